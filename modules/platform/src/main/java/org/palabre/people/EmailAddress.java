package org.palabre.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that mails can be sent to: one at sign, a domain with a dot, nothing that could
 * start another header line.
 *
 * @param text as typed, without surrounding blanks, at most 254 characters (RFC 5321, 4.5.3.1.3)
 */
public record EmailAddress(String text) {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}<>\"(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");

  /**
   * Strips and checks.
   *
   * @throws IllegalArgumentException if no mail could reach it
   */
  public EmailAddress {
    text = text.strip();
    if (text.length() > LONGEST || !SHAPE.matcher(text).matches() || text.contains("..")) {
      throw new IllegalArgumentException("\"%s\" is not an e-mail address.".formatted(text));
    }
  }

  /** The form under which an address is unique. */
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}
