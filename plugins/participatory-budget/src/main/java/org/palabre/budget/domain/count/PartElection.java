package org.palabre.budget.domain.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.budget.domain.edition.TieRule;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.Project;

/**
 * Makes an election of one part of an edition: its envelope, its projects in the order of their
 * numbers, its ballots in an order of its own, and in its keys everything a recount needs.
 *
 * <p>Nothing of a voter gets in: no receipt, age, place, hour, nor the order in which somebody
 * ticked. A ballot of two parts becomes two that nothing links. The key {@code salt} is random: the
 * hash of a file of few ballots would otherwise tell them to who tries all that are possible.
 */
public final class PartElection {

  private static final int MOST_NAME = 300;
  private static final int SALT = 16;

  private final Naming naming;
  private final Ballot limits;
  private final Counting counting;

  /**
   * Prepares.
   *
   * @param naming what the file says of the edition
   * @param limits what a part of a ballot may hold
   * @param counting how ballots become winners
   */
  public PartElection(Naming naming, Ballot limits, Counting counting) {
    this.naming = naming;
    this.limits = limits;
    this.counting = counting;
  }

  /**
   * What a file says of its edition.
   *
   * @param organisation who holds it
   * @param edition what it is called
   * @param language of the names, {@code fr} or {@code en}
   * @param seed what decides by lot
   * @param codes the id of a project in files, by number; its number for those not named
   */
  public record Naming(
      String organisation,
      String edition,
      String language,
      String seed,
      Map<Integer, String> codes) {

    /** Copies the map. */
    public Naming {
      codes = Map.copyOf(codes);
    }
  }

  /**
   * The election of a part.
   *
   * @param part what was offered
   * @param cast every ballot of the edition; those that say nothing about an area are left out of
   *     its election, and all are in that of the whole city
   * @param order mixes the ballots, and gives the salt
   */
  public Election of(BallotSheet.Part part, List<Choices> cast, Random order) {
    List<Option> options =
        part.options().stream().sorted(Comparator.comparingInt(Option::number)).toList();
    Map<Integer, String> ids = ids(options);
    List<Project> projects = new ArrayList<>();
    Map<Integer, Integer> positions = new HashMap<>();
    for (Option option : options) {
      positions.put(option.number(), projects.size());
      projects.add(
          new Project(
              ids.get(option.number()), option.cost(), Map.of("name", oneLine(option.title()))));
    }
    List<List<Mark>> marks = new ArrayList<>();
    for (Choices ballot : cast) {
      List<Mark> of = ballot.marks(part.key());
      if (part.key().equals(BallotSheet.CITY) || !of.isEmpty()) {
        marks.add(of);
      }
    }
    Collections.shuffle(marks, order);
    return new Election(
        keys(part, order),
        Map.of(),
        part.envelope(),
        limits.type().kind(),
        projects,
        ballots(marks, positions),
        List.of(),
        List.of());
  }

  private Map<Integer, String> ids(List<Option> options) {
    Map<Integer, String> ids = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Option option : options) {
      String code = naming.codes().getOrDefault(option.number(), "").replace(',', ' ').strip();
      String id = code.isEmpty() ? Integer.toString(option.number()) : code;
      ids.put(option.number(), id);
      seen.add(id);
    }
    if (seen.size() < options.size()) {
      options.forEach(option -> ids.put(option.number(), Integer.toString(option.number())));
    }
    return ids;
  }

  private Map<String, String> keys(BallotSheet.Part part, Random order) {
    Map<String, String> keys = new LinkedHashMap<>();
    put(keys, "description", naming.edition());
    put(keys, "country", "France");
    put(keys, "unit", naming.organisation());
    put(keys, "subunit", part.name());
    put(keys, "instance", naming.edition());
    keys.put("num_projects", "0");
    keys.put("num_votes", "0");
    keys.put("budget", "0");
    keys.put("vote_type", "");
    keys.put("rule", rule(counting.rule()));
    keys.put("tie_breaking", chain(counting.ties(), naming.seed()));
    if (counting.leastVotes() > 0 && counting.rule() != CountRule.MAJORITY_JUDGMENT) {
      keys.put("min_project_votes", Integer.toString(counting.leastVotes()));
    }
    if (limits.isLimited()) {
      keys.put("max_length", Integer.toString(limits.most()));
    }
    if (limits.type() == BallotType.POINTS) {
      keys.put("max_points", Integer.toString(limits.perProject()));
      keys.put("max_sum_points", Integer.toString(limits.points()));
    }
    if (limits.type() == BallotType.GRADES) {
      keys.put("max_points", Integer.toString(BallotSheet.BEST_GRADE));
    }
    put(keys, "language", naming.language());
    keys.put("currency", "EUR");
    byte[] salt = new byte[SALT];
    order.nextBytes(salt);
    keys.put("salt", HexFormat.of().formatHex(salt));
    return keys;
  }

  private static void put(Map<String, String> keys, String key, String value) {
    String said = oneLine(value);
    if (!said.isEmpty()) {
      keys.put(key, said);
    }
  }

  /** What a recount file calls a rule. */
  static String rule(CountRule rule) {
    return switch (rule) {
      case MOST_VOTES -> "greedy";
      case VOTES_PER_EURO -> "greedy-per-cost";
      case EQUAL_SHARES -> "equalshares/add1u";
      case MAJORITY_JUDGMENT -> "majority-judgment";
    };
  }

  /** The chain that parts level projects. */
  static String chain(TieRule ties, String seed) {
    return switch (ties) {
      case COST_THEN_LOT -> "votes,cost,lot:" + seed;
      case LOT -> "votes,lot:" + seed;
    };
  }

  private Ballots ballots(List<List<Mark>> cast, Map<Integer, Integer> positions) {
    boolean ranked = limits.type() == BallotType.RANKING;
    boolean points = limits.type().kind().hasPoints();
    Ballots.Builder ballots = new Ballots.Builder(points);
    for (List<Mark> marks : cast) {
      marks.stream()
          .filter(mark -> positions.containsKey(mark.project()))
          .sorted(Comparator.comparingInt(ranked ? Mark::value : Mark::project))
          .forEach(
              mark -> {
                int position = positions.get(mark.project());
                if (points) {
                  ballots.add(position, BigDecimal.valueOf(mark.value()));
                } else {
                  ballots.add(position);
                }
              });
      ballots.endBallot();
    }
    return ballots.build();
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= MOST_NAME ? line : line.substring(0, MOST_NAME);
  }
}
