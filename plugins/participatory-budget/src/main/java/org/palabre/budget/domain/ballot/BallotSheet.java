package org.palabre.budget.domain.ballot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;

/**
 * What one voter is offered: the same for screens, paper and the check of what comes back.
 *
 * @param limits what each part may hold
 * @param parts the whole city's list, an area's list, or both
 */
public record BallotSheet(Ballot limits, List<Part> parts) {

  /** The key of the part for the whole city; areas have their own. */
  public static final String CITY = "";

  /** The best grade; the worst is 1. */
  public static final int BEST_GRADE = 5;

  /** Copies the list. */
  public BallotSheet {
    parts = List.copyOf(parts);
  }

  /** The part of this key. */
  public Optional<Part> part(String key) {
    return parts.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /**
   * A list to choose from, with an envelope of its own.
   *
   * @param key {@link #CITY}, or the area's key
   * @param name the area's name; empty for the whole city
   * @param envelope what there is to spend, in euros
   * @param options the projects, by number
   */
  public record Part(String key, String name, BigDecimal envelope, List<Option> options) {

    /** Copies the list. */
    public Part {
      options = List.copyOf(options);
    }

    /** The project of this number. */
    public Optional<Option> option(int number) {
      return options.stream().filter(one -> one.number() == number).findFirst();
    }
  }

  /**
   * A project on the ballot.
   *
   * @param project its id
   * @param number what people see
   * @param cost in euros
   */
  public record Option(UUID project, int number, String title, String summary, BigDecimal cost) {}
}
