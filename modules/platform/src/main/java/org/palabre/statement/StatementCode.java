package org.palabre.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code by which somebody without an account finds again what they said: twelve characters of
 * Crockford's base 32, 60 random bits, written in groups of four. What looks alike is taken for the
 * same: I and L for 1, O for 0.
 *
 * @param text the twelve characters, upper case, without dashes
 */
public record StatementCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A fresh one. */
  static StatementCode fresh() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new StatementCode(text.toString());
  }

  /** The code somebody typed, however they wrote it; empty when it cannot be one. */
  public static Optional<StatementCode> read(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    boolean whole = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return whole ? Optional.of(new StatementCode(text)) : Optional.empty();
  }

  /** As people write it: XXXX-XXXX-XXXX. */
  public String written() {
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** What is kept of it. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "StatementCode[****]";
  }
}
