package org.palabre.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.palabre.count.Election;
import org.palabre.count.Message;
import org.palabre.count.Messages;
import org.palabre.count.Step;
import org.palabre.count.explain.AreaShare;
import org.palabre.count.explain.Explanation;
import org.palabre.count.explain.Reach;
import org.palabre.count.explain.SideBySide;

/** The part of a count's JSON that says why, as data and in both languages. */
final class CountReasons {

  private final Election election;

  CountReasons(Election election) {
    this.election = election;
  }

  JsonArrayBuilder explanations(List<Explanation> explanations) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    explanations.forEach(explanation -> array.add(explanation(explanation)));
    return array;
  }

  private JsonObjectBuilder explanation(Explanation explanation) {
    JsonObjectBuilder written =
        Json.createObjectBuilder()
            .add("project", election.projects().get(explanation.project()).id())
            .add("funded", explanation.verdict() == Explanation.Verdict.WON)
            .add("verdict", CountReport.word(explanation.verdict()));
    Step step = explanation.step();
    if (step != null) {
      written.add("step", step.number()).add("supporters", step.supporters());
      if (step.phase() == Step.Phase.EQUAL_SHARES) {
        written
            .add("price", step.price().rounded(2).toPlainString())
            .add("paid_all_they_had", step.emptied());
      }
    }
    if (explanation.lostAt() >= 0) {
      written.add("lost_after_step", explanation.lostAt());
      written.add("money_then", CountReport.text(explanation.moneyThen()));
    }
    Explanation.MoreVotes more = explanation.moreVotes();
    if (more != null) {
      CountReport.add(written, "more_votes", more.ballots());
      written.add("more_votes_limit", more.limit()).add("more_votes_proven", more.isProven());
    }
    Explanation.LowerCost lower = explanation.lowerCost();
    if (lower != null) {
      CountReport.add(
          written, "highest_cost", lower.cost() == null ? null : CountReport.text(lower.cost()));
      written.add("highest_cost_proven", lower.isProven());
    }
    return written.add("text", bothLanguages(explanation.sentences()));
  }

  static JsonObjectBuilder bothLanguages(List<Message> sentences) {
    JsonObjectBuilder text = Json.createObjectBuilder();
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      Messages messages = Messages.in(language);
      text.add(
          language.getLanguage(),
          String.join(" ", sentences.stream().map(messages::text).toList()));
    }
    return text;
  }

  JsonArrayBuilder sideBySide(List<SideBySide.Column> columns) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (SideBySide.Column column : columns) {
      array.add(
          Json.createObjectBuilder()
              .add("rule", column.rule())
              .add("utility", column.utility())
              .add("completion", column.completion())
              .add("winners", CountReport.strings(column.outcome().winnerIds()))
              .add(
                  "total_cost",
                  CountReport.text(column.outcome().contest().amount(column.outcome().cost())))
              .add("reach", reach(column.reach())));
    }
    return array;
  }

  static JsonObjectBuilder reach(Reach reach) {
    return Json.createObjectBuilder()
        .add("voters", reach.voters())
        .add("with_one_winner", reach.one())
        .add("with_two_winners", reach.two())
        .add("with_three_winners", reach.three());
  }

  static JsonObjectBuilder areas(String column, List<AreaShare> shares) {
    JsonArrayBuilder areas = Json.createArrayBuilder();
    for (AreaShare share : shares) {
      areas.add(
          Json.createObjectBuilder()
              .add("area", share.area())
              .add("projects", share.projects())
              .add("winners", share.winners())
              .add("money", CountReport.text(share.money()))
              .add("votes", share.votes())
              .add("voters", share.voters().rounded(2).setScale(2, RoundingMode.HALF_UP)));
    }
    return Json.createObjectBuilder().add("column", column).add("areas", areas);
  }
}
