package org.palabre.sortition;

/**
 * How many of a panel's members must have a value.
 *
 * @param category what is counted (the people file's column)
 * @param value the value
 * @param min at least so many
 * @param max at most so many
 * @param minFlex how low a relaxation may bring {@code min}
 * @param maxFlex how high a relaxation may bring {@code max}
 * @param line where it stands in its file
 */
public record Quota(
    String category, String value, int min, int max, int minFlex, int maxFlex, int line) {

  /** Counts above this are not quotas but slips. */
  static final int LARGEST = 1_000_000;

  @Override
  public String toString() {
    return category + " = " + value + " (" + min + "–" + max + ")";
  }
}
