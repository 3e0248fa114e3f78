package org.palabre.letter;

/** The parts of a letter, in the order they are read. */
public enum Section {
  /** What its writer has to say besides, and pictures. */
  OWN,
  /** What residents said. */
  SAID,
  /** What was decided: in meetings, and as projects. */
  DECIDED,
  /** What was promised, and for when. */
  PROMISED,
  /** What was answered. */
  ANSWERED,
  /** When people meet next. */
  COMING
}
