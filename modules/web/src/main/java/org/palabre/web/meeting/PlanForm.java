package org.palabre.web.meeting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;
import org.palabre.web.form.TypedTime;
import org.palabre.web.screen.territory.TerritoryChoices;

/** Planning a meeting, or changing what was planned. */
@Named
@RequestScoped
public class PlanForm {

  private static final String FORM = "meeting";

  @Inject private Meetings meetings;
  @Inject private MeetingWork work;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Meeting> meeting = Optional.empty();
  private boolean refused;
  private FormKey key = FormKey.fresh();
  private int version;
  private String title;
  private Meeting.Kind kind = Meeting.Kind.MEETING;
  private String summary;
  private Audience audience = Audience.SPACE;
  private String day;
  private String time;
  private String endTime;
  private String endDay;
  private String place;
  private String address;
  private String link;
  private String territory;

  @PostConstruct
  void load() {
    meeting = Sent.id("id").flatMap(id -> meetings.find(here.facts(), id));
    meeting.ifPresent(this::show);
  }

  private void show(Meeting kept) {
    version = kept.getVersion();
    title = kept.getTitle();
    kind = kept.getKind();
    summary = kept.getSummary();
    audience = kept.getAudience();
    LocalDate first = kept.getStartsAt().toLocalDate();
    LocalDate last = kept.getEndsAt().toLocalDate();
    day = TypedDate.write(first);
    time = TypedTime.write(kept.getStartsAt().toLocalTime());
    endTime = TypedTime.write(kept.getEndsAt().toLocalTime());
    endDay = last.equals(first) ? "" : TypedDate.write(last);
    place = kept.getPlace();
    address = kept.getAddress();
    link = kept.getLink();
    territory = kept.getTerritoryId().map(UUID::toString).orElse(null);
  }

  /** Answers "not found" at the address of no meeting. */
  public void open() {
    if (Sent.id("id").isPresent() && meeting.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Keeps it, and shows its planning with its agenda. */
  public void save() {
    UUID[] id = new UUID[1];
    refused = !refusals.explain(FORM, () -> id[0] = keep());
    if (!refused) {
      String what = meeting.isPresent() ? "changed" : "planned";
      done.go("%s/plan?id=%s&done=%s".formatted(here.link(here.getToolAddress()), id[0], what));
    }
  }

  private UUID keep() {
    MeetingPlan plan =
        new MeetingPlan(
            title,
            kind,
            summary,
            audience,
            moment("day", day, "time", time),
            moment("endDay", blank(endDay) ? day : endDay, "endTime", endTime),
            place,
            address,
            link,
            TerritoryChoices.territory("territory", territory).orElse(null));
    if (meeting.isEmpty()) {
      return work.plan(here.spaceId(), plan, key.id()).getId();
    }
    work.rewrite(here.spaceId(), meeting.get().getId(), version, plan);
    return meeting.get().getId();
  }

  private static LocalDateTime moment(
      String dayField, String typedDay, String timeField, String typedTime) {
    LocalDate on = TypedDate.read(dayField, typedDay);
    LocalTime at = TypedTime.read(timeField, typedTime);
    return on == null || at == null ? null : on.atTime(at);
  }

  private static boolean blank(String typed) {
    return typed == null || typed.isBlank();
  }

  /** The meeting as it is kept; null while it is being planned. */
  public Meeting getMeeting() {
    return meeting.orElse(null);
  }

  /** How it is said; null while it is being planned. */
  public MeetingCard getCard() {
    return meeting.map(one -> new MeetingCard(one, here)).orElse(null);
  }

  /** Whether its fields are in sight: while it is planned, and once they were refused. */
  public boolean isUnfolded() {
    return meeting.isEmpty() || refused;
  }

  /** What sorts there are. */
  public Meeting.Kind[] getKinds() {
    return Meeting.Kind.values();
  }

  /** Who may read it. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public Meeting.Kind getKind() {
    return kind;
  }

  public void setKind(Meeting.Kind kind) {
    this.kind = kind;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getEndTime() {
    return endTime;
  }

  public void setEndTime(String endTime) {
    this.endTime = endTime;
  }

  public String getEndDay() {
    return endDay;
  }

  public void setEndDay(String endDay) {
    this.endDay = endDay;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public String getTerritory() {
    return territory;
  }

  public void setTerritory(String territory) {
    this.territory = territory;
  }
}
