package org.palabre.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.store.Ids;

/**
 * People of a space meet: somewhere, or by a link, from one local time to another.
 *
 * <p>Life: draft (those who hold meetings prepare it) → announced → perhaps cancelled, with a
 * reason, and announced again. That it is over follows from the clock and is kept nowhere.
 */
@Entity(name = "Meeting")
@Table(name = "meeting")
public class Meeting {

  /** What sort of coming together it is. */
  public enum Kind {
    /** Around a table, along an agenda. */
    MEETING,
    /** Working on something together. */
    WORKSHOP,
    /** An open gathering: a party, a stall, a café. */
    GATHERING,
    /** Going somewhere to look. */
    VISIT,
    /** Everybody who belongs to it. */
    ASSEMBLY
  }

  /** Where it is in its life. */
  public enum State {
    /** Only those who hold meetings see it. */
    DRAFT,
    /** In the agenda. */
    ANNOUNCED,
    /** Does not take place; still in the agenda, with the reason. */
    CANCELLED
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "series_id")
  private UUID seriesId;

  private String title;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String summary;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "cancel_reason")
  private String cancelReason;

  @Column(name = "starts_at")
  private LocalDateTime startsAt;

  @Column(name = "ends_at")
  private LocalDateTime endsAt;

  private String zone;

  @Column(name = "starts_utc")
  private Instant startsUtc;

  @Column(name = "ends_utc")
  private Instant endsUtc;

  private String place;
  private String address;
  private String link;

  @Column(name = "territory_id")
  private UUID territoryId;

  @Column(name = "moved_count")
  private int movedCount;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  /** For JPA. */
  protected Meeting() {}

  Meeting(UUID spaceId, MeetingPlan plan, ZoneId zone, UUID createdBy, UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.state = State.DRAFT;
    this.cancelReason = "";
    this.zone = zone.getId();
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    this.sentKey = sentKey;
    write(plan);
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

  /** The series it is one of; empty when it stands alone. */
  public Optional<UUID> getSeriesId() {
    return Optional.ofNullable(seriesId);
  }

  public String getTitle() {
    return title;
  }

  public Kind getKind() {
    return kind;
  }

  /** What it is about, in plain words; perhaps empty. */
  public String getSummary() {
    return summary;
  }

  public Audience getAudience() {
    return audience;
  }

  public State getState() {
    return state;
  }

  /** Why it does not take place; empty unless it is cancelled. */
  public String getCancelReason() {
    return cancelReason;
  }

  /** When it begins, in its own zone. */
  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  /** When it ends, in its own zone. */
  public LocalDateTime getEndsAt() {
    return endsAt;
  }

  /** The zone its times are in. */
  public ZoneId getZone() {
    return ZoneId.of(zone);
  }

  /** When it begins, everywhere. */
  public Instant getStartsUtc() {
    return startsUtc;
  }

  /** When it ends, everywhere. */
  public Instant getEndsUtc() {
    return endsUtc;
  }

  /** Whether it has ended. */
  public boolean isOver(Instant now) {
    return !endsUtc.isAfter(now);
  }

  /** Where, by name; perhaps empty. */
  public String getPlace() {
    return place;
  }

  /** Where, by street; perhaps empty. */
  public String getAddress() {
    return address;
  }

  /** The https address of a meeting from afar; perhaps empty. */
  public String getLink() {
    return link;
  }

  /** The territory it concerns, if not its space's. */
  public Optional<UUID> getTerritoryId() {
    return Optional.ofNullable(territoryId);
  }

  /** How often time, place or state changed after it was announced: the iCalendar's SEQUENCE. */
  public int getMovedCount() {
    return movedCount;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** What is planned, as a form shows it. */
  public MeetingPlan plan() {
    return new MeetingPlan(
        title, kind, summary, audience, startsAt, endsAt, place, address, link, territoryId);
  }

  /** Writes it down otherwise; says whether time or place changed. */
  final boolean write(MeetingPlan plan) {
    boolean moves =
        !plan.startsAt().equals(startsAt)
            || !plan.endsAt().equals(endsAt)
            || !plan.place().equals(place)
            || !plan.address().equals(address)
            || !plan.link().equals(link);
    title = plan.title();
    kind = plan.kind();
    summary = plan.summary();
    audience = plan.audience();
    startsAt = plan.startsAt();
    endsAt = plan.endsAt();
    startsUtc = startsAt.atZone(getZone()).toInstant();
    endsUtc = endsAt.atZone(getZone()).toInstant();
    place = plan.place();
    address = plan.address();
    link = plan.link();
    territoryId = plan.territory();
    if (moves && state != State.DRAFT) {
      movedCount++;
    }
    return moves;
  }

  void announce() {
    if (state == State.CANCELLED) {
      movedCount++;
    }
    state = State.ANNOUNCED;
    cancelReason = "";
  }

  void cancel(String reason) {
    state = State.CANCELLED;
    cancelReason = reason;
    movedCount++;
  }

  /** Makes it one of a series, or stand alone again with null. */
  public void joinSeries(UUID series) {
    seriesId = series;
  }
}
