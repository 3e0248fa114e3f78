package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.Amendments;
import org.palabre.text.Amendments.Which;
import org.palabre.text.Text.State;
import org.palabre.text.TextSteps;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedDate;

/** Adopting a text: the day, who decided, how, with which result. */
@Named
@RequestScoped
public class AdoptText {

  private static final int LATEST_MEETINGS = 20;

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private TextSteps steps;
  @Inject private Amendments amendments;
  @Inject private Meetings meetings;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private long seen;
  private String on;
  private String meeting;
  private String by;
  private Adoption.How how = Adoption.How.VOTE;
  private String result;

  @PostConstruct
  void load() {
    if (at.isThere()) {
      seen = texts.mark(at.required());
      on = TypedDate.write(here.wording().today());
    }
  }

  /** Adopts it, and shows the version in force. */
  public void adopt() {
    if (refusals.explain("adopt", Overtaken.seeing(this::record, this::see))) {
      done.go(at.getLink() + "?done=adopted");
    }
  }

  private void see() {
    seen = texts.mark(texts.find(here.facts(), at.required().getId()).orElseThrow());
  }

  private void record() {
    AdoptionRecord record = new AdoptionRecord(TypedDate.read("on", on), chosen(), by, how, result);
    steps.adopt(here.spaceId(), at.required().getId(), seen, record);
  }

  private UUID chosen() {
    try {
      return meeting == null || meeting.isBlank() ? null : UUID.fromString(meeting);
    } catch (IllegalArgumentException nonsense) {
      throw new Refusal("meeting", "text.adoption.meeting.gone");
    }
  }

  /** Whether there is a version to adopt. */
  public boolean isOpen() {
    return at.required().getState() != State.ADOPTED;
  }

  /** What would be adopted, in a sentence. */
  public String getWhat() {
    return at.say(
        "text.adopt.what",
        at.required().nextNumber(),
        at.say("text.articles", texts.countArticles(at.required())));
  }

  /** How many amendments have no answer, in a sentence; empty for none. */
  public String getWaiting() {
    long open = amendments.count(at.required(), new Which(null, true));
    return open == 0 ? "" : at.say("text.adopt.waiting", open);
  }

  /** The meetings that may have decided, latest first. */
  public List<Choice> getMeetings() {
    return meetings.past(here.facts(), Instant.now(), 0, LATEST_MEETINGS).stream()
        .map(
            one ->
                new Choice(
                    one.getId().toString(), "%s, %s".formatted(one.getTitle(), at.day(day(one)))))
        .toList();
  }

  private static LocalDate day(Meeting meeting) {
    return meeting.getStartsAt().toLocalDate();
  }

  /** The ways to decide. */
  public Adoption.How[] getHows() {
    return Adoption.How.values();
  }

  public long getSeen() {
    return seen;
  }

  public void setSeen(long sent) {
    seen = sent;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String typed) {
    on = typed;
  }

  public String getMeeting() {
    return meeting;
  }

  public void setMeeting(String chosen) {
    meeting = chosen;
  }

  public String getBy() {
    return by;
  }

  public void setBy(String typed) {
    by = typed;
  }

  public Adoption.How getHow() {
    return how;
  }

  public void setHow(Adoption.How chosen) {
    how = chosen;
  }

  public String getResult() {
    return result;
  }

  public void setResult(String typed) {
    result = typed;
  }

  /**
   * A meeting to choose.
   *
   * @param value its id
   * @param label its title and day
   */
  public record Choice(String value, String label) {}
}
