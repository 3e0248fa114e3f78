package org.palabre.debate;

/** Who may vote on the amendments to a text. */
public enum Voters {
  /** There is no vote. */
  NOBODY,
  /** The text's drafting group. */
  DRAFTERS,
  /** The members of the space. */
  MEMBERS,
  /** Whoever is signed in and may read the text. */
  READERS
}
