package org.palabre.budget.application.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/** Codes that are printed at a counter: three groups of four, without letters like digits. */
@ApplicationScoped
public class PrintedCodes {

  private static final int SYMBOLS = 12;
  private static final int GROUP = 4;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** For the container's proxy. */
  @Inject
  protected PrintedCodes() {}

  /** A new one: sixty random bits. */
  String make() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < SYMBOLS; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** What is kept of one: letters that look like digits are read as digits. */
  public byte[] hash(UUID edition, String code) {
    String read =
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((edition + ":" + read).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
