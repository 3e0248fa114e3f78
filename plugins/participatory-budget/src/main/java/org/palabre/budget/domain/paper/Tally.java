package org.palabre.budget.domain.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/** A batch as one person entered it. Nobody else sees it before the second person is done. */
@Entity(name = "budget_Tally")
@Table(name = "budget_tally")
public class Tally {

  @Id private UUID id;

  @Column(name = "batch_id")
  private UUID batchId;

  private int turn;

  @Column(name = "person_id")
  private UUID personId;

  private String ballots;
  private boolean done;

  @Version private int version;

  /** For JPA. */
  protected Tally() {}

  /**
   * An entry with nothing entered yet.
   *
   * @param turn 1 or 2
   */
  public Tally(Batch batch, int turn, UUID person) {
    this.id = Ids.next();
    this.batchId = batch.getId();
    this.turn = turn;
    this.personId = person;
    this.ballots =
        PaperBallot.write(Collections.nCopies(batch.getBallots(), Optional.<PaperBallot>empty()));
  }

  /** Keeps what was entered so far. */
  public void keep(List<Optional<PaperBallot>> entered) {
    if (done || entered.size() != ballots().size()) {
      throw new IllegalStateException("What is done, or of another length, is not entered again.");
    }
    ballots = PaperBallot.write(entered);
  }

  /** Ends it: every ballot was entered. */
  public void finish() {
    if (ballots().stream().anyMatch(Optional::isEmpty)) {
      throw new IllegalStateException("A ballot was not entered.");
    }
    done = true;
  }

  public UUID getId() {
    return id;
  }

  public UUID getBatchId() {
    return batchId;
  }

  /** 1 or 2. */
  public int getTurn() {
    return turn;
  }

  /** Who entered it; empty once they are gone. */
  public Optional<UUID> person() {
    return Optional.ofNullable(personId);
  }

  /** What was entered, in the order of the batch; empty for what was not yet. */
  public List<Optional<PaperBallot>> ballots() {
    return PaperBallot.read(ballots);
  }

  public boolean isDone() {
    return done;
  }

  /** Rises with every change. */
  public int getVersion() {
    return version;
  }
}
