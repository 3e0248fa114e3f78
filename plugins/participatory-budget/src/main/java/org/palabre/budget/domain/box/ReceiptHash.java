package org.palabre.budget.domain.box;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the box keeps of a receipt: the SHA-256 of 32 random bytes that the voter's browser made.
 * The same one sent again is the same ballot. It answers "counted" and nothing else; the roll never
 * has it.
 */
public final class ReceiptHash {

  /** How many bytes it has. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private ReceiptHash(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /**
   * The hash of these bytes.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ReceiptHash of(byte[] hash) {
    if (hash == null || hash.length != LENGTH) {
      throw new IllegalArgumentException("The hash of a receipt has %d bytes.".formatted(LENGTH));
    }
    return new ReceiptHash(hash);
  }

  /** The hash itself. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceiptHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
