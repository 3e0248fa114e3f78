package org.palabre.count.french;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.count.Contest;
import org.palabre.count.FaultyInput;
import org.palabre.count.Outcome;

/**
 * Each area spends its own envelope by votes; what areas leave is then spent on the best ranked
 * remaining projects of the whole city, or not at all.
 *
 * @param column the column that says where a project is
 * @param envelopes the envelope of each area, in currency units
 * @param transfers whether what is left is spent elsewhere
 */
public record AreaEnvelopes(String column, Map<String, BigDecimal> envelopes, boolean transfers)
    implements LocalRule {

  /** Copies the envelopes. */
  public AreaEnvelopes {
    envelopes = new LinkedHashMap<>(envelopes);
  }

  @Override
  public Outcome count(Contest contest) {
    Areas areas = new Areas(contest, column);
    for (String area : areas.names()) {
      if (!envelopes.containsKey(area)) {
        throw FaultyInput.at(0, "envelope." + area, "rules.envelope", area);
      }
    }
    BigDecimal total = envelopes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(contest.election().budget()) > 0) {
      throw FaultyInput.at(0, "envelope", "rules.envelopes", total, contest.election().budget());
    }
    Selection selection = new Selection(contest);
    envelopes.forEach(
        (area, envelope) ->
            selection.pass(
                p -> areas.of(p).equals(area),
                Integer.MAX_VALUE,
                new Selection.Purse(units(contest, envelope))));
    if (transfers) {
      selection.pass(p -> true, Integer.MAX_VALUE, selection.all());
    }
    return selection.outcome();
  }

  private static BigInteger units(Contest contest, BigDecimal amount) {
    return amount.movePointRight(contest.scale()).setScale(0, RoundingMode.FLOOR).toBigInteger();
  }
}
