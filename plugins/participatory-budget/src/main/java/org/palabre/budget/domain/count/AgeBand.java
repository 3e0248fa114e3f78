package org.palabre.budget.domain.count;

import java.util.OptionalInt;

/** Ages as figures tell them. */
public enum AgeBand {
  /** Under 18. */
  UNDER_18(0),
  /** 18 to 24. */
  FROM_18(18),
  /** 25 to 34. */
  FROM_25(25),
  /** 35 to 49. */
  FROM_35(35),
  /** 50 to 64. */
  FROM_50(50),
  /** 65 to 74. */
  FROM_65(65),
  /** 75 and more. */
  FROM_75(75);

  private final int from;

  AgeBand(int from) {
    this.from = from;
  }

  /** Its first age, in full years. */
  public int from() {
    return from;
  }

  /** Its last age, in full years; empty for the last band. */
  public OptionalInt to() {
    return this == FROM_75 ? OptionalInt.empty() : OptionalInt.of(values()[ordinal() + 1].from - 1);
  }

  /** The band of an age in full years. */
  public static AgeBand of(int age) {
    AgeBand band = UNDER_18;
    for (AgeBand one : values()) {
      if (age >= one.from) {
        band = one;
      }
    }
    return band;
  }
}
