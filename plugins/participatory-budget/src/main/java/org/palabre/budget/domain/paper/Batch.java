package org.palabre.budget.domain.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * Ballots of a polling place that are counted together, in a fixed order. Two people enter it, each
 * alone; where they agree it is settled, where they differ an officer says what the ballot says.
 */
@Entity(name = "budget_Batch")
@Table(name = "budget_batch")
public class Batch {

  /** The most ballots of a batch: more make one form too long. */
  public static final int MOST_BALLOTS = 100;

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "place_id")
  private UUID placeId;

  private int number;
  private int ballots;
  private String settled;
  private Integer valid;
  private Integer blank;
  private Integer invalid;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Version private int version;

  /** For JPA. */
  protected Batch() {}

  /**
   * A batch nobody has entered.
   *
   * @param number unique at its place, from 1
   * @param ballots how many ballots were counted into it
   * @param sentKey of the form it was made with, unique at its place
   */
  public Batch(PollingPlace place, int number, int ballots, UUID sentKey) {
    this.id = Ids.next();
    this.editionId = place.getEditionId();
    this.placeId = place.getId();
    this.number = number;
    this.ballots = ballots;
    this.sentKey = sentKey;
  }

  /** Whether it was made with this form. */
  public boolean isOf(UUID key) {
    return key.equals(sentKey);
  }

  /** Says what is on its ballots, in order. */
  public void settle(List<PaperBallot> said) {
    if (said.size() != ballots) {
      throw new IllegalArgumentException("A batch is settled with all its ballots.");
    }
    settled = PaperBallot.write(said.stream().map(Optional::of).toList());
  }

  /** Takes back that it was settled. */
  public void reopen() {
    settled = null;
  }

  /**
   * Destroys what is on its ballots, once the count is over: only how many there were of each kind
   * stays.
   */
  public void destroy() {
    Figures figures = figures();
    valid = figures.valid();
    blank = figures.blank();
    invalid = figures.invalid();
    settled = "";
  }

  /** How many of its settled ballots say something, say nothing, do not count. */
  public Figures figures() {
    if (valid != null) {
      return new Figures(valid, blank, invalid);
    }
    List<PaperBallot> all = settled();
    return new Figures(
        (int) all.stream().filter(PaperBallot::isValid).count(),
        (int) all.stream().filter(PaperBallot::isBlank).count(),
        (int) all.stream().filter(one -> one.invalid().isPresent()).count());
  }

  /**
   * How many ballots there are of each kind.
   *
   * @param valid they say something
   * @param blank they say nothing
   * @param invalid they do not count
   */
  public record Figures(int valid, int blank, int invalid) {}

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  public UUID getPlaceId() {
    return placeId;
  }

  public int getNumber() {
    return number;
  }

  /** How many ballots it holds. */
  public int getBallots() {
    return ballots;
  }

  public boolean isSettled() {
    return settled != null;
  }

  /** What is on its ballots; none before it is settled, and none once it was destroyed. */
  public List<PaperBallot> settled() {
    return settled == null
        ? List.of()
        : PaperBallot.read(settled).stream().flatMap(Optional::stream).toList();
  }

  /** Rises with every change. */
  public int getVersion() {
    return version;
  }
}
