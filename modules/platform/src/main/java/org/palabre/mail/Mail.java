package org.palabre.mail;

/**
 * A mail in plain text.
 *
 * @param recipient one e-mail address
 * @param subject one line, at most 250 characters: {@link #subject} makes one of any text
 * @param body lines of text
 * @param stopLink where a POST without more stops mails like it (RFC 8058); null for a mail that
 *     answers something its reader did
 */
public record Mail(String recipient, String subject, String body, String stopLink) {

  private static final int LONGEST_SUBJECT = 250;

  /** A mail that answers something its reader did: there is nothing to stop. */
  public Mail(String recipient, String subject, String body) {
    this(recipient, subject, body, null);
  }

  /**
   * Refuses what could add a header or a recipient: control characters in either line, several
   * addresses in one.
   *
   * @throws IllegalArgumentException if recipient or subject is not one plain line
   */
  public Mail {
    requireOneLine("recipient", recipient);
    requireOneLine("subject", subject);
    if (stopLink != null && !stopLink.matches("https?://[^\\s<>]+")) {
      throw new IllegalArgumentException("A mail is stopped at one address.");
    }
    if (recipient.indexOf(',') >= 0 || recipient.indexOf('@') < 1) {
      throw new IllegalArgumentException("A mail goes to one address.");
    }
    if (subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "A mail's subject has at most %d characters.".formatted(LONGEST_SUBJECT));
    }
  }

  /** A text as a subject: in one line, without control characters, and cut where it is too long. */
  public static String subject(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    if (plain.length() <= LONGEST_SUBJECT) {
      return plain;
    }
    boolean pair = Character.isHighSurrogate(plain.charAt(LONGEST_SUBJECT - 1));
    return plain.substring(0, pair ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
  }

  private static void requireOneLine(String what, String text) {
    if (text.isBlank()
        || text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw new IllegalArgumentException("A mail's %s is one line of text.".formatted(what));
    }
  }
}
