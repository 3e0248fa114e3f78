package org.palabre.sortition.linear;

/**
 * Finds whole-numbered panels that are worth most: branch and bound over the linear relaxation,
 * keeping the basis from one search to the next. Depth first, the nearer whole number first.
 */
public final class PanelSearch {

  private static final double WHOLE = 1e-6;

  private final Polytope polytope;
  private final Simplex simplex;
  private final Deadline deadline;
  private final int rows;
  private double[] worth;
  private double best;
  private double gap;
  private int[] panel;
  private long nodesLeft;
  private long nodesAfterFirst;
  private boolean complete;

  /**
   * Prepares searches.
   *
   * @param polytope the rules
   * @param deadline when to give up
   */
  public PanelSearch(Polytope polytope, Deadline deadline) {
    this.polytope = polytope;
    this.deadline = deadline;
    simplex = polytope.simplex(deadline);
    rows = polytope.rows();
  }

  /** Limits one column's count for the searches that follow. */
  public void bound(int column, long low, long high) {
    simplex.bound(rows + column, low, high);
  }

  /** Limits one row's sum for the searches that follow. */
  public void boundRow(int row, long low, long high) {
    simplex.bound(row, low, high);
  }

  /**
   * Searches the panel worth most.
   *
   * @param worths value of one person of each column
   * @param above only panels worth more than this count
   * @param precision panels that gain no more than this over the best are not looked for
   * @param limit how many nodes to look at before giving up
   * @param afterFirst how many nodes to look at once a first panel is found
   * @return the panel, or null when none was found
   */
  public int[] best(double[] worths, double above, double precision, long limit, long afterFirst) {
    worth = worths;
    best = above;
    gap = precision;
    panel = null;
    nodesLeft = limit;
    nodesAfterFirst = afterFirst;
    complete = true;
    for (int j = 0; j < worths.length; j++) {
      simplex.cost(rows + j, worths[j]);
    }
    branch();
    return panel;
  }

  /** Any panel, or null; {@link #complete()} tells whether null is a proof. */
  public int[] any(long limit) {
    return best(new double[polytope.columns()], -1, 0.5, limit, 0);
  }

  /** The panel worth most for whole-numbered worths, proved; null when no panel exists. */
  public int[] bestProved(long[] worths) {
    double[] asDouble = new double[worths.length];
    for (int j = 0; j < worths.length; j++) {
      asDouble[j] = worths[j];
    }
    return best(asDouble, -1e15, 1 - 1e-6, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** Whether the last search looked everywhere. */
  public boolean complete() {
    return complete;
  }

  /** Value of the panel of the last search. */
  public double value() {
    return best;
  }

  private void branch() {
    if (nodesLeft-- <= 0) {
      complete = false;
      return;
    }
    Simplex.Outcome outcome = simplex.solve();
    if (outcome == Simplex.Outcome.STALLED) {
      simplex.startAfresh();
      outcome = simplex.solve();
    }
    if (outcome == Simplex.Outcome.INFEASIBLE) {
      return;
    }
    if (outcome == Simplex.Outcome.STALLED) {
      complete = false;
      return;
    }
    if (simplex.objective() <= (panel == null ? best : best + gap)) {
      return;
    }
    int split = mostFractional();
    if (split < 0) {
      accept();
      return;
    }
    deadline.check();
    int column = rows + split;
    double at = simplex.value(column);
    double low = simplex.lower(column);
    double high = simplex.upper(column);
    double floor = Math.floor(at);
    boolean upFirst = at - floor > 0.4;
    for (int side = 0; side < 2; side++) {
      if (upFirst == (side == 0)) {
        simplex.bound(column, floor + 1, high);
      } else {
        simplex.bound(column, low, floor);
      }
      branch();
      simplex.bound(column, low, high);
      if (nodesLeft <= 0) {
        complete &= side == 1;
        return;
      }
    }
  }

  private int mostFractional() {
    int split = -1;
    double most = WHOLE;
    for (int j = 0; j < polytope.columns(); j++) {
      double v = simplex.value(rows + j);
      double away = Math.abs(v - Math.rint(v));
      if (away > most) {
        most = away;
        split = j;
      }
    }
    return split;
  }

  private void accept() {
    int[] counts = new int[polytope.columns()];
    double value = 0;
    for (int j = 0; j < counts.length; j++) {
      counts[j] = (int) Math.rint(simplex.value(rows + j));
      value += counts[j] * worth[j];
    }
    if (!polytope.contains(counts)) {
      complete = false;
      return;
    }
    if (value > best) {
      best = value;
      panel = counts;
      nodesLeft = Math.min(nodesLeft, nodesAfterFirst);
    }
  }
}
