package org.palabre.drafting;

/** For whom somebody drafts. */
public enum College {
  /** The elected officials. */
  OFFICIALS,
  /** The departments of the city. */
  DEPARTMENTS,
  /** The residents. */
  RESIDENTS
}
