package org.palabre.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512 (RFC 8018), 210,000 rounds and 16 random bytes
 * of salt, as the OWASP Password Storage Cheat Sheet asks. The rounds are written beside it, so
 * that they can rise later without locking anybody out.
 *
 * @param rounds how often it was hashed
 * @param salt 16 random bytes
 * @param hash 32 bytes
 */
record PasswordHash(int rounds, byte[] salt, byte[] hash) {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final String NAME = "pbkdf2-sha512";
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Hashes a password with a new salt. */
  static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(ROUNDS, salt, compute(password, salt, ROUNDS));
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static PasswordHash parse(String text) {
    String[] parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(NAME)) {
      throw new IllegalArgumentException("A kept password is not in a known form.");
    }
    Base64.Decoder decoder = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
  }

  /** One line: algorithm, rounds, salt and hash. */
  String text() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "%s$%d$%s$%s"
        .formatted(NAME, rounds, encoder.encodeToString(salt), encoder.encodeToString(hash));
  }

  /** Whether this is the password, compared in constant time. */
  boolean matches(String password) {
    return MessageDigest.isEqual(hash, compute(password, salt, rounds));
  }

  private static byte[] compute(String password, byte[] salt, int rounds) {
    // The same letter can be typed as one or two code points: é or e with an accent.
    String typed = Normalizer.normalize(password, Normalizer.Form.NFC);
    PBEKeySpec key = new PBEKeySpec(typed.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java lacks " + ALGORITHM + ".", e);
    } finally {
      key.clearPassword();
    }
  }
}
