package org.palabre.budget.domain.edition;

/** Who votes on what. */
public enum Scope implements RuleChoice {
  /** One list for the whole city, one envelope. */
  CITY,
  /** Each voter chooses an area; each area spends its own envelope. */
  AREAS,
  /** A list for the voter's area and one for the whole city. */
  BOTH;

  /** Whether ballots have a part for the whole city. */
  public boolean hasCity() {
    return this != AREAS;
  }

  /** Whether ballots have a part for one area. */
  public boolean hasAreas() {
    return this != CITY;
  }
}
