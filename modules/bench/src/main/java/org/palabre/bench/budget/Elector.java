package org.palabre.bench.budget;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody made up who votes, with the receipt that their browser would make.
 *
 * @param familyName nobody else's
 * @param mail nobody else's
 * @param address the network address they come from: what slows one address must not slow the load
 * @param area the key of the area they vote in; empty for any
 * @param receiptHash SHA-256 of 32 random bytes, in hexadecimal digits
 */
public record Elector(
    String familyName, String mail, String address, Optional<String> area, String receiptHash) {

  private static final int RECEIPT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicInteger MADE = new AtomicInteger();

  /** Somebody new, of whatever area. */
  static Elector fresh() {
    return of(Optional.empty());
  }

  /** Somebody new, of the area with this key. */
  public static Elector of(String area) {
    return of(Optional.of(area));
  }

  private static Elector of(Optional<String> area) {
    int number = MADE.incrementAndGet();
    String tag = UUID.randomUUID().toString().substring(0, 13);
    byte[] receipt = new byte[RECEIPT_BYTES];
    RANDOM.nextBytes(receipt);
    return new Elector(
        "Essai " + tag,
        tag + "@charge.example",
        "10.%d.%d.%d".formatted(number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff),
        area,
        HexFormat.of().formatHex(sha256(receipt)));
  }

  /** What they type to have a code sent, as fields of the form {@code who}. */
  Map<String, String> identity(List<String> areas) {
    return Map.of(
        "who:familyName",
        familyName,
        "who:givenName",
        "Zoé",
        "who:birthDate",
        "25/11/1990",
        "who:areaKey",
        area.orElse(areas.get(Math.floorMod(hashCode(), areas.size()))),
        "who:mail",
        mail);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
