package org.palabre.budget.domain.box;

/** What a receipt tells. */
public enum ReceiptState {
  /** Its ballot is in the box, and counted or to be counted. */
  COUNTED,
  /** Its ballot was in the box, but could not be opened, or did not keep to the rules. */
  UNOPENED,
  /** No ballot of the edition has it. */
  UNKNOWN
}
