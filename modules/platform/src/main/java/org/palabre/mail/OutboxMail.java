package org.palabre.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A mail that waits, or has gone. Life: written → tried at {@code dueAt}, later each time it fails
 * → sent, or given up after ten tries, which the failure then says.
 */
@Entity(name = "OutboxMail")
@Table(name = "mail_outbox")
@ExcludeDefaultListeners
public class OutboxMail {

  /** After as many failures nobody tries any more: about two days after the first. */
  static final int MOST_TRIES = 10;

  private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
  private static final Duration LONGEST_DELAY = Duration.ofHours(12);
  private static final int LONGEST_FAILURE = 300;

  @Id private UUID id;
  private String recipient;
  private String subject;
  private String body;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  private int tries;

  @Column(name = "sent_at")
  private Instant sentAt;

  private String failure;

  @Column(name = "stop_link")
  private String stopLink;

  /** For JPA. */
  protected OutboxMail() {}

  OutboxMail(Mail mail) {
    id = Ids.next();
    recipient = mail.recipient();
    subject = mail.subject();
    body = mail.body();
    stopLink = mail.stopLink();
    createdAt = Instant.now();
    dueAt = createdAt;
  }

  public UUID getId() {
    return id;
  }

  public String getRecipient() {
    return recipient;
  }

  public String getSubject() {
    return subject;
  }

  public String getBody() {
    return body;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When it is to be tried next. */
  public Instant getDueAt() {
    return dueAt;
  }

  /** When the mail server took it; null while it waits. */
  public Instant getSentAt() {
    return sentAt;
  }

  /** Why it could not be sent the last time; null if it was. */
  public String getFailure() {
    return failure;
  }

  /** As it is handed to the mail server. */
  Mail mail() {
    return new Mail(recipient, subject, body, stopLink);
  }

  void sent(Instant now) {
    tries++;
    sentAt = now;
    failure = null;
  }

  void failed(Instant now, String reason) {
    tries++;
    failure = reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE));
    Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(2 * (tries - 1), 20));
    dueAt = now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
  }
}
