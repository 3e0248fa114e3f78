package org.palabre.people;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of a link that works once: 256 random bits as text. Only its SHA-256 is kept, so
 * that whoever reads the database cannot use it.
 *
 * @param text what stands in the link
 */
public record OneTimeToken(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static OneTimeToken next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is kept of it: the SHA-256 of its text in UTF-8, 32 bytes. */
  public byte[] hash() {
    return Sha256.of(text);
  }
}
