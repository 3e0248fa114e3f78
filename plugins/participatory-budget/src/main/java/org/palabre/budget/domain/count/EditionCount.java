package org.palabre.budget.domain.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The count of an edition. May be counted anew until it is published; from then on it stays as it
 * is, whatever is corrected beside it.
 */
@Entity(name = "budget_Count")
@Table(name = "budget_count")
public class EditionCount {

  @Id
  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "counted_at")
  private Instant countedAt;

  private int adoption;
  private String seed;
  private int online;
  private int paper;
  private int ballots;
  private int blank;
  private int invalid;

  @Column(name = "online_ballots")
  private Integer onlineBallots;

  @Column(name = "online_invalid")
  private Integer onlineInvalid;

  @Column(name = "paper_ballots")
  private Integer paperBallots;

  @Column(name = "paper_invalid")
  private Integer paperInvalid;

  @Version private int version;

  /** For JPA. */
  protected EditionCount() {}

  /**
   * A count.
   *
   * @param adoption the number of the adoption whose rules were applied
   * @param seed what decides by lot
   * @param figures how many there were
   */
  public EditionCount(UUID editionId, Instant at, int adoption, String seed, Figures figures) {
    this.editionId = editionId;
    this.countedAt = at;
    this.adoption = adoption;
    this.seed = seed;
    this.online = figures.online();
    this.paper = figures.paper();
    this.ballots = figures.ballots();
    this.blank = figures.blank();
    this.invalid = figures.invalid();
    figures.channels().ifPresent(this::keep);
  }

  private void keep(Channels channels) {
    this.onlineBallots = channels.online().ballots();
    this.onlineInvalid = channels.online().invalid();
    this.paperBallots = channels.paper().ballots();
    this.paperInvalid = channels.paper().invalid();
  }

  /** What was found on the screens, and on paper. */
  public record Channels(ChannelCount online, ChannelCount paper) {

    /** Whether each has a ballot for each who voted there. */
    public boolean isBalanced() {
      return online.difference() == 0 && paper.difference() == 0;
    }
  }

  /**
   * How many there were.
   *
   * @param online people who voted on a screen
   * @param paper people who voted at a polling place
   * @param ballots ballots counted, blank ones among them
   * @param blank of these, without any choice
   * @param invalid ballots that could not be counted
   * @param channels the same for each channel; empty where only the sums are known
   */
  public record Figures(
      int online, int paper, int ballots, int blank, int invalid, Optional<Channels> channels) {

    /** How many people voted. */
    public int voters() {
      return online + paper;
    }

    /** Whether there is a ballot for each who voted, in each channel as far as that is known. */
    public boolean isBalanced() {
      return channels.map(Channels::isBalanced).orElse(voters() == ballots + invalid);
    }
  }

  /** Whether it was run elsewhere: nothing is known of who voted, nor of a lot drawn here. */
  public boolean isBrought() {
    return adoption == 0;
  }

  public UUID getEditionId() {
    return editionId;
  }

  public Instant getCountedAt() {
    return countedAt;
  }

  public int getAdoption() {
    return adoption;
  }

  public String getSeed() {
    return seed;
  }

  /** How many there were. */
  public Figures figures() {
    return new Figures(online, paper, ballots, blank, invalid, channels());
  }

  private Optional<Channels> channels() {
    return Optional.ofNullable(onlineBallots)
        .map(
            found ->
                new Channels(
                    new ChannelCount(online, found, onlineInvalid),
                    new ChannelCount(paper, paperBallots, paperInvalid)));
  }
}
