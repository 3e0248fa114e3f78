package org.palabre.field;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.field.Receipt.Outcome;
import org.palabre.input.Refusal;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;

/** Keeps what a phone sends, together in one transaction. */
@ApplicationScoped
class FieldKeeper {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final FieldDevices devices;
  private final Statements statements;
  private final Spaces spaces;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected FieldKeeper() {
    this(null, null, null, null, null);
  }

  @Inject
  FieldKeeper(
      FieldDevices devices,
      Statements statements,
      Spaces spaces,
      Access access,
      CurrentActor actor) {
    this.devices = devices;
    this.statements = statements;
    this.spaces = spaces;
    this.access = access;
    this.actor = actor;
  }

  /**
   * Keeps all of them that can be kept. The phone is locked meanwhile: two tabs of it wait for each
   * other, and nothing slips in while it is being retired.
   *
   * @throws PhoneRetired if it was retired
   * @throws RuntimeException if something fails, in which case none is kept
   */
  @Transactional
  List<Receipt> keep(UUID phone, List<Packet> packets) {
    if (devices.own(phone, LockModeType.PESSIMISTIC_WRITE).isRetired()) {
      throw new PhoneRetired();
    }
    List<Receipt> receipts = new ArrayList<>();
    for (Packet packet : packets) {
      try {
        receipts.add(Receipt.of(packet, keep(phone, packet)));
      } catch (Refusal refusal) {
        receipts.add(Receipt.refused(packet, refusal));
      }
    }
    return receipts;
  }

  private Outcome keep(UUID phone, Packet packet) {
    FieldPacket before = entities.find(FieldPacket.class, packet.key());
    if (before != null) {
      // Asked first: what was kept stays kept, even if the space has closed since.
      return again(before);
    }
    Told told = packet.told();
    checkSpace(packet.space());
    if (isTaken(packet)) {
      throw taken();
    }
    Statement kept = statements.takeDown(packet.space(), told, packet.key());
    entities.persist(new FieldPacket(packet.key(), phone, kept.getId()));
    return Outcome.KEPT;
  }

  private Outcome again(FieldPacket before) {
    if (!devices.isOwn(before.getDeviceId())) {
      throw taken();
    }
    return Outcome.AGAIN;
  }

  private static Refusal taken() {
    return new Refusal("", "collect.refused.key");
  }

  private void checkSpace(UUID id) {
    SpaceFacts facts =
        spaces
            .find(id)
            .map(space -> spaces.facts(space, actor.get()))
            .filter(found -> access.may(PUBLISH_STATEMENTS, found))
            .orElseThrow(() -> new Refusal("space", "collect.refused.space"));
    if (facts.stage() == Stage.CLOSED || facts.stage() == Stage.ARCHIVED) {
      throw new Refusal("space", "collect.refused.closed");
    }
  }

  /** Whether something else was told there with this key: not by a phone, or not by this person. */
  private boolean isTaken(Packet packet) {
    return entities
            .createQuery(
                "SELECT COUNT(s) FROM Statement s WHERE s.spaceId = :space AND s.toldKey = :key",
                Long.class)
            .setParameter("space", packet.space())
            .setParameter("key", packet.key())
            .getSingleResult()
        > 0;
  }
}
