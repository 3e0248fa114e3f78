package org.palabre.agenda.repeat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.store.Ids;

/**
 * A meeting that comes again by a rule. Each time is a meeting of its own, with its registrations
 * and minutes, made some months ahead; what the series keeps is what the next ones will look like.
 */
@Entity(name = "MeetingSeries")
@Table(name = "meeting_series")
public class MeetingSeries {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  private String rrule;

  @Column(name = "first_on")
  private LocalDate firstOn;

  private String zone;

  @Embedded private SeriesLook look;

  private boolean announced;

  @Column(name = "made_to")
  private LocalDate madeTo;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  /** For JPA. */
  protected MeetingSeries() {}

  MeetingSeries(Meeting first, String rule, UUID createdBy, UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = first.getSpaceId();
    this.rrule = rule;
    this.firstOn = first.getStartsAt().toLocalDate();
    this.madeTo = firstOn;
    this.zone = first.getZone().getId();
    this.announced = first.getState() == Meeting.State.ANNOUNCED;
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    this.sentKey = sentKey;
    this.look = SeriesLook.of(first.plan());
  }

  public UUID getId() {
    return id;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** The rule, as RFC 5545 writes it. */
  public String getRule() {
    return rrule;
  }

  /** The first day of the rule. */
  public LocalDate getFirstOn() {
    return firstOn;
  }

  /** The local time at which each begins. */
  public LocalTime getStartTime() {
    return look.startTime();
  }

  /** Up to which day its meetings are made. */
  public LocalDate getMadeTo() {
    return madeTo;
  }

  /** The day from which there are none any more; null while it goes on. */
  public LocalDate getEndedOn() {
    return endedOn;
  }

  ZoneId getZone() {
    return ZoneId.of(zone);
  }

  boolean isAnnounced() {
    return announced;
  }

  UUID getCreatedBy() {
    return createdBy;
  }

  boolean isSentWith(UUID key) {
    return key.equals(sentKey);
  }

  /** The time of a day of the rule. */
  Occurrence on(LocalDate slot) {
    return look.on(slot, getZone());
  }

  /** What a meeting of the series looks like. */
  MeetingPlan plan(Occurrence at) {
    return look.plan(at);
  }

  SeriesLook getLook() {
    return look;
  }

  void lookLike(SeriesLook other) {
    look = other;
  }

  void madeTo(LocalDate day) {
    madeTo = day;
  }

  void end(LocalDate from) {
    endedOn = from;
  }
}
