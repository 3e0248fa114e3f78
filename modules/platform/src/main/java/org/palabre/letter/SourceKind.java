package org.palabre.letter;

/** What a letter may refer to. */
public enum SourceKind {
  /** What a resident said. */
  STATEMENT,
  /** A decision in published minutes. */
  DECISION,
  /** A project. */
  PROJECT,
  /** Something promised. */
  COMMITMENT,
  /** An answer to something asked. */
  ANSWER,
  /** A meeting to come. */
  MEETING,
  /** A picture among the documents of a space. */
  PICTURE
}
