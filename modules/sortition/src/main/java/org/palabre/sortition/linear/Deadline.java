package org.palabre.sortition.linear;

/** The moment after which a search gives up and reports the best it has. */
public final class Deadline {

  private final long end;
  private final boolean limited;

  private Deadline(boolean limited, long end) {
    this.limited = limited;
    this.end = end;
  }

  /**
   * No limit.
   *
   * @return a deadline that never passes
   */
  public static Deadline never() {
    return new Deadline(false, 0);
  }

  /**
   * A limit from now.
   *
   * @param seconds how long, in seconds
   * @return the deadline
   */
  public static Deadline in(double seconds) {
    return new Deadline(true, System.nanoTime() + (long) (seconds * 1e9));
  }

  /**
   * Goes on, or stops the search.
   *
   * @throws TimeLimitReached when the time is over
   */
  public void check() {
    if (limited && System.nanoTime() - end > 0) {
      throw new TimeLimitReached();
    }
  }

  /** Thrown through a search whose time is over; the draw turns it into an unfinished result. */
  public static final class TimeLimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeLimitReached() {
      super("The time limit was reached.", null, false, false);
    }
  }
}
