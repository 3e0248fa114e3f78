package org.palabre.notification;

/** How often somebody wants news by mail. */
public enum Rhythm {
  /** As it happens. */
  AT_ONCE,
  /** One mail a day, in the morning. */
  DAILY,
  /** One mail a week, on Monday. */
  WEEKLY,
  /** None: the page of news is enough. */
  NEVER
}
