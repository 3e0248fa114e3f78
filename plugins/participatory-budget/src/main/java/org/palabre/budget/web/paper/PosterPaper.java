package org.palabre.budget.web.paper;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.edition.BudgetRules.Dates;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.web.wording.Wording;

/** The poster: when and where one votes, and every project with what it is and costs. */
final class PosterPaper extends PrintedPage {

  PosterPaper(String language, ResourceBundle words, Wording wording) {
    super(language, words, wording);
  }

  /**
   * The poster.
   *
   * @param edition what people call the vote
   * @param where where a project is, in words, by its id
   */
  String of(
      String edition,
      Dates dates,
      BallotSheet whole,
      Map<UUID, String> where,
      List<PollingPlace> places) {
    add("<h1>%s</h1>", edition);
    add(
        "<p class=\"when\">%s</p>",
        say("print.when", wording().period(dates.voteOpen(), dates.voteClose())));
    for (Part part : whole.parts()) {
      if (part.options().isEmpty()) {
        continue;
      }
      add(
          "<h2>%s · %s</h2>",
          part.name().isEmpty() ? say("print.city") : say("print.area", part.name()),
          say("print.envelope", amount(part.envelope())));
      rows(part.options(), where);
    }
    if (!places.isEmpty()) {
      add("<h2>%s</h2><ul>", say("print.places"));
      for (PollingPlace place : places) {
        add(
            "<li><strong>%s</strong>, %s<br/><span class=\"lines\">%s</span></li>",
            place.getName(), place.getAddress(), place.getHours());
      }
      add("</ul>");
    }
    return page("poster", edition, say("print.poster"));
  }

  /** Two side by side, each row read left then right and never torn between two pages. */
  private void rows(List<Option> options, Map<UUID, String> where) {
    for (int i = 0; i < options.size(); i += 2) {
      add("<div class=\"row\">");
      for (Option option : options.subList(i, Math.min(i + 2, options.size()))) {
        option(option, where.getOrDefault(option.project(), ""));
      }
      add("</div>");
    }
  }

  private void option(Option option, String where) {
    add(
        "<div class=\"project\"><h3><span class=\"no\">%s</span> %s</h3>",
        option.number(), option.title());
    if (!option.summary().isEmpty()) {
      add("<p>%s</p>", option.summary());
    }
    add(
        "<p class=\"facts\">%s</p></div>",
        where.isEmpty() ? amount(option.cost()) : amount(option.cost()) + " · " + where);
  }
}
