package org.palabre.agenda.repeat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;

/** What the meetings of a series look like, whatever their day. Never changes. */
@Embeddable
public class SeriesLook {

  @Column(name = "start_time")
  private LocalTime startTime;

  private int minutes;
  private String title;

  @Enumerated(EnumType.STRING)
  private Meeting.Kind kind;

  private String summary;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  private String place;
  private String address;
  private String link;

  @Column(name = "territory_id")
  private UUID territoryId;

  /** For JPA. */
  protected SeriesLook() {}

  private SeriesLook(MeetingPlan plan, LocalTime startTime, int minutes) {
    this.startTime = startTime;
    this.minutes = minutes;
    this.title = plan.title();
    this.kind = plan.kind();
    this.summary = plan.summary();
    this.audience = plan.audience();
    this.place = plan.place();
    this.address = plan.address();
    this.link = plan.link();
    this.territoryId = plan.territory();
  }

  /** What a meeting looks like. */
  static SeriesLook of(MeetingPlan plan) {
    Duration length = Duration.between(plan.startsAt(), plan.endsAt());
    return new SeriesLook(plan, plan.startsAt().toLocalTime(), (int) length.toMinutes());
  }

  /** What a meeting looks like that begins and ends when this look says. */
  SeriesLook with(MeetingPlan plan) {
    return new SeriesLook(plan, startTime, minutes);
  }

  /** The same for another keeper: JPA wants each to have its own. */
  SeriesLook copy() {
    return with(plan(on(LocalDate.EPOCH.plusYears(50), ZoneOffset.UTC)));
  }

  LocalTime startTime() {
    return startTime;
  }

  /** The time of a day of the rule. */
  Occurrence on(LocalDate slot, ZoneId zone) {
    return Occurrence.on(slot, startTime, Duration.ofMinutes(minutes), zone);
  }

  /** What a meeting looks like at a time. */
  MeetingPlan plan(Occurrence at) {
    return new MeetingPlan(
        title, kind, summary, audience, at.starts(), at.ends(), place, address, link, territoryId);
  }
}
