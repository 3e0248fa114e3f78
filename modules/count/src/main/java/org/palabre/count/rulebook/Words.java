package org.palabre.count.rulebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palabre.count.FaultyInput;

/** How settings are written: {@code EQUAL_SHARES} is {@code equal-shares}. */
final class Words {

  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(Class<E> type, String option, String word) {
    for (E value : type.getEnumConstants()) {
      if (of(value).equals(word)) {
        return value;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    throw FaultyInput.at(0, option, "option.unknown", option, word, known);
  }
}
