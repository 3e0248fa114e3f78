package org.palabre.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Message;
import org.palabre.count.Messages;
import org.palabre.count.Outcome;
import org.palabre.count.Project;
import org.palabre.count.Step;
import org.palabre.count.Tie;
import org.palabre.count.Version;
import org.palabre.count.Warning;
import org.palabre.count.explain.AreaShare;
import org.palabre.count.explain.Explanation;
import org.palabre.count.explain.Reach;
import org.palabre.count.explain.SideBySide;
import org.palabre.count.judgment.GradeScale;
import org.palabre.count.judgment.GradedElection;
import org.palabre.count.judgment.MajorityJudgment;
import org.palabre.count.rulebook.Comparison;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Settings;

/** Writes what a count found, as JSON or for people. */
final class CountReport {

  private static final int PRICE_DECIMALS = 6;

  private final Messages messages;
  private final boolean explain;
  private final JsonObjectBuilder result = Json.createObjectBuilder();
  private final List<String> lines = new ArrayList<>();
  private final List<Warning> odd = new ArrayList<>();
  private String sha256;

  CountReport(Messages messages, boolean explain) {
    this.messages = messages;
    this.explain = explain;
  }

  /** The SHA-256 of the file counted, in hexadecimal. */
  void input(String digest) {
    sha256 = digest;
  }

  /** A count by greedy or Equal Shares. */
  void counted(
      Election election, Settings settings, Counting.Counted counted, String grades, String blank) {
    Outcome outcome = counted.outcome();
    Contest contest = outcome.contest();
    odd.addAll(election.warnings());
    if (settings.areas() && election.ceilings().isEmpty()) {
      odd.add(new Warning(0, "--areas", Message.of("warning.ceilings.none")));
    }
    begin(settings, grades, blank);
    result.add("budget", text(election.budget()));
    result.add("total_cost", text(contest.amount(outcome.cost())));
    result.add("winners", strings(outcome.winnerIds()));
    result.add("ranking", JsonValue.NULL);
    result.add("ties", ties(election, outcome.ties()));
    add(result, "voter_budget", outcome.voterBudget());
    result.add("steps", steps(election, outcome));
    result.add("stop", word(outcome.stop()));
    if (counted.comparison() != null) {
      result.add("comparison", comparison(counted.comparison()));
    }
    tell(election, contest, outcome, counted.comparison());
  }

  private void begin(Settings settings, String grades, String blank) {
    result.add("version", Version.current());
    result.add("input_sha256", sha256);
    JsonObjectBuilder options = Json.createObjectBuilder();
    settings.written().forEach((option, value) -> add(options, option, value));
    options.add("grades", grades);
    options.add("blank", blank);
    options.add("explain", explain);
    result.add("options", options);
  }

  private static JsonArrayBuilder steps(Election election, Outcome outcome) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    for (Step step : outcome.steps()) {
      Project project = election.projects().get(step.project());
      JsonObjectBuilder written =
          Json.createObjectBuilder()
              .add("step", step.number())
              .add("project", project.id())
              .add("phase", word(step.phase()))
              .add("cost", text(project.cost()))
              .add("votes", outcome.contest().votes(step.project()))
              .add("supporters", step.supporters());
      if (step.phase() == Step.Phase.EQUAL_SHARES) {
        written.add("price", step.price().rounded(PRICE_DECIMALS).toPlainString());
        written.add("paid_all_they_had", step.emptied());
      }
      steps.add(written);
    }
    return steps;
  }

  private static JsonArrayBuilder ties(Election election, List<Tie> ties) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Tie tie : ties) {
      JsonObjectBuilder written =
          Json.createObjectBuilder()
              .add("step", tie.step())
              .add("projects", strings(tie.projects().stream().map(p -> id(election, p)).toList()))
              .add("chosen", id(election, tie.chosen()))
              .add("by", tie.by());
      if (tie.raise() != null) {
        written.add("add1_raise", tie.raise());
      }
      array.add(written);
    }
    return array;
  }

  private static String id(Election election, int project) {
    return election.projects().get(project).id();
  }

  private static JsonObjectBuilder comparison(Comparison comparison) {
    return Json.createObjectBuilder()
        .add("prefer_equal_shares", comparison.preferShares())
        .add("prefer_greedy", comparison.preferGreedy())
        .add("indifferent", comparison.indifferent())
        .add("kept", comparison.keepsShares() ? "equal-shares" : "greedy");
  }

  private void tell(Election election, Contest contest, Outcome outcome, Comparison comparison) {
    say("count.winners", outcome.steps().size());
    for (Step step : outcome.steps()) {
      Project project = election.projects().get(step.project());
      say(
          "count.winner",
          step.number(),
          project.id(),
          project.name(),
          project.cost(),
          contest.votes(step.project()));
    }
    say("count.spent", contest.amount(outcome.cost()), election.budget());
    if (outcome.voterBudget() != null) {
      say("count.voterBudget", outcome.voterBudget().rounded(2));
    }
    if (comparison != null) {
      say(
          comparison.keepsShares() ? "count.comparison.kept" : "count.comparison.replaced",
          comparison.preferShares(),
          comparison.preferGreedy(),
          comparison.indifferent());
    }
    say("stop." + word(outcome.stop()));
    for (Tie tie : outcome.ties()) {
      say(
          tie.raise() == null ? "count.tie" : "count.tie.elsewhere",
          tie.step(),
          String.join(", ", tie.projects().stream().map(p -> id(election, p)).toList()),
          id(election, tie.chosen()),
          Message.of("tie." + tie.by()),
          tie.raise() == null ? "" : tie.raise());
    }
  }

  /** The reasons, what every rule would have funded, and whom the winners reach. */
  void explained(Outcome outcome, List<Explanation> explanations, List<SideBySide.Column> columns) {
    Election election = outcome.contest().election();
    CountReasons reasons = new CountReasons(election);
    result.add("explanations", reasons.explanations(explanations));
    result.add("reach", CountReasons.reach(Reach.of(election, outcome.winnerSet())));
    result.add("side_by_side", reasons.sideBySide(columns));
    AreaShare.column(election)
        .ifPresent(
            column ->
                result.add(
                    "money_by_area",
                    CountReasons.areas(
                        column, AreaShare.of(election, column, outcome.winnerSet()))));
    for (Explanation explanation : explanations) {
      lines.add(String.join(" ", explanation.sentences().stream().map(messages::text).toList()));
    }
    Reach reach = Reach.of(election, outcome.winnerSet());
    say(
        "count.reach",
        reach.percent(reach.one()),
        reach.percent(reach.two()),
        reach.percent(reach.three()));
    say("count.sideBySide");
    for (SideBySide.Column column : columns) {
      say(
          "count.column",
          column.rule(),
          column.utility(),
          column.completion(),
          column.outcome().steps().size(),
          outcome.contest().amount(column.outcome().cost()),
          column.reach().percent(column.reach().one()));
    }
  }

  /** A count by majority judgment. */
  void judged(
      GradedElection graded, Settings settings, MajorityJudgment.Judged judged, GradeScale scale) {
    odd.addAll(graded.warnings());
    String grades = String.join(",", scale.grades().stream().map(String::valueOf).toList());
    begin(settings, grades, String.valueOf(scale.blank()));
    Election costs = graded.election();
    if (costs == null) {
      odd.add(new Warning(0, "--projects", Message.of("warning.costs.none")));
    }
    List<String> winners = new ArrayList<>();
    JsonArrayBuilder steps = Json.createArrayBuilder();
    JsonArrayBuilder merits = Json.createArrayBuilder();
    JsonArrayBuilder reasons = Json.createArrayBuilder();
    int place = 0;
    for (MajorityJudgment.Ranked ranked : judged.ranking()) {
      place++;
      String median =
          ranked.median() < 0 ? "" : String.valueOf(scale.grades().get(ranked.median()));
      JsonArrayBuilder counts = Json.createArrayBuilder();
      for (long count : ranked.counts()) {
        counts.add(count);
      }
      merits.add(
          Json.createObjectBuilder()
              .add("rank", place)
              .add("project", ranked.id())
              .add("median", median)
              .add("counts_worst_to_best", counts)
              .add("funded", ranked.isFunded()));
      say(ranked.isFunded() ? "judgment.funded" : "judgment.unfunded", place, ranked.id(), median);
      Message reason =
          Message.of(
              ranked.isFunded() ? "explain.judgment.won" : "explain.judgment.lost",
              ranked.id(),
              place,
              median);
      reasons.add(
          Json.createObjectBuilder()
              .add("project", ranked.id())
              .add("funded", ranked.isFunded())
              .add("rank", place)
              .add("text", CountReasons.bothLanguages(List.of(reason))));
      if (ranked.isFunded()) {
        winners.add(ranked.id());
        steps.add(
            Json.createObjectBuilder()
                .add("step", winners.size())
                .add("project", ranked.id())
                .add("phase", "majority-judgment")
                .add("rank", place)
                .add("median", median));
      }
    }
    add(result, "budget", costs == null ? null : text(costs.budget()));
    result.add("total_cost", text(judged.spent()));
    result.add("winners", strings(winners));
    result.add(
        "ranking", strings(judged.ranking().stream().map(MajorityJudgment.Ranked::id).toList()));
    result.add("merits", merits);
    JsonArrayBuilder ties = Json.createArrayBuilder();
    for (MajorityJudgment.JudgedTie tie : judged.ties()) {
      ties.add(
          Json.createObjectBuilder()
              .add("step", tie.place())
              .add("projects", strings(tie.ids()))
              .add("chosen", tie.ids().get(0))
              .add("by", tie.by()));
      say(
          "count.tie",
          tie.place(),
          String.join(", ", tie.ids()),
          tie.ids().get(0),
          Message.of("tie." + tie.by()));
    }
    result.add("ties", ties);
    result.add("voter_budget", JsonValue.NULL);
    result.add("steps", steps);
    result.add("stop", "all-considered");
    if (explain) {
      result.add("explanations", reasons);
    }
  }

  private void say(String key, Object... arguments) {
    lines.add(messages.text(Message.of(key, arguments)));
  }

  /** The warnings, for people. */
  List<String> warnings() {
    return odd.stream().map(warning -> sayWarning(warning, messages)).toList();
  }

  private static String sayWarning(Warning warning, Messages messages) {
    return messages.text(
        warning.line() == 0
            ? Message.of("warning.file", warning.field(), warning.message())
            : Message.of("warning.line", warning.line(), warning.field(), warning.message()));
  }

  /** The whole result as one JSON object. */
  String json(double seconds) {
    result.add("warnings", strings(warnings()));
    result.add("seconds", BigDecimal.valueOf(Math.round(seconds * 1000), 3));
    return write(result);
  }

  /** The whole result for people. */
  String text() {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** What is wrong and how to mend it, for people. */
  static List<String> sayFault(FaultyInput faulty, Messages messages) {
    Message where =
        faulty.line() == 0
            ? Message.of("warning.file", faulty.field(), faulty.fault())
            : Message.of("warning.line", faulty.line(), faulty.field(), faulty.fault());
    return List.of(messages.text(where), messages.text(faulty.mend()));
  }

  /** What is wrong and how to mend it, as JSON. */
  static String faultJson(FaultyInput faulty, Messages messages) {
    JsonObjectBuilder fault =
        Json.createObjectBuilder().add("error", messages.text(faulty.fault()));
    add(fault, "line", faulty.line() == 0 ? null : faulty.line());
    fault.add("field", faulty.field());
    fault.add("mend", messages.text(faulty.mend()));
    return write(fault);
  }

  private static String write(JsonObjectBuilder object) {
    StringWriter text = new StringWriter();
    JsonWriterFactory writers =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    writers.createWriter(text).writeObject(object.build());
    return text.toString().strip() + System.lineSeparator();
  }

  static JsonArrayBuilder strings(Collection<String> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(array::add);
    return array;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String text(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  static void add(JsonObjectBuilder object, String key, Object value) {
    if (value == null) {
      object.addNull(key);
    } else if (value instanceof Boolean flag) {
      object.add(key, flag);
    } else if (value instanceof Integer number) {
      object.add(key, number);
    } else if (value instanceof BigDecimal number) {
      object.add(key, number);
    } else {
      object.add(key, value.toString());
    }
  }
}
