package org.palabre.access;

/** Who reads an item of a space: each item has its own, never wider than its space's. */
public enum Audience {
  /** Whoever reads the space. */
  SPACE,
  /** Those who lead it. */
  TEAM
}
