package org.palabre.sortition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.palabre.sortition.exact.Fraction;

/**
 * Checks a published draw against the files it was made from. Everything is exact arithmetic but
 * the integer programs, which a second solver answers; none of the code that made the draw is used.
 *
 * <p>A level holds when its duals are positive only for people of this level or lower ones, no
 * panel is worth more than the claim, and the chances weighted by the duals sum to the claim: then
 * nobody there can be given more without another of them, or somebody lower, losing.
 */
public final class Verifier {

  private final Pool pool;
  private final Claim claim;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Person> byId = new HashMap<>();

  /**
   * Prepares a check.
   *
   * @param pool the pool as read now
   * @param claim what was published
   */
  public Verifier(Pool pool, Claim claim) {
    this.pool = pool;
    this.claim = claim;
    pool.people().forEach(person -> byId.put(person.id(), person));
  }

  /**
   * Checks everything.
   *
   * @return what is wrong, as keys of the launcher's sentences followed by a detail; empty when the
   *     draw holds
   */
  public List<String> faults() {
    faults.clear();
    check("files", Objects.equals(claim.peopleSha256(), pool.peopleSha256()), "people");
    check("files", Objects.equals(claim.quotasSha256(), pool.quotasSha256()), "quotas");
    Set<String> ids = new TreeSet<>(byId.keySet());
    if (!ids.equals(new TreeSet<>(claim.chances().keySet()))) {
      check("people", false, "probabilities");
      return List.copyOf(faults);
    }
    chances();
    panels();
    excluded();
    levels();
    certificate();
    return List.copyOf(faults);
  }

  private void check(String key, boolean holds, String detail) {
    if (!holds) {
      faults.add(key + "|" + detail);
    }
  }

  private void chances() {
    Fraction sum = Fraction.ZERO;
    Fraction least = Fraction.ONE;
    for (Map.Entry<String, Fraction> entry : claim.chances().entrySet()) {
      Fraction chance = entry.getValue();
      sum = sum.plus(chance);
      check(
          "chance",
          chance.signum() >= 0 && chance.compareTo(Fraction.ONE) <= 0,
          entry.getKey() + " " + chance);
      if (!claim.excluded().contains(entry.getKey())) {
        least = least.min(chance);
      }
    }
    check("sum", sum.equals(Fraction.of(claim.size())), sum.toString());
    check("minimum", least.equals(claim.minimum()), least + " ≠ " + claim.minimum());
  }

  private void panels() {
    long total = 0;
    Map<String, Long> tickets = new TreeMap<>();
    List<String> before = null;
    for (Lottery.Panel panel : claim.panels()) {
      total += panel.weight();
      check("panel", isPanel(panel.members()), String.join(", ", panel.members()));
      check("weight", panel.weight() > 0, String.join(", ", panel.members()));
      boolean sorted =
          panel.members().stream().sorted(Seats.BY_CODE_POINT).toList().equals(panel.members())
              && (before == null || Seats.compareLists(before, panel.members()) < 0);
      check("sorted", sorted, String.join(", ", panel.members()));
      before = panel.members();
      panel.members().forEach(id -> tickets.merge(id, panel.weight(), Long::sum));
    }
    check("total", total == claim.weightsTotal(), total + " ≠ " + claim.weightsTotal());
    // Rounding moves each panel's weight by less than one ticket.
    Fraction allowed = Fraction.of(claim.panels().size() + 1L, claim.weightsTotal());
    claim
        .chances()
        .forEach(
            (id, chance) -> {
              Fraction given = Fraction.of(tickets.getOrDefault(id, 0L), claim.weightsTotal());
              Fraction away = given.minus(chance);
              boolean near = away.max(away.negate()).compareTo(allowed) <= 0;
              check("tickets", near, id + ": " + given + " / " + chance);
            });
  }

  private boolean isPanel(List<String> members) {
    int[] counts = new int[pool.quotas().size()];
    Set<String> ids = new TreeSet<>();
    Set<String> homes = new TreeSet<>();
    for (String id : members) {
      Person person = byId.get(id);
      if (person == null
          || !ids.add(id)
          || !person.household().isEmpty() && !homes.add(person.household())) {
        return false;
      }
      person.quotas().forEach(q -> counts[q]++);
    }
    for (int q = 0; q < counts.length; q++) {
      if (counts[q] < pool.quotas().get(q).min() || counts[q] > pool.quotas().get(q).max()) {
        return false;
      }
    }
    return ids.size() == claim.size();
  }

  private void excluded() {
    if (claim.excluded().isEmpty()) {
      return;
    }
    Set<String> out = new TreeSet<>(claim.excluded());
    check("excluded", byId.keySet().containsAll(out), String.join(", ", out));
    out.forEach(id -> check("excluded", Fraction.ZERO.equals(claim.chances().get(id)), id));
    SecondSolver second =
        new SecondSolver(
            pool,
            claim.size(),
            person -> out.contains(person.id()) ? Fraction.ONE : Fraction.ZERO,
            Fraction.ZERO);
    check("excluded", second.confirms(), String.join(", ", out));
  }

  private void levels() {
    TreeMap<Fraction, Integer> counted = new TreeMap<>();
    claim
        .chances()
        .forEach(
            (id, chance) -> {
              if (!claim.excluded().contains(id)) {
                counted.merge(chance, 1, Integer::sum);
              }
            });
    List<Lottery.Level> found =
        counted.entrySet().stream().map(e -> new Lottery.Level(e.getKey(), e.getValue())).toList();
    boolean same = found.size() == claim.levels().size();
    for (int i = 0; same && i < found.size(); i++) {
      Fraction away = found.get(i).chance().minus(claim.levels().get(i).chance());
      same =
          found.get(i).people() == claim.levels().get(i).people()
              && away.max(away.negate()).compareTo(Fraction.of(1, 1_000_000_000)) <= 0;
    }
    check("levels", same, String.valueOf(counted.size()));
  }

  private void certificate() {
    if (!claim.complete() || claim.method() == DrawMethod.STRATIFIED) {
      return;
    }
    Set<String> open = new TreeSet<>(byId.keySet());
    claim.excluded().forEach(open::remove);
    Fraction last = null;
    for (Lottery.Proof proof : claim.proofs()) {
      check("order", last == null || proof.chance().compareTo(last) > 0, "" + proof.chance());
      last = proof.chance();
      level(proof, open);
      if (claim.method() == DrawMethod.MAXIMIN) {
        check("minimum", proof.chance().equals(claim.minimum()), "" + proof.chance());
        return;
      }
    }
    check("open", open.isEmpty(), String.join(", ", open));
  }

  private void level(Lottery.Proof proof, Set<String> open) {
    String name = proof.chance().toString();
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<String, Fraction> dual : proof.duals().entrySet()) {
      Fraction chance = claim.chances().get(dual.getKey());
      if (chance == null || dual.getValue().signum() <= 0) {
        check("dual", false, name + " " + dual.getKey());
        return;
      }
      check("dual", chance.compareTo(proof.chance()) <= 0, name + " " + dual.getKey());
      sum = sum.plus(dual.getValue().times(chance));
      open.remove(dual.getKey());
    }
    claim
        .chances()
        .forEach(
            (id, chance) ->
                check(
                    "dual",
                    !chance.equals(proof.chance())
                        || claim.method() == DrawMethod.MAXIMIN
                        || proof.duals().containsKey(id),
                    name + " " + id));
    check("claim", sum.equals(proof.claim()), name + ": " + sum + " ≠ " + proof.claim());
    SecondSolver second =
        new SecondSolver(
            pool,
            claim.size(),
            person -> proof.duals().getOrDefault(person.id(), Fraction.ZERO),
            proof.claim());
    check("program", second.confirms(), name + ": " + proof.claim());
  }
}
