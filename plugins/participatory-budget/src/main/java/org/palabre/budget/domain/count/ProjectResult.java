package org.palabre.budget.domain.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.count.PartCount.Line;
import org.palabre.count.Message;
import org.palabre.count.Messages;
import org.palabre.count.explain.Explanation.Verdict;
import org.palabre.store.Ids;

/** What became of a project in the count, and why, in both languages. */
@Entity(name = "budget_Result")
@Table(name = "budget_result")
public class ProjectResult {

  @Id private UUID id;

  @Column(name = "part_id")
  private UUID partId;

  @Column(name = "project_id")
  private UUID projectId;

  private int position;
  private String code;
  private String title;
  private BigDecimal cost;
  private int votes;
  private BigDecimal score;
  private int place;
  private boolean won;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "why_fr")
  private String whyFrench;

  @Column(name = "why_en")
  private String whyEnglish;

  /** For JPA. */
  protected ProjectResult() {}

  /** What became of a project, {@code position} being its place in the file, from 0. */
  public ProjectResult(UUID partId, int position, Option option, Line line) {
    this.id = Ids.next();
    this.partId = partId;
    this.position = position;
    this.projectId = option.project();
    this.code = line.id();
    this.title = option.title();
    this.cost = line.cost();
    this.votes = Math.toIntExact(line.votes());
    this.score = line.score();
    this.place = line.rank();
    this.won = line.won();
    this.verdict = line.verdict();
    this.whyFrench = said(line.why(), Locale.FRENCH);
    this.whyEnglish = said(line.why(), Locale.ENGLISH);
  }

  private static String said(List<Message> sentences, Locale language) {
    Messages messages = Messages.in(language);
    return sentences.stream().map(messages::text).collect(Collectors.joining("\n"));
  }

  public UUID getPartId() {
    return partId;
  }

  public UUID getProjectId() {
    return projectId;
  }

  /** Its place in the file, from 0. */
  public int getPosition() {
    return position;
  }

  /** Its id in the recount file. */
  public String getCode() {
    return code;
  }

  /** What it was called on the ballot. */
  public String getTitle() {
    return title;
  }

  /** What it costs, in euros. */
  public BigDecimal getCost() {
    return cost;
  }

  /** How many ballots support it. */
  public int getVotes() {
    return votes;
  }

  /** Its points, or its median grade; empty for ballots without either. */
  public Optional<BigDecimal> score() {
    return Optional.ofNullable(score);
  }

  /** Its place in the order of the count, from 1; 0 for none. */
  public int getPlace() {
    return place;
  }

  public boolean isWon() {
    return won;
  }

  /** Why, in sentences. */
  public List<String> why(Locale language) {
    return ("fr".equals(language.getLanguage()) ? whyFrench : whyEnglish).lines().toList();
  }
}
