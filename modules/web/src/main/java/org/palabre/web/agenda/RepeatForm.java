package org.palabre.web.agenda;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
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
@ViewScoped
public class RepeatForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "repeat";

  /** How a form says when it ends. */
  public enum End {
    NEVER,
    UNTIL,
    TIMES
  }

  @Inject private transient Meetings meetings;
  @Inject private transient SeriesWork work;
  @Inject private transient RecurrenceWords say;
  @Inject private transient Refusals refusals;
  @Inject private transient Done done;
  @Inject private transient Here here;
  private UUID id;
  private UUID key = FormKey.fresh().id();
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
    id = Sent.id("id").orElse(null);
    if (meeting().isPresent()) {
      pattern = getPatterns().get(0);
    }
  }

  /** Answers "not found" at the address of no meeting. */
  public void open() {
    if (meeting().isEmpty()) {
      NotFound.answer();
    }
  }

  /** Says what was understood. */
  public void look() {
    preview = null;
    refusals.explain(FORM, () -> preview = work.preview(here.spaceId(), id, recurrence()));
  }

  /** Makes the dates that were shown, and shows the series. */
  public void make() {
    boolean another = meeting().flatMap(Meeting::getSeriesId).isPresent();
    boolean made =
        refusals.explain(
            FORM,
            () -> {
              Recurrence wanted = recurrence();
              if (!wanted.equals(preview.recurrence())) {
                preview = work.preview(here.spaceId(), id, wanted);
                throw new Refusal("", "repeat.changed");
              }
              if (another) {
                work.changeRule(here.spaceId(), id, wanted, reason, key);
              } else {
                work.repeat(here.spaceId(), id, wanted, key);
              }
            });
    if (made) {
      done.go(
          "%s/repeat?id=%s&done=%s"
              .formatted(here.link(here.getToolAddress()), id, another ? "ruled" : "made"));
    }
  }

  private Optional<Meeting> meeting() {
    return Optional.ofNullable(id).flatMap(one -> meetings.find(here.facts(), one));
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
    return meeting().orElse(null);
  }

  /** What can come again. */
  public List<Pattern> getPatterns() {
    return Recurrence.patterns(meeting().orElseThrow().getStartsAt().toLocalDate());
  }

  /** What a pattern means for this meeting: "le premier jeudi de chaque mois". */
  public String say(Pattern one) {
    return say.pattern(one, 1, meeting().orElseThrow().getStartsAt().toLocalDate());
  }

  /** Whether some month or year has no such day. */
  public boolean isMissable() {
    return meeting().map(Meeting::getStartsAt).filter(at -> at.getDayOfMonth() > 28).isPresent();
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
