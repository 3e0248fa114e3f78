package org.palabre.agenda.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names a date of a file, in 64 characters: the SHA-256 of its uid and, of several, its day.
 * Of what comes again always its day: the one date left of a series is still that date.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Incoming one, TextDate date) {
    boolean several = one.repeats() || one.dates().size() > 1;
    String name = several && date != null ? one.uid() + "\n" + date.first() : one.uid();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
