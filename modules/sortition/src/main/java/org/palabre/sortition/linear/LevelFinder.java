package org.palabre.sortition.linear;

import java.util.ArrayList;
import java.util.List;
import org.palabre.sortition.exact.Fraction;

/**
 * Fair chances over a set of rules, exactly and level by level.
 *
 * <p>At each level the smallest chance still free is pushed up as far as it goes, and the columns
 * that can go no higher are fixed there; a set of multipliers, positive on every column fixed,
 * proves it (S. Ogryczak and T. Śliwiński's scheme for lexicographic maximin, with the strict
 * complementarity made explicit by a second program per level).
 */
public final class LevelFinder {

  /**
   * One level of chances.
   *
   * @param chance the chance
   * @param columns the columns fixed at it
   * @param duals one value per column, not negative: over all panels Σ duals·count ≤ claim, which
   *     together with the levels below keeps these columns from rising
   * @param claim the largest Σ duals·count over panels
   */
  public record Level(Fraction chance, List<Integer> columns, Fraction[] duals, Fraction claim) {}

  /**
   * Chances for every column.
   *
   * @param chances per column; zero for columns no panel can include
   * @param barred columns no panel can include
   * @param levels lowest first
   */
  public record Chances(Fraction[] chances, List<Integer> barred, List<Level> levels) {}

  private static final long NUDGE = 1000;

  private final Polytope polytope;
  private final long[] people;
  private final long size;
  private final boolean band;
  private final Deadline deadline;
  private final int columns;
  private Fraction middle;

  /**
   * Prepares a search.
   *
   * @param polytope the rules
   * @param people how many people share each column's count
   * @param size the panel's size
   * @param band false for the largest smallest chance; true for chances as near as possible to size
   *     / people, on both sides
   * @param deadline when to give up
   */
  public LevelFinder(Polytope polytope, long[] people, long size, boolean band, Deadline deadline) {
    this.polytope = polytope;
    this.people = people.clone();
    this.size = size;
    this.band = band;
    this.deadline = deadline;
    columns = polytope.columns();
  }

  /** Finds the chances; null when the rules leave no solution at all. */
  public Chances find() {
    boolean[] free = new boolean[columns];
    java.util.Arrays.fill(free, true);
    ExactProgram program = new ExactProgram(polytope, deadline);
    if (!program.solve().feasible()) {
      return null;
    }
    Fraction[] chances = new Fraction[columns];
    int[] side = new int[columns];
    java.util.Arrays.fill(side, 1);
    Tight barred = tight(program, free, side, Fraction.ZERO);
    List<Integer> out = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      if (barred.columns()[j]) {
        fix(program, j, Fraction.ZERO, chances, free);
        out.add(j);
      }
    }
    long selectable = 0;
    for (int j = 0; j < columns; j++) {
      selectable += free[j] ? people[j] : 0;
    }
    middle = Fraction.of(size, selectable);
    List<Level> levels = new ArrayList<>();
    while (anyFree(free)) {
      levels.add(level(program, free, chances));
    }
    return new Chances(chances, out, levels);
  }

  private static boolean anyFree(boolean[] free) {
    for (boolean f : free) {
      if (f) {
        return true;
      }
    }
    return false;
  }

  private void fix(
      ExactProgram program, int j, Fraction chance, Fraction[] chances, boolean[] free) {
    chances[j] = chance;
    free[j] = false;
    Fraction count = chance.times(people[j]);
    boolean exactly = band || chance.signum() == 0;
    program.bound(j, count, exactly ? count : Fraction.of(polytope.most(j)));
  }

  private Level level(ExactProgram program, boolean[] free, Fraction[] chances) {
    Fraction z = band ? Fraction.ZERO : start(free, chances);
    ExactProgram.Answer answer;
    while (true) {
      bounds(program, free, z);
      answer = program.solve();
      if (answer.feasible()) {
        break;
      }
      z = next(program, answer.weights(), answer.multipliers(), free, z);
    }
    int[] side = new int[columns];
    for (int j = 0; j < columns; j++) {
      boolean low = free[j] && answer.counts()[j].equals(program.lower(j));
      boolean high = band && free[j] && answer.counts()[j].equals(program.upper(j));
      side[j] = low ? 1 : high ? -1 : 0;
    }
    Tight tight = tight(program, free, side, z);
    List<Integer> fixed = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      if (tight.columns()[j]) {
        Fraction chance = band ? (side[j] > 0 ? low(j, z) : high(j, z)).dividedBy(people[j]) : z;
        fix(program, j, chance, chances, free);
        fixed.add(j);
      }
    }
    if (fixed.isEmpty()) {
      throw new IllegalStateException("A level fixed nobody.");
    }
    return new Level(z, fixed, tight.duals(), tight.claim());
  }

  /** No smallest chance can be above what an equal share of the free seats gives. */
  private Fraction start(boolean[] free, Fraction[] chances) {
    Fraction seats = Fraction.of(size);
    long waiting = 0;
    for (int j = 0; j < columns; j++) {
      if (free[j]) {
        waiting += people[j];
      } else {
        seats = seats.minus(chances[j].times(people[j]));
      }
    }
    Fraction share = seats.dividedBy(waiting);
    for (int j = 0; j < columns; j++) {
      if (free[j]) {
        share = share.min(Fraction.of(polytope.most(j), people[j]));
      }
    }
    return share;
  }

  private void bounds(ExactProgram program, boolean[] free, Fraction z) {
    for (int j = 0; j < columns; j++) {
      program.cost(j, 0);
      if (free[j]) {
        program.bound(j, low(j, z), high(j, z));
      }
    }
  }

  private Fraction low(int j, Fraction z) {
    return band ? middle.minus(z).times(people[j]).max(Fraction.ZERO) : z.times(people[j]);
  }

  private Fraction high(int j, Fraction z) {
    Fraction most = Fraction.of(polytope.most(j));
    return band ? middle.plus(z).times(people[j]).min(most) : most;
  }

  /** The next value of z that the proof of infeasibility leaves open (Newton's step). */
  private Fraction next(
      ExactProgram program,
      Fraction[] weights,
      Fraction[] multipliers,
      boolean[] free,
      Fraction z) {
    Fraction excess = Fraction.ZERO;
    for (int r = 0; r < multipliers.length; r++) {
      int sign = multipliers[r].signum();
      if (sign != 0) {
        long limit = sign > 0 ? polytope.high(r) : polytope.low(r);
        excess = excess.minus(multipliers[r].times(limit));
      }
    }
    // The multipliers point the way that would repair the sums: all columns at their most
    // favourable bound still fall short.
    Fraction slope = Fraction.ZERO;
    for (int j = 0; j < columns; j++) {
      int sign = weights[j].signum();
      if (sign == 0) {
        continue;
      }
      Fraction bound = sign > 0 ? program.lower(j) : program.upper(j);
      excess = excess.plus(weights[j].times(bound));
      if (free[j]) {
        Fraction perStep = weights[j].times(people[j]);
        if (!band && sign > 0) {
          slope = slope.plus(perStep);
        } else if (band && sign > 0 && bound.signum() > 0) {
          slope = slope.minus(perStep);
        } else if (band && sign < 0 && bound.compareTo(Fraction.of(polytope.most(j))) < 0) {
          slope = slope.plus(perStep);
        }
      }
    }
    if (slope.signum() == 0 || excess.signum() <= 0) {
      throw new IllegalStateException("The levels below leave no room for this one.");
    }
    return z.minus(excess.dividedBy(slope));
  }

  private record Tight(boolean[] columns, Fraction[] duals, Fraction claim) {}

  /** The free columns that cannot leave their bound, with positive multipliers on each of them. */
  private Tight tight(ExactProgram program, boolean[] free, int[] side, Fraction z) {
    boolean[] held = new boolean[columns];
    Fraction nudge = Fraction.of(1, NUDGE);
    for (int j = 0; j < columns; j++) {
      held[j] = free[j] && side[j] != 0;
    }
    while (true) {
      for (int j = 0; j < columns; j++) {
        if (free[j]) {
          Fraction low = middle == null ? Fraction.ZERO : low(j, z);
          Fraction high = middle == null ? Fraction.of(polytope.most(j)) : high(j, z);
          if (held[j] && side[j] > 0) {
            high = high.min(low.plus(nudge));
          } else if (held[j]) {
            low = low.max(high.minus(nudge));
          }
          program.cost(j, held[j] ? side[j] : 0);
          program.bound(j, low, high);
        }
      }
      ExactProgram.Answer answer = program.solve();
      boolean moved = false;
      for (int j = 0; j < columns; j++) {
        if (held[j]) {
          Fraction bound = side[j] > 0 ? program.lower(j) : program.upper(j);
          if (!answer.counts()[j].equals(bound)) {
            held[j] = false;
            moved = true;
          }
        }
      }
      if (!moved) {
        for (int j = 0; j < columns; j++) {
          if (free[j]) {
            program.cost(j, 0);
          }
        }
        return proof(program, answer, held);
      }
    }
  }

  /** Columns already full need no multiplier: that nobody sits twice is their proof. */
  private Tight proof(ExactProgram program, ExactProgram.Answer answer, boolean[] held) {
    Fraction[] duals = new Fraction[columns];
    Fraction claim = claim(answer, program);
    for (int j = 0; j < columns; j++) {
      duals[j] = answer.weights()[j].max(Fraction.ZERO);
      if (held[j] && duals[j].signum() == 0) {
        duals[j] = Fraction.ONE;
        claim = claim.plus(Fraction.of(polytope.most(j)));
      }
    }
    return new Tight(held, duals, claim);
  }

  /** The most that Σ duals·count can be, from the rows' limits and the columns' own. */
  private Fraction claim(ExactProgram.Answer answer, ExactProgram program) {
    Fraction sum = Fraction.ZERO;
    for (int r = 0; r < polytope.rows(); r++) {
      Fraction m = answer.multipliers()[r];
      if (m.signum() != 0) {
        sum = sum.plus(m.times(m.signum() > 0 ? polytope.high(r) : polytope.low(r)));
      }
    }
    for (int j = 0; j < columns; j++) {
      Fraction w = answer.weights()[j];
      if (w.signum() < 0) {
        boolean barred = program.upper(j).signum() == 0;
        sum = barred ? sum : sum.minus(w.times(polytope.most(j)));
      }
    }
    return sum;
  }
}
