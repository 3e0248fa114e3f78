package org.palabre.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * A short key that equal words share, whatever the blanks and line breaks between them: 128 bits of
 * SHA-256 as 32 hexadecimal digits, so that two different statements never do by accident.
 */
final class WordsKey {

  private static final int BYTES = 16;

  private WordsKey() {}

  static String of(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", " ").strip();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
