package org.palabre.agenda.intake;

/** Why a date that was brought in is not certain, and must be asked. */
public enum Doubt {
  /** There is nothing. */
  EMPTY,
  /** There are words that were not understood. */
  WORDS,
  /** No year stands there, and none was given; or one that no meeting is in. */
  YEAR,
  /** There is no such day. */
  NO_SUCH_DAY,
  /** The day is another day of the week in that year. */
  WEEKDAY,
  /** It ends before it begins. */
  BACKWARDS,
  /** Several days with hours: those of each day, or of the whole? */
  HOURS_OF_DAYS,
  /** The day is known, not the hour. */
  NO_HOUR,
  /** When it ends is not known. */
  NO_END,
  /** It is longer than a meeting may be. */
  TOO_LONG,
  /** Its time zone is not known. */
  ZONE,
  /** In that night the clock jumps over that hour. */
  NO_SUCH_HOUR
}
