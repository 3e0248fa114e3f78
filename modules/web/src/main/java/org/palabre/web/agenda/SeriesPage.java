package org.palabre.web.agenda;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.agenda.repeat.MeetingSeries;
import org.palabre.agenda.repeat.Recurrence;
import org.palabre.agenda.repeat.SeriesWork;
import org.palabre.agenda.repeat.SeriesWork.Dated;
import org.palabre.agenda.repeat.SeriesWork.Scope;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.meeting.MeetingCard;

/** The series a meeting is in: its dates, and what changes those to come. */
@Named
@RequestScoped
public class SeriesPage {

  @Inject private Meetings meetings;
  @Inject private SeriesWork work;
  @Inject private RecurrenceWords say;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Meeting> meeting = Optional.empty();
  private Optional<MeetingSeries> series = Optional.empty();
  private List<Row> rows;
  private Scope scope = Scope.FOLLOWING;
  private Scope stopScope = Scope.FOLLOWING;
  private String reason;

  @PostConstruct
  void load() {
    meeting = Sent.id("id").flatMap(id -> meetings.find(here.facts(), id));
    series = meeting.flatMap(one -> work.of(here.spaceId(), one));
  }

  /**
   * A date of the series.
   *
   * @param card the meeting
   * @param here whether it is the one at hand
   * @param moved whether it was moved alone
   */
  public record Row(MeetingCard card, boolean here, boolean moved) {}

  /** Lets those that follow look like this one. */
  public void takeOver() {
    if (refusals.explain("takeOver", () -> work.takeOver(here.spaceId(), id(), scope))) {
      again("taken");
    }
  }

  /** Ends the series. */
  public void stop() {
    boolean unknown = meeting.orElseThrow().getState() == Meeting.State.DRAFT;
    if (refusals.explain("stop", () -> work.stop(here.spaceId(), id(), stopScope, reason))) {
      if (unknown) {
        done.go(here.link(here.getToolAddress()));
      } else {
        again("stopped");
      }
    }
  }

  private void again(String what) {
    done.go("%s/repeat?id=%s&done=%s".formatted(here.link(here.getToolAddress()), id(), what));
  }

  private UUID id() {
    return meeting.orElseThrow().getId();
  }

  /** Whether the meeting is in a series. */
  public boolean isThere() {
    return series.isPresent();
  }

  /** Whether it goes on. */
  public boolean isGoingOn() {
    return series.filter(one -> one.getEndedOn() == null).isPresent();
  }

  /** Its rule, in words. */
  public String getSentence() {
    return series
        .map(
            one ->
                say.sentence(Recurrence.read(one.getRule()), one.getFirstOn(), one.getStartTime()))
        .orElse("");
  }

  /** Its dates. */
  public List<Row> getRows() {
    if (rows == null) {
      rows =
          series
              .map(one -> work.meetings(here.spaceId(), one).stream().map(this::row).toList())
              .orElse(List.of());
    }
    return rows;
  }

  private Row row(Dated dated) {
    Meeting one = dated.meeting();
    return new Row(
        new MeetingCard(one, here),
        one.getId().equals(id()),
        !one.getStartsAt().toLocalDate().equals(dated.slot()));
  }

  public Scope[] getScopes() {
    return Scope.values();
  }

  public Scope getScope() {
    return scope;
  }

  public void setScope(Scope scope) {
    this.scope = scope;
  }

  public Scope getStopScope() {
    return stopScope;
  }

  public void setStopScope(Scope stopScope) {
    this.stopScope = stopScope;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
