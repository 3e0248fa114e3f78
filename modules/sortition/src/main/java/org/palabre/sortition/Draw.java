package org.palabre.sortition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.palabre.sortition.exact.Fraction;
import org.palabre.sortition.linear.Deadline;
import org.palabre.sortition.linear.Decomposition;
import org.palabre.sortition.linear.LevelFinder;
import org.palabre.sortition.linear.Mix;
import org.palabre.sortition.linear.PanelSearch;
import org.palabre.sortition.linear.Polytope;

/**
 * Makes the fair lottery of a pool.
 *
 * <p>The chances are settled over the linear rules first, exactly; then written as a draw among
 * real panels. When that cannot be, the rule that real panels obey and those chances break joins
 * the linear ones, and the chances are settled anew. The end is the fair optimum over real panels:
 * the linear rules only ever allow too much, and the draw reaches what they allow (the objective is
 * that of Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens'
 * assemblies", Nature 596, 2021).
 *
 * <p>{@code Lottery lottery = new Draw(pool, options, Deadline.never()).run();}
 */
public final class Draw {

  private final Pool pool;
  private final DrawOptions options;
  private final Deadline deadline;
  private final Kinds kinds;

  /**
   * Prepares a draw.
   *
   * @param pool volunteers and quotas
   * @param options what is asked
   * @param deadline when to give up and return the best found
   */
  public Draw(Pool pool, DrawOptions options, Deadline deadline) {
    this.pool = pool;
    this.options = options;
    this.deadline = deadline;
    kinds = Kinds.of(pool, options.size());
  }

  /**
   * Makes the lottery.
   *
   * @return panels, chances and their proof; not complete when the deadline passed
   * @throws QuotasNotMet when there is no panel at all, with the smallest relaxation
   */
  public Lottery run() throws QuotasNotMet {
    Polytope rules = kinds.polytope();
    Decomposition decomposition = new Decomposition(rules, deadline);
    LevelFinder.Chances chances = null;
    try {
      int[] first = new PanelSearch(rules, deadline).any(Long.MAX_VALUE);
      if (first == null) {
        throw new QuotasNotMet(new Relaxation(kinds, options.size(), deadline).smallest());
      }
      decomposition.known().add(first);
      Polytope relaxed = rules.copy();
      while (true) {
        chances = levels(relaxed);
        Mix mix = decomposition.reach(counts(chances));
        if (mix instanceof Mix.Reached reached) {
          return lottery(chances, reached.panels());
        }
        addRule(relaxed, (Mix.Beyond) mix);
      }
    } catch (Deadline.TimeLimitReached over) {
      return unfinished(chances, decomposition);
    }
  }

  private LevelFinder.Chances levels(Polytope relaxed) {
    boolean band = options.method() == DrawMethod.STRATIFIED;
    return new LevelFinder(relaxed, kinds.people(), options.size(), band, deadline).find();
  }

  private static void addRule(Polytope relaxed, Mix.Beyond rule) {
    long least = 0;
    for (int k = 0; k < relaxed.columns(); k++) {
      least += Math.min(0, rule.coefficients()[k]) * relaxed.most(k);
    }
    relaxed.addRow(rule.coefficients(), least, rule.claim());
  }

  private Fraction[] counts(LevelFinder.Chances chances) {
    Fraction[] counts = new Fraction[kinds.list().size()];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = chances.chances()[k].times(kinds.list().get(k).people());
    }
    return counts;
  }

  private Lottery lottery(LevelFinder.Chances found, List<Mix.Part> parts) {
    List<Lottery.Panel> panels = panels(parts);
    SortedMap<Integer, Fraction> chances = byPerson(found.chances());
    List<Integer> barred = found.barred();
    Fraction minimum = smallest(found.chances(), barred);
    return new Lottery(
        true,
        minimum,
        minimum,
        rounded(panels, barred),
        levelsOf(chances, barred),
        chances,
        panels,
        excluded(barred),
        certificate(found));
  }

  private static Fraction smallest(Fraction[] chances, List<Integer> barred) {
    Fraction smallest = Fraction.ONE;
    for (int k = 0; k < chances.length; k++) {
      smallest = barred.contains(k) ? smallest : smallest.min(chances[k]);
    }
    return smallest;
  }

  private SortedMap<Integer, Fraction> byPerson(Fraction[] byKind) {
    SortedMap<Integer, Fraction> chances = new TreeMap<>();
    for (int k = 0; k < byKind.length; k++) {
      for (List<Integer> unit : kinds.list().get(k).units()) {
        for (int person : unit) {
          chances.put(person, byKind[k]);
        }
      }
    }
    return chances;
  }

  private List<Lottery.Level> levelsOf(SortedMap<Integer, Fraction> chances, List<Integer> barred) {
    TreeSet<Integer> out = people(barred);
    SortedMap<Fraction, Integer> levels = new TreeMap<>();
    chances.forEach(
        (person, chance) -> {
          if (!out.contains(person)) {
            levels.merge(chance, 1, Integer::sum);
          }
        });
    return levels.entrySet().stream()
        .map(level -> new Lottery.Level(level.getKey(), level.getValue()))
        .toList();
  }

  private TreeSet<Integer> people(List<Integer> kindNumbers) {
    TreeSet<Integer> people = new TreeSet<>();
    for (int k : kindNumbers) {
      kinds.list().get(k).units().forEach(people::addAll);
    }
    return people;
  }

  private List<Lottery.Panel> panels(List<Mix.Part> parts) {
    long[] weights = WholeWeights.of(parts, kinds.people(), options.weightsTotal());
    List<int[]> counts = parts.stream().map(Mix.Part::counts).toList();
    Map<List<String>, Long> panels =
        new Seats(inSeedOrder(), counts, weights).panels(pool.people());
    return panels.entrySet().stream()
        .map(panel -> new Lottery.Panel(panel.getKey(), panel.getValue()))
        .toList();
  }

  /** The seed decides in which order interchangeable people take their turns. */
  private List<Kinds.Kind> inSeedOrder() {
    byte[] seed = (options.seed() + "\n").getBytes(StandardCharsets.UTF_8);
    String[] marks = new String[pool.people().size()];
    for (int i = 0; i < marks.length; i++) {
      byte[] id = pool.people().get(i).id().getBytes(StandardCharsets.UTF_8);
      marks[i] = Hash.hex(Hash.sha256(seed, id));
    }
    List<Kinds.Kind> ordered = new ArrayList<>();
    for (Kinds.Kind kind : kinds.list()) {
      List<List<Integer>> units = new ArrayList<>();
      for (List<Integer> unit : kind.units()) {
        units.add(unit.stream().sorted(Comparator.comparing(i -> marks[i])).toList());
      }
      units.sort(Comparator.comparing(unit -> marks[unit.get(0)]));
      ordered.add(new Kinds.Kind(kind.quotas(), units, kind.home()));
    }
    return ordered;
  }

  private Fraction rounded(List<Lottery.Panel> panels, List<Integer> barred) {
    Map<String, Long> tickets = new TreeMap<>();
    for (Lottery.Panel panel : panels) {
      panel.members().forEach(id -> tickets.merge(id, panel.weight(), Long::sum));
    }
    TreeSet<Integer> out = people(barred);
    long least = options.weightsTotal();
    for (int i = 0; i < pool.people().size(); i++) {
      if (!out.contains(i)) {
        least = Math.min(least, tickets.getOrDefault(pool.people().get(i).id(), 0L));
      }
    }
    return Fraction.of(least, options.weightsTotal());
  }

  private List<Lottery.Excluded> excluded(List<Integer> barred) {
    Barriers barriers = new Barriers(kinds, deadline);
    Map<Integer, List<Quota>> reasons = new TreeMap<>();
    for (int k : barred) {
      List<Quota> reason = barriers.against(k);
      kinds.list().get(k).units().forEach(unit -> unit.forEach(i -> reasons.put(i, reason)));
    }
    return reasons.entrySet().stream()
        .map(e -> new Lottery.Excluded(pool.people().get(e.getKey()).id(), e.getValue()))
        .toList();
  }

  private List<Lottery.Proof> certificate(LevelFinder.Chances found) {
    List<Lottery.Proof> proofs = new ArrayList<>();
    if (options.method() == DrawMethod.STRATIFIED) {
      return proofs;
    }
    for (LevelFinder.Level level : found.levels()) {
      SortedMap<String, Fraction> duals = new TreeMap<>(Seats.BY_CODE_POINT);
      for (int k = 0; k < level.duals().length; k++) {
        if (level.duals()[k].signum() > 0 && !found.barred().contains(k)) {
          for (List<Integer> unit : kinds.list().get(k).units()) {
            for (int i : unit) {
              duals.put(pool.people().get(i).id(), level.duals()[k]);
            }
          }
        }
      }
      proofs.add(new Lottery.Proof(level.chance(), duals, level.claim()));
      if (options.method() == DrawMethod.MAXIMIN) {
        break;
      }
    }
    return proofs;
  }

  /** The panels as weighted when the time was over; before that, all seen with the same weight. */
  private Lottery unfinished(LevelFinder.Chances chances, Decomposition search) {
    Fraction bound = chances == null ? Fraction.ONE : smallest(chances.chances(), chances.barred());
    List<Integer> barred = chances == null ? List.of() : chances.barred();
    List<Mix.Part> parts = new ArrayList<>();
    Fraction[] byKind = new Fraction[kinds.list().size()];
    Arrays.fill(byKind, Fraction.ZERO);
    parts.addAll(search.nearby());
    if (parts.isEmpty()) {
      Fraction each = Fraction.of(1, Math.max(1, search.known().size()));
      search.known().forEach(panel -> parts.add(new Mix.Part(panel, each)));
    }
    for (Mix.Part part : parts) {
      for (int k = 0; k < byKind.length; k++) {
        Fraction seats = part.weight().times(part.counts()[k]);
        byKind[k] = byKind[k].plus(seats.dividedBy(kinds.list().get(k).people()));
      }
    }
    List<Lottery.Panel> panels = parts.isEmpty() ? List.of() : panels(parts);
    SortedMap<Integer, Fraction> byPerson = byPerson(byKind);
    return new Lottery(
        false,
        parts.isEmpty() ? Fraction.ZERO : smallest(byKind, barred),
        bound,
        parts.isEmpty() ? Fraction.ZERO : rounded(panels, barred),
        levelsOf(byPerson, barred),
        byPerson,
        panels,
        List.of(),
        List.of());
  }
}
