package org.palabre.attendance;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.attendance.Registration.Place;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;

/** Registration as those see it who hold the meeting: its terms, who registered, what they need. */
@ApplicationScoped
public class RegistrationWork {

  /** The most people one meeting lists: a list nobody reads is no list. */
  private static final int MOST = 10_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Places places;
  private final Registrations registrations;

  /** For the container's proxy. */
  protected RegistrationWork() {
    this(null, null, null);
  }

  @Inject
  RegistrationWork(Access access, Places places, Registrations registrations) {
    this.access = access;
    this.places = places;
    this.registrations = registrations;
  }

  /** How people register; empty when that was never decided. */
  public Optional<Decided> decided(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    return found(space, meeting)
        .map(known -> entities.find(RegistrationPlan.class, known.getId()))
        .map(plan -> new Decided(plan.terms(), plan.getVersion()));
  }

  /**
   * Decides how people register. More places go to those who wait; with fewer than are taken nobody
   * loses theirs, nor do stricter terms take away what somebody was allowed. Whoever decides what
   * somebody decided already has what they wanted.
   *
   * @param seen the version the actor saw; 0 when nothing was decided
   * @throws Refusal if registering would end after the meeting began, or somebody decided otherwise
   *     since
   */
  @Transactional
  public void decide(UUID space, UUID meetingId, int seen, RegistrationTerms terms) {
    Optional<RegistrationPlan> before = plan(space, meetingId);
    Meeting meeting = locked(space, meetingId);
    if (terms.closesAt() != null && terms.closesAt().isAfter(meeting.getStartsAt())) {
      throw new Refusal("day", "registration.deadline.late");
    }
    int now = before.map(RegistrationPlan::getVersion).orElse(0);
    if (before.filter(plan -> plan.terms().equals(terms)).isPresent()) {
      return;
    }
    if (now != seen || before.isEmpty() && isDecided(meetingId)) {
      throw new Refusal("", "registered.overtaken");
    }
    if (before.isEmpty()) {
      entities.persist(new RegistrationPlan(meetingId, terms));
      return;
    }
    before.get().agree(terms);
    places.moveUp(before.get(), meeting);
  }

  /**
   * Two who decide for the first time have no plan to wait for: the second waits for the meeting.
   */
  private boolean isDecided(UUID meeting) {
    return entities
            .createQuery(
                "SELECT COUNT(p) FROM RegistrationPlan p WHERE p.meetingId = :meeting", Long.class)
            .setParameter("meeting", meeting)
            .getSingleResult()
        > 0;
  }

  /** Who registered, in the order they have their place, then those who wait, then who asked. */
  public List<Registered> registered(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    if (found(space, meeting).isEmpty()) {
      return List.of();
    }
    Map<UUID, SpecialNeeds> needs = new HashMap<>();
    entities
        .createQuery(
            "SELECT n FROM RegistrationNeed n, Registration r WHERE r.id = n.registrationId"
                + " AND r.meetingId = :meeting",
            RegistrationNeed.class)
        .setParameter("meeting", meeting)
        .getResultList()
        .forEach(one -> needs.put(one.getRegistrationId(), one.needs()));
    return entities
        .createQuery(
            "SELECT r, p.name FROM Registration r LEFT JOIN Person p ON p.id = r.personId"
                + " WHERE r.meetingId = :meeting ORDER BY r.askedAt, r.id",
            Object[].class)
        .setParameter("meeting", meeting)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(
            row -> {
              Registration one = (Registration) row[0];
              String name = row[1] == null ? one.getName() : (String) row[1];
              return new Registered(one, name, needs.getOrDefault(one.getId(), SpecialNeeds.NONE));
            })
        .toList();
  }

  /**
   * Registers somebody who called or came by, also after the deadline.
   *
   * @param key made for the form: the same form sent twice registers once
   * @throws Refusal if the meeting has begun or is cancelled, or the address is registered already
   */
  @Transactional
  public Place add(UUID space, UUID meetingId, Guest guest, Wish wish, String language, UUID key) {
    RegistrationPlan plan =
        plan(space, meetingId).orElseThrow(() -> new Refusal("", "registration.closed"));
    Meeting meeting = locked(space, meetingId);
    places.requireTakingPlace(meeting);
    List<Registration> same =
        entities
            .createQuery(
                "SELECT r FROM Registration r WHERE r.meetingId = :meeting"
                    + " AND (r.sentKey = :key OR r.emailKey = :email)",
                Registration.class)
            .setParameter("meeting", meetingId)
            .setParameter("key", key)
            .setParameter("email", guest.address().map(mail -> mail.key()).orElse(""))
            .getResultList();
    if (!same.isEmpty()) {
      if (key.equals(same.get(0).getSentKey())) {
        return same.get(0).getPlace();
      }
      throw new Refusal("email", "registration.already");
    }
    Registration one = Registration.guest(meetingId, guest, wish, language, key);
    one.putByHand();
    places.seat(plan, one);
    entities.persist(one);
    entities.flush();
    registrations.tellPlace(one, meeting);
    return one.getPlace();
  }

  /**
   * Gives a place to somebody who left only a number, once they were called.
   *
   * @throws Refusal if they are gone, or the meeting has begun or is cancelled
   */
  @Transactional
  public Place confirm(UUID space, UUID meetingId, UUID id) {
    RegistrationPlan plan = plan(space, meetingId).orElseThrow(RegistrationWork::gone);
    Meeting meeting = locked(space, meetingId);
    places.requireTakingPlace(meeting);
    Registration one = one(meetingId, id);
    if (one.getPlace() == Place.ASKED) {
      one.putByHand();
      places.seat(plan, one);
      registrations.tellPlace(one, meeting);
    }
    return one.getPlace();
  }

  /** Takes somebody off the list, at their wish. */
  @Transactional
  public void remove(UUID space, UUID meetingId, UUID id) {
    RegistrationPlan plan = plan(space, meetingId).orElseThrow(RegistrationWork::gone);
    Meeting meeting = locked(space, meetingId);
    registrations.remove(plan, meeting, one(meetingId, id));
  }

  private Registration one(UUID meeting, UUID id) {
    Registration one = entities.find(Registration.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (one == null || !one.getMeetingId().equals(meeting)) {
      throw gone();
    }
    return one;
  }

  private Optional<Meeting> found(UUID space, UUID meeting) {
    return Optional.ofNullable(entities.find(Meeting.class, meeting))
        .filter(known -> known.getSpaceId().equals(space));
  }

  /** The plan, locked before the meeting, as by everybody who registers or moves it. */
  private Optional<RegistrationPlan> plan(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    if (found(space, meeting).isEmpty()) {
      throw new Refusal("", "meeting.gone");
    }
    return places.lock(meeting);
  }

  /** The meeting as it is now, locked after its plan. */
  private Meeting locked(UUID space, UUID meeting) {
    return Optional.ofNullable(
            entities.find(Meeting.class, meeting, LockModeType.PESSIMISTIC_WRITE))
        .filter(known -> known.getSpaceId().equals(space))
        .orElseThrow(() -> new Refusal("", "meeting.gone"));
  }

  private static Refusal gone() {
    return new Refusal("", "registration.notThere");
  }

  /**
   * What was decided.
   *
   * @param terms how people register
   * @param version rises with every change: who decides says which one they saw
   */
  public record Decided(RegistrationTerms terms, int version) {}

  /**
   * Somebody who registered.
   *
   * @param registration their registration
   * @param name what they are called
   * @param needs what they need
   */
  public record Registered(Registration registration, String name, SpecialNeeds needs) {}
}
