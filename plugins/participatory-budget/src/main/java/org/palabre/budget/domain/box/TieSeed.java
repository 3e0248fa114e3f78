package org.palabre.budget.domain.box;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What decides by lot between projects that stay level. Drawn when the vote opens, when nobody
 * knows who will be level; its SHA-256 is published then, itself when the box is opened.
 *
 * @param text 64 hexadecimal digits
 */
public record TieSeed(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static TieSeed draw() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TieSeed(HexFormat.of().formatHex(bytes));
  }

  /** The SHA-256 of its text, in hexadecimal digits. */
  public String commitment() {
    return Digests.ofText(text);
  }
}
