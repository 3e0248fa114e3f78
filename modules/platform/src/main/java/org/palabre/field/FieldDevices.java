package org.palabre.field;

import static org.palabre.access.PlatformPermission.COLLECT_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/** The phones people collect with: each sees and retires their own, and nobody else's. */
@ApplicationScoped
public class FieldDevices {

  /** More phones than anybody has: beyond, somebody is making them up. */
  static final int MOST = 200;

  private static final int LONGEST_NAME = 80;
  private static final Duration SEEN_TO = Duration.ofMinutes(2);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected FieldDevices() {
    this(null, null);
  }

  @Inject
  FieldDevices(Access access, CurrentActor actor) {
    this.access = access;
    this.actor = actor;
  }

  /**
   * Makes a phone known as the actor's, or finds that it is.
   *
   * @param id made by the phone
   * @param name what it calls itself
   * @throws PhoneRetired if it was retired
   * @throws Refusal if it is somebody else's, or the actor has too many
   */
  @Transactional
  public void register(UUID id, String name) {
    UUID person = collector();
    FieldDevice known = entities.find(FieldDevice.class, id);
    if (known != null && known.isRetired()) {
      throw new PhoneRetired();
    }
    if (known != null && !known.belongsTo(person)) {
      throw new Refusal("phone", "collect.refused.phone");
    }
    if (known == null) {
      if (of(person).stream().filter(phone -> !phone.isRetired()).count() >= MOST) {
        throw new Refusal("phone", "collect.refused.phones", MOST);
      }
      entities.persist(
          new FieldDevice(id, person, PlainText.optionalLine("name", name, LONGEST_NAME)));
    }
  }

  /**
   * Whether a phone was retired. Anybody may ask who knows the id, which only the phone does: it
   * must learn of it without a session too. A phone nobody knows is not retired: its server may
   * have been restored from an older backup.
   */
  @Transactional
  public boolean isRetired(UUID id) {
    FieldDevice known = entities.find(FieldDevice.class, id);
    if (known == null) {
      return false;
    }
    Instant now = Instant.now();
    if (known.getSeenAt().isBefore(now.minus(SEEN_TO))) {
      // In bulk, past the data version: no reading page shows it.
      entities
          .createQuery("UPDATE FieldDevice d SET d.seenAt = :now WHERE d.id = :id")
          .setParameter("now", now)
          .setParameter("id", id)
          .executeUpdate();
    }
    return known.isRetired();
  }

  /** The actor's phones, the latest seen first, those retired at the end. */
  public List<Phone> mine() {
    UUID person = collector();
    Map<UUID, Long> sent = new HashMap<>();
    entities
        .createQuery(
            "SELECT p.deviceId, COUNT(p) FROM FieldPacket p, FieldDevice d"
                + " WHERE d.id = p.deviceId AND d.personId = :person GROUP BY p.deviceId",
            Object[].class)
        .setParameter("person", person)
        .getResultStream()
        .forEach(row -> sent.put((UUID) row[0], (Long) row[1]));
    return of(person).stream()
        .map(device -> new Phone(device, sent.getOrDefault(device.getId(), 0L)))
        .toList();
  }

  /**
   * A phone and what it did.
   *
   * @param device the phone
   * @param sent how many statements came from it
   */
  public record Phone(FieldDevice device, long sent) {}

  /**
   * Retires one of the actor's phones: nothing more is taken from it.
   *
   * @throws AccessDenied if it is not theirs
   */
  @Transactional
  public void retire(UUID id) {
    FieldDevice device = own(id, LockModeType.PESSIMISTIC_WRITE);
    if (!device.isRetired()) {
      device.retire();
    }
  }

  /**
   * Takes one of the actor's phones back: found again, it may send what it has not erased yet.
   *
   * @throws AccessDenied if it is not theirs
   */
  @Transactional
  public void takeBack(UUID id) {
    own(id, LockModeType.PESSIMISTIC_WRITE).takeBack();
  }

  /** One of the actor's phones; others may not look at it meanwhile, if it is locked. */
  FieldDevice own(UUID id, LockModeType lock) {
    UUID person = collector();
    return Optional.ofNullable(entities.find(FieldDevice.class, id, lock))
        .filter(device -> device.belongsTo(person))
        .orElseThrow(() -> new AccessDenied("Phone %s is not the actor's.".formatted(id)));
  }

  /** Whether a phone is the actor's. */
  boolean isOwn(UUID id) {
    return entities.find(FieldDevice.class, id).belongsTo(collector());
  }

  private List<FieldDevice> of(UUID person) {
    return entities
        .createQuery(
            "SELECT d FROM FieldDevice d WHERE d.personId = :person"
                + " ORDER BY CASE WHEN d.retiredAt IS NULL THEN 0 ELSE 1 END, d.seenAt DESC, d.id",
            FieldDevice.class)
        .setParameter("person", person)
        .getResultList();
  }

  private UUID collector() {
    access.require(COLLECT_STATEMENTS);
    return actor.person();
  }
}
