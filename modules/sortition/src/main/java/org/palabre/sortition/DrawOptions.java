package org.palabre.sortition;

/**
 * What is asked of a draw.
 *
 * @param size how many people sit on the panel
 * @param method how chances are shared
 * @param weightsTotal what the panels' whole-numbered weights sum to
 * @param seed settles who of several interchangeable people stands in which panel; never a chance
 */
public record DrawOptions(int size, DrawMethod method, long weightsTotal, String seed) {

  /** The largest total of weights. */
  public static final long LARGEST_TOTAL = 1_000_000_000_000L;

  /**
   * Options checked against a pool.
   *
   * @param pool the pool drawn from
   * @param size how many people sit on the panel
   * @param method how chances are shared
   * @param weightsTotal total of the weights
   * @param seed any text, or null for the hash of the two files
   * @return the options
   * @throws InvalidInput naming the option
   */
  public static DrawOptions of(
      Pool pool, int size, DrawMethod method, long weightsTotal, String seed) throws InvalidInput {
    if (size < 1 || size > pool.people().size()) {
      throw new InvalidInput("option.size", size, pool.people().size());
    }
    if (weightsTotal < 1 || weightsTotal > LARGEST_TOTAL) {
      throw new InvalidInput("option.weights", weightsTotal);
    }
    return new DrawOptions(size, method, weightsTotal, seed == null ? pool.sha256() : seed);
  }
}
