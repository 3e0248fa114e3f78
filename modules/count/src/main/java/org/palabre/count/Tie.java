package org.palabre.count;

import java.math.BigInteger;
import java.util.List;

/**
 * A tie that was met when a project was to be selected.
 *
 * @param step the step it was met at, from 1
 * @param projects the tied projects, by position in the election, in the order of the chain
 * @param chosen the one selected
 * @param by the criterion that decided: {@code id}, {@code votes}, {@code cost} or {@code lot}
 * @param raise for Add1 at another point than the final one, how many units had been added to every
 *     voter's budget; null for a tie of the final run
 */
public record Tie(int step, List<Integer> projects, int chosen, String by, BigInteger raise) {}
