package org.palabre.people;

/** A password that is not good enough, and why. */
public class PasswordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a password is refused; the screen has a sentence for each. */
  public enum Reason {
    /** Fewer than {@link Passwords#SHORTEST} characters. */
    TOO_SHORT,
    /** More than {@link Passwords#LONGEST} characters. */
    TOO_LONG,
    /** One of those tried first by whoever guesses. */
    COMMON,
    /** Made of the person's name or e-mail address. */
    PERSONAL
  }

  /** Refuses. */
  public PasswordRefused(Reason reason) {
    super("The password is refused: %s.".formatted(reason));
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
