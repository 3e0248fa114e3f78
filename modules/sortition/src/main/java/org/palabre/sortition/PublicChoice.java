package org.palabre.sortition;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Turns what was published and a number thrown in public into a number below a total, each with the
 * same chance. The SHA-256 of both, read as a whole number, is taken modulo the total; a value in
 * the uneven rest at the top is refused and hashed again (rejection sampling), which happens less
 * than once in 2^200 draws.
 *
 * <p>{@code panel = PublicChoice.below(total, publishedBytes, "4-17-23-31-40")}
 */
public final class PublicChoice {

  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

  private PublicChoice() {}

  /**
   * The number chosen.
   *
   * @param total how many numbers there are, from 1
   * @param published the published file, byte for byte
   * @param publicNumber what was thrown, as written in the record (UTF-8)
   * @return from 0 to total − 1
   */
  public static long below(long total, byte[] published, String publicNumber) {
    BigInteger count = BigInteger.valueOf(total);
    BigInteger limit = RANGE.subtract(RANGE.mod(count));
    byte[] hash = Hash.sha256(published, publicNumber.getBytes(StandardCharsets.UTF_8));
    while (true) {
      BigInteger value = new BigInteger(1, hash);
      if (value.compareTo(limit) < 0) {
        return value.mod(count).longValueExact();
      }
      hash = Hash.sha256(hash);
    }
  }

  /**
   * A fair order, drawn item by item (Fisher and Yates), each step with a hash of its own.
   *
   * @param items in a published order
   * @param published the published file
   * @param publicNumber what was thrown
   * @param purpose keeps two orders drawn from the same number apart
   * @return a new order
   */
  static <T> java.util.List<T> order(
      java.util.List<T> items, byte[] published, String publicNumber, String purpose) {
    java.util.List<T> left = new java.util.ArrayList<>(items);
    java.util.List<T> drawn = new java.util.ArrayList<>(left.size());
    byte[] key =
        Hash.sha256(published, (publicNumber + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
    for (long step = 0; !left.isEmpty(); step++) {
      byte[] at = ByteBuffer.allocate(Long.BYTES).putLong(step).array();
      long choice = below(left.size(), Hash.sha256(key, at), "");
      drawn.add(left.remove((int) choice));
    }
    return drawn;
  }
}
