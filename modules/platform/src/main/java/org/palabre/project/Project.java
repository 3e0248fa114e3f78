package org.palabre.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.store.Ids;

/**
 * What people decided to do about one or several themes of their space.
 *
 * <p>Life: prepared → under way → done, or set aside, and back while nobody was asked. Once it is
 * done its speakers are asked what changed.
 */
@Entity(name = "Project")
@Table(name = "project")
public class Project {

  /** Where a project is in its life. */
  public enum State {
    /** Decided, not begun. */
    PREPARED,
    /** Being done. */
    UNDERWAY,
    /** Done, as far as those who carry it are concerned. */
    DONE,
    /** Given up, with a reason. */
    SET_ASIDE
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  private String name;
  private String summary;
  private String partners;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "budget_audience")
  private Audience budgetAudience;

  @Column(name = "change_told")
  private String changeTold;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  @ElementCollection
  @CollectionTable(name = "project_theme", joinColumns = @JoinColumn(name = "project_id"))
  @Column(name = "theme_id")
  private Set<UUID> themes = new HashSet<>();

  /** For JPA. */
  protected Project() {}

  Project(
      UUID spaceId,
      ProjectDescription description,
      Collection<UUID> themes,
      UUID createdBy,
      UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.state = State.PREPARED;
    this.budgetAudience = Audience.SPACE;
    this.changeTold = "";
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    this.sentKey = sentKey;
    this.themes.addAll(themes);
    describe(description);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public String getName() {
    return name;
  }

  /** What is being done; empty while nobody said. */
  public String getSummary() {
    return summary;
  }

  /** Groups who carry it along; empty for none. */
  public String getPartners() {
    return partners;
  }

  public State getState() {
    return state;
  }

  public Audience getAudience() {
    return audience;
  }

  /** When it was decided; null when not known. */
  public LocalDate getStartedOn() {
    return startedOn;
  }

  /** When it was done or set aside; null before. */
  public LocalDate getEndedOn() {
    return endedOn;
  }

  /** When it should be done; null when nobody said. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** Whether it goes on: neither done nor set aside. */
  public boolean isOpen() {
    return state == State.PREPARED || state == State.UNDERWAY;
  }

  /** Whether it should be done by now. */
  public boolean isLate(LocalDate today) {
    return isOpen() && dueOn != null && dueOn.isBefore(today);
  }

  /** Who reads what it costs and who pays for it. */
  public Audience getBudgetAudience() {
    return budgetAudience;
  }

  /** What it changed, or why it was set aside, in the words of those who lead the space. */
  public String getChangeTold() {
    return changeTold;
  }

  /** When the speakers were asked what changed. */
  public Optional<Instant> getAskedAt() {
    return Optional.ofNullable(askedAt);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** The themes it answers. */
  public Set<UUID> getThemes() {
    return Set.copyOf(themes);
  }

  /** What it says of itself now. */
  public ProjectDescription description() {
    return new ProjectDescription(name, summary, partners, audience, startedOn);
  }

  final void describe(ProjectDescription description) {
    name = description.name();
    summary = description.summary();
    partners = description.partners();
    audience = description.audience();
    startedOn = description.startedOn();
  }

  void answer(Collection<UUID> themesNow) {
    themes.retainAll(themesNow);
    themes.addAll(themesNow);
  }

  void replace(UUID theme, UUID by) {
    if (themes.remove(theme)) {
      themes.add(by);
    }
  }

  void move(State to, LocalDate on, String change) {
    state = to;
    boolean ended = to == State.DONE || to == State.SET_ASIDE;
    endedOn = ended ? on : null;
    changeTold = ended ? change : "";
  }

  void planFor(LocalDate day) {
    dueOn = day;
  }

  void showBudgetTo(Audience readers) {
    budgetAudience = readers;
  }

  void asked() {
    askedAt = Instant.now();
  }
}
