package org.palabre.budget.web.vote;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A random number of 32 bytes that only the voter has. The ballot box keeps its SHA-256; shown
 * again, it answers "counted" and nothing else.
 *
 * @param hex 64 hexadecimal digits
 */
record Receipt(String hex) {

  private static final int BYTES = 32;
  private static final int GROUP = 4;

  /** One that nobody had before. */
  static Receipt fresh() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new Receipt(HexFormat.of().formatHex(random));
  }

  /** One as a form sends it or as somebody types it, with or without blanks; empty for nonsense. */
  static Optional<Receipt> read(String typed) {
    String bare = typed.replaceAll("[\\s\\u00a0.-]", "").toLowerCase(Locale.ROOT);
    return bare.matches("[0-9a-f]{64}") ? Optional.of(new Receipt(bare)) : Optional.empty();
  }

  /** What the ballot box keeps. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** As people copy it: groups of four. */
  String grouped() {
    return hex.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
