package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.palabre.budget.application.box.BoxKeeping;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.web.address.Here;

/**
 * Until when results can be appealed, and when the sealed ballots are destroyed: {@code
 * #{budgetResultDays}}.
 */
@Named("budgetResultDays")
@RequestScoped
public class ResultDays {

  @Inject private Results results;
  @Inject private Rulebook rulebook;
  @Inject private BoxKeeping keeping;
  @Inject private TurnoutWords words;
  @Inject private Here here;

  /** How long results can be appealed, in a sentence; empty while there are none. */
  public String getAppeal() {
    return edition().map(this::appeal).orElse("");
  }

  private String appeal(Edition edition) {
    Optional<Integer> days = rulebook.rules(edition).map(rules -> rules.dates().appealDays());
    return days.isEmpty()
        ? words.word("record.appeal.none")
        : edition
            .publishedAt()
            .map(at -> day(at).plusDays(days.get()))
            .map(last -> here.say(words.word("record.appeal.until"), words.dated(last)))
            .orElseGet(() -> here.say(words.word("record.appeal.days"), days.get()));
  }

  /** When the sealed ballots are destroyed, or were, in a sentence; empty where none is known. */
  public String getDestruction() {
    return edition().map(this::destruction).orElse("");
  }

  private String destruction(Edition edition) {
    return edition
        .destroyedAt()
        .map(at -> here.say(words.word("results.destroyed"), words.dated(day(at))))
        .or(
            () ->
                keeping
                    .destroyedOn(edition)
                    .map(day -> here.say(words.word("results.destroyed.on"), words.dated(day))))
        .orElse("");
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, rulebook.zone());
  }

  private Optional<Edition> edition() {
    return results.of(here.facts()).map(Report::edition);
  }
}
