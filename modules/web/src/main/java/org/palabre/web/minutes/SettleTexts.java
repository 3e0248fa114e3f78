package org.palabre.web.minutes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.comparison.TextComparison;
import org.palabre.comparison.TextComparison.Piece;
import org.palabre.minutes.Minutes.State;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesSide;
import org.palabre.minutes.MinutesWriting;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Choosing between two texts of one entry, side by side, or writing a third. */
@Named
@RequestScoped
public class SettleTexts {

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private MinutesWriting writing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<MinutesSide> side = Optional.empty();
  private Optional<MinutesEntry> entry = Optional.empty();
  private int version;
  private String base;
  private List<Piece> meanwhile = List.of();
  private String text;

  @PostConstruct
  void load() {
    if (!at.isThere() || !at.isHolding()) {
      return;
    }
    side =
        Sent.id("side")
            .flatMap(
                id ->
                    reading.sides(at.required()).stream()
                        .filter(one -> one.getId().equals(id))
                        .findFirst());
    entry = side.flatMap(one -> reading.entry(at.required(), one.getEntryId()));
    entry.ifPresent(
        one -> {
          version = one.getVersion();
          base = one.getText();
          text = one.getText() + "\n" + side.orElseThrow().getText();
        });
  }

  /** Answers "not found" where no text waits. */
  public void open() {
    if (entry.isEmpty()) {
      NotFound.answer();
    }
  }

  /** The text that stands stays. */
  public void keepTheirs() {
    settle(entry.orElseThrow().getText());
  }

  /** The text that waits takes its place. */
  public void takeOther() {
    settle(side.orElseThrow().getText());
  }

  /** A text that was written from both takes its place. */
  public void takeBoth() {
    settle(text);
  }

  private void settle(String chosen) {
    if (refusals.explain(
        "settle",
        () -> writing.settle(here.spaceId(), side.orElseThrow().getId(), version, chosen))) {
      done.go(at.link("write") + "&entry=" + entry.orElseThrow().getId() + "&done=settled");
    } else {
      catchUp();
    }
  }

  private void catchUp() {
    entry = entry.flatMap(one -> reading.entry(at.required(), one.getId()));
    entry.ifPresent(
        one -> {
          meanwhile = Meanwhile.between(base, one.getText());
          base = one.getText();
          version = one.getVersion();
        });
  }

  /** The entry. */
  public MinutesEntry getEntry() {
    return entry.orElse(null);
  }

  /** What it is called. */
  public String getEntryTitle() {
    return entry.map(one -> at.title(one.getKind(), one.getTitle())).orElse("");
  }

  /** The text that waits. */
  public MinutesSide getSide() {
    return side.orElse(null);
  }

  /** Who wrote the text that stands, and when. */
  public String getStandsBy() {
    MinutesEntry one = entry.orElseThrow();
    return one.getWrittenAt() == null
        ? ""
        : here.say(
            at.words().getString("minutes.side.by"),
            at.name(one.getWrittenBy()),
            here.wording().time(one.getWrittenAt()));
  }

  /** Who wrote the text that waits, and when. */
  public String getWaitsBy() {
    MinutesSide one = side.orElseThrow();
    return here.say(
        at.words().getString("minutes.side.by"),
        at.name(one.getWrittenBy()),
        here.wording().time(one.getWrittenAt()));
  }

  /** The text that waits, compared with the one that stands. */
  public List<Piece> getPieces() {
    return TextComparison.of(entry.orElseThrow().getText(), side.orElseThrow().getText());
  }

  /** Whether the minutes can still be written; otherwise the text can become an amendment. */
  public boolean isDraft() {
    return at.required().getState() == State.DRAFT;
  }

  /** What changed in the entry while this page was open; empty when nothing did. */
  public List<Piece> getMeanwhile() {
    return meanwhile;
  }

  public String getBase() {
    return base;
  }

  public void setBase(String sent) {
    base = sent;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }

  public String getText() {
    return text;
  }

  public void setText(String typed) {
    text = typed;
  }
}
