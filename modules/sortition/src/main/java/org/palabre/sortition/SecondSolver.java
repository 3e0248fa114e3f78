package org.palabre.sortition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.palabre.sortition.exact.Fraction;

/**
 * The integer program of a certificate, written down anew: is there a panel worth more than the
 * claim? A plain depth-first search over ojAlgo's linear programs; nothing of the code that made
 * the draw takes part. (ojAlgo's own integer solver called some of these programs infeasible.)
 *
 * <p>The worths are brought to whole numbers, so that a better panel is better by at least one: a
 * branch whose linear bound stays below claim + 1 holds none.
 */
final class SecondSolver {

  private static final double WHOLE = 1e-6;
  private static final double ROUNDING = 1e-7;

  private record Alike(List<Integer> quotas, String home, BigInteger worth) {}

  private final Pool pool;
  private final int size;
  private final Map<Alike, Integer> groups = new LinkedHashMap<>();
  private final List<Alike> order;
  private final BigDecimal claim;
  private final BigDecimal scale;

  /**
   * Prepares the program.
   *
   * @param pool people and quotas
   * @param size the panel's size
   * @param worths what each person counts
   * @param claimed the largest sum claimed
   */
  SecondSolver(Pool pool, int size, Function<Person, Fraction> worths, Fraction claimed) {
    this.pool = pool;
    this.size = size;
    BigInteger common = claimed.denominator();
    for (Person person : pool.people()) {
      BigInteger below = worths.apply(person).denominator();
      common = common.divide(common.gcd(below)).multiply(below);
    }
    Map<String, Integer> homes = new LinkedHashMap<>();
    pool.people().forEach(p -> homes.merge(p.household(), 1, Integer::sum));
    BigInteger largest = BigInteger.ONE;
    for (Person person : pool.people()) {
      boolean alone = person.household().isEmpty() || homes.get(person.household()) == 1;
      Fraction worth = worths.apply(person);
      BigInteger whole = worth.numerator().multiply(common.divide(worth.denominator()));
      largest = largest.max(whole);
      groups.merge(
          new Alike(person.quotas(), alone ? "" : person.household(), whole), 1, Integer::sum);
    }
    order = new ArrayList<>(groups.keySet());
    claim = new BigDecimal(claimed.numerator().multiply(common.divide(claimed.denominator())));
    scale = new BigDecimal(largest);
  }

  /** Whether no panel is worth more than the claim. */
  boolean confirms() {
    int[] low = new int[order.size()];
    int[] high = new int[order.size()];
    for (int g = 0; g < high.length; g++) {
      high[g] = groups.get(order.get(g));
    }
    return confirms(low, high);
  }

  private boolean confirms(int[] low, int[] high) {
    ExpressionsBasedModel model = model(low, high);
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      return true;
    }
    double above = result.getValue() * scale.doubleValue() - claim.doubleValue();
    if (above < 1 - WHOLE && above < ROUNDING * Math.max(1, claim.doubleValue())) {
      return true;
    }
    int split = -1;
    double most = WHOLE;
    for (int g = 0; g < low.length; g++) {
      double value = result.get(g).doubleValue();
      double away = Math.abs(value - Math.rint(value));
      if (away > most) {
        most = away;
        split = g;
      }
    }
    if (split < 0) {
      return !isBetter(result);
    }
    int floor = (int) Math.floor(result.get(split).doubleValue());
    int[] below = high.clone();
    below[split] = floor;
    int[] over = low.clone();
    over[split] = floor + 1;
    return confirms(low, below) && confirms(over, high);
  }

  private boolean isBetter(Optimisation.Result result) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int g = 0; g < order.size(); g++) {
      long count = Math.round(result.get(g).doubleValue());
      sum = sum.add(new BigDecimal(order.get(g).worth()).multiply(BigDecimal.valueOf(count)));
    }
    return sum.compareTo(claim) > 0;
  }

  private ExpressionsBasedModel model(int[] low, int[] high) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variables = new ArrayList<>();
    for (int g = 0; g < low.length; g++) {
      double weight = order.get(g).worth().doubleValue() / scale.doubleValue();
      variables.add(model.newVariable("x" + g).lower(low[g]).upper(high[g]).weight(weight));
    }
    Expression all = model.newExpression("size").level(size);
    variables.forEach(v -> all.set(v, 1));
    for (int q = 0; q < pool.quotas().size(); q++) {
      Quota quota = pool.quotas().get(q);
      Expression row = model.newExpression("quota" + q).lower(quota.min()).upper(quota.max());
      for (int g = 0; g < low.length; g++) {
        if (order.get(g).quotas().contains(q)) {
          row.set(variables.get(g), 1);
        }
      }
    }
    Map<String, Expression> homes = new LinkedHashMap<>();
    for (int g = 0; g < low.length; g++) {
      String home = order.get(g).home();
      if (!home.isEmpty()) {
        homes
            .computeIfAbsent(home, h -> model.newExpression("home" + homes.size()).upper(1))
            .set(variables.get(g), 1);
      }
    }
    return model;
  }
}
