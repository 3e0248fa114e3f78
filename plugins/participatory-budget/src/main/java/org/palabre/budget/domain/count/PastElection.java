package org.palabre.budget.domain.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;

/**
 * A past election under other rules: who would have won, beside who did. Its envelope, its projects
 * and its ballots stay; the rule, the ties and the votes needed are the candidates.
 */
public final class PastElection {

  private final Election election;

  /** An election read from a file. */
  public PastElection(Election election) {
    this.election = election;
  }

  /**
   * Both outcomes.
   *
   * @param own who won by the file's own rule; empty when it names none that can be counted
   * @param candidate who would have won
   * @param ballots how many ballots there are
   * @param projects how many projects there are
   */
  public record Outcomes(
      Optional<List<Winner>> own, List<Winner> candidate, int ballots, int projects) {

    /** Who wins by both. */
    public List<Winner> both() {
      return candidate.stream().filter(in(own.orElse(List.of()))).toList();
    }

    /** Who wins by the candidate rules only. */
    public List<Winner> gained() {
      return candidate.stream().filter(in(own.orElse(List.of())).negate()).toList();
    }

    /** Who wins by the file's own rule only. */
    public List<Winner> lost() {
      return own.orElse(List.of()).stream().filter(in(candidate).negate()).toList();
    }

    private static Predicate<Winner> in(List<Winner> winners) {
      Set<String> ids = new HashSet<>();
      winners.forEach(winner -> ids.add(winner.id()));
      return winner -> ids.contains(winner.id());
    }
  }

  /**
   * A winner.
   *
   * @param id its id in the file
   * @param name what it is called; perhaps empty
   */
  public record Winner(String id, String name, BigDecimal cost) {}

  /**
   * Counts both ways.
   *
   * @throws FaultyInput when the candidate rule cannot count these ballots
   */
  public Outcomes under(Counting candidate) {
    return new Outcomes(
        own(),
        winners(PartCount.winners(withRule(candidate))),
        election.ballots().size(),
        election.projects().size());
  }

  private Optional<List<Winner>> own() {
    try {
      return Optional.of(winners(PartCount.winners(election)));
    } catch (FaultyInput unknownRule) {
      return Optional.empty();
    }
  }

  private Election withRule(Counting candidate) {
    Map<String, String> keys = new LinkedHashMap<>(election.meta());
    keys.remove("min_project_score_threshold");
    keys.put("rule", PartElection.rule(candidate.rule()));
    // Nobody drew a lot for an old election: the same words give the same order each time.
    keys.put("tie_breaking", PartElection.chain(candidate.ties(), "replay"));
    if (candidate.leastVotes() > 0 && candidate.rule() != CountRule.MAJORITY_JUDGMENT) {
      keys.put("min_project_votes", Integer.toString(candidate.leastVotes()));
    } else {
      keys.remove("min_project_votes");
    }
    return new Election(
        keys,
        Map.of(),
        election.budget(),
        election.kind(),
        election.projects(),
        election.ballots(),
        List.of(),
        List.of());
  }

  private List<Winner> winners(List<String> ids) {
    Map<String, Integer> positions = election.positions();
    List<Winner> winners = new ArrayList<>();
    for (String id : ids) {
      Project project = election.projects().get(positions.get(id));
      winners.add(new Winner(id, project.name(), project.cost()));
    }
    return winners;
  }
}
