package org.palabre.budget.domain.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A correction of published results. One officer proposes it, another one confirms or turns it
 * down; confirmed it shows beside the first result, which stays.
 */
@Entity(name = "budget_Correction")
@Table(name = "budget_correction")
public class Correction {

  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 1_000;

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "replacement_id")
  private UUID replacementId;

  private String reason;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private int version;

  /** For JPA. */
  protected Correction() {}

  /** What is corrected. */
  public enum Kind {
    /** A winner will not be built; another project may take its place. */
    WITHDRAWN_WINNER,
    /** Something that was published was wrong. */
    ERROR
  }

  /** Where it is. */
  public enum State {
    /** Waits for another officer. */
    PROPOSED,
    /** Public. */
    CONFIRMED,
    /** Turned down; nothing changed. */
    REFUSED
  }

  /**
   * A correction to be confirmed by somebody else.
   *
   * @param projectId the winner withdrawn; null for an error
   * @param replacementId the project that takes its place; null for none
   * @param reason what everybody will read
   */
  public Correction(
      UUID editionId,
      Kind kind,
      UUID projectId,
      UUID replacementId,
      String reason,
      UUID officer,
      Instant at) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.kind = kind;
    this.projectId = projectId;
    this.replacementId = replacementId;
    this.reason = reason;
    this.state = State.PROPOSED;
    this.proposedBy = officer;
    this.proposedAt = at;
  }

  /**
   * Decides.
   *
   * @throws IllegalStateException when it was decided already, or by whoever proposed it
   */
  public void decide(boolean confirmed, UUID officer, Instant at) {
    if (state != State.PROPOSED) {
      throw new IllegalStateException("The correction was decided already.");
    }
    if (confirmed && isProposedBy(officer)) {
      throw new IllegalStateException("A correction takes two officers.");
    }
    state = confirmed ? State.CONFIRMED : State.REFUSED;
    decidedBy = officer;
    decidedAt = at;
  }

  /** Whether this officer proposed it. */
  public boolean isProposedBy(UUID officer) {
    return officer.equals(proposedBy);
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  public Kind getKind() {
    return kind;
  }

  /** The winner withdrawn. */
  public Optional<UUID> project() {
    return Optional.ofNullable(projectId);
  }

  /** The project that takes its place. */
  public Optional<UUID> replacement() {
    return Optional.ofNullable(replacementId);
  }

  public String getReason() {
    return reason;
  }

  public State getState() {
    return state;
  }

  public Instant getProposedAt() {
    return proposedAt;
  }

  /** When it was confirmed or turned down. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
