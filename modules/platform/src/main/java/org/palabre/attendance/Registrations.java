package org.palabre.attendance;

import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.attendance.Registration.Place;
import org.palabre.input.Refusal;
import org.palabre.mail.Outbox;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.people.Account;
import org.palabre.spi.SpaceFacts;

/**
 * Registering for a meeting, for whoever may read it: in one step with an account; without one by
 * an address that is asked first whether it means it.
 */
@ApplicationScoped
public class Registrations {

  /** Nobody is written to again sooner because somebody typed their address again. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** A mailbox that got so much within a day gets no more at the wish of whoever typed it. */
  private static final int MOST_TO_ONE_ADDRESS = 10;

  /** An address that leaves so many questions open is asked no more. */
  private static final int MOST_UNCONFIRMED = 5;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final Places places;
  private final NeedsKeeper needs;
  private final RegistrationMails mails;
  private final MeetingReaders readers;
  private final Outbox outbox;

  /** For the container's proxy. */
  protected Registrations() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  Registrations(
      Access access,
      CurrentActor actor,
      Meetings meetings,
      Places places,
      NeedsKeeper needs,
      RegistrationMails mails,
      MeetingReaders readers,
      Outbox outbox) {
    this.access = access;
    this.actor = actor;
    this.meetings = meetings;
    this.places = places;
    this.needs = needs;
    this.mails = mails;
    this.readers = readers;
    this.outbox = outbox;
  }

  /** How one registers for a meeting found here; empty when nobody ever does. */
  public Optional<Offer> offer(Meeting meeting) {
    return Optional.ofNullable(entities.find(RegistrationPlan.class, meeting.getId()))
        .map(RegistrationPlan::terms)
        .map(
            terms ->
                new Offer(
                    terms,
                    Places.closed(terms, meeting, Instant.now()),
                    places.left(terms, meeting.getId())));
  }

  /** The actor's own registration, if they have one. */
  public Optional<Registration> mine(UUID meeting) {
    return actor.get().person().flatMap(person -> own(meeting, person));
  }

  /** What the actor said they need. */
  public SpecialNeeds myNeeds(UUID meeting) {
    return mine(meeting).map(one -> needs.of(one.getId())).orElse(SpecialNeeds.NONE);
  }

  /**
   * Registers the actor, or changes how they come.
   *
   * @return whether they have a place, or wait for one
   * @throws Refusal if one cannot register any more, or there is no room for so many
   * @throws org.palabre.access.AccessDenied if nobody is signed in, or they may not read the space
   */
  @Transactional
  public Place register(SpaceFacts space, UUID meetingId, Wish wish, String language) {
    access.require(MANAGE_OWN_ACCOUNT);
    Meeting meeting = readable(space, meetingId);
    RegistrationPlan plan = locked(space, meeting);
    UUID person = actor.person();
    Optional<Registration> before = own(meetingId, person);
    if (before.isPresent()) {
      change(plan, meeting, before.get(), wish);
      return before.get().getPlace();
    }
    requireAllowed(plan, wish);
    places.requireOpen(plan, meeting);
    boolean wasGuest = forgetGuest(meetingId, person);
    Registration registration = Registration.person(meetingId, person, wish, language);
    places.seat(plan, registration);
    entities.persist(registration);
    entities.flush();
    needs.keep(registration.getId(), wish.needs());
    tellPlace(registration, meeting);
    if (wasGuest) {
      places.moveUp(plan, meeting);
    }
    return registration.getPlace();
  }

  /**
   * Takes the actor's registration back; the next who waits gets the place.
   *
   * @throws Refusal if there is no such meeting
   */
  @Transactional
  public void leave(SpaceFacts space, UUID meetingId) {
    access.require(MANAGE_OWN_ACCOUNT);
    Meeting meeting = readable(space, meetingId);
    RegistrationPlan plan = locked(space, meeting);
    own(meetingId, actor.person()).ifPresent(one -> remove(plan, meeting, one));
  }

  /**
   * Takes down that somebody without an account wants to come, and asks their address whether it
   * means it. The answer is the same whether the address is registered already or not.
   *
   * @param key made for the form: the same form sent twice asks once
   * @throws Refusal if one cannot register, neither address nor number was given, or enough was
   *     written to that address today
   */
  @Transactional
  public void ask(
      SpaceFacts space, UUID meetingId, Guest guest, Wish wish, String language, UUID key) {
    Meeting meeting = readable(space, meetingId);
    RegistrationPlan plan = locked(space, meeting);
    places.requireOpen(plan, meeting);
    requireAllowed(plan, wish);
    if (guest.email() == null && guest.phone().isEmpty()) {
      throw new Refusal("email", "registration.reach.needed");
    }
    if (isSent(meetingId, key)) {
      return;
    }
    requireMailable(guest);
    Optional<Registration> known = guest.address().flatMap(mail -> byEmail(meetingId, mail.key()));
    if (known.isPresent()) {
      remindOfLink(known.get(), meeting);
    } else if (!isOwnersPlace(meetingId, guest) && !isAskedTooOften(guest)) {
      Registration asked = Registration.guest(meetingId, guest, wish, language, key);
      entities.persist(asked);
      entities.flush();
      needs.keep(asked.getId(), wish.needs());
      mails.tell(asked, meeting, "confirm");
    }
  }

  /**
   * What the actor is registered for and is not over, next first; what they may not read any more
   * without the meeting, so that they can still take it back.
   */
  public List<Mine> mine() {
    access.require(MANAGE_OWN_ACCOUNT);
    return entities
        .createQuery(
            "SELECT r, m FROM Registration r, Meeting m WHERE r.personId = :person"
                + " AND m.id = r.meetingId AND m.endsUtc > :now ORDER BY m.startsUtc, m.id",
            Object[].class)
        .setParameter("person", actor.person())
        .setParameter("now", Instant.now())
        .getResultList()
        .stream()
        .map(row -> mine((Registration) row[0], (Meeting) row[1]))
        .toList();
  }

  private Mine mine(Registration one, Meeting meeting) {
    return new Mine(
        one, Optional.of(meeting).filter(known -> readers.mayRead(one, known)), one.getToken());
  }

  /**
   * Changes how somebody comes; the plan is locked. What they were allowed when they registered
   * stays theirs: terms that became stricter only refuse more than that.
   */
  void change(RegistrationPlan plan, Meeting meeting, Registration one, Wish wish) {
    if (meeting.isOver(Instant.now())) {
      throw new Refusal("", "registration.past");
    }
    long more = (long) wish.companions() - one.getCompanions();
    if (more > 0) {
      requireCompanions(plan, wish);
    }
    if (needs.of(one.getId()).isNone()) {
      requireNeeds(plan, wish);
    }
    if (one.getPlace() == Place.PLACED && more > places.left(plan.terms(), meeting.getId())) {
      throw new Refusal(
          "companions",
          "registration.companions.full",
          places.left(plan.terms(), meeting.getId()) + one.getCompanions());
    }
    one.wish(wish);
    needs.keep(one.getId(), wish.needs());
    if (more < 0) {
      entities.flush();
      places.moveUp(plan, meeting);
    }
  }

  /** Takes a registration back; the plan is locked. */
  void remove(RegistrationPlan plan, Meeting meeting, Registration one) {
    entities.remove(one);
    entities.flush();
    places.moveUp(plan, meeting);
  }

  /** Tells somebody whether they have a place. */
  void tellPlace(Registration one, Meeting meeting) {
    mails.tell(one, meeting, one.getPlace() == Place.PLACED ? "placed" : "waiting");
  }

  private static void requireAllowed(RegistrationPlan plan, Wish wish) {
    requireCompanions(plan, wish);
    requireNeeds(plan, wish);
  }

  private static void requireCompanions(RegistrationPlan plan, Wish wish) {
    if (wish.companions() > plan.terms().companionsMost()) {
      throw new Refusal(
          "companions", "registration.companions.range", plan.terms().companionsMost());
    }
  }

  private static void requireNeeds(RegistrationPlan plan, Wish wish) {
    if (!plan.terms().needsAsked() && !wish.needs().isNone()) {
      throw new Refusal("", "registration.needs.notAsked");
    }
  }

  private void remindOfLink(Registration known, Meeting meeting) {
    boolean lately =
        known.getMailedAt() != null && known.getMailedAt().isAfter(Instant.now().minus(PATIENCE));
    if (!lately) {
      mails.tell(known, meeting, known.getPlace() == Place.ASKED ? "confirm" : "already");
    }
  }

  private Meeting readable(SpaceFacts space, UUID meeting) {
    access.require(READ_SPACE, space);
    return meetings.find(space, meeting).orElseThrow(() -> new Refusal("", "meeting.gone"));
  }

  private RegistrationPlan locked(SpaceFacts space, Meeting meeting) {
    Optional<RegistrationPlan> plan = places.lock(meeting);
    if (!meetings.isReadable(meeting, space)) {
      throw new Refusal("", "meeting.gone");
    }
    return plan.orElseThrow(() -> new Refusal("", "registration.closed"));
  }

  private Optional<Registration> own(UUID meeting, UUID person) {
    return entities
        .createQuery(
            "SELECT r FROM Registration r WHERE r.meetingId = :meeting AND r.personId = :person",
            Registration.class)
        .setParameter("meeting", meeting)
        .setParameter("person", person)
        .getResultStream()
        .findFirst();
  }

  private Optional<Registration> byEmail(UUID meeting, String key) {
    return entities
        .createQuery(
            "SELECT r FROM Registration r WHERE r.meetingId = :meeting AND r.emailKey = :key",
            Registration.class)
        .setParameter("meeting", meeting)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Whoever registered by their address before signing in is one person, with one place. */
  private boolean forgetGuest(UUID meeting, UUID person) {
    Optional<Registration> guest =
        Optional.ofNullable(entities.find(Account.class, person))
            .flatMap(account -> byEmail(meeting, Account.key(account.getEmail())));
    guest.ifPresent(entities::remove);
    entities.flush();
    return guest.isPresent();
  }

  private boolean isSent(UUID meeting, UUID key) {
    return count(
            "SELECT COUNT(r) FROM Registration r WHERE r.meetingId = :one AND r.sentKey = :two",
            meeting,
            key)
        > 0;
  }

  /** Whether the address is that of an account that is registered already. */
  private boolean isOwnersPlace(UUID meeting, Guest guest) {
    return guest.email() != null
        && count(
                "SELECT COUNT(r) FROM Registration r, Account a WHERE r.meetingId = :one"
                    + " AND a.personId = r.personId AND a.emailKey = :two",
                meeting,
                guest.email().key())
            > 0;
  }

  /** Asked before anything is looked up, so that the answer tells nothing of who is registered. */
  private void requireMailable(Guest guest) {
    if (guest.email() != null && outbox.countToday(guest.email().text()) >= MOST_TO_ONE_ADDRESS) {
      throw new Refusal("email", "registration.mail.tooMany");
    }
  }

  private boolean isAskedTooOften(Guest guest) {
    return guest.email() != null
        && count(
                "SELECT COUNT(r) FROM Registration r WHERE r.place = :one AND r.emailKey = :two",
                Place.ASKED,
                guest.email().key())
            >= MOST_UNCONFIRMED;
  }

  private long count(String query, Object one, Object two) {
    return entities
        .createQuery(query, Long.class)
        .setParameter("one", one)
        .setParameter("two", two)
        .getSingleResult();
  }

  /**
   * How one registers now.
   *
   * @param terms what was decided
   * @param closed why one cannot, a key of the words; empty when one can
   * @param left how many places are left
   */
  public record Offer(RegistrationTerms terms, Optional<String> closed, long left) {

    /** Whether one can register. */
    public boolean isOpen() {
      return closed.isEmpty();
    }

    /** Whether whoever registers now waits for a place. */
    public boolean isFull() {
      return terms.capacity() != null && left == 0;
    }
  }

  /**
   * A meeting the actor is registered for.
   *
   * @param registration their registration
   * @param meeting the meeting; empty when they may not read it any more
   * @param token what their link carries, which takes it back all the same
   */
  public record Mine(Registration registration, Optional<Meeting> meeting, UUID token) {}
}
