package org.palabre.budget.web.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.paper.PlaceFigures;
import org.palabre.budget.application.paper.PlaceFigures.Row;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.web.address.Here;

/** Where one votes on paper, and what came of it. */
@Named("pollingPlaces")
@RequestScoped
public class PlacesPage {

  @Inject private PollingPlaces places;
  @Inject private PlaceFigures figures;
  @Inject private EditionPage edition;
  @Inject private Access access;
  @Inject private PaperWords words;
  @Inject private Here here;
  private List<PollingPlace> all;
  private List<Row> published;

  /** The places, by name. */
  public List<PollingPlace> getAll() {
    if (all == null) {
      all = places.of(here.spaceId());
    }
    return all;
  }

  /** The area a place is for, in words; empty for every voter. */
  public String area(PollingPlace place) {
    return place
        .areaKey()
        .flatMap(
            key ->
                edition.getStanding().areas().stream()
                    .filter(area -> area.getKey().equals(key))
                    .map(Area::getName)
                    .findFirst())
        .orElse("");
  }

  /** Whether the visitor keeps the places. */
  public boolean isKeeping() {
    return edition.isBegun() && access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** Whether the visitor holds a place, or counts. */
  public boolean isHolding() {
    return access.may(BudgetPermission.COUNT_PAPER, here.facts());
  }

  /** Whether there is something to print: rules bind the edition. */
  public boolean isPrinting() {
    return edition.getRules() != null;
  }

  /** Whether everybody votes on paper. */
  public boolean isPaperOnly() {
    return isPrinting() && edition.getRules().trust().proof() == Proof.PAPER;
  }

  /** Whether the vote is over. */
  public boolean isOver() {
    return edition.getPhase() == Phase.COUNTING || edition.getPhase() == Phase.RESULTS;
  }

  /** When one votes, in words. */
  public String getWhen() {
    return here.wording()
        .period(edition.getRules().dates().voteOpen(), edition.getRules().dates().voteClose());
  }

  /** What everybody may read of each place, once results are public. */
  public List<Row> getFigures() {
    if (published == null) {
      published = figures.published(here.spaceId());
    }
    return published;
  }

  /** What a row is called. */
  public String name(Row row) {
    return String.join(", ", row.places());
  }

  /** How many more or fewer ballots there are than people who signed, in words. */
  public String difference(Row row) {
    return row.difference() == 0
        ? words.say("paper.difference.none")
        : words.say(
            row.difference() > 0 ? "paper.difference.more" : "paper.difference.fewer",
            Math.abs(row.difference()));
  }
}
