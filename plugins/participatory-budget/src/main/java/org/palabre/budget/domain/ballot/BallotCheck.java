package org.palabre.budget.domain.ballot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;

/**
 * Whether choices fit what was offered: the same check for a ballot from a screen and for one from
 * paper. A blank ballot fits.
 */
public final class BallotCheck {

  private final BallotSheet sheet;
  private final List<Fault> faults = new ArrayList<>();

  private BallotCheck(BallotSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * What a ballot breaks.
   *
   * @param key the word that says it, {@code ballot.fault.<key>}
   * @param part the key of the part, for the place on the page
   * @param arguments what the sentence names
   */
  public record Fault(String key, String part, List<Object> arguments) {}

  /** Everything these choices break; empty when they can be cast. */
  public static List<Fault> faults(BallotSheet sheet, Choices choices) {
    BallotCheck check = new BallotCheck(sheet);
    Set<String> seen = new HashSet<>();
    for (Choices.Part part : choices.parts()) {
      Optional<BallotSheet.Part> offered = sheet.part(part.key());
      if (offered.isEmpty() || !seen.add(part.key())) {
        check.fault("part", part.key());
      } else {
        check.check(offered.get(), part.marks());
      }
    }
    return List.copyOf(check.faults);
  }

  private void check(BallotSheet.Part offered, List<Mark> marks) {
    Set<Integer> seen = new HashSet<>();
    BigDecimal cost = BigDecimal.ZERO;
    long sum = 0;
    for (Mark mark : marks) {
      Optional<Option> option = offered.option(mark.project());
      if (option.isEmpty()) {
        fault("unknown", offered.key(), mark.project());
      } else if (!seen.add(mark.project())) {
        fault("twice", offered.key(), mark.project());
      } else {
        cost = cost.add(option.get().cost());
      }
      sum += mark.value();
    }
    if (sheet.limits().isLimited() && marks.size() > sheet.limits().most()) {
      fault("most", offered.key(), marks.size(), sheet.limits().most());
    }
    checkValues(offered, marks, sum);
    if (sheet.limits().type() == BallotType.KNAPSACK && cost.compareTo(offered.envelope()) > 0) {
      fault("envelope", offered.key(), cost, offered.envelope());
    }
  }

  private void checkValues(BallotSheet.Part offered, List<Mark> marks, long sum) {
    Ballot limits = sheet.limits();
    switch (limits.type()) {
      case APPROVAL, KNAPSACK -> atMost(offered, marks, 1);
      case GRADES -> atMost(offered, marks, BallotSheet.BEST_GRADE);
      case POINTS -> {
        atMost(offered, marks, limits.perProject());
        if (sum > limits.points()) {
          fault("points", offered.key(), sum, limits.points());
        }
      }
      case RANKING -> {
        Set<Integer> places = new HashSet<>();
        marks.forEach(mark -> places.add(mark.value()));
        if (places.size() != marks.size()
            || places.stream().anyMatch(place -> place > marks.size())) {
          fault("places", offered.key());
        }
      }
    }
  }

  private void atMost(BallotSheet.Part offered, List<Mark> marks, int most) {
    for (Mark mark : marks) {
      if (mark.value() > most) {
        fault("value", offered.key(), mark.project(), mark.value(), most);
      }
    }
  }

  private void fault(String key, String part, Object... arguments) {
    faults.add(new Fault(key, part, List.of(arguments)));
  }
}
