package org.palabre.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one order by which every tie of a count is resolved, at every step.
 *
 * <p>{@code id} takes the smallest project id as text, by Unicode code point. {@code
 * votes,cost,lot:SEED} takes more votes, then the lower cost, then a public lot: the smallest
 * SHA-256 of {@code SEED:POSITION} in UTF-8, where the first project of the file has position 1.
 */
public final class TieChain {

  /** One way to tell projects apart. */
  private sealed interface Criterion {
    String name();
  }

  private record ById(String name) implements Criterion {}

  private record ByVotes(String name) implements Criterion {}

  private record ByCost(String name) implements Criterion {}

  private record ByLot(String name, String seed) implements Criterion {}

  private final List<Criterion> criteria;
  private final String text;

  private TieChain(List<Criterion> criteria, String text) {
    this.criteria = criteria;
    this.text = text;
  }

  /** Ties go to the smallest id, as in the reference programs. */
  public static final TieChain BY_ID = parse("id");

  /**
   * Reads a chain.
   *
   * @param text for instance {@code id} or {@code votes,cost,lot:2026-11-21 14-07-33}
   * @return the chain
   * @throws FaultyInput when a word is unknown, or when the chain could leave two projects tied
   */
  public static TieChain parse(String text) {
    List<Criterion> criteria = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (rest.startsWith("lot:")) {
        criteria.add(new ByLot("lot", rest.substring("lot:".length())));
        break;
      }
      int comma = rest.indexOf(',');
      String word = (comma < 0 ? rest : rest.substring(0, comma)).strip();
      rest = comma < 0 ? "" : rest.substring(comma + 1).strip();
      criteria.add(criterion(word, text));
    }
    Criterion last = criteria.isEmpty() ? null : criteria.get(criteria.size() - 1);
    boolean seeded = last instanceof ByLot lot && !lot.seed().isEmpty();
    if (!(last instanceof ById) && !seeded) {
      throw FaultyInput.at(0, "--tie", "tie.open", text);
    }
    return new TieChain(List.copyOf(criteria), text.strip());
  }

  private static Criterion criterion(String word, String chain) {
    return switch (word) {
      case "id" -> new ById(word);
      case "votes" -> new ByVotes(word);
      case "cost" -> new ByCost(word);
      default -> throw FaultyInput.at(0, "--tie", "tie.unknown", word, chain);
    };
  }

  /**
   * What the chain compares.
   *
   * @param ids ids, by position
   * @param votes votes, by position
   * @param costs costs, by position
   */
  private record Facts(List<String> ids, long[] votes, List<? extends Comparable<?>> costs) {}

  /** The chain over the projects of one election. */
  public final class Order {

    private final Facts facts;

    private Order(Facts facts) {
      this.facts = facts;
    }

    /**
     * Each project's place in the chain, from 0: the project with the smaller place wins a tie.
     *
     * @return places, by position
     */
    public int[] ranks() {
      return TieChain.this.ranks(facts);
    }

    /**
     * The criterion that leaves the winner alone among those tied.
     *
     * @param chosen the winner's position
     * @param tied the tied projects' positions, the winner included
     * @return {@code id}, {@code votes}, {@code cost} or {@code lot}
     */
    public String decider(int chosen, List<Integer> tied) {
      return TieChain.this.decider(facts, chosen, tied);
    }
  }

  /**
   * Applies the chain to the projects of one election.
   *
   * @param ids ids, by position
   * @param votes votes, by position
   * @param costs costs, by position, all in one unit
   * @param <C> how costs are written
   * @return the order
   */
  public <C extends Comparable<C>> Order over(List<String> ids, long[] votes, List<C> costs) {
    return new Order(new Facts(ids, votes, costs));
  }

  private int[] ranks(Facts facts) {
    Comparator<Integer> order = null;
    for (Criterion criterion : criteria) {
      Comparator<Integer> next = comparator(criterion, facts);
      order = order == null ? next : order.thenComparing(next);
    }
    Integer[] sorted = IntStream.range(0, facts.ids().size()).boxed().toArray(Integer[]::new);
    Arrays.sort(sorted, order);
    int[] ranks = new int[sorted.length];
    for (int r = 0; r < sorted.length; r++) {
      ranks[sorted[r]] = r;
    }
    return ranks;
  }

  private String decider(Facts facts, int chosen, List<Integer> tied) {
    List<Integer> left = tied;
    for (Criterion criterion : criteria) {
      Comparator<Integer> order = comparator(criterion, facts);
      left = left.stream().filter(p -> order.compare(p, chosen) == 0).collect(Collectors.toList());
      if (left.size() == 1) {
        return criterion.name();
      }
    }
    throw new IllegalStateException("The chain " + text + " left a tie open.");
  }

  private static Comparator<Integer> comparator(Criterion criterion, Facts facts) {
    if (criterion instanceof ById) {
      return (p, q) -> compareCodePoints(facts.ids().get(p), facts.ids().get(q));
    }
    if (criterion instanceof ByVotes) {
      return Comparator.comparingLong(p -> -facts.votes()[p]);
    }
    if (criterion instanceof ByCost) {
      return byCost(facts.costs());
    }
    ByLot lot = (ByLot) criterion;
    byte[][] drawn = new byte[facts.ids().size()][];
    for (int p = 0; p < drawn.length; p++) {
      drawn[p] = lot(lot.seed(), p + 1);
    }
    return (p, q) -> Arrays.compareUnsigned(drawn[p], drawn[q]);
  }

  @SuppressWarnings("unchecked")
  private static <C extends Comparable<C>> Comparator<Integer> byCost(List<?> costs) {
    // over() took them as one comparable type.
    List<C> comparable = (List<C>) costs;
    return Comparator.comparing(comparable::get);
  }

  /** Java compares UTF-16 units, which puts some characters in another order than code points. */
  static int compareCodePoints(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  private static byte[] lot(String seed, int position) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + ":" + position).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
