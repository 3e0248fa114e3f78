package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A facilitator who leaves hands their table over to somebody.
 *
 * <p>Life: offered → accepted, and the table has another facilitator; or declined, or taken back,
 * and nothing changes. Until then the one who leaves goes on running it.
 */
@Entity(name = "tables_Handover")
@Table(name = "tables_handover")
public class Handover {

  /** The longest word to the successor, in characters. */
  public static final int LONGEST_WORD = 2000;

  /** Where a handover is in its life. */
  public enum State {
    /** The successor has not answered. */
    OFFERED,
    /** The successor runs the table now. */
    ACCEPTED,
    /** The successor does not want to. */
    DECLINED,
    /** Taken back by the one who offered, or by their leaving for good. */
    CANCELLED
  }

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "leaver_id")
  private UUID leaverId;

  @Column(name = "successor_id")
  private UUID successorId;

  @Column(name = "successor_key")
  private String successorKey;

  private String word;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For JPA. */
  protected Handover() {}

  /**
   * An offer.
   *
   * @param successor the account of who takes over; null while they have none
   * @param successorKey the address they were invited at, while they have no account; or null
   * @param word for them
   */
  public Handover(UUID spaceId, UUID leaver, UUID successor, String successorKey, String word) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.leaverId = leaver;
    this.successorId = successor;
    this.successorKey = successorKey;
    this.word = word;
    this.state = State.OFFERED;
    this.offeredAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** Who leaves; null once they are erased. */
  public UUID getLeaverId() {
    return leaverId;
  }

  /** Who takes over; null while they have no account, and once they are erased. */
  public UUID getSuccessorId() {
    return successorId;
  }

  /** What the one who leaves wants to say to them; may be empty. */
  public String getWord() {
    return word;
  }

  public State getState() {
    return state;
  }

  public Instant getOfferedAt() {
    return offeredAt;
  }

  /** When it was accepted, declined or taken back. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Whether it waits for this person's answer. */
  public boolean waitsFor(UUID person) {
    return state == State.OFFERED && person.equals(successorId);
  }

  /** Says who the address it was offered to belongs to. */
  public void welcome(UUID successor) {
    successorId = successor;
    successorKey = null;
  }

  /** Ends it; the word to the successor has done its work. */
  public void end(State as) {
    state = as;
    endedAt = Instant.now();
    successorKey = null;
  }
}
