package org.palabre.budget.domain.box;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * The key of an edition, or of its rehearsal: its public half, and how many shares open the box.
 * Life: made → its shares shown, each once → seals ballots → opens them; or ended before, when a
 * share is lost or the rehearsal is over.
 */
@Entity(name = "budget_Key")
@Table(name = "budget_key")
public class BoxKey {

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  private boolean rehearsal;

  @Column(name = "public_key")
  private byte[] publicKey;

  private int threshold;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "test_ballot")
  private byte[] testBallot;

  @Version private int version;

  /** For JPA. */
  protected BoxKey() {}

  /**
   * A new key.
   *
   * @param testBallot a sealed test ballot, for a rehearsal; null for the real key
   */
  public BoxKey(UUID editionId, BallotKey key, int threshold, byte[] testBallot) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.rehearsal = testBallot != null;
    this.publicKey = key.bytes();
    this.threshold = threshold;
    this.madeAt = Instant.now();
    this.testBallot = testBallot == null ? null : testBallot.clone();
  }

  /** Ends it: it seals nothing any more. */
  public void end(Instant at) {
    endedAt = at;
    testBallot = null;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** Whether it was made to practise. */
  public boolean isRehearsal() {
    return rehearsal;
  }

  /** What seals ballots. */
  public BallotKey ballotKey() {
    return BallotKey.of(publicKey);
  }

  /** How many shares open the box. */
  public int getThreshold() {
    return threshold;
  }

  /** The sealed ballot of a rehearsal. */
  public Optional<byte[]> testBallot() {
    return Optional.ofNullable(testBallot);
  }
}
