package org.palabre.budget;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.edition.EditionSetup;
import org.palabre.budget.application.edition.EditionSetup.Start;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.organisation.Organisations;
import org.palabre.people.EmailAddress;
import org.palabre.people.Invitations;
import org.palabre.people.OneTimeToken;
import org.palabre.space.Description;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.Actor;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Value;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Text;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/** People and editions for a test, made through the services, each time anew. */
@ApplicationScoped
public class BudgetScene {

  private static final String PASSWORD = "sept lampes sous le vieux pont";
  private static final int MOST_ARTICLES = 50;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Resource private UserTransaction transaction;
  @Inject private RequestContextController requests;
  @Inject private CurrentActor actor;
  @Inject private Invitations invitations;
  @Inject private SpaceSettings settings;
  @Inject private SpaceMembers members;
  @Inject private EditionSetup setup;
  @Inject private TextWriting writing;
  @Inject private TextSteps steps;
  @Inject private Texts texts;
  @Inject private Organisations organisations;

  /** Something a test does. */
  @FunctionalInterface
  public interface Act {
    /** Does it. */
    void run() throws Exception;
  }

  /** Somebody with an account. */
  public UUID somebody(OrganisationRole... roles) {
    return somebody(tag() + "@essai.example", roles);
  }

  /** Somebody with an account at this address. */
  public UUID somebody(String email, OrganisationRole... roles) {
    Actor before = actor.get();
    actor.is(new Actor(Optional.empty(), Set.of(OrganisationRole.ADMINISTRATOR)));
    EmailAddress address = new EmailAddress(email);
    String link = invitations.invite(address, Set.of(roles), "fr");
    OneTimeToken token = new OneTimeToken(link.substring(link.lastIndexOf('/') + 1));
    UUID person = invitations.accept(token, "Personne " + tag(), address, PASSWORD).person();
    actor.is(before);
    return person;
  }

  /** From now on this person acts. */
  public void as(UUID person, OrganisationRole... roles) {
    actor.is(new Actor(Optional.of(person), Set.of(roles)));
  }

  /** From now on nobody signed in acts. */
  public void asVisitor() {
    actor.is(Actor.visitor());
  }

  /** An open, public space of an officer, who then acts; it is no edition yet. */
  public UUID space(UUID officer) {
    as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    UUID space =
        settings
            .create(
                ParticipatoryBudget.EDITION.id(),
                new Description(
                    "Édition " + tag(), "Une édition d’essai.", null, Visibility.PUBLIC))
            .getId();
    settings.move(space, Stage.DRAFT, Stage.OPEN);
    return space;
  }

  /** An edition of an officer, who then acts; its rules are a draft. */
  public Edition edition(UUID officer, Scope scope, String envelope, String... areas) {
    UUID space = space(officer);
    return setup.begin(
        space, new Start(new BigDecimal(envelope), scope, List.of(areas)), "fr", UUID.randomUUID());
  }

  /** Adopts the rules of an edition, some of their values changed before. */
  public void adopt(Edition edition, Map<String, Value> changed) throws Exception {
    UUID rules = edition.rules().orElseThrow();
    committed(
        () -> {
          Text text = entities.find(Text.class, rules);
          if (text.getState() == Text.State.ADOPTED) {
            steps.takeUp(edition.getSpaceId(), rules, text.getVersion());
          }
          for (Article article : texts.articles(text, 0, MOST_ARTICLES)) {
            ArticleText said = article.getText();
            List<NamedValue> values =
                said.values().stream()
                    .map(
                        one ->
                            new NamedValue(
                                one.name(),
                                one.label(),
                                changed.getOrDefault(one.name(), one.value())))
                    .toList();
            if (!values.equals(said.values())) {
              write(
                  edition.getSpaceId(),
                  text,
                  article,
                  new ArticleText(said.heading(), said.body(), values));
            }
          }
        });
    committed(
        () -> {
          Text text = entities.find(Text.class, rules);
          steps.adopt(
              edition.getSpaceId(),
              rules,
              texts.mark(text),
              new AdoptionRecord(
                  organisations.today(),
                  null,
                  "Conseil municipal",
                  Adoption.How.VOTE,
                  "À l’unanimité"));
        });
  }

  private void write(UUID space, Text text, Article article, ArticleText said) {
    writing.save(
        space, text.getId(), article.getId(), article.getVersion(), article.getText(), said);
  }

  /** Makes somebody a member in a role, in the name of whoever acts. */
  public void join(UUID space, String email, String role) {
    members.add(space, email, role, "fr");
  }

  /** Does something in a request of its own, on the thread that asks. */
  public <T> T elsewhere(Callable<T> act) throws Exception {
    requests.activate();
    try {
      return act.call();
    } finally {
      requests.deactivate();
    }
  }

  /** Something no other test has. */
  public static String tag() {
    return UUID.randomUUID().toString().substring(0, 13);
  }

  /** Does something in one transaction that commits. */
  public void committed(Act act) throws Exception {
    transaction.begin();
    try {
      act.run();
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
    transaction.commit();
  }
}
