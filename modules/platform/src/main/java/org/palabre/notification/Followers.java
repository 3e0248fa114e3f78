package org.palabre.notification;

import static org.palabre.access.PlatformPermission.READ_NEWS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.EmailAddress;
import org.palabre.spi.SpaceFacts;
import org.palabre.store.DataVersion;
import org.palabre.territory.Territory;

/** Who follows a thread, or the letters to a territory: begins, confirms, stops. */
@ApplicationScoped
public class Followers {

  /** Nobody is written to again sooner because somebody typed their address again. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** An address nobody confirmed is forgotten. */
  private static final Duration UNCONFIRMED = Duration.ofDays(7);

  /** An address that leaves so many questions open is asked no more. */
  private static final int MOST_UNCONFIRMED = 5;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Subjects subjects;
  private final NewsMails mails;
  private final DataVersion version;

  /** For the container's proxy. */
  protected Followers() {
    this(null, null, null, null, null);
  }

  @Inject
  Followers(
      Access access, CurrentActor actor, Subjects subjects, NewsMails mails, DataVersion version) {
    this.access = access;
    this.actor = actor;
    this.subjects = subjects;
    this.mails = mails;
    this.version = version;
  }

  /** Whether the actor is told of a thread because they follow it. */
  public boolean isFollowing(UUID subject) {
    return own(subject).filter(one -> !one.isMuted()).isPresent();
  }

  /**
   * Follows a thread, or is silent about it from now on, also when one spoke.
   *
   * @throws org.palabre.access.AccessDenied if nobody is signed in, or they may not read it
   * @throws Refusal if there is no such thread
   */
  @Transactional
  public void follow(SpaceFacts space, UUID subject, boolean tell, String language) {
    access.require(READ_NEWS);
    Subject found = readable(space, subject);
    Follower own =
        own(found.id())
            .orElseGet(() -> Follower.person(space.id(), found.id(), actor.person(), language));
    own.mute(!tell);
    entities.persist(own);
  }

  /**
   * Asks an address whether it wants to be told of a thread that everybody may read. The answer is
   * the same whether it follows already or not.
   *
   * @throws Refusal if there is no such thread, or not everybody may read it
   */
  @Transactional
  public void invite(SpaceFacts space, UUID subject, EmailAddress email, String language) {
    Subject found = readable(space, subject);
    if (!space.isPublicReading()) {
      throw new Refusal("", "notify.private");
    }
    ask(
        found.id(),
        email,
        () -> Follower.address(space.id(), found.id(), email, language),
        asked -> mails.askToConfirm(asked, found.name()));
  }

  /** Receives the letters to a territory, with one's account. */
  @Transactional
  public void followLetters(Territory territory, String language) {
    access.require(READ_NEWS);
    if (own(territory.getId()).isEmpty()) {
      entities.persist(Follower.person(null, territory.getId(), actor.person(), language));
    }
  }

  /** Receives no letters any more, of no territory, neither by the account nor by its address. */
  @Transactional
  public void stopLetters() {
    access.require(READ_NEWS);
    stopLetters(actor.person(), null);
  }

  /** Somebody may have asked for letters by their account and by its address, or for several. */
  private void stopLetters(UUID person, String emailKey) {
    entities
        .createNativeQuery(
            "DELETE f FROM follower f LEFT JOIN account a ON a.person_id = ?1 OR a.email_key = ?2"
                + " WHERE f.space_id IS NULL AND (f.person_id = ?1 OR f.email_key = ?2"
                + " OR f.person_id = a.person_id OR f.email_key = a.email_key)")
        .setParameter(1, person)
        .setParameter(2, emailKey)
        .executeUpdate();
    entities.clear();
    version.changed();
  }

  /**
   * Asks an address whether it wants the letters to a territory. The answer is the same whether it
   * receives them already or not.
   */
  @Transactional
  public void inviteToLetters(Territory territory, EmailAddress email, String language) {
    ask(
        territory.getId(),
        email,
        () -> Follower.address(null, territory.getId(), email, language),
        asked -> mails.askForLetters(asked, territory.getName()));
  }

  private void ask(
      UUID subject, EmailAddress email, Supplier<Follower> fresh, Consumer<Follower> mail) {
    if (isAskedTooOften(email)) {
      return;
    }
    Optional<Follower> known =
        entities
            .createQuery(
                "SELECT f FROM Follower f WHERE f.subjectId = :subject AND f.emailKey = :key",
                Follower.class)
            .setParameter("subject", subject)
            .setParameter("key", email.key())
            .getResultStream()
            .findFirst();
    boolean askedLately =
        known.filter(one -> one.getCreatedAt().isAfter(Instant.now().minus(PATIENCE))).isPresent();
    if (known.filter(Follower::isConfirmed).isPresent() || askedLately) {
      return;
    }
    known.ifPresent(
        old -> {
          entities.remove(old);
          entities.flush();
        });
    Follower asked = fresh.get();
    entities.persist(asked);
    mail.accept(asked);
  }

  /** What the token of a mail belongs to; empty when it leads nowhere. */
  public Optional<Follower> byToken(UUID token) {
    return entities
        .createQuery("SELECT f FROM Follower f WHERE f.token = :token", Follower.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  /**
   * Says that an address wants to be told.
   *
   * @throws Refusal if the token leads nowhere any more
   */
  @Transactional
  public void confirm(UUID token) {
    byToken(token)
        .filter(
            one ->
                one.isConfirmed() || one.getCreatedAt().isAfter(Instant.now().minus(UNCONFIRMED)))
        .orElseThrow(() -> new Refusal("", "notify.late"))
        .confirm();
  }

  /** Stops telling, of letters all of them; nothing of an address is left. */
  @Transactional
  public void stop(UUID token) {
    byToken(token)
        .ifPresent(
            one -> {
              if (one.isOfLetters()) {
                stopLetters(one.getPersonId(), one.getEmailKey());
              } else {
                entities.remove(one);
              }
            });
  }

  private boolean isAskedTooOften(EmailAddress email) {
    return entities
            .createQuery(
                "SELECT COUNT(f) FROM Follower f WHERE f.emailKey = :key"
                    + " AND f.confirmedAt IS NULL",
                Long.class)
            .setParameter("key", email.key())
            .getSingleResult()
        >= MOST_UNCONFIRMED;
  }

  /** Forgets the addresses that nobody confirmed in time. */
  @Transactional
  void forgetUnconfirmed() {
    entities
        .createQuery("DELETE FROM Follower f WHERE f.confirmedAt IS NULL AND f.createdAt < :before")
        .setParameter("before", Instant.now().minus(UNCONFIRMED))
        .executeUpdate();
  }

  private Optional<Follower> own(UUID subject) {
    return actor
        .get()
        .person()
        .flatMap(
            person ->
                entities
                    .createQuery(
                        "SELECT f FROM Follower f WHERE f.subjectId = :subject"
                            + " AND f.personId = :person",
                        Follower.class)
                    .setParameter("subject", subject)
                    .setParameter("person", person)
                    .getResultStream()
                    .findFirst());
  }

  private Subject readable(SpaceFacts space, UUID subject) {
    return subjects.find(space, subject).orElseThrow(() -> new Refusal("", "notify.gone"));
  }
}
