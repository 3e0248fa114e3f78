package org.palabre.web.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The header that says what a file is called (RFC 6266, RFC 8187). */
final class Attachment {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Attachment() {}

  /**
   * Its value.
   *
   * @param how {@code inline} or {@code attachment}
   * @param name a cleaned name, of any script
   */
  static String header(String how, String name) {
    return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(how, ascii(name), encoded(name));
  }

  /** For old browsers: without accents, anything else a line. */
  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^A-Za-z0-9._ -]", "_");
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      char plain = (char) (one & 0xFF);
      if (PLAIN.indexOf(plain) >= 0) {
        text.append(plain);
      } else {
        text.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
      }
    }
    return text.toString();
  }
}
