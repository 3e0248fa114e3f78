package org.palabre.budget.web.paper;

import java.util.ResourceBundle;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.web.wording.Wording;

/** The sheet on which a place counts without a screen: one line a ballot. */
final class TallySheet extends PrintedPage {

  private static final int LINES = 50;

  TallySheet(String language, ResourceBundle words, Wording wording) {
    super(language, words, wording);
  }

  /**
   * The sheet.
   *
   * @param place what people call the place
   * @param sheet what is voted on there
   */
  String of(String edition, String place, BallotSheet sheet) {
    String title = say("print.tally");
    add("<p class=\"edition\">%s</p><h1>%s</h1>", edition, title + " · " + place);
    add("<p>%s</p>", say("print.tally.how." + sheet.limits().type()));
    add("<p>%s</p>", say("print.tally.how"));
    add(
        "<p class=\"fill\">%s ........ %s ........ %s ..............................</p>",
        say("print.tally.batch"), say("print.tally.ballots"), say("print.tally.by"));
    add(
        "<table><thead><tr><th class=\"number\">%s</th><th>%s</th><th class=\"mark\">%s</th>"
            + "<th class=\"why\">%s</th></tr></thead><tbody>",
        say("print.tally.ballot"),
        say("print.tally.numbers"),
        say("print.tally.blank"),
        say("print.tally.invalid"));
    for (int i = 1; i <= LINES; i++) {
      add(
          "<tr class=\"empty\"><td class=\"number\">%s</td><td>\u00a0</td><td class=\"mark\">\u00a0"
              + "</td><td>\u00a0</td></tr>",
          i);
    }
    add("</tbody></table>");
    add("<div class=\"spot\"><h2>%s</h2>", say("print.tally.list"));
    for (Part part : sheet.parts()) {
      add("<h3>%s</h3>", part.name().isEmpty() ? say("print.city") : part.name());
      part.options()
          .forEach(
              one ->
                  add("<p class=\"known\"><strong>%s</strong> %s</p>", one.number(), one.title()));
    }
    add("</div>");
    return page("tally", title, edition + " · " + place);
  }
}
