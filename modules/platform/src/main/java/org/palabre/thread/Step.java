package org.palabre.thread;

/** The five steps of a thread; any may be skipped. */
public enum Step {
  /** Residents said it. */
  SAID,
  /** People made a project of it. */
  PROJECT,
  /** Somebody promised something. */
  PROMISED,
  /** It is being answered. */
  ANSWERED,
  /** What it changed. */
  CHANGED;

  /** Where a thread is with a step. */
  public enum State {
    /** It is done. */
    DONE,
    /** It is where the thread is. */
    NOW,
    /** It comes later. */
    TODO,
    /** The thread went on without it. */
    SKIPPED
  }

  /** Its place, from 1 to 5. */
  public int number() {
    return ordinal() + 1;
  }
}
