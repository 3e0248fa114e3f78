package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.mail.Outbox;
import org.palabre.people.Account;
import org.palabre.people.Person;
import org.palabre.spi.Actor;

/**
 * Serves one person whose mail is due: their row stays locked meanwhile, so that another node
 * serves somebody else, and what was mailed is noted in the transaction that writes the mail. A
 * crash leaves both undone.
 */
@ApplicationScoped
class DigestRound {

  private static final int MOST = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final CurrentActor actor;
  private final News news;
  private final NewsMails mails;
  private final Outbox outbox;
  private final MailTimes times;

  /** For the container's proxy. */
  protected DigestRound() {
    this(null, null, null, null, null);
  }

  @Inject
  DigestRound(CurrentActor actor, News news, NewsMails mails, Outbox outbox, MailTimes times) {
    this.actor = actor;
    this.news = news;
    this.mails = mails;
    this.outbox = outbox;
    this.times = times;
  }

  /** Somebody whose mail is due, the longest first; empty when nobody's is. */
  @Transactional
  Optional<UUID> nextDue() {
    List<?> due =
        entities
            .createNativeQuery(
                "SELECT c.person_id FROM news_choice c WHERE c.next_at <= UTC_TIMESTAMP(6)"
                    + " AND c.rhythm <> 'NEVER' AND EXISTS (SELECT 1 FROM news_item i WHERE"
                    + " i.person_id = c.person_id AND i.mailed_at IS NULL) ORDER BY c.next_at"
                    + " LIMIT 1")
            .getResultList();
    return due.stream().map(cell -> UUID.fromString(cell.toString())).findFirst();
  }

  /** Serves somebody, unless another node is serving or has served them. */
  @ActivateRequestContext
  @Transactional
  void serve(UUID id) {
    Optional<Object[]> due =
        entities
            .createNativeQuery(
                "SELECT c.rhythm, c.language, c.token FROM news_choice c WHERE c.person_id = ?"
                    + " AND c.next_at <= UTC_TIMESTAMP(6) FOR UPDATE SKIP LOCKED")
            .setParameter(1, id)
            .getResultStream()
            .map(row -> (Object[]) row)
            .findFirst();
    due.ifPresent(
        row -> {
          write(id, row[1].toString(), token(id, row[2]));
          postpone(id, Rhythm.valueOf(row[0].toString()));
        });
  }

  /** Tries somebody again at the next time, whom it could not serve. */
  @Transactional
  void skip(UUID id) {
    postpone(id, Rhythm.DAILY);
  }

  private void write(UUID id, String language, UUID token) {
    Person person = entities.find(Person.class, id);
    Account account = entities.find(Account.class, id);
    List<UUID> ids = unmailed(id);
    // They read as themselves, with the rights they have now.
    Actor before = actor.get();
    actor.is(new Actor(Optional.of(id), person.getRoles()));
    List<News.Item> items =
        ids.stream()
            .map(event -> entities.find(NewsEvent.class, event))
            .flatMap(event -> news.readable(event, true).stream())
            .toList();
    actor.is(before);
    if (account != null && !account.isClosed() && !items.isEmpty()) {
      outbox.put(mails.digest(account.getEmail(), items, language, token));
    }
    for (UUID event : ids) {
      entities
          .createNativeQuery(
              "UPDATE news_item SET mailed_at = UTC_TIMESTAMP(6) WHERE person_id = ?"
                  + " AND event_id = ?")
          .setParameter(1, id)
          .setParameter(2, event)
          .executeUpdate();
    }
  }

  /** What stops somebody's mails; made with the first one. */
  private UUID token(UUID person, Object known) {
    if (known != null) {
      return UUID.fromString(known.toString());
    }
    UUID token = UUID.randomUUID();
    entities
        .createNativeQuery("UPDATE news_choice SET token = ? WHERE person_id = ?")
        .setParameter(1, token)
        .setParameter(2, person)
        .executeUpdate();
    return token;
  }

  private List<UUID> unmailed(UUID person) {
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT event_id FROM news_item WHERE person_id = ? AND mailed_at IS NULL"
                    + " ORDER BY event_id DESC")
            .setParameter(1, person)
            .setMaxResults(MOST)
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  private void postpone(UUID id, Rhythm rhythm) {
    entities
        .createNativeQuery("UPDATE news_choice SET next_at = ? WHERE person_id = ?")
        .setParameter(1, times.due(rhythm))
        .setParameter(2, id)
        .executeUpdate();
  }
}
