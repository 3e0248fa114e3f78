package org.palabre.launcher.backup;

import java.util.Arrays;

/** The order of versions such as {@code 0.1.0}; what follows a hyphen does not count. */
final class Versions {

  private Versions() {}

  /** Negative, zero or positive as the first is older, the same or newer. */
  static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    int[] given =
        Arrays.stream(version.split("-", 2)[0].split("\\."))
            .mapToInt(part -> part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0)
            .toArray();
    return Arrays.copyOf(given, Math.max(4, given.length));
  }
}
