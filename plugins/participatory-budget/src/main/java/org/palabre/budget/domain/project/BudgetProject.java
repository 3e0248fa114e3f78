package org.palabre.budget.domain.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A project of an edition: made of ideas, studied by departments, put to the vote. Its number is
 * what people see on ballots and posters.
 */
@Entity(name = "budget_Project")
@Table(name = "budget_project")
public class BudgetProject {

  /** The longest code, in characters. */
  public static final int LONGEST_CODE = 20;

  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 160;

  /** The longest summary, in characters: it must fit on a ballot. */
  public static final int LONGEST_SUMMARY = 400;

  /** The longest description, in characters. */
  public static final int LONGEST_DESCRIPTION = 20_000;

  /** The longest published reason, in characters. */
  public static final int LONGEST_REASON = 1_000;

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "area_id")
  private UUID areaId;

  private int number;
  private String code;
  private String title;
  private String summary;
  private String description;

  @Column(name = "search_text")
  private String searchText;

  private String category;
  private String place;
  private Double latitude;
  private Double longitude;
  private BigDecimal cost;

  @Column(name = "running_cost")
  private BigDecimal runningCost;

  @Enumerated(EnumType.STRING)
  private ProjectState state;

  private String reason;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Version private int version;

  /** For JPA. */
  protected BudgetProject() {}

  /**
   * A project to be studied.
   *
   * @param number unique in its edition, from 1
   * @param described what it is
   */
  public BudgetProject(UUID editionId, int number, ProjectDescription described) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.number = number;
    this.code = Integer.toString(number);
    this.state = ProjectState.REVIEW;
    this.reason = "";
    this.createdAt = Instant.now();
    describe(described);
  }

  /** Says what it is. */
  public final void describe(ProjectDescription described) {
    title = described.title();
    summary = described.summary();
    description = described.description();
    searchText = SearchText.of(title + " " + summary);
    category = described.category();
    areaId = described.area().orElse(null);
    place = described.place();
    latitude = described.latitude().orElse(null);
    longitude = described.longitude().orElse(null);
  }

  /** Says what it costs to build, and to keep each year; null for what is not known. */
  public void cost(BigDecimal toBuild, BigDecimal eachYear) {
    cost = toBuild;
    runningCost = eachYear;
  }

  /**
   * Moves it.
   *
   * @param why the reason everybody reads; empty where none is due
   * @throws IllegalArgumentException when it is refused without a reason
   */
  public void move(ProjectState to, String why) {
    if (to == ProjectState.REFUSED && why.isBlank()) {
      throw new IllegalArgumentException("Nothing is refused without a reason.");
    }
    state = to;
    reason = why;
  }

  /** Notes the key of the form that made it: there are no two of one key in an edition. */
  public void sentWith(UUID key) {
    sentKey = key;
  }

  /** Gives it the code it had where it was brought from, such as {@code 02-01}. */
  public void name(String elsewhere) {
    code = elsewhere;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** The area it is for; empty for the whole city. */
  public Optional<UUID> area() {
    return Optional.ofNullable(areaId);
  }

  public int getNumber() {
    return number;
  }

  /** What count files call it; its number, unless it was brought from elsewhere. */
  public String getCode() {
    return code;
  }

  public String getTitle() {
    return title;
  }

  public String getSummary() {
    return summary;
  }

  public String getDescription() {
    return description;
  }

  public String getCategory() {
    return category;
  }

  public String getPlace() {
    return place;
  }

  /** Degrees north. */
  public Optional<Double> latitude() {
    return Optional.ofNullable(latitude);
  }

  /** Degrees east. */
  public Optional<Double> longitude() {
    return Optional.ofNullable(longitude);
  }

  /** What it costs to build, in euros; empty while nobody knows. */
  public Optional<BigDecimal> cost() {
    return Optional.ofNullable(cost);
  }

  /** What it costs each year once built, in euros. */
  public Optional<BigDecimal> runningCost() {
    return Optional.ofNullable(runningCost);
  }

  public ProjectState getState() {
    return state;
  }

  /** Why it is where it is; empty where no reason is due. */
  public String getReason() {
    return reason;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }
}
