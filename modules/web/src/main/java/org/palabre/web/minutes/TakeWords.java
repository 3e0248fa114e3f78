package org.palabre.web.minutes;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.minutes.Decided;
import org.palabre.minutes.Decision;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesTaking;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.Addressees;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/** Making a statement, a decision or a request of words of an entry. */
@Named
@RequestScoped
public class TakeWords {

  private static final String FORM = "take";
  private static final String PROJECT = "project:";
  private static final String THEME = "theme:";

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private MinutesTaking taking;
  @Inject private Projects projects;
  @Inject private Themes themes;
  @Inject private Addressees addressees;
  @Inject private Access access;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<MinutesEntry> entry = Optional.empty();
  private FormKey key = FormKey.fresh();
  private String words;
  private String speaker;
  private Decision.How how = Decision.How.CONSENT;
  private String detail;
  private String on;
  private String about;
  private String askedOf;
  private String other;
  private String dueOn;

  @PostConstruct
  void load() {
    if (at.isThere() && at.isHolding()) {
      entry = Sent.id("entry").flatMap(id -> reading.entry(at.required(), id));
    }
    words = entry.map(this::selected).orElse("");
    on =
        at.getMeeting() == null ? "" : TypedDate.write(at.getMeeting().getStartsAt().toLocalDate());
  }

  /** The words that were selected; none when nothing was, or the text is another by now. */
  private String selected(MinutesEntry one) {
    int from = Sent.number("from");
    int to = Sent.number("to");
    return from < to && to <= one.getText().length() ? one.getText().substring(from, to) : "";
  }

  /** Answers "not found" at the address of no entry. */
  public void open() {
    if (entry.isEmpty()) {
      NotFound.answer();
    }
  }

  /** What shall be made of the words: {@code statement}, {@code decision} or {@code request}. */
  public String getAs() {
    return Sent.text("as")
        .filter(List.of("statement", "decision", "request")::contains)
        .orElse("statement");
  }

  /** Makes a statement, which waits to be published. */
  public void takeStatement() {
    finish(() -> taking.statement(here.spaceId(), id(), words, speaker, key.id()), "statement");
  }

  /** Makes a decision. */
  public void takeDecision() {
    finish(
        () ->
            taking.decision(
                here.spaceId(),
                id(),
                new Decided(words, how, detail, TypedDate.read("on", on)),
                key.id()),
        "decision");
  }

  /** Makes a request. */
  public void takeRequest() {
    finish(
        () -> {
          if (about == null) {
            throw new Refusal("about", "take.about.needed");
          }
          Request request =
              new Request(
                  words,
                  addressees.chosen(askedOf, other),
                  requestedOn(),
                  TypedDate.read("dueOn", dueOn),
                  Audience.SPACE);
          UUID project = about.startsWith(PROJECT) ? chosen(PROJECT) : null;
          UUID theme = about.startsWith(THEME) ? chosen(THEME) : null;
          taking.commitment(here.spaceId(), id(), project, theme, request, key.id());
        },
        "request");
  }

  /** The day of the meeting; today for one that is still to come. */
  private LocalDate requestedOn() {
    LocalDate day = at.getMeeting().getStartsAt().toLocalDate();
    LocalDate today = here.wording().today();
    return day.isAfter(today) ? today : day;
  }

  private UUID chosen(String prefix) {
    try {
      return UUID.fromString(about.substring(prefix.length()));
    } catch (IllegalArgumentException e) {
      throw new Refusal("about", "take.about.needed");
    }
  }

  private UUID id() {
    return entry.orElseThrow(() -> new Refusal("", "minutes.gone")).getId();
  }

  private void finish(Runnable act, String what) {
    if (refusals.explain(FORM, act)) {
      done.go(at.link("write") + "&entry=" + id() + "&done=" + what);
    }
  }

  /** The entry. */
  public MinutesEntry getEntry() {
    return entry.orElse(null);
  }

  /** What it is called. */
  public String getEntryTitle() {
    return entry.map(one -> at.title(one.getKind(), one.getTitle())).orElse("");
  }

  /** Whether the visitor may ask something of somebody here. */
  public boolean isAsking() {
    return access.may(LEAD_THREADS, here.facts()) && here.getSpace().getTools().contains("threads");
  }

  /** What a request may be for: projects, then themes. */
  public List<Choice> getSubjects() {
    List<Choice> subjects = new ArrayList<>();
    for (Project project : projects.of(here.facts())) {
      subjects.add(new Choice(PROJECT + project.getId(), project.getName()));
    }
    for (Theme theme : themes.of(here.facts())) {
      subjects.add(new Choice(THEME + theme.getId(), theme.getName()));
    }
    return subjects;
  }

  /** Of whom something can be asked. */
  public List<Addressees.Choice> getAddressees() {
    return addressees.all();
  }

  /** The ways to decide. */
  public Decision.How[] getHows() {
    return Decision.How.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = typed;
  }

  public String getSpeaker() {
    return speaker;
  }

  public void setSpeaker(String typed) {
    speaker = typed;
  }

  public Decision.How getHow() {
    return how;
  }

  public void setHow(Decision.How chosen) {
    how = chosen;
  }

  public String getDetail() {
    return detail;
  }

  public void setDetail(String typed) {
    detail = typed;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String typed) {
    on = typed;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String chosen) {
    about = chosen;
  }

  public String getAskedOf() {
    return askedOf;
  }

  public void setAskedOf(String chosen) {
    askedOf = chosen;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String typed) {
    other = typed;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String typed) {
    dueOn = typed;
  }

  /**
   * An entry of a list to choose from.
   *
   * @param value what is sent
   * @param label what is read
   */
  public record Choice(String value, String label) {}
}
