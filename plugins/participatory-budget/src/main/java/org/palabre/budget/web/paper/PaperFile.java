package org.palabre.budget.web.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.application.paper.PollBook;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.application.paper.Posters;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository.Line;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.pdf.Pdf;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/**
 * What is printed for a vote on paper, as a PDF: {@code kind} is {@code ballot}, {@code signing} or
 * {@code tally}; the poster has a page of its own, which everybody may read.
 */
@Named
@RequestScoped
public class PaperFile {

  /** How many voters one file of signing sheets holds. */
  static final int VOTERS_A_FILE = 500;

  @Inject private BallotSheets sheets;
  @Inject private PollingPlaces places;
  @Inject private Posters posters;
  @Inject private PollBook book;
  @Inject private EditionPage edition;
  @Inject private PaperWords words;
  @Inject private Pdf pdf;
  @Inject private Here here;

  /** Answers with the file, or "not found". */
  public void send() throws IOException {
    String kind = Sent.text("kind").orElse("");
    if (edition.getRules() == null) {
      NotFound.answer();
      return;
    }
    Optional<String> page =
        switch (kind) {
          case "ballot" -> ballot();
          case "signing" -> place().map(this::signing);
          case "tally" -> place().map(this::tally);
          default -> Optional.empty();
        };
    if (page.isEmpty()) {
      NotFound.answer();
      return;
    }
    words.send(pdf.of(page.get()), words.bundle().getString("print.file." + kind));
  }

  /** Answers with the poster. */
  public void poster() throws IOException {
    BudgetRules rules = edition.getRules();
    if (rules == null) {
      NotFound.answer();
      return;
    }
    Map<UUID, String> where = posters.where(here.spaceId());
    String page =
        new PosterPaper(here.getLang(), words.bundle(), here.wording())
            .of(name(), rules.dates(), whole(), where, places.of(here.spaceId()));
    words.send(pdf.of(page), words.bundle().getString("print.file.poster"));
  }

  /** The ballot of one area's voters; without areas, of all. */
  private Optional<String> ballot() {
    Optional<String> area = Sent.text("area");
    boolean byArea = edition.getRules().money().scope().hasAreas();
    boolean known =
        byArea
            ? whole().parts().stream()
                .anyMatch(
                    part ->
                        !part.key().equals(BallotSheet.CITY)
                            && area.filter(part.key()::equals).isPresent())
            : area.isEmpty();
    return known
        ? Optional.of(
            new BallotPaper(here.getLang(), words.bundle(), here.wording())
                .of(name(), sheets.of(here.spaceId(), area)))
        : Optional.empty();
  }

  private String signing(PollingPlace place) {
    List<Line> lines =
        book.sheet(here.spaceId(), place, Sent.number("part") * VOTERS_A_FILE, VOTERS_A_FILE);
    return new SigningSheet(here.getLang(), words.bundle(), here.wording())
        .of(name(), place, lines, here.moment(Instant.now()));
  }

  private String tally(PollingPlace place) {
    return new TallySheet(here.getLang(), words.bundle(), here.wording())
        .of(name(), place.getName(), sheets.at(here.spaceId(), place.areaKey()));
  }

  private Optional<PollingPlace> place() {
    return Sent.id("place").flatMap(id -> places.find(here.spaceId(), id));
  }

  private BallotSheet whole() {
    return sheets.whole(here.spaceId());
  }

  private String name() {
    return here.getSpace().getName();
  }
}
