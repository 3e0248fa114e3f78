package org.palabre.budget.domain.edition;

import java.util.Locale;

/** One of a closed list that the rules choose from. */
public interface RuleChoice {

  /** The constant's name. */
  String name();

  /** What it is called in an adopted text: {@code EQUAL_SHARES} is {@code equal-shares}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
