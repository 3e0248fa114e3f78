package org.palabre.budget.application.vote;

/** What became of a ballot that was sent. */
public enum Cast {
  /** It is in the box. */
  COUNTED,
  /** It was in the box already: it was sent twice. */
  ALREADY_COUNTED_SAME,
  /** This person has voted already, and not with this receipt. */
  ALREADY_VOTED
}
