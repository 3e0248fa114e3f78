package org.palabre.web.agenda;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.agenda.repeat.Occurrence;
import org.palabre.agenda.repeat.Recurrence;
import org.palabre.agenda.repeat.Recurrence.Ending;
import org.palabre.agenda.repeat.Recurrence.Missing;
import org.palabre.agenda.repeat.Recurrence.Pattern;
import org.palabre.agenda.repeat.RepeatPreview;
import org.palabre.agenda.repeat.SeriesWork;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/**
 * Lets a meeting come again: one says how, reads what was understood with every date, and only then
 * makes them. For a meeting of a series, it gives the series another rule from there on.
 */
@Named
@RequestScoped
public class RepeatForm {

  private static final String FORM = "repeat";

  /** How a form says when it ends. */
  public enum End {
    NEVER,
    UNTIL,
    TIMES
  }

  @Inject private Meetings meetings;
  @Inject private SeriesWork work;
  @Inject private RecurrenceWords say;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Meeting> meeting = Optional.empty();
  private FormKey key = FormKey.fresh();
  private Pattern pattern;
  private String every = "1";
  private Missing missing = Missing.LAST_DAY;
  private End end = End.TIMES;
  private String until;
  private String times = "12";
  private String reason;
  private RepeatPreview preview;

  @PostConstruct
  void load() {
    meeting = Sent.id("id").flatMap(id -> meetings.find(here.facts(), id));
    meeting.ifPresent(one -> pattern = getPatterns().get(0));
  }

  /** Answers "not found" at the address of no meeting. */
  public void open() {
    if (meeting.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Says what was understood. */
  public void look() {
    refusals.explain(
        FORM,
        () -> preview = work.preview(here.spaceId(), meeting.orElseThrow().getId(), recurrence()));
  }

  /** Makes the dates, and shows the series. */
  public void make() {
    Meeting one = meeting.orElseThrow();
    boolean made =
        refusals.explain(
            FORM,
            () -> {
              if (one.getSeriesId().isPresent()) {
                work.changeRule(here.spaceId(), one.getId(), recurrence(), reason, key.id());
              } else {
                work.repeat(here.spaceId(), one.getId(), recurrence(), key.id());
              }
            });
    if (made) {
      String what = one.getSeriesId().isPresent() ? "ruled" : "made";
      done.go(
          "%s/repeat?id=%s&done=%s".formatted(here.link(here.getToolAddress()), one.getId(), what));
    } else if (pattern != null) {
      lookAgain();
    }
  }

  /** What was refused may only be the reason: the dates then stay in sight. */
  private void lookAgain() {
    try {
      preview = work.preview(here.spaceId(), meeting.orElseThrow().getId(), recurrence());
    } catch (Refusal refusal) {
      preview = null;
    }
  }

  private Recurrence recurrence() {
    return new Recurrence(
        pattern,
        number("every", every, "repeat.every.number"),
        missing,
        switch (end) {
          case NEVER -> Ending.NEVER;
          case UNTIL -> {
            if (until == null || until.isBlank()) {
              throw new Refusal("until", "repeat.until.needed");
            }
            yield Ending.on(TypedDate.read("until", until));
          }
          case TIMES -> Ending.after(number("times", times, "repeat.times.number"));
        });
  }

  private static int number(String field, String typed, String key) {
    String text = typed == null ? "" : typed.strip();
    if (!text.matches("\\d{1,4}")) {
      throw new Refusal(field, key);
    }
    return Integer.parseInt(text);
  }

  /** The meeting that comes again; null at the address of none. */
  public Meeting getMeeting() {
    return meeting.orElse(null);
  }

  /** What can come again. */
  public List<Pattern> getPatterns() {
    return Recurrence.patterns(meeting.orElseThrow().getStartsAt().toLocalDate());
  }

  /** What a pattern means for this meeting: "le premier jeudi de chaque mois". */
  public String say(Pattern one) {
    return say.pattern(one, 1, meeting.orElseThrow().getStartsAt().toLocalDate());
  }

  /** Whether some month or year has no such day. */
  public boolean isMissable() {
    return meeting.map(Meeting::getStartsAt).filter(at -> at.getDayOfMonth() > 28).isPresent();
  }

  /** What was understood; null before one looked. */
  public String getUnderstood() {
    return preview == null ? null : say.sentence(preview);
  }

  /** Every date, as people say it. */
  public List<String> getDates() {
    return preview.dates().stream().map(date -> say.dated(date.slot())).toList();
  }

  /** What must be known of the night to summer time; empty for nothing. */
  public List<String> getShifted() {
    return preview.shifted().stream()
        .map(Occurrence::starts)
        .map(
            at ->
                here.say(
                    ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
                        .getString("repeat.shifted"),
                    say.dated(at.toLocalDate()),
                    here.wording().time(at.toLocalTime())))
        .toList();
  }

  public Missing[] getMissings() {
    return Missing.values();
  }

  public End[] getEnds() {
    return End.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public Pattern getPattern() {
    return pattern;
  }

  public void setPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  public String getEvery() {
    return every;
  }

  public void setEvery(String every) {
    this.every = every;
  }

  public Missing getMissing() {
    return missing;
  }

  public void setMissing(Missing missing) {
    this.missing = missing;
  }

  public End getEnd() {
    return end;
  }

  public void setEnd(End end) {
    this.end = end;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getTimes() {
    return times;
  }

  public void setTimes(String times) {
    this.times = times;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
