package org.palabre.launcher.database;

import org.palabre.launcher.text.Sentence;

/** A migration that did not pass. */
public final class MigrationFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  MigrationFault(Sentence sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** Which migration, and what the database answered. */
  public Sentence sentence() {
    return sentence;
  }
}
