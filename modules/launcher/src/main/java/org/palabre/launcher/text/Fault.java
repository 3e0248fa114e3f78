package org.palabre.launcher.text;

/** Something went wrong that one sentence explains, with the mend. Ends a command with code 1. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  /** A fault explained by the sentence with this key. */
  public Fault(String key, Object... arguments) {
    this(Sentence.of(key, arguments), null);
  }

  /** A fault explained by a sentence, with what made it. */
  public Fault(Sentence sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** What went wrong and how to mend it. */
  public Sentence sentence() {
    return sentence;
  }
}
