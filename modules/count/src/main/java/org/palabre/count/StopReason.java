package org.palabre.count;

/** Why a count ended where it did. */
public enum StopReason {
  /** Every project was looked at. */
  ALL_CONSIDERED,
  /** The first project that did not fit ended the count. */
  DID_NOT_FIT,
  /** No unfunded project can be paid by its supporters. */
  NONE_AFFORDABLE,
  /** No unfunded supported project fits in what is left. */
  EXHAUSTIVE,
  /** One unit more for each voter would cost more than the envelope. */
  OVERSPEND,
  /** Every supported project is funded. */
  ALL_FUNDED
}
