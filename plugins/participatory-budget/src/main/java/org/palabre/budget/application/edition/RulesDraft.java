package org.palabre.budget.application.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.edition.RuleChoice;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.edition.TieRule;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;
import org.palabre.spi.NamedValue.Value;
import org.palabre.text.ArticleText;

/**
 * The rules an edition begins with: seven articles in plain words, each value with what most cities
 * do. All of it can be rewritten and amended; only the names of the values stay.
 */
final class RulesDraft {

  private static final int AGE = 16;
  private static final int IDEA_WEEKS = 6;
  private static final int REVIEW_WEEKS = 14;
  private static final int VOTE_WEEKS = 3;
  private static final int APPEAL_DAYS = 15;
  private static final int DESTROY_DAYS = 60;
  private static final int MOST = 5;
  private static final int POINTS = 10;
  private static final int PROJECT_POINTS = 5;
  private static final int SHARES = 3;
  private static final int THRESHOLD = 2;
  private static final int CENTS = 2;

  private final ResourceBundle words;
  private final Outline outline;
  private final LocalDate today;

  private RulesDraft(ResourceBundle words, Outline outline, LocalDate today) {
    this.words = words;
    this.outline = outline;
    this.today = today;
  }

  /**
   * What is known already.
   *
   * @param keys the keys of the areas
   * @param names their names, in the same order
   */
  record Outline(BigDecimal envelope, Scope scope, List<String> keys, List<String> names) {}

  /** What the text is called. */
  static String title(String language) {
    return words(language).getString("draft.title");
  }

  /** Its articles. */
  static List<ArticleText> articles(Outline outline, LocalDate today, String language) {
    RulesDraft draft = new RulesDraft(words(language), outline, today);
    return List.of(
        draft.article("object", draft.money()),
        draft.article(
            "who",
            List.of(
                draft.value(RuleName.PROPOSER_AGE, new Age(AGE)),
                draft.value(RuleName.VOTER_AGE, new Age(AGE)))),
        draft.article("dates", draft.dates()),
        draft.article(
            "inadmissible",
            List.of(
                draft.value(RuleName.INADMISSIBLE, new Lines(draft.reasons())),
                draft.value(RuleName.MOST_COST, new Amount(outline.envelope())))),
        draft.article("vote", draft.ballot()),
        draft.article("count", draft.count()),
        draft.article("secret", draft.trust()));
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle("budget", Locale.forLanguageTag(language));
  }

  private ArticleText article(String key, List<NamedValue> values) {
    return new ArticleText(
        words.getString("draft." + key + ".heading"),
        words.getString("draft." + key + ".body"),
        values);
  }

  private List<NamedValue> money() {
    List<NamedValue> values = new ArrayList<>();
    values.add(value(RuleName.ENVELOPE, new Amount(outline.envelope())));
    values.add(choice(RuleName.SCOPE, outline.scope(), Scope.values()));
    int areas = outline.keys().size();
    if (areas > 0) {
      BigDecimal shared =
          outline.scope().hasCity()
              ? outline.envelope().divide(BigDecimal.valueOf(2), CENTS, RoundingMode.DOWN)
              : outline.envelope();
      BigDecimal each = shared.divide(BigDecimal.valueOf(areas), CENTS, RoundingMode.DOWN);
      BigDecimal rest = shared.subtract(each.multiply(BigDecimal.valueOf(areas)));
      for (int i = 0; i < areas; i++) {
        values.add(
            new NamedValue(
                RuleName.AREA_ENVELOPE + outline.keys().get(i),
                new MessageFormat(words.getString("rule.envelope.area"), Locale.ROOT)
                    .format(new Object[] {outline.names().get(i)}),
                new Amount(i == 0 ? each.add(rest) : each)));
      }
    }
    return values;
  }

  private List<NamedValue> dates() {
    LocalDate open = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(2);
    LocalDate close = open.plusWeeks(IDEA_WEEKS).minusDays(1);
    LocalDate vote = close.plusDays(1).plusWeeks(REVIEW_WEEKS);
    return List.of(
        value(RuleName.IDEAS_OPEN, new Day(open)),
        value(RuleName.IDEAS_CLOSE, new Day(close)),
        value(RuleName.VOTE_OPEN, new Day(vote)),
        value(RuleName.VOTE_CLOSE, new Day(vote.plusWeeks(VOTE_WEEKS).minusDays(1))),
        value(RuleName.APPEAL_DAYS, new Count(APPEAL_DAYS)));
  }

  private List<String> reasons() {
    return words.getString("draft.reasons").lines().map(String::strip).toList();
  }

  private List<NamedValue> ballot() {
    return List.of(
        choice(RuleName.BALLOT, BallotType.APPROVAL, BallotType.values()),
        value(RuleName.BALLOT_MOST, new Count(MOST)),
        value(RuleName.BALLOT_POINTS, new Count(POINTS)),
        value(RuleName.PROJECT_POINTS, new Count(PROJECT_POINTS)),
        choice(RuleName.PROOF, Proof.MAIL_OR_COUNTER, Proof.values()));
  }

  private List<NamedValue> count() {
    return List.of(
        choice(RuleName.COUNT, CountRule.MOST_VOTES, CountRule.values()),
        choice(RuleName.TIES, TieRule.COST_THEN_LOT, TieRule.values()),
        value(RuleName.LEAST_VOTES, new Count(0)));
  }

  private List<NamedValue> trust() {
    return List.of(
        value(RuleName.KEY_SHARES, new Count(SHARES)),
        value(RuleName.KEY_THRESHOLD, new Count(THRESHOLD)),
        value(RuleName.DESTROY_DAYS, new Count(DESTROY_DAYS)));
  }

  private NamedValue value(String name, Value value) {
    return new NamedValue(name, words.getString("rule." + name), value);
  }

  private NamedValue choice(String name, RuleChoice chosen, RuleChoice... among) {
    return value(
        name,
        new Choice(
            chosen.id(),
            Stream.of(among)
                .map(one -> new Option(one.id(), words.getString("rule." + name + "." + one.id())))
                .toList()));
  }
}
