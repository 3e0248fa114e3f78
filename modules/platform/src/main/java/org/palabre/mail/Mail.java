package org.palabre.mail;

/**
 * A mail in plain text.
 *
 * @param recipient one e-mail address
 * @param subject one line, at most 250 characters
 * @param body lines of text
 */
public record Mail(String recipient, String subject, String body) {

  private static final int LONGEST_SUBJECT = 250;

  /**
   * Refuses what could add a header or a recipient: control characters in either line, several
   * addresses in one.
   *
   * @throws IllegalArgumentException if recipient or subject is not one plain line
   */
  public Mail {
    requireOneLine("recipient", recipient);
    requireOneLine("subject", subject);
    if (recipient.indexOf(',') >= 0 || recipient.indexOf('@') < 1) {
      throw new IllegalArgumentException("A mail goes to one address.");
    }
    if (subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "A mail's subject has at most %d characters.".formatted(LONGEST_SUBJECT));
    }
  }

  private static void requireOneLine(String what, String text) {
    if (text.isBlank()
        || text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw new IllegalArgumentException("A mail's %s is one line of text.".formatted(what));
    }
  }
}
