package org.palabre.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.palabre.mail.SmtpSettings.Tls;

/**
 * A mail server reached by SMTP.
 *
 * @param host its name
 * @param port its port
 * @param user who signs in; empty for none
 * @param password the password of {@code user}
 * @param from the address mails come from
 * @param tls how the connection is protected
 */
record SmtpServer(
    String host, int port, Optional<String> user, Optional<String> password, String from, Tls tls)
    implements Transport {

  private static final String TIMEOUT_MILLIS = "15000";

  @Override
  public void send(UUID id, Mail mail) {
    try {
      jakarta.mail.Transport.send(message(id, mail));
    } catch (MessagingException e) {
      throw new TransportFailed(reason(e), e);
    }
  }

  // The outer exception says "Invalid Addresses", the innermost what the server answered.
  private static String reason(MessagingException e) {
    Exception innermost = e;
    while (innermost instanceof MessagingException nested && nested.getNextException() != null) {
      innermost = nested.getNextException();
    }
    return innermost == e ? e.getMessage() : e.getMessage() + ": " + innermost.getMessage();
  }

  private MimeMessage message(UUID id, Mail mail) throws MessagingException {
    InternetAddress sender = new InternetAddress(from, true);
    String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
    MimeMessage message = new IdentifiedMessage(session(), "<%s@%s>".formatted(id, domain));
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.body(), StandardCharsets.UTF_8.name());
    // Asks mailing robots not to answer (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.stopLink() != null) {
      message.setHeader("List-Unsubscribe", "<%s>".formatted(mail.stopLink()));
    }
    if (mail.stopLink() != null && mail.stopLink().startsWith("https:")) {
      // One click in the mail program, without opening the page (RFC 8058 asks for https).
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return message;
  }

  private Session session() {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", host);
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    settings.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
    settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    settings.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(tls != Tls.NONE));
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.setProperty("mail.smtp." + step, TIMEOUT_MILLIS);
    }
    return Session.getInstance(
        settings,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user.orElse(""), password.orElse(""));
          }
        });
  }

  /** A message that keeps the same id at every try. */
  private static final class IdentifiedMessage extends MimeMessage {

    private final String id;

    private IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
