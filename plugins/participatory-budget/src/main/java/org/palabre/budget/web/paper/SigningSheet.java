package org.palabre.budget.web.paper;

import java.util.List;
import java.util.ResourceBundle;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository.Line;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.web.wording.Wording;

/**
 * The sheets people sign at a polling place: the roll by name, each with the number by which a
 * place without network is caught up, and lines for those registered on the spot.
 */
final class SigningSheet extends PrintedPage {

  private static final int BLANK_LINES = 20;

  SigningSheet(String language, ResourceBundle words, Wording wording) {
    super(language, words, wording);
  }

  /**
   * The sheets.
   *
   * @param lines of the roll, by name
   * @param printed when, in words: who voted online later is not marked
   */
  String of(String edition, PollingPlace place, List<Line> lines, String printed) {
    String title = say("print.signing");
    add("<p class=\"edition\">%s</p><h1>%s</h1>", edition, title + " · " + place.getName());
    add("<p>%s</p>", say("print.signing.how"));
    add("<p class=\"meta\">%s</p>", say("print.signing.printed", printed));
    add("<p class=\"meta\">%s</p>", say("print.signing.private"));
    if (!lines.isEmpty()) {
      add(
          "<table><thead><tr><th class=\"number\">%s</th><th>%s</th><th class=\"born\">%s</th>"
              + "<th class=\"signature\">%s</th></tr></thead><tbody>",
          say("print.number"), say("print.name"), say("print.born"), say("print.signature"));
      lines.forEach(this::line);
      add("</tbody></table>");
    }
    add("<div class=\"spot\"><h2>%s</h2><p>%s</p>", say("print.spot"), say("print.spot.how"));
    add(
        "<table><thead><tr><th>%s</th><th>%s</th><th class=\"born\">%s</th><th>%s</th>"
            + "<th class=\"signature\">%s</th></tr></thead><tbody>",
        say("print.family"),
        say("print.given"),
        say("print.born"),
        say("print.lives"),
        say("print.signature"));
    for (int i = 0; i < BLANK_LINES; i++) {
      add("<tr class=\"empty\"><td>\u00a0</td><td>\u00a0</td><td>\u00a0</td><td>\u00a0</td>");
      add("<td>\u00a0</td></tr>");
    }
    add("</tbody></table></div>");
    return page("signing", title, edition + " · " + place.getName());
  }

  private void line(Line line) {
    Identity who = line.voter().identity().orElseThrow();
    add(
        "<tr><td class=\"number\">%s</td><td>%s</td><td class=\"born\">%s</td>",
        line.number(),
        who.familyName() + " " + who.givenName(),
        "%1$td/%1$tm/%1$tY".formatted(who.birthDate()));
    add(
        "<td class=\"signature\">%s</td></tr>",
        line.voter()
            .signOff()
            .map(
                before ->
                    say(
                        before.channel() == Channel.ONLINE
                            ? "print.voted.online"
                            : "print.voted.paper"))
            .orElse("\u00a0"));
  }
}
