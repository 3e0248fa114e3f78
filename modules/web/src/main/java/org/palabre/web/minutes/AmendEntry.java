package org.palabre.web.minutes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.comparison.TextComparison.Piece;
import org.palabre.minutes.MinutesEntry;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesSteps;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Proposing to change an entry of minutes that were sent, by somebody who was there. */
@Named
@RequestScoped
public class AmendEntry {

  @Inject private MinutesAt at;
  @Inject private MinutesReading reading;
  @Inject private MinutesSteps steps;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<MinutesEntry> entry = Optional.empty();
  private FormKey key = FormKey.fresh();
  private String base;
  private List<Piece> meanwhile = List.of();
  private String text;
  private String reason;

  @PostConstruct
  void load() {
    if (at.isThere() && at.isAmending()) {
      entry = Sent.id("entry").flatMap(id -> reading.entry(at.required(), id));
    }
    base = entry.map(MinutesEntry::getText).orElse("");
    text = entry.map(one -> side(one.getId()).orElse(one.getText())).orElse("");
  }

  /** A text that came too late for the draft may become an amendment. */
  private Optional<String> side(UUID entryId) {
    return at.isHolding()
        ? Sent.id("side")
            .flatMap(
                id ->
                    reading.sides(at.required()).stream()
                        .filter(one -> one.getId().equals(id) && one.getEntryId().equals(entryId))
                        .findFirst())
            .map(one -> one.getText())
        : Optional.empty();
  }

  /** Answers "not found" where nothing can be amended, or not by the visitor. */
  public void open() {
    if (entry.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Proposes it. */
  public void propose() {
    UUID id = Sent.id("entry").orElseThrow();
    if (refusals.explain(
        "amend", () -> steps.propose(here.spaceId(), id, base, text, reason, key.id()))) {
      done.go(at.link("minutes") + "&done=amended#amendments");
    } else {
      catchUp(id);
    }
  }

  private void catchUp(UUID id) {
    entry = reading.entry(at.required(), id);
    entry.ifPresent(
        one -> {
          meanwhile = Meanwhile.between(base, one.getText());
          base = one.getText();
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

  /** What changed in the entry while this was written; empty when nothing did. */
  public List<Piece> getMeanwhile() {
    return meanwhile;
  }

  public String getBase() {
    return base;
  }

  public void setBase(String sent) {
    base = sent;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getText() {
    return text;
  }

  public void setText(String typed) {
    text = typed;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }
}
