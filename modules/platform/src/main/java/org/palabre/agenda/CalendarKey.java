package org.palabre.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of the address of somebody's own calendar: 256 random bits as text. Only its
 * SHA-256 is kept, so that whoever reads the database cannot use it.
 *
 * @param text what stands in the address
 */
public record CalendarKey(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  static CalendarKey next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new CalendarKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is kept of it: 32 bytes. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The address is a secret: it stands in no log. */
  @Override
  public String toString() {
    return "CalendarKey[…]";
  }
}
