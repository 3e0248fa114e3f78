package org.palabre.budget.application.works;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.palabre.budget.application.works.Works.Followed;
import org.palabre.budget.domain.project.ProjectState;

/**
 * What winners cost so far beside what was voted for them, in euros, exactly. A winner withdrawn
 * since gave back what was voted: another one may have it.
 *
 * @param projects how many are counted: those of a voted cost whose budget the actor may read
 * @param voted what was voted for these
 * @param spent what they cost so far
 * @param lost what was spent on winners withdrawn since
 */
public record Spending(int projects, BigDecimal voted, BigDecimal spent, BigDecimal lost) {

  /** Adds up what is followed. */
  public static Spending of(Collection<Followed> all) {
    List<Followed> counted =
        all.stream()
            .filter(one -> one.winner().getState() == ProjectState.WON)
            .filter(one -> one.money().isPresent() && one.winner().cost().isPresent())
            .toList();
    List<Followed> withdrawn =
        all.stream()
            .filter(one -> one.winner().getState() == ProjectState.WITHDRAWN)
            .filter(one -> one.money().isPresent())
            .toList();
    return new Spending(
        counted.size(),
        sum(counted, one -> one.winner().cost().orElseThrow()),
        sum(counted, Spending::spentOn),
        sum(withdrawn, Spending::spentOn));
  }

  private static BigDecimal spentOn(Followed one) {
    return one.money().orElseThrow().spent();
  }

  private static BigDecimal sum(List<Followed> of, Function<Followed, BigDecimal> amount) {
    return of.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
