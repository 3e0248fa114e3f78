package org.palabre.statement;

/** How a statement was collected. */
public enum Channel {
  /** Written by the speaker on this site. */
  ONLINE,
  /** Said in a meeting or a workshop. */
  MEETING,
  /** Said at the door or in the street. */
  DOORSTEP,
  /** Said by telephone. */
  PHONE,
  /** Said in a school. */
  SCHOOL,
  /** Written in a letter or on a paper form. */
  LETTER
}
