package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.AdoptedValues;
import org.palabre.spi.AdoptedValues.Adopted;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.Amendment;
import org.palabre.text.AmendmentAnswers;
import org.palabre.text.AmendmentWork;
import org.palabre.text.Amendments;
import org.palabre.text.Amendments.Which;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Proposal;
import org.palabre.text.Text;
import org.palabre.text.Text.State;
import org.palabre.text.TextDescription;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/**
 * Texts: written by several, amended by whoever reads them, adopted once; nothing typed is lost.
 */
@ExtendWith(ArquillianExtension.class)
class TextIT {

  private static final String VOTES = "On vote dès 16 ans. Chacun a trois voix.";
  private static final ArticleText NOTHING = new ArticleText("", "", List.of());

  @Inject private Scene scene;
  @Inject private MeetingScene meetings;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceSettings settings;
  @Inject private TextWriting writing;
  @Inject private TextSteps steps;
  @Inject private Texts texts;
  @Inject private AmendmentWork work;
  @Inject private DraftingGroup group;
  @Inject private AmendmentAnswers answers;
  @Inject private Amendments amendments;
  @Inject private AdoptedValues values;
  @Inject private Journal journal;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(TextIT.class);
  }

  @Test
  void bringsTogetherWhatTwoWriteAndShowsBothWhereTheyTouchOneSentence() {
    UUID table = table();
    Text text = rules(table);
    Article votes = article(text, 1);
    int seen = votes.getVersion();
    ArticleText base = votes.getText();

    save(text, votes, seen, base, saying(VOTES.replace("16", "15"), 16));
    ArticleText both = save(text, votes, seen, base, saying(VOTES.replace("trois", "cinq"), 16));
    assertThat(both.body()).isEqualTo("On vote dès 15 ans. Chacun a cinq voix.");

    assertRefused(
        () -> save(text, votes, seen, base, saying(VOTES.replace("16", "18"), 16)),
        "text.article.overtaken");
    assertThat(article(text, 1).getText()).isEqualTo(both);
  }

  @Test
  void keepsTheOrderWhateverIsAddedMovedStruckOutAndPutBack() {
    UUID table = table();
    Text text = rules(table);
    Article last = add(text, article(text, 2).getId(), "Troisième");
    add(text, null, "Premier");
    writing.move(table, text.getId(), last.getId(), 1);
    assertThat(headings(text)).containsExactly("Troisième", "Premier", "Qui vote", "L’argent");

    Article first = article(text, 2);
    writing.strike(table, text.getId(), first.getId(), first.getVersion());
    assertThat(headings(text)).containsExactly("Troisième", "Qui vote", "L’argent");
    assertThat(texts.struck(text)).extracting(Texts.Line::heading).containsExactly("Premier");
    writing.putBack(table, text.getId(), first.getId());
    assertThat(headings(text)).containsExactly("Troisième", "Premier", "Qui vote", "L’argent");
    assertThat(texts.lines(text)).extracting(Texts.Line::number).containsExactly(1, 2, 3, 4);
  }

  @Test
  void acceptsAmendmentsToDifferentSentencesAndLetsTheOfficerSettleOneSentence() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    UUID votes = article(text, 1).getId();
    UUID nadia = resident();
    Amendment younger = rewrite(text, votes, VOTES.replace("16", "15"), 15);
    Amendment voices = rewrite(text, votes, VOTES.replace("trois", "cinq"), 16);
    scene.as(resident(), OrganisationRole.RESIDENT);
    Amendment older = rewrite(text, votes, VOTES.replace("16", "18"), 18);

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(answers.rivals(table, younger))
        .extracting(Amendment::getId)
        .containsExactly(older.getId());
    accept(text, younger, "Oui.");
    accept(text, voices, "");
    Article now = texts.article(text, votes).orElseThrow();
    assertThat(now.getText().body()).isEqualTo("On vote dès 15 ans. Chacun a cinq voix.");
    assertThat(reload(voices).isReworded()).isFalse();

    assertThat(AmendmentAnswers.together(older, now)).isEmpty();
    assertRefused(
        () -> answers.accept(table, older.getId(), now.getVersion(), now.getText(), ""),
        "text.amendment.settle.same");
    assertRefused(
        () -> answers.accept(table, older.getId(), now.getVersion() - 1, saying("x", 17), ""),
        "text.article.changed");
    ArticleText settled = saying("On vote dès 17 ans. Chacun a cinq voix.", 17);
    answers.accept(table, older.getId(), now.getVersion(), settled, "Entre les deux.");
    assertThat(reload(older).isReworded()).isTrue();
    assertThat(reload(older).getSettled()).contains(settled);
    assertThat(reload(older).getText().body()).as("as proposed").contains("18");
    assertRefused(() -> answers.refuse(table, older.getId(), "Non."), "text.amendment.answered");
    assertThat(mailsTo(nadia)).isEqualTo(2);
  }

  @Test
  void addsAndRemovesArticlesByAmendmentAndRefusesWithAReason() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    scene.as(resident(), OrganisationRole.RESIDENT);
    Amendment more =
        propose(text, Proposal.insert(votes.getId(), titled("Le compte"), "Il manque."), votes);
    Amendment away = propose(text, Proposal.remove(votes.getId(), "Trop long."), votes);
    Amendment refused = propose(text, Proposal.remove(votes.getId(), "Inutile."), votes);
    Amendment late = rewrite(text, votes.getId(), VOTES.replace("16", "14"), 14);

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertRefused(() -> answers.refuse(table, refused.getId(), " "), "input.blank");
    answers.refuse(table, refused.getId(), "On y tient.");
    answers.accept(table, more.getId(), 0, more.getText(), "");
    assertThat(headings(text)).containsExactly("Qui vote", "Le compte", "L’argent");
    answers.accept(table, away.getId(), article(text, 1).getVersion(), NOTHING, "");
    assertThat(headings(text)).containsExactly("Le compte", "L’argent");

    Article struck = texts.article(text, votes.getId()).orElseThrow();
    answers.accept(table, late.getId(), struck.getVersion(), late.getText(), "Finalement.");
    assertThat(headings(text)).containsExactly("Qui vote", "Le compte", "L’argent");
    assertThat(reload(refused).getAnswer()).isEqualTo("On y tient.");
  }

  @Test
  void takesAnAmendmentBackOnlyForItsAuthorAndProposesOnceWhatIsSentTwice() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    scene.as(resident(), OrganisationRole.RESIDENT);
    UUID key = UUID.randomUUID();
    Proposal less = Proposal.remove(votes.getId(), "Trop.");
    Amendment once = propose(text, less, votes, key);
    assertThat(propose(text, less, votes, key).getId()).isEqualTo(once.getId());
    assertRefused(() -> rewrite(text, votes.getId(), VOTES, 16), "text.amendment.nothing");

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThatThrownBy(() -> work.withdraw(facts(table), once.getId()))
        .isInstanceOf(AccessDenied.class);
    scene.as(once.getProposedBy(), OrganisationRole.RESIDENT);
    work.withdraw(facts(table), once.getId());
    assertRefused(() -> work.withdraw(facts(table), once.getId()), "text.amendment.answered");
    assertThat(amendments.count(text, new Which(null, true))).isZero();
  }

  @Test
  void changesWhatPluginsReadOnlyWhenTheTextIsAdopted() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    UUID votes = article(text, 1).getId();
    assertThat(values.inForce(text.getId())).isEmpty();
    adopt(text, LocalDate.now().minusDays(3));
    assertThat(age(text)).isEqualTo(16);

    steps.takeUp(table, text.getId(), reload(text).getVersion());
    steps.discuss(table, text.getId(), reload(text).getVersion());
    scene.as(resident(), OrganisationRole.RESIDENT);
    Amendment younger = rewrite(text, votes, VOTES.replace("16", "15"), 15);
    scene.as(lead, OrganisationRole.FACILITATOR);
    accept(text, younger, "");
    assertThat(age(text)).as("amended, not adopted").isEqualTo(16);

    assertRefused(() -> adopt(text, LocalDate.now().minusDays(4)), "text.adoption.beforeLast");
    assertRefused(() -> adopt(text, LocalDate.now().plusDays(2)), "date.future");
    adopt(text, LocalDate.now());
    assertThat(age(text)).isEqualTo(15);
    assertThat(values.version(text.getId(), 1).orElseThrow().value("age", Age.class))
        .contains(new Age(16));
    assertThat(values.inSpace(table)).extracting(Adopted::number).containsExactly(2);
    assertThat(values.inForce(text.getId()).orElseThrow().value("age", Count.class)).isEmpty();
  }

  @Test
  void bindsAChoiceOfAClosedListAndSentencesOnceTheyAreAdopted() {
    UUID table = table();
    UUID lead = actor.person();
    Choice ballot =
        new Choice(
            "mentions",
            List.of(
                new Option("mentions", "Par mentions : « Très bien », « Bien »"),
                new Option("voix", "Trois voix, à égalité 🦄")));
    Lines refused = new Lines(List.of("Trop cher.", "Déjà \"prévu\" par la ville."));
    Text text =
        writing.begin(
            table,
            new TextDescription(Text.Kind.RULES, "Règlement", Audience.SPACE),
            List.of(voting(ballot, refused)),
            UUID.randomUUID());
    steps.discuss(table, text.getId(), text.getVersion());
    adopt(text, LocalDate.now());
    assertThat(fixed(text, "bulletin", Choice.class)).isEqualTo(ballot);
    assertThat(fixed(text, "refus", Lines.class)).isEqualTo(refused);
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    steps.discuss(table, text.getId(), reload(text).getVersion());

    Article article = article(text, 1);
    scene.as(resident(), OrganisationRole.RESIDENT);
    Lines fewer = new Lines(List.of("Trop cher."));
    Choice forged =
        new Choice("voix", List.of(new Option("voix", "Je décide"), new Option("x", "Moi")));
    assertRefused(
        () -> proposeVoting(text, article, forged.choosing("x"), fewer),
        "text.value.refused.CHOICE");
    assertRefused(
        () -> propose(text, Proposal.insert(null, voting(forged, fewer), "Si."), article),
        "text.value.choice.new");
    assertRefused(() -> rewrite(text, article.getId(), VOTES, 16), "text.value.choice.stays");
    Amendment other = proposeVoting(text, article, forged, fewer);
    assertThat(reload(other).getText()).isEqualTo(voting(ballot.choosing("voix"), fewer));

    scene.as(lead, OrganisationRole.FACILITATOR);
    accept(text, other, "");
    assertThat(fixed(text, "bulletin", Choice.class)).as("amended").isEqualTo(ballot);
    adopt(text, LocalDate.now());
    assertThat(fixed(text, "bulletin", Choice.class)).isEqualTo(ballot.choosing("voix"));
    assertThat(fixed(text, "refus", Lines.class)).isEqualTo(fewer);
  }

  private Amendment proposeVoting(Text text, Article article, Choice ballot, Lines refused) {
    return propose(
        text, Proposal.rewrite(article.getId(), voting(ballot, refused), "Si."), article);
  }

  private static ArticleText voting(Choice ballot, Lines refused) {
    return new ArticleText(
        "Comment on vote",
        "On vote ensemble.",
        List.of(
            new NamedValue("bulletin", "Bulletin", ballot),
            new NamedValue("refus", "N’est pas retenu", refused)));
  }

  private <V extends NamedValue.Value> V fixed(Text text, String name, Class<V> type) {
    return values.inForce(text.getId()).orElseThrow().value(name, type).orElseThrow();
  }

  @Test
  void keepsAmendmentsThatTheAdoptionOvertookForTheNextVersion() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    UUID nadia = resident();
    Amendment open = rewrite(text, votes.getId(), VOTES.replace("16", "15"), 15);

    scene.as(lead, OrganisationRole.FACILITATOR);
    adopt(text, LocalDate.now());
    assertThat(mailsTo(nadia)).isEqualTo(1);
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertThat(reload(open).isOpen()).isTrue();
    assertThat(reload(open).getForVersion()).isEqualTo(1);
    Proposal second = Proposal.rewrite(votes.getId(), saying("Une seconde trop tard.", 16), "Si.");
    assertRefused(() -> propose(text, second, votes), "text.amendment.over.ADOPTED");
    Amendment kept =
        work.propose(
            facts(table),
            text.getId(),
            second,
            votes.getVersion(),
            votes.getText(),
            true,
            UUID.randomUUID());
    assertThat(kept.getForVersion()).isEqualTo(2);

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertRefused(
        () -> answers.accept(table, open.getId(), votes.getVersion(), open.getText(), ""),
        "text.amendment.over.ADOPTED");
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    steps.discuss(table, text.getId(), reload(text).getVersion());
    accept(text, open, "");
    assertThat(article(text, 1).getText().body()).contains("15");
    assertThat(AmendmentAnswers.together(reload(kept), article(text, 1)))
        .as("the officer settles it")
        .isEmpty();
  }

  @Test
  void adoptsOnceWhateverTwoPeopleDoAtOnceAndTellsTheOtherWhatChanged() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    long seen = texts.mark(reload(text));
    List<String> outcomes = scene.atOnce(adopting(text, lead, seen), adopting(text, lead, seen));
    assertThat(outcomes).containsExactlyInAnyOrder("adopted", "text.overtaken.ADOPTED");
    assertThat(texts.adoptions(reload(text))).hasSize(1);
    assertThat(journal.of(text.getId())).hasSize(1);

    steps.takeUp(table, text.getId(), reload(text).getVersion());
    long before = texts.mark(reload(text));
    Article votes = article(text, 1);
    save(text, votes, votes.getVersion(), votes.getText(), saying("Autrement.", 16));
    assertRefused(
        () -> steps.adopt(table, text.getId(), before, record(LocalDate.now())), "text.overtaken");
  }

  private Callable<String> adopting(Text text, UUID lead, long seen) {
    return () -> {
      scene.as(lead, OrganisationRole.FACILITATOR);
      steps.adopt(text.getSpaceId(), text.getId(), seen, record(LocalDate.now()));
      return "adopted";
    };
  }

  @Test
  void recordsInTheJournalWhatWasAdopted() {
    UUID table = table();
    Text text = discussed(table);
    adopt(text, LocalDate.now());
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    adopt(text, LocalDate.now());
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    Article votes = article(text, 1);
    save(text, votes, votes.getVersion(), votes.getText(), saying("Autrement.", 16));
    adopt(text, LocalDate.now());

    List<String> hashes =
        journal.of(text.getId()).stream().map(act -> act.factsByName().get("sha256")).toList();
    assertThat(hashes).hasSize(3);
    assertThat(hashes.get(0)).as("the same words").isEqualTo(hashes.get(1)).hasSize(64);
    assertThat(hashes.get(2)).as("a sentence more").isNotEqualTo(hashes.get(1));
  }

  @Test
  void refusesAnAmendmentThatWaitedForTheAdoptionToEnd() throws Exception {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    long seen = texts.mark(reload(text));
    CountDownLatch adopted = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<Boolean> adopting =
        other.submit(
            () ->
                scene.elsewhere(
                    () -> {
                      scene.as(lead, OrganisationRole.FACILITATOR);
                      scene.committed(
                          () -> {
                            steps.adopt(table, text.getId(), seen, record(LocalDate.now()));
                            adopted.countDown();
                            Thread.sleep(1_500);
                          });
                      return true;
                    }));
    adopted.await();
    resident();
    assertRefused(
        () -> propose(text, Proposal.remove(votes.getId(), "Trop long."), votes),
        "text.amendment.over.ADOPTED");
    assertThat(adopting.get()).isTrue();
    other.shutdown();
  }

  @Test
  void showsADraftToThoseWhoLeadAndTheVersionInForceToOthers() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = rules(table);
    UUID nadia = resident();
    assertThat(texts.find(facts(table), text.getId())).isEmpty();
    assertThat(texts.of(facts(table))).isEmpty();
    assertThatThrownBy(() -> rewrite(text, UUID.randomUUID(), "x", 16))
        .isInstanceOf(AccessDenied.class);

    scene.as(lead, OrganisationRole.FACILITATOR);
    adopt(text, LocalDate.now());
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    scene.as(nadia, OrganisationRole.RESIDENT);
    Text found = texts.find(facts(table), text.getId()).orElseThrow();
    assertThat(texts.isWorkReadable(found, facts(table))).isFalse();

    scene.as(lead, OrganisationRole.FACILITATOR);
    writing.describe(
        table,
        text.getId(),
        reload(text).getVersion(),
        new TextDescription(Text.Kind.RULES, "Règlement", Audience.TEAM));
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertThat(texts.find(facts(table), text.getId())).isEmpty();

    UUID elsewhere = table();
    assertThat(texts.find(facts(elsewhere), text.getId())).isEmpty();
    assertRefused(() -> writing.move(elsewhere, text.getId(), UUID.randomUUID(), 1), "text.gone");
  }

  @Test
  void tellsNobodyAWordOfADraftBesideTheVersionInForce() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = rules(table);
    Article votes = article(text, 1);
    adopt(text, LocalDate.now());
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    save(text, votes, votes.getVersion(), votes.getText(), saying("SECRET.", 16));
    resident();
    assertThat(texts.standing(reload(text), facts(table), votes.getId()).orElseThrow().text())
        .isEqualTo(votes.getText());
    ArticleText late = saying("Une seconde trop tard.", 16);
    Amendment kept =
        work.propose(
            facts(table),
            text.getId(),
            Proposal.rewrite(votes.getId(), late, "Si."),
            votes.getVersion(),
            votes.getText(),
            true,
            UUID.randomUUID());
    assertThat(kept.getBase()).isEqualTo(votes.getText());
    assertThat(kept.getText()).isEqualTo(late);
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(texts.standing(reload(text), facts(table), votes.getId()).orElseThrow().text())
        .isEqualTo(saying("SECRET.", 16));
  }

  @Test
  void tellsNobodyTheNameOfADraftBesideTheVersionInForce() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    UUID nadia = resident();
    Amendment open = propose(text, Proposal.remove(votes.getId(), "Trop long."), votes);
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(texts.title(reload(text), facts(table))).isEqualTo("Règlement");
    adopt(text, LocalDate.now());
    steps.takeUp(table, text.getId(), reload(text).getVersion());
    writing.describe(
        table,
        text.getId(),
        reload(text).getVersion(),
        new TextDescription(Text.Kind.RULES, "SECRET", Audience.SPACE));
    assertThat(texts.title(reload(text), facts(table))).isEqualTo("SECRET");
    long before = mailsTo(nadia);
    answers.refuse(table, open.getId(), "On y tient.");
    assertThat(mailsTo(nadia)).as("under the name it was adopted with").isEqualTo(before + 1);
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertThat(texts.title(reload(text), facts(table))).isEqualTo("Règlement");
  }

  @Test
  void keepsTheNameThatAValueIsBoundByWhateverAFormSends() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    resident();
    ArticleText forged =
        new ArticleText(
            "Qui vote", "Autrement.", List.of(new NamedValue("x", "Âge minimum", new Age(16))));
    Amendment sent = propose(text, Proposal.rewrite(votes.getId(), forged, "Si."), votes);
    assertThat(sent.getText().values()).isEqualTo(votes.getText().values());
    scene.as(lead, OrganisationRole.FACILITATOR);
    answers.accept(table, sent.getId(), votes.getVersion(), forged, "");
    adopt(text, LocalDate.now());
    assertThat(age(text)).isEqualTo(16);
  }

  @Test
  void givesNoTwoArticlesOneNameWhenOneIsPutBack() {
    UUID table = table();
    Text text = rules(table);
    Article votes = article(text, 1);
    writing.strike(table, text.getId(), votes.getId(), votes.getVersion());
    writing.add(table, text.getId(), null, saying("Autre.", 18), UUID.randomUUID());
    writing.putBack(table, text.getId(), votes.getId());
    adopt(text, LocalDate.now());
    assertThat(values.inForce(text.getId()).orElseThrow().values())
        .extracting(NamedValue::name)
        .containsExactlyInAnyOrder("age", "age-2");
  }

  @Test
  void writesOnlyToThoseWhoMayStillReadTheText() {
    UUID table = table();
    UUID lead = actor.person();
    Text text = discussed(table);
    Article votes = article(text, 1);
    UUID nadia = resident();
    propose(text, Proposal.remove(votes.getId(), "Trop long."), votes);
    UUID drafter = resident();
    propose(text, Proposal.remove(votes.getId(), "Trop long."), votes);
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(nadia), "member");
    scene.join(table, scene.emailOf(drafter), "member");
    group.place(facts(table), text.getId(), drafter, College.RESIDENTS);
    TextDescription team = new TextDescription(Text.Kind.RULES, "Règlement", Audience.TEAM);
    writing.describe(table, text.getId(), reload(text).getVersion(), team);
    adopt(text, LocalDate.now());
    assertThat(mailsTo(nadia)).isZero();
    assertThat(mailsTo(drafter)).as("drafts it, so reads it").isOne();
  }

  @Test
  void isReadOnlyOnceTheSpaceIsClosed() {
    UUID table = table();
    Text text = discussed(table);
    Article votes = article(text, 1);
    settings.move(table, Stage.OPEN, Stage.CLOSED);
    assertThatThrownBy(() -> adopt(text, LocalDate.now())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> propose(text, Proposal.remove(votes.getId(), "x"), votes))
        .isInstanceOf(AccessDenied.class);
    assertThat(texts.find(facts(table), text.getId())).isPresent();
  }

  @Test
  void recordsTheMeetingThatDecidedAndNoneOfAnotherSpace() {
    UUID other = table();
    UUID foreign = meetings.announced(other, 7);
    UUID table = table();
    Text text = rules(table);
    UUID meeting = meetings.announced(table, 7);
    assertRefused(() -> adoptAt(text, foreign), "text.adoption.meeting.gone");
    assertThat(adoptAt(text, meeting).getMeetingId()).isEqualTo(meeting);
    assertThat(reload(text).getState()).isEqualTo(State.ADOPTED);
  }

  private Adoption adoptAt(Text text, UUID meeting) {
    return steps.adopt(
        text.getSpaceId(),
        text.getId(),
        texts.mark(reload(text)),
        new AdoptionRecord(LocalDate.now(), meeting, "L’assemblée", Adoption.How.CONSENT, ""));
  }

  private Adoption adopt(Text text, LocalDate on) {
    return steps.adopt(text.getSpaceId(), text.getId(), texts.mark(reload(text)), record(on));
  }

  private static AdoptionRecord record(LocalDate on) {
    return new AdoptionRecord(on, null, "L’assemblée", Adoption.How.VOTE, "18 pour, 2 contre");
  }

  private UUID table() {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
  }

  /** Somebody who lives there, and acts from now on. */
  private UUID resident() {
    UUID person = scene.somebody();
    scene.as(person, OrganisationRole.RESIDENT);
    return person;
  }

  private Text rules(UUID table) {
    return writing.begin(
        table,
        new TextDescription(Text.Kind.RULES, "Règlement", Audience.SPACE),
        List.of(saying(VOTES, 16), titled("L’argent")),
        UUID.randomUUID());
  }

  private Text discussed(UUID table) {
    Text text = rules(table);
    steps.discuss(table, text.getId(), text.getVersion());
    return reload(text);
  }

  private static ArticleText saying(String body, int age) {
    return new ArticleText(
        "Qui vote", body, List.of(new NamedValue("age", "Âge minimum", new Age(age))));
  }

  private static ArticleText titled(String heading) {
    return new ArticleText(heading, "À écrire.", List.of());
  }

  private ArticleText save(Text text, Article article, int seen, ArticleText base, ArticleText to) {
    return writing.save(text.getSpaceId(), text.getId(), article.getId(), seen, base, to);
  }

  private Article add(Text text, UUID after, String heading) {
    return writing.add(text.getSpaceId(), text.getId(), after, titled(heading), UUID.randomUUID());
  }

  private Amendment rewrite(Text text, UUID article, String body, int age) {
    Article now = texts.article(text, article).orElse(null);
    Proposal proposal = Proposal.rewrite(article, saying(body, age), "Parce que.");
    return propose(text, proposal, now);
  }

  private Amendment propose(Text text, Proposal proposal, Article seen) {
    return propose(text, proposal, seen, UUID.randomUUID());
  }

  private Amendment propose(Text text, Proposal proposal, Article seen, UUID key) {
    int version = seen == null ? 0 : seen.getVersion();
    ArticleText base = seen == null ? NOTHING : seen.getText();
    return work.propose(
        facts(text.getSpaceId()), text.getId(), proposal, version, base, false, key);
  }

  /** Accepts it as it is, with what was accepted since. */
  private void accept(Text text, Amendment amendment, String answer) {
    Article now = texts.article(text, amendment.getArticleId()).orElseThrow();
    ArticleText whole = AmendmentAnswers.together(amendment, now).orElseThrow();
    answers.accept(text.getSpaceId(), amendment.getId(), now.getVersion(), whole, answer);
  }

  private Article article(Text text, int number) {
    return texts.articles(text, number - 1, 1).get(0);
  }

  private List<String> headings(Text text) {
    return texts.lines(text).stream().map(Texts.Line::heading).toList();
  }

  private int age(Text text) {
    return values.inForce(text.getId()).orElseThrow().value("age", Age.class).orElseThrow().years();
  }

  private Text reload(Text text) {
    return texts.find(facts(text.getSpaceId()), text.getId()).orElseThrow();
  }

  private Amendment reload(Amendment amendment) {
    UUID space = space(amendment);
    return amendments.find(facts(space), amendment.getId()).orElseThrow();
  }

  private UUID space(Amendment amendment) {
    return entities.find(Text.class, amendment.getTextId()).getSpaceId();
  }

  private SpaceFacts facts(UUID space) {
    return spaces.facts(space, actor.get());
  }

  private long mailsTo(UUID person) {
    return entities
        .createQuery(
            "SELECT COUNT(m) FROM OutboxMail m WHERE m.recipient = :to AND m.subject LIKE '%Règlement%'",
            Long.class)
        .setParameter("to", scene.emailOf(person))
        .getSingleResult();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
