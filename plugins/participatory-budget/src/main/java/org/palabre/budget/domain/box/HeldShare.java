package org.palabre.budget.domain.box;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/** That a scrutineer holds a share of a key. Of the share itself only the hash is here. */
@Entity(name = "budget_HeldShare")
@Table(name = "budget_key_share")
public class HeldShare {

  @Id private UUID id;

  @Column(name = "key_id")
  private UUID keyId;

  @Column(name = "share_index")
  private int index;

  @Column(name = "person_id")
  private UUID personId;

  private byte[] hash;

  @Column(name = "shown_at")
  private Instant shownAt;

  @Column(name = "lost_at")
  private Instant lostAt;

  @Version private int version;

  /** For JPA. */
  protected HeldShare() {}

  /** A share that this person will see once. */
  public HeldShare(UUID keyId, KeyShare share, UUID personId) {
    this.id = Ids.next();
    this.keyId = keyId;
    this.index = share.index();
    this.personId = personId;
    this.hash = share.hash();
  }

  /** Notes that its holder saw it. */
  public void shown(Instant at) {
    shownAt = at;
  }

  /** Notes that it is lost. */
  public void lost(Instant at) {
    lostAt = at;
  }

  public UUID getKeyId() {
    return keyId;
  }

  /** Its number, from 1. */
  public int getIndex() {
    return index;
  }

  /** Who holds it; empty once their account was erased. */
  public Optional<UUID> person() {
    return Optional.ofNullable(personId);
  }

  /** Whether its holder saw it. */
  public boolean isShown() {
    return shownAt != null;
  }

  /** Whether it is lost. */
  public boolean isLost() {
    return lostAt != null;
  }

  /** Whether a typed share is this one. */
  public boolean is(KeyShare typed) {
    return index == typed.index() && Arrays.equals(hash, typed.hash());
  }
}
