package org.palabre.count.equalshares;

import java.math.BigInteger;
import java.util.List;

/**
 * What one run of Equal Shares selected at one voter budget.
 *
 * @param budget the voter budget, in the engine's units
 * @param order the projects, in order of selection
 * @param keyBounds for each of them, a number that its ρ does not exceed
 * @param plainShares for each of them, above zero when its price was its cost parted among this
 *     much utility, nobody being too poor
 * @param ties the ties met: for each, the round and the tied projects
 * @param cost what they cost together, in the contest's units
 */
record Run(
    BigInteger budget,
    int[] order,
    double[] keyBounds,
    long[] plainShares,
    List<TieAt> ties,
    BigInteger cost) {

  /** Projects of equal ρ at a round, the selected one included. */
  record TieAt(int round, List<Integer> projects) {}

  /** The projects tied at a round, or null when there was one best. */
  List<Integer> tiedAt(int round) {
    for (TieAt tie : ties) {
      if (tie.round() == round) {
        return tie.projects();
      }
    }
    return null;
  }
}
