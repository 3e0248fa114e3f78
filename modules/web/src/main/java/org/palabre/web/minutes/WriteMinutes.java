package org.palabre.web.minutes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.minutes.Minutes.State;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesReading.Line;
import org.palabre.minutes.MinutesSide;
import org.palabre.minutes.MinutesWriting;
import org.palabre.minutes.Saved;
import org.palabre.minutes.Saved.Outcome;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/**
 * Writing minutes: one entry at a time, the running order beside it, however long it is. The page's
 * script saves what is typed; without it the button does.
 */
@Named
@RequestScoped
public class WriteMinutes {

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private MinutesWriting writing;
  @Inject private EntryViews views;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<MinutesEntry> entry = Optional.empty();
  private List<Line> lines = List.of();
  private List<MinutesSide> sides;
  private FormKey key = FormKey.fresh();
  private FormKey addKey = FormKey.fresh();
  private int version;
  private String base;
  private String text;
  private String title;

  @PostConstruct
  void load() {
    if (!at.isThere()) {
      return;
    }
    lines = reading.lines(at.required());
    entry =
        Sent.id("entry")
            .flatMap(id -> reading.entry(at.required(), id))
            .or(
                () ->
                    lines.stream()
                        .findFirst()
                        .flatMap(one -> reading.entry(at.required(), one.id())));
    entry.ifPresent(
        one -> {
          version = one.getVersion();
          base = one.getText();
          text = one.getText();
        });
  }

  /** Begins the minutes, or takes over what changed in the agenda since. */
  public void begin() {
    if (refusals.explain(
        at.isThere() ? "behind" : "begin",
        () -> writing.begin(here.spaceId(), at.getMeeting().getId()))) {
      done.go(at.link("write"));
    }
  }

  /** Keeps the text, for somebody whose browser runs no script. */
  public void save() {
    Saved[] saved = new Saved[1];
    MinutesEntry one = entry.orElseThrow();
    if (refusals.explain(
        "write", () -> saved[0] = writing.save(one.getId(), version, base, text, key.id()))) {
      done.go(
          saved[0].side() == null
              ? link(one.getId()) + "&done=" + saved[0].outcome()
              : at.link("settle") + "&side=" + saved[0].side());
    }
  }

  /** Adds a free entry and opens it. */
  public void add() {
    MinutesEntry[] added = new MinutesEntry[1];
    if (refusals.explain(
        "add",
        () -> added[0] = writing.add(here.spaceId(), at.required().getId(), title, addKey.id()))) {
      done.go(link(added[0].getId()));
    }
  }

  private String link(UUID id) {
    return at.link("write") + "&entry=" + id;
  }

  /** The entry being written; null where there are no minutes yet. */
  public MinutesEntry getEntry() {
    return entry.orElse(null);
  }

  /** What it is called. */
  public String getEntryTitle() {
    return entry.map(one -> at.title(one.getKind(), one.getTitle())).orElse("");
  }

  /** What was made of its words. */
  public EntryView getTaken() {
    return views.of(List.of(entry.orElseThrow())).get(0);
  }

  /** How many statements made of its words wait to be published. */
  public int getWaiting() {
    UUID id = entry.orElseThrow().getId();
    return reading.statements(at.required()).getOrDefault(id, List.of()).size()
        - getTaken().quotes().size();
  }

  /** Whether it can be written now. */
  public boolean isDraft() {
    return at.required().getState() == State.DRAFT;
  }

  /** Whether the agenda has something the minutes do not. */
  public boolean isBehind() {
    return writing.isBehindTheAgenda(at.required());
  }

  /** The running order. */
  public List<Step> getOrder() {
    List<Step> order = new ArrayList<>();
    for (Line line : lines) {
      order.add(
          new Step(
              at.title(line.kind(), line.title()),
              link(line.id()),
              line.written(),
              entry.filter(one -> one.getId().equals(line.id())).isPresent()));
    }
    return order;
  }

  /** The entry before this one; null at the first. */
  public Step getPrevious() {
    return beside(-1);
  }

  /** The entry after this one; null at the last. */
  public Step getNext() {
    return beside(1);
  }

  private Step beside(int by) {
    List<Step> order = getOrder();
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).current()) {
        return i + by >= 0 && i + by < order.size() ? order.get(i + by) : null;
      }
    }
    return null;
  }

  /** The texts that wait beside this entry. */
  public List<SideView> getSides() {
    return sides().stream()
        .filter(one -> one.getEntryId().equals(entry.orElseThrow().getId()))
        .map(
            one ->
                new SideView(
                    here.say(
                        at.words().getString("minutes.side.by"),
                        at.name(one.getWrittenBy()),
                        here.wording().time(one.getWrittenAt())),
                    at.link("settle") + "&side=" + one.getId()))
        .toList();
  }

  private List<MinutesSide> sides() {
    if (sides == null) {
      sides = reading.sides(at.required());
    }
    return sides;
  }

  /** What is known of the saving: when it was, and by whom. */
  public String getSavedNote() {
    String what =
        Sent.text("done").filter(Outcome.MERGED.name()::equals).isPresent() ? "merged" : "saved";
    return entry
        .filter(one -> one.getWrittenAt() != null)
        .map(
            one ->
                here.say(
                    at.words().getString("minutes." + what),
                    here.wording().time(one.getWrittenAt())))
        .orElseGet(() -> at.words().getString("minutes.unwritten"));
  }

  /** Who writes: their device keeps what they typed apart from others'. */
  public UUID getPerson() {
    return actor.person();
  }

  /** The longest text, in characters. */
  public int getLongest() {
    return MinutesEntry.LONGEST;
  }

  /** Refuses to open an entry that is none. */
  public void open() {
    at.openMeeting();
    if (at.isThere() && Sent.id("entry").isPresent()) {
      boolean wrong =
          entry.filter(one -> one.getId().equals(Sent.id("entry").orElseThrow())).isEmpty();
      if (wrong) {
        NotFound.answer();
      }
    }
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getAddKey() {
    return addKey.toString();
  }

  public void setAddKey(String sent) {
    addKey = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int sent) {
    version = sent;
  }

  public String getBase() {
    return base;
  }

  public void setBase(String sent) {
    base = sent;
  }

  public String getText() {
    return text;
  }

  public void setText(String sent) {
    text = sent;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String sent) {
    title = sent;
  }

  /**
   * An entry in the running order.
   *
   * @param title what it is called
   * @param link its address
   * @param written whether something stands in it
   * @param current whether it is the one being written
   */
  public record Step(String title, String link, boolean written, boolean current) {}

  /**
   * A text that waits.
   *
   * @param by who wrote it, and when
   * @param link where one chooses
   */
  public record SideView(String by, String link) {}
}
