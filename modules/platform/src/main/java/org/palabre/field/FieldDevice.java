package org.palabre.field;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A phone somebody collects with: the browser of one device, as long as its storage lasts. Its id
 * is made by the phone and known to nobody else.
 *
 * <p>Life: registered → retired, by its owner, when it is lost or no longer theirs. Nothing more is
 * taken from a retired phone, and it erases what it holds when it next reaches the server. Found
 * again before it did, its owner takes it back.
 */
@Entity(name = "FieldDevice")
@Table(name = "field_device")
public class FieldDevice {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  private String name;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  /** For JPA. */
  protected FieldDevice() {}

  FieldDevice(UUID id, UUID personId, String name) {
    this.id = id;
    this.personId = personId;
    this.name = name;
    this.registeredAt = Instant.now();
    this.seenAt = registeredAt;
  }

  public UUID getId() {
    return id;
  }

  /** What it calls itself, such as {@code Chrome, Android}. */
  public String getName() {
    return name;
  }

  /** When it was first used to collect. */
  public Instant getRegisteredAt() {
    return registeredAt;
  }

  /** When it last reached the server, to some minutes. */
  public Instant getSeenAt() {
    return seenAt;
  }

  /** Whether nothing more is taken from it. */
  public boolean isRetired() {
    return retiredAt != null;
  }

  boolean belongsTo(UUID person) {
    return person.equals(personId);
  }

  void retire() {
    retiredAt = Instant.now();
  }

  void takeBack() {
    retiredAt = null;
  }
}
