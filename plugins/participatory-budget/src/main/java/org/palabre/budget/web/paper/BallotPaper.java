package org.palabre.budget.web.paper;

import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.web.wording.Wording;

/** A ballot of paper: what to do in a sentence, then each list with a place for marks. */
final class BallotPaper extends PrintedPage {

  BallotPaper(String language, ResourceBundle words, Wording wording) {
    super(language, words, wording);
  }

  /**
   * The ballot of one area's voters, or of everybody where nobody votes by area.
   *
   * @param edition what people call the vote
   */
  String of(String edition, BallotSheet sheet) {
    Ballot limits = sheet.limits();
    String title = say("print.ballot");
    add("<p class=\"edition\">%s</p><h1>%s</h1>", edition, title);
    add("<div class=\"how\"><p><strong>%s</strong></p>", task(limits));
    add(
        "<p>%s</p><p>%s</p></div>",
        say("print.how." + limits.type(), limits.most(), limits.points(), limits.perProject()),
        say("print.how.all"));
    for (Part part : sheet.parts()) {
      part(part, limits.type());
    }
    add("<p class=\"fold\">%s</p>", say("print.fold"));
    return page("ballot", title, edition);
  }

  private String task(Ballot limits) {
    return say("print.task." + limits.type(), limits.most(), limits.points(), limits.perProject());
  }

  private void part(Part part, BallotType type) {
    add("<h2>%s</h2>", part.name().isEmpty() ? say("print.city") : say("print.area", part.name()));
    add("<p class=\"meta\">%s</p>", say("print.envelope", amount(part.envelope())));
    if (type == BallotType.GRADES) {
      add("<p class=\"legend\">%s</p>", legend());
    }
    add("<table><thead><tr>");
    if (type == BallotType.GRADES) {
      grades().forEach(grade -> add("<th class=\"grade\">%s</th>", grade));
    } else {
      add("<th class=\"mark\">%s</th>", say("print.mark." + type));
    }
    add(
        "<th class=\"number\">%s</th><th>%s</th><th class=\"cost\">%s</th></tr></thead><tbody>",
        say("print.number"), say("print.project"), say("print.cost"));
    part.options().forEach(option -> option(option, type));
    add("</tbody></table>");
  }

  private void option(Option option, BallotType type) {
    add("<tr>");
    if (type == BallotType.GRADES) {
      grades().forEach(grade -> add("<td class=\"grade\"><div class=\"box\">\u00a0</div></td>"));
    } else {
      add(
          type == BallotType.APPROVAL || type == BallotType.KNAPSACK
              ? "<td class=\"mark\"><div class=\"box\">\u00a0</div></td>"
              : "<td class=\"mark\"><div class=\"box wide\">\u00a0</div></td>");
    }
    add(
        "<td class=\"number\">%s</td><td class=\"what\">%s</td><td class=\"cost\">%s</td></tr>",
        option.number(), option.title(), amount(option.cost()));
  }

  private String legend() {
    return grades().map(grade -> say("print.grade." + grade)).collect(Collectors.joining(" · "));
  }

  /** The best first. */
  private static Stream<Integer> grades() {
    return IntStream.rangeClosed(1, BallotSheet.BEST_GRADE)
        .mapToObj(step -> BallotSheet.BEST_GRADE + 1 - step);
  }
}
