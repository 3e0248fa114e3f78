package org.palabre.budget.domain.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.count.PartCount.Level;
import org.palabre.budget.domain.count.PartCount.Other;
import org.palabre.budget.domain.count.PartCount.Result;
import org.palabre.store.Ids;

/** The count of one part of an edition: the whole city, or an area. */
@Entity(name = "budget_CountPart")
@Table(name = "budget_count_part")
public class CountedPart {

  private static final String TAB = "\t";

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "part_key")
  private String partKey;

  private String name;
  private int position;
  private BigDecimal envelope;
  private BigDecimal spent;
  private int ballots;
  private int blank;
  private int alone;
  private String rule;
  private String ties;
  private String others;
  private String sha256;

  /** For JPA. */
  protected CountedPart() {}

  /**
   * A count of a part.
   *
   * @param position its place in lists, from 0
   * @param rule what its file calls the rule
   * @param file what was counted
   */
  public CountedPart(
      UUID editionId,
      BallotSheet.Part part,
      int position,
      String rule,
      Result result,
      RecountFile file) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.partKey = part.key();
    this.name = part.name();
    this.position = position;
    this.envelope = part.envelope();
    this.spent = result.spent();
    this.ballots = result.ballots();
    this.blank = result.blank();
    this.alone = result.alone();
    this.rule = rule;
    this.ties =
        result.ties().stream()
            .map(tie -> tie.step() + TAB + tie.by() + TAB + String.join(TAB, tie.ids()))
            .collect(Collectors.joining("\n"));
    this.others = result.others().stream().map(CountedPart::line).collect(Collectors.joining("\n"));
    this.sha256 = file.sha256();
  }

  private static String line(Other other) {
    return Stream.concat(
            Stream.of(
                other.rule(), other.spent().toPlainString(), Integer.toString(other.reached())),
            other.winners().stream())
        .collect(Collectors.joining(TAB));
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** {@link BallotSheet#CITY}, or the area's key. */
  public String getKey() {
    return partKey;
  }

  /** The area's name; empty for the whole city. */
  public String getName() {
    return name;
  }

  /** What there was to spend, in euros. */
  public BigDecimal getEnvelope() {
    return envelope;
  }

  /** What the winners cost, in euros. */
  public BigDecimal getSpent() {
    return spent;
  }

  /** How many ballots were counted. */
  public int getBallots() {
    return ballots;
  }

  /** Whether so few were counted that their figures would tell what somebody chose. */
  public boolean isFew() {
    return ballots > 0 && ballots < SmallGroups.LEAST;
  }

  /** The order in which winners are told: where few voted it says nothing of who had more votes. */
  public static Comparator<ProjectResult> inOrder(boolean few) {
    return Comparator.comparingInt(few ? ProjectResult::getPosition : ProjectResult::getPlace);
  }

  /**
   * Whether the number of blank ballots may be told. Without a list for the whole city each ballot
   * that is not blank is of one area: with that number those of the areas that are told would give
   * the one that is not.
   */
  public static boolean isBlankTold(List<CountedPart> parts) {
    return parts.stream().anyMatch(part -> part.getKey().isEmpty())
        || parts.stream().noneMatch(CountedPart::isFew);
  }

  /** How many of them chose nothing here. */
  public int getBlank() {
    return blank;
  }

  /** How many of them nobody else filled in the same way. */
  public int getAlone() {
    return alone;
  }

  /** What the file calls the rule. */
  public String getRule() {
    return rule;
  }

  /** The SHA-256 of its file, in hexadecimal digits. */
  public String getSha256() {
    return sha256;
  }

  /** What was level, and how it was decided. */
  public List<Level> ties() {
    return ties.lines()
        .map(line -> line.split(TAB))
        .map(
            cells ->
                new Level(
                    Integer.parseInt(cells[0]),
                    Arrays.asList(cells).subList(2, cells.length),
                    cells[1]))
        .toList();
  }

  /** What other rules would have given; the rule applied comes first. */
  public List<Other> others() {
    return others
        .lines()
        .map(line -> line.split(TAB))
        .map(
            cells ->
                new Other(
                    cells[0],
                    Arrays.asList(cells).subList(3, cells.length),
                    new BigDecimal(cells[1]),
                    Integer.parseInt(cells[2])))
        .toList();
  }
}
