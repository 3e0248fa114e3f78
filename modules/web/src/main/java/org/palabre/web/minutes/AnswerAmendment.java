package org.palabre.web.minutes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.comparison.TextComparison;
import org.palabre.comparison.TextComparison.Piece;
import org.palabre.minutes.Amendment;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesSteps;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Accepting or refusing an amendment. */
@Named
@RequestScoped
public class AnswerAmendment {

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private MinutesSteps steps;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Amendment> amendment = Optional.empty();
  private MinutesEntry entry;
  private boolean overtaken;
  private int version;
  private String base;
  private List<Piece> meanwhile = List.of();
  private String text;
  private String answer;

  @PostConstruct
  void load() {
    if (!at.isThere() || !at.isHolding()) {
      return;
    }
    amendment =
        Sent.id("of")
            .flatMap(
                id ->
                    reading.amendments(at.required()).stream()
                        .filter(one -> one.getId().equals(id))
                        .findFirst());
    amendment.ifPresent(
        one -> {
          entry = reading.entry(at.required(), one.getEntryId()).orElseThrow();
          version = entry.getVersion();
          base = entry.getText();
          Optional<String> together = steps.together(at.required(), one);
          overtaken = together.isEmpty();
          text = together.orElse(one.getText());
        });
  }

  /** Answers "not found" at the address of no amendment. */
  public void open() {
    if (amendment.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Puts the text into the entry. */
  public void accept() {
    finish(
        () -> steps.accept(here.spaceId(), amendment.orElseThrow().getId(), version, text, answer),
        "accepted");
  }

  /** Leaves the entry as it is. */
  public void refuse() {
    finish(() -> steps.refuse(here.spaceId(), amendment.orElseThrow().getId(), answer), "refused");
  }

  private void finish(Runnable act, String what) {
    if (refusals.explain("decide", act)) {
      done.go(at.link("minutes") + "&done=" + what + "#amendments");
    } else {
      catchUp();
    }
  }

  private void catchUp() {
    entry = reading.entry(at.required(), entry.getId()).orElseThrow();
    meanwhile = Meanwhile.between(base, entry.getText());
    base = entry.getText();
    version = entry.getVersion();
  }

  /** The amendment. */
  public Amendment getAmendment() {
    return amendment.orElse(null);
  }

  /** Whether it can still be answered. */
  public boolean isWaiting() {
    return amendment.filter(one -> one.getState() == Amendment.State.WAITING).isPresent();
  }

  /** Whether another amendment changed the same place meanwhile. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** What its entry is called. */
  public String getEntryTitle() {
    return entry == null ? "" : at.title(entry.getKind(), entry.getTitle());
  }

  /** Who proposed it, and when. */
  public String getBy() {
    Amendment one = amendment.orElseThrow();
    return here.say(
        at.words().getString("amendment.by"),
        at.name(one.getProposedBy()),
        here.dayOf(one.getProposedAt()));
  }

  /** What it changes, word by word. */
  public List<Piece> getPieces() {
    Amendment one = amendment.orElseThrow();
    return TextComparison.of(one.getBase(), one.getText());
  }

  /** The entry. */
  public MinutesEntry getEntry() {
    return entry;
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

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String typed) {
    answer = typed;
  }
}
