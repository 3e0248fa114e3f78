package org.palabre.budget.domain.count;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;

/**
 * Who won an edition that came without ballots, as it was published first: who was withdrawn since
 * is still among them, who took a place since is not.
 */
public final class FirstWinners {

  private FirstWinners() {}

  /**
   * The winners, by number.
   *
   * @param projects all that were voted on
   * @param confirmed the corrections that were confirmed
   */
  public static List<BudgetProject> of(
      Collection<BudgetProject> projects, List<Correction> confirmed) {
    Set<UUID> withdrawn = new HashSet<>();
    Set<UUID> replacing = new HashSet<>();
    for (Correction one : confirmed) {
      one.project().ifPresent(withdrawn::add);
      one.replacement().ifPresent(replacing::add);
    }
    return projects.stream()
        .filter(one -> one.getState() == ProjectState.WON || withdrawn.contains(one.getId()))
        .filter(one -> !replacing.contains(one.getId()))
        .sorted(Comparator.comparingInt(BudgetProject::getNumber))
        .toList();
  }
}
