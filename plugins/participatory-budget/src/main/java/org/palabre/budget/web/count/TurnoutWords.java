package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.budget.domain.count.AgeBand;
import org.palabre.budget.domain.count.ChannelCount;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.language.WrittenDay;
import org.palabre.web.address.Here;
import org.palabre.web.figures.Sheet;

/** What results and their figures are called, in the language asked for. */
@RequestScoped
public class TurnoutWords {

  @Inject private Here here;

  /** The language. */
  Locale locale() {
    return here.language().locale();
  }

  /** A word of the plugin. */
  String word(String key) {
    return ResourceBundle.getBundle("budget", locale()).getString(key);
  }

  /** A day that is read years later: no "today", the year always. */
  String dated(LocalDate day) {
    return WrittenDay.withWeekday(day, locale());
  }

  /** Whether there is a ballot for each who voted, in a sentence for everybody. */
  String balance(EditionCount.Figures figures) {
    return word(figures.isBalanced() ? "results.balanced" : "results.unbalanced");
  }

  /** How many voted on a screen and on paper, and the ballots of each where that is known. */
  Sheet channels(EditionCount.Figures figures) {
    boolean known = figures.channels().isPresent();
    return new Sheet(
        "channels",
        word("results.channels"),
        balance(figures),
        (known
                ? Stream.of(
                    "channel", "column.voters", "column.ballots", "column.void", "column.gap")
                : Stream.of("channel", "column.voters"))
            .map(column -> word("results." + column))
            .toList(),
        figures
            .channels()
            .map(
                found ->
                    List.of(
                        channel("results.online", found.online()),
                        channel("results.paper", found.paper())))
            .orElseGet(
                () ->
                    List.of(
                        Sheet.Row.of(word("results.online"), figures.online()),
                        Sheet.Row.of(word("results.paper"), figures.paper()))));
  }

  private Sheet.Row channel(String key, ChannelCount found) {
    return Sheet.Row.of(
        word(key), found.voters(), found.ballots(), found.invalid(), found.difference());
  }

  /** The columns of the file of results. */
  List<String> columns() {
    return Stream.of(
            "part", "code", "title", "cost", "votes", "score", "outcome", "now", "place", "why")
        .map(column -> word("results.column." + column))
        .toList();
  }

  /** The columns of the file of participation. */
  List<String> turnoutColumns() {
    return Stream.of("kind", "group", "voted")
        .map(column -> word("results.column." + column))
        .toList();
  }

  /** What a part is called. */
  String part(String name) {
    return name.isEmpty() ? word("results.city") : name;
  }

  /** What became of a project. */
  String outcome(boolean won) {
    return word(won ? "results.won" : "results.lost");
  }

  /** How groups are told apart. */
  String kind(Turnout.Kind kind) {
    return word("results.turnout." + kind);
  }

  /** What a group is called: ages as one span, others by their names. */
  String label(Turnout group) {
    if (group.getKind() != Turnout.Kind.AGE) {
      return group.labels().stream().collect(Collectors.joining(", "));
    }
    List<String> bands = group.labels();
    AgeBand first = AgeBand.valueOf(bands.get(0));
    AgeBand last = AgeBand.valueOf(bands.get(bands.size() - 1));
    if (last.to().isEmpty()) {
      return first.from() == 0
          ? word("results.age.all")
          : here.say(word("results.age.from"), first.from());
    }
    return first.from() == 0
        ? here.say(word("results.age.under"), last.to().getAsInt() + 1)
        : here.say(word("results.age.span"), first.from(), last.to().getAsInt());
  }
}
