package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.organisation.Organisations;
import org.palabre.space.Spaces;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.Amendment;
import org.palabre.text.AmendmentAnswers;
import org.palabre.text.AmendmentWork;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Proposal;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/** Rules that a sample table adopted and discusses anew, with two amendments of which one waits. */
@ApplicationScoped
class SampleTexts {

  private static final int MONTHS_AGO = 3;
  private static final String SAMPLE = "Exemple pour la démonstration. ";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final TextWriting writing;
  private final TextSteps steps;
  private final Texts texts;
  private final AmendmentWork amendments;
  private final AmendmentAnswers answers;
  private final Organisations organisations;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleTexts() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  SampleTexts(
      TextWriting writing,
      TextSteps steps,
      Texts texts,
      AmendmentWork amendments,
      AmendmentAnswers answers,
      Organisations organisations,
      Spaces spaces,
      CurrentActor actor) {
    this.writing = writing;
    this.steps = steps;
    this.texts = texts;
    this.amendments = amendments;
    this.answers = answers;
    this.organisations = organisations;
    this.spaces = spaces;
    this.actor = actor;
  }

  /** Writes, adopts and discusses them, in the name of whoever acts. */
  void create(UUID table) {
    Text text =
        writing.begin(
            table,
            new TextDescription(Text.Kind.RULES, "Règlement de la caisse commune", Audience.SPACE),
            articles(),
            UUID.randomUUID());
    AdoptionRecord record =
        new AdoptionRecord(
            organisations.today().minusMonths(MONTHS_AGO),
            null,
            "l’assemblée de la table",
            Adoption.How.VOTE,
            "17 pour, 1 contre, 2 abstentions");
    steps.adopt(table, text.getId(), texts.mark(text), record);
    entities.flush();
    steps.takeUp(table, text.getId(), text.getVersion());
    entities.flush();
    steps.discuss(table, text.getId(), text.getVersion());
    amend(table, text);
  }

  private void amend(UUID table, Text text) {
    List<Article> articles = texts.articles(text, 0, 2);
    Article who = articles.get(0);
    ArticleText younger =
        new ArticleText(
            who.getHeading(), who.getText().body().replace("16 ans", "15 ans"), fixed(15));
    Amendment accepted =
        propose(table, text, who, younger, "À 15 ans on paie déjà le bus et on vit ici.");
    answers.accept(table, accepted.getId(), who.getVersion(), younger, "Accepté en réunion.");
    Article money = articles.get(1);
    ArticleText asked =
        new ArticleText(
            money.getHeading(),
            money.getText().body().replace("au plus 300 euros", "au plus 400 euros"),
            money.getText().values());
    propose(table, text, money, asked, "Une sortie en car coûte plus de 300 euros.");
  }

  private Amendment propose(UUID table, Text text, Article article, ArticleText said, String why) {
    SpaceFacts facts = spaces.facts(table, actor.get());
    return amendments.propose(
        facts,
        text.getId(),
        Proposal.rewrite(article.getId(), said, why),
        article.getVersion(),
        article.getText(),
        false,
        UUID.randomUUID());
  }

  private static List<NamedValue> fixed(int age) {
    return List.of(
        new NamedValue("age-minimum", "Âge minimum pour voter", new Age(age)),
        new NamedValue("voix", "Voix par demande", new Count(1)));
  }

  private static List<NamedValue> asking() {
    return List.of(
        new NamedValue(
            "decision",
            "Comment on décide",
            new Choice(
                "majorite",
                List.of(
                    new Option("consentement", "Personne ne s’y oppose"),
                    new Option("majorite", "Plus de la moitié des voix"),
                    new Option("deux-tiers", "Les deux tiers des voix")))),
        new NamedValue(
            "refus",
            "Ce que la caisse ne paie pas",
            new Lines(
                List.of(
                    "Ce qui a été acheté avant la demande.",
                    "Ce que la ville ou le bailleur doit payer.",
                    "L’aide à une seule famille."))));
  }

  private static List<ArticleText> articles() {
    return List.of(
        new ArticleText(
            "Qui décide",
            SAMPLE
                + "Toute personne qui habite le quartier et a 16 ans ou plus vote. Une personne a"
                + " une voix pour chaque demande.",
            fixed(16)),
        new ArticleText(
            "Combien",
            "La caisse a 3 000 euros par an. Une demande reçoit au plus 300 euros.",
            List.of(
                new NamedValue("caisse", "Caisse de l’année", new Amount(new BigDecimal("3000"))))),
        new ArticleText(
            "Comment demander",
            "On demande en réunion ou par écrit, en deux phrases : ce qu’on veut faire, et pour"
                + " qui.",
            asking()),
        new ArticleText(
            "Ce qu’on rend",
            "Dans le mois qui suit, on raconte à la table ce qui a été fait, avec les tickets.",
            List.of()));
  }
}
