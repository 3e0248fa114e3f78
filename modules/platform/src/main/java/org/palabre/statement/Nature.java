package org.palabre.statement;

/** What a statement tells of its place: the layers of a neighbourhood diagnosis. */
public enum Nature {
  /** Something that does not work. */
  PROBLEM,
  /** Something people hold on to. */
  STRENGTH,
  /** How a place is used. */
  USE,
  /** Something that could be. */
  IDEA
}
