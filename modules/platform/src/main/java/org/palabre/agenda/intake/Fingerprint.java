package org.palabre.agenda.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names a date of a file, in 64 characters: the SHA-256 of its uid and, of several, its day.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Incoming one, TextDate date) {
    String name = one.dates().size() > 1 ? one.uid() + "\n" + date.first() : one.uid();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
