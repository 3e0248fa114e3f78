package org.palabre.launcher.composition;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions a plugin can live with, such as {@code [0.1,0.2)}: square brackets include the end,
 * round ones do not; an empty end is open.
 */
record VersionRange(String text, String low, boolean withLow, String high, boolean withHigh) {

  private static final Pattern FORM =
      Pattern.compile("([\\[(])\\s*([0-9.]*)\\s*,\\s*([0-9.]*)\\s*([\\])])");

  /** Reads a range. */
  static VersionRange parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a range such as [0.1,0.2)");
    }
    return new VersionRange(
        text.strip(),
        parts.group(2),
        parts.group(1).equals("["),
        parts.group(3),
        parts.group(4).equals("]"));
  }

  /** Whether a version lies in it; what follows a hyphen, as in 0.1.0-SNAPSHOT, does not count. */
  boolean contains(String version) {
    int[] number = numbers(version);
    return (low.isEmpty() || isAfter(number, numbers(low), withLow))
        && (high.isEmpty() || isAfter(numbers(high), number, withHigh));
  }

  private static boolean isAfter(int[] one, int[] other, boolean orEqual) {
    int order = Arrays.compare(one, other);
    return order > 0 || orEqual && order == 0;
  }

  private static int[] numbers(String version) {
    int[] given =
        Arrays.stream(version.split("-", 2)[0].split("\\.")).mapToInt(Integer::parseInt).toArray();
    return Arrays.copyOf(given, Math.max(4, given.length));
  }
}
