package org.palabre.budget.domain.intake;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of projects as people order them: 2 before 10, 02-01 before 02-10. */
final class NumberOrder implements Comparator<String> {

  static final NumberOrder INSTANCE = new NumberOrder();

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private NumberOrder() {}

  @Override
  public int compare(String one, String other) {
    List<BigInteger> mine = numbers(one);
    List<BigInteger> theirs = numbers(other);
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      int order = mine.get(i).compareTo(theirs.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(mine.size(), theirs.size());
    return order == 0 ? one.compareTo(other) : order;
  }

  private static List<BigInteger> numbers(String text) {
    return DIGITS
        .matcher(text)
        .results()
        .map(found -> new BigInteger(found.group()))
        .collect(Collectors.toList());
  }
}
