package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.organisation.Organisations;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Text;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/** The rules of the sample edition: the draft every edition begins with, its dates around today. */
@ApplicationScoped
class SampleRulebook {

  /** What there is to spend. */
  static final BigDecimal ENVELOPE = new BigDecimal("500000");

  private static final BigDecimal EACH_AREA = new BigDecimal("150000");
  private static final int IDEAS_OPENED = 120;
  private static final int IDEAS_CLOSED = 75;
  private static final int VOTE_OPENED = 3;
  private static final int VOTE_CLOSES = 25;
  private static final int MOST = 3;
  private static final int MOST_ARTICLES = 20;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final TextWriting writing;
  private final TextSteps steps;
  private final Texts texts;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected SampleRulebook() {
    this(null, null, null, null);
  }

  @Inject
  SampleRulebook(TextWriting writing, TextSteps steps, Texts texts, Organisations organisations) {
    this.writing = writing;
    this.steps = steps;
    this.texts = texts;
    this.organisations = organisations;
  }

  /** Gives the draft the values of the sample vote, and adopts it, in the name of whoever acts. */
  void adopt(Edition edition) {
    LocalDate today = organisations.today();
    adopt(edition, values(today), today.minusDays(IDEAS_OPENED + 10L));
  }

  /** Gives the draft these values, and adopts it as of a day, in the name of whoever acts. */
  void adopt(Edition edition, Map<String, Value> values, LocalDate day) {
    UUID space = edition.getSpaceId();
    Text text = entities.find(Text.class, edition.rules().orElseThrow());
    for (Article article : texts.articles(text, 0, MOST_ARTICLES)) {
      ArticleText said = article.getText();
      List<NamedValue> fixed =
          said.values().stream()
              .map(
                  one ->
                      new NamedValue(
                          one.name(), one.label(), values.getOrDefault(one.name(), one.value())))
              .toList();
      if (!fixed.equals(said.values())) {
        writing.save(
            space,
            text.getId(),
            article.getId(),
            article.getVersion(),
            said,
            new ArticleText(said.heading(), said.body(), fixed));
        entities.flush();
      }
    }
    steps.adopt(
        space,
        text.getId(),
        texts.mark(text),
        new AdoptionRecord(
            day,
            null,
            "le conseil municipal (exemple)",
            Adoption.How.VOTE,
            "41 pour, 12 abstentions"));
    entities.flush();
  }

  private static Map<String, Value> values(LocalDate today) {
    return Map.of(
        RuleName.AREA_ENVELOPE + "secteur-1",
        new Amount(EACH_AREA),
        RuleName.AREA_ENVELOPE + "secteur-2",
        new Amount(EACH_AREA),
        RuleName.AREA_ENVELOPE + "secteur-3",
        new Amount(EACH_AREA),
        RuleName.MOST_COST,
        new Amount(EACH_AREA),
        RuleName.BALLOT_MOST,
        new Count(MOST),
        RuleName.IDEAS_OPEN,
        new Day(today.minusDays(IDEAS_OPENED)),
        RuleName.IDEAS_CLOSE,
        new Day(today.minusDays(IDEAS_CLOSED)),
        RuleName.VOTE_OPEN,
        new Day(today.minusDays(VOTE_OPENED)),
        RuleName.VOTE_CLOSE,
        new Day(today.plusDays(VOTE_CLOSES)));
  }
}
