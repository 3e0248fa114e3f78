package org.palabre.notification;

/** What can be told of words, of a thread, and of an amendment. */
public enum NewsKind {
  /** Words were published. */
  SAID_PUBLISHED,
  /** Words were refused. */
  SAID_REFUSED,
  /** Words were grouped with others. */
  GROUPED,
  /** A project was opened. */
  PROJECT_OPENED,
  /** A project is under way. */
  PROJECT_BEGUN,
  /** A step of a project was done. */
  STEP_DONE,
  /** A day that was said for a project is another one now. */
  PROJECT_RESCHEDULED,
  /** Something was told of a project. */
  JOURNAL_TOLD,
  /** Somebody was given something to do in a project; told to them alone. */
  TASK_GIVEN,
  /** A project is done. */
  PROJECT_DONE,
  /** A project was set aside. */
  PROJECT_SET_ASIDE,
  /** Those who spoke are asked what changed. */
  SPEAKERS_ASKED,
  /** Something was asked of somebody. */
  REQUESTED,
  /** Somebody answered in words. */
  ANSWERED,
  /** Something was promised. */
  PROMISED,
  /** A promise was kept. */
  KEPT,
  /** Something was refused. */
  REFUSED,
  /** An amendment was discussed. */
  AMENDMENT_DISCUSSED,
  /** Something happened to what a plugin lets people follow. */
  SUBJECT_MOVED;

  /** Whether it is told of words to whoever said them, not of a thread. */
  public boolean isOfWords() {
    return this == SAID_PUBLISHED || this == SAID_REFUSED;
  }

  /** Whether it is told of what only its plugin knows. */
  public boolean isOfPlugins() {
    return this == SUBJECT_MOVED;
  }

  /** Whether it is told of an amendment, to whoever proposed it or takes part. */
  public boolean isOfAmendments() {
    return this == AMENDMENT_DISCUSSED;
  }
}
