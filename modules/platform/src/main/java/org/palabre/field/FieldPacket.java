package org.palabre.field;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a statement came from a phone, under the key the phone made for it. */
@Entity(name = "FieldPacket")
@Table(name = "field_packet")
public class FieldPacket {

  @Id
  @Column(name = "told_key")
  private UUID toldKey;

  @Column(name = "device_id")
  private UUID deviceId;

  @Column(name = "statement_id")
  private UUID statementId;

  @Column(name = "received_at")
  private Instant receivedAt;

  /** For JPA. */
  protected FieldPacket() {}

  FieldPacket(UUID toldKey, UUID deviceId, UUID statementId) {
    this.toldKey = toldKey;
    this.deviceId = deviceId;
    this.statementId = statementId;
    this.receivedAt = Instant.now();
  }

  UUID getDeviceId() {
    return deviceId;
  }
}
