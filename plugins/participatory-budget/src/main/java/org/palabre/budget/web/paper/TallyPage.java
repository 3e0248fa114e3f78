package org.palabre.budget.web.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.paper.PlaceFigures;
import org.palabre.budget.application.paper.PlaceFigures.Row;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.application.paper.Tallying;
import org.palabre.budget.application.paper.Tallying.Listed;
import org.palabre.budget.application.paper.Tallying.Standing;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedNumber;

/** The batches of paper ballots, and what each waits for. */
@Named("tally")
@RequestScoped
public class TallyPage {

  private static final String FORM = "begin";
  private static final String EXPLAIN = "explain";

  @Inject private Tallying tallying;
  @Inject private PollingPlaces places;
  @Inject private PlaceFigures figures;
  @Inject private Access access;
  @Inject private PaperWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private String place;
  private String ballots = "";
  private FormKey key = FormKey.fresh();
  private String explained;
  private String explanation = "";
  private List<Listed> batches;
  private List<Row> rows;

  /** The batches, by place and number. */
  public List<Listed> getBatches() {
    if (batches == null) {
      batches = tallying.batches(here.spaceId());
    }
    return batches;
  }

  /** Whether the visitor can enter it, or look at what they entered. */
  public boolean isMine(Listed listed) {
    return listed.standing() == Standing.FREE || listed.standing() == Standing.BEGUN;
  }

  /** Whether the visitor runs the edition. */
  public boolean isRunning() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** The places of the edition. */
  public List<PollingPlace> getPlaces() {
    return places.of(here.spaceId());
  }

  /** Makes a batch, and goes to entering it. */
  public void begin() {
    UUID[] id = new UUID[1];
    if (refusals.explain(FORM, () -> id[0] = make())) {
      done.go(words.page("tally-entry") + "?batch=" + id[0]);
    }
  }

  private UUID make() {
    return tallying
        .begin(
            here.spaceId(),
            chosen("place", place),
            TypedNumber.read("ballots", ballots, 0),
            key.id())
        .getId();
  }

  private static UUID chosen(String field, String sent) {
    return Sent.parse(sent == null ? "" : sent)
        .orElseThrow(() -> new Refusal(field, "budget.place.choose"));
  }

  /** Says why a place has not as many ballots as people who signed. */
  public void explain() {
    if (refusals.explain(
        EXPLAIN,
        () -> places.explain(here.spaceId(), chosen("explained", explained), explanation))) {
      done.go(words.page("tally") + "?done=explained");
    }
  }

  /** Each place by itself, once the vote is closed. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = figures.each(here.spaceId());
    }
    return rows;
  }

  /** Whether some place has not as many ballots as people who signed. */
  public boolean isDiffering() {
    return getRows().stream().anyMatch(row -> row.difference() != 0);
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String chosen) {
    place = chosen;
  }

  public String getBallots() {
    return ballots;
  }

  public void setBallots(String typed) {
    ballots = typed;
  }

  public String getExplained() {
    return explained;
  }

  public void setExplained(String chosen) {
    explained = chosen;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String typed) {
    explanation = typed;
  }
}
