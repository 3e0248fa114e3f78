package org.palabre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;
import org.palabre.daily.DayBegun;

/** Where mails wait until they are sent. */
@ApplicationScoped
public class Outbox {

  private static final int MAILBOX_PAGE = 100;
  private static final Duration KEPT = Duration.ofDays(2);
  private static final Duration WAITED_FOR = Duration.ofDays(30);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Outbox() {
    this(null);
  }

  @Inject
  Outbox(Access access) {
    this.access = access;
  }

  /** Writes a mail in the running transaction: it is sent if and only if that commits. */
  @Transactional(TxType.MANDATORY)
  public void put(Mail mail) {
    entities.persist(new OutboxMail(mail));
  }

  /** How many mails were written to an address within the last day. */
  public long countToday(String recipient) {
    return entities
        .createQuery(
            "SELECT COUNT(m) FROM OutboxMail m WHERE m.recipient = :recipient"
                + " AND m.createdAt > :since",
            Long.class)
        .setParameter("recipient", recipient)
        .setParameter("since", Instant.now().minus(Duration.ofDays(1)))
        .getSingleResult();
  }

  /** The last hundred mails of the demonstration, newest first. */
  public List<OutboxMail> demoMailbox() {
    access.require(PlatformPermission.READ_DEMO_MAILBOX);
    return entities
        .createQuery("SELECT m FROM OutboxMail m ORDER BY m.id DESC", OutboxMail.class)
        .setMaxResults(MAILBOX_PAGE)
        .getResultList();
  }

  /**
   * Forgets what was sent, two days later, and after a month what could not be: mails hold links,
   * codes and addresses that are kept nowhere else. Until then it is known how much one mailbox
   * got.
   */
  void dayBegun(@Observes DayBegun day) {
    entities
        .createQuery("DELETE FROM OutboxMail m WHERE m.sentAt < :since OR m.createdAt < :stale")
        .setParameter("since", Instant.now().minus(KEPT))
        .setParameter("stale", Instant.now().minus(WAITED_FOR))
        .executeUpdate();
  }

  /** Forgets the mails written to an address: they may hold what a person told. */
  @Transactional(TxType.MANDATORY)
  public void forget(String recipient) {
    entities
        .createQuery("DELETE FROM OutboxMail m WHERE m.recipient = :recipient")
        .setParameter("recipient", recipient)
        .executeUpdate();
  }

  /**
   * Takes the mail that has waited longest and hands it over. The row stays locked meanwhile, so
   * that another node takes another one, and a crash leaves it waiting: a mail may then arrive
   * twice, never not at all.
   *
   * @return whether there was one
   */
  @Transactional
  boolean handOver(Transport transport) {
    Optional<OutboxMail> due = lockNextDue();
    due.ifPresent(mail -> carry(mail, transport));
    return due.isPresent();
  }

  private void carry(OutboxMail waiting, Transport transport) {
    try {
      transport.send(waiting.getId(), waiting.mail());
      waiting.sent(Instant.now());
    } catch (TransportFailed e) {
      waiting.failed(Instant.now(), e.getMessage());
    }
  }

  private Optional<OutboxMail> lockNextDue() {
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT id FROM mail_outbox WHERE sent_at IS NULL AND due_at <= UTC_TIMESTAMP(6)"
                    + " AND tries < ? ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, OutboxMail.MOST_TRIES)
            .getResultList();
    return ids.stream()
        .map(id -> entities.find(OutboxMail.class, UUID.fromString(id.toString())))
        .findFirst();
  }
}
