package org.palabre.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.attendance.Registration.Place;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;

/**
 * What the link in a mail about a registration does: confirm, change, take back. Whoever holds the
 * link may, signed in or not; it opens nothing else.
 */
@ApplicationScoped
public class RegistrationLinks {

  /** So long a link confirms. */
  static final Duration UNCONFIRMED = Duration.ofDays(7);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Registrations registrations;
  private final Places places;
  private final NeedsKeeper needs;
  private final MeetingReaders readers;

  /** For the container's proxy. */
  protected RegistrationLinks() {
    this(null, null, null, null);
  }

  @Inject
  RegistrationLinks(
      Registrations registrations, Places places, NeedsKeeper needs, MeetingReaders readers) {
    this.registrations = registrations;
    this.places = places;
    this.needs = needs;
    this.readers = readers;
  }

  /** What a link belongs to; empty when it leads nowhere any more. */
  public Optional<Held> find(UUID token) {
    return entities
        .createQuery(
            "SELECT r, m FROM Registration r, Meeting m WHERE r.token = :token"
                + " AND m.id = r.meetingId",
            Object[].class)
        .setParameter("token", token)
        .getResultStream()
        .map(
            row -> {
              Registration one = (Registration) row[0];
              Meeting meeting = (Meeting) row[1];
              RegistrationTerms terms =
                  entities.find(RegistrationPlan.class, meeting.getId()).terms();
              return new Held(
                  one,
                  Optional.of(meeting).filter(known -> readers.mayRead(one, known)),
                  terms,
                  needs.of(one.getId()));
            })
        .findFirst();
  }

  /**
   * Says that an address means it: it gets a place, or waits for one.
   *
   * @throws Refusal if the link is over, the meeting has begun or is cancelled, or whoever asked
   *     may not read it any more
   */
  @Transactional
  public Place confirm(UUID token) {
    Locked link = lock(token);
    Registration one = link.registration();
    if (one.getPlace() == Place.ASKED) {
      if (one.getAskedAt().isBefore(Instant.now().minus(UNCONFIRMED))) {
        throw gone();
      }
      requireReadable(link);
      places.requireTakingPlace(link.meeting());
      places.seat(link.plan(), one);
      registrations.tellPlace(one, link.meeting());
    }
    return one.getPlace();
  }

  /**
   * Changes how they come, and whether they are reminded.
   *
   * @throws Refusal if the link is over, there is no room for so many, or whoever registered may
   *     not read the meeting any more
   */
  @Transactional
  public void change(UUID token, Wish wish) {
    Locked link = lock(token);
    requireReadable(link);
    registrations.change(link.plan(), link.meeting(), link.registration(), wish);
  }

  /** Takes it back; nothing of it is left, and the next who waits gets the place. */
  @Transactional
  public void leave(UUID token) {
    Locked link = lock(token);
    registrations.remove(link.plan(), link.meeting(), link.registration());
  }

  private void requireReadable(Locked link) {
    if (!readers.mayRead(link.registration(), link.meeting())) {
      throw new Refusal("", "registration.unreadable");
    }
  }

  private Locked lock(UUID token) {
    UUID meetingId = find(token).orElseThrow(RegistrationLinks::gone).registration().getMeetingId();
    Meeting meeting = entities.find(Meeting.class, meetingId);
    RegistrationPlan plan = places.lock(meeting).orElseThrow(RegistrationLinks::gone);
    // Read anew: it may have been taken back while this waited.
    Registration one =
        entities
            .createQuery("SELECT r FROM Registration r WHERE r.token = :token", Registration.class)
            .setParameter("token", token)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(RegistrationLinks::gone);
    return new Locked(plan, meeting, one);
  }

  private static Refusal gone() {
    return new Refusal("", "registration.gone");
  }

  private record Locked(RegistrationPlan plan, Meeting meeting, Registration registration) {}

  /**
   * A registration as its link shows it.
   *
   * @param registration the registration
   * @param meeting for what; empty when whoever registered may not read it any more
   * @param terms how one registers
   * @param needs what they need
   */
  public record Held(
      Registration registration,
      Optional<Meeting> meeting,
      RegistrationTerms terms,
      SpecialNeeds needs) {}
}
