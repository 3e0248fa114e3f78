package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.palabre.debate.Choice;
import org.palabre.debate.Remark;
import org.palabre.debate.Remarks;
import org.palabre.debate.Tally;
import org.palabre.debate.Tally.Voices;
import org.palabre.debate.Voters;
import org.palabre.debate.Votes;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.input.Refusal;
import org.palabre.notification.News;
import org.palabre.notification.NewsKind;
import org.palabre.people.PrivacyRights;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.Amendment;
import org.palabre.text.AmendmentAnswers;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/** Amendments are discussed and voted on by whoever may, once each, until they are answered. */
@ExtendWith(ArquillianExtension.class)
class DebateIT {

  private static final int CASTS = 200;

  /** As many as the server lets into the database together. */
  private static final int AT_ONCE = 24;

  @Inject private Scene scene;
  @Inject private TextScene scenes;
  @Inject private CurrentActor actor;
  @Inject private Texts texts;
  @Inject private TextSteps steps;
  @Inject private TextWriting writing;
  @Inject private AmendmentAnswers answers;
  @Inject private Remarks remarks;
  @Inject private Votes votes;
  @Inject private DraftingGroup group;
  @Inject private News news;
  @Inject private PrivacyRights rights;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(DebateIT.class);
  }

  @Test
  void leavesOneVoiceOfTwoHundredCastAtOnceByOnePerson() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    Text text = scenes.discussed(table);
    Amendment amendment = scenes.amendment(text);
    votes.let(scenes.facts(table), text.getId(), Voters.READERS);
    UUID nadia = resident();
    ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> casts = new ArrayList<>();
    for (int i = 0; i < CASTS; i++) {
      Choice choice = Choice.values()[i % Choice.values().length];
      casts.add(
          many.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(nadia, OrganisationRole.RESIDENT);
                        start.await();
                        votes.cast(scenes.facts(table), amendment.getId(), choice);
                        return true;
                      })));
    }
    start.countDown();
    for (Future<Boolean> cast : casts) {
      assertThat(cast.get()).isTrue();
    }
    many.shutdown();
    assertThat(
            scene.count("SELECT COUNT(*) FROM text_vote WHERE amendment_id = ?", amendment.getId()))
        .isEqualTo(1);
    votes.cast(scenes.facts(table), amendment.getId(), Choice.ABSTAIN);
    assertThat(votes.mine(amendment)).contains(Choice.ABSTAIN);
    assertThat(votes.tally(amendment).size()).isEqualTo(1);
  }

  @Test
  void takesNoVoiceOnceAnsweredOrAdoptedAndSaysWhichOne() {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Text text = scenes.discussed(table);
    Amendment answered = scenes.amendment(text);
    Amendment kept = scenes.amendment(text);
    votes.let(scenes.facts(table), text.getId(), Voters.READERS);
    UUID nadia = resident();
    votes.cast(scenes.facts(table), answered.getId(), Choice.FOR);
    votes.cast(scenes.facts(table), kept.getId(), Choice.AGAINST);

    scene.as(lead, OrganisationRole.FACILITATOR);
    answers.refuse(table, answered.getId(), "On y tient.");
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertRefused(
        () -> votes.cast(scenes.facts(table), answered.getId(), Choice.AGAINST),
        "debate.vote.over.AGAINST");
    assertThat(votes.mine(answered)).contains(Choice.FOR);
    assertRefused(
        () -> remarks.write(scenes.facts(table), answered.getId(), "Tard.", UUID.randomUUID()),
        "debate.remark.over");

    scene.as(lead, OrganisationRole.FACILITATOR);
    adopt(text);
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertRefused(
        () -> votes.cast(scenes.facts(table), kept.getId(), Choice.FOR), "debate.vote.adopted.FOR");
    assertThat(votes.mine(kept)).contains(Choice.AGAINST);
  }

  @Test
  void letsOnlyThoseVoteWhomTheTextNames() {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Text text = scenes.discussed(table);
    Amendment amendment = scenes.amendment(text);
    UUID member = member(table, lead);
    UUID stranger = scene.somebody();

    assertVotes(table, amendment, lead, "debate.vote.notYours.NOBODY");
    let(table, lead, text, Voters.DRAFTERS);
    assertVotes(table, amendment, member, "debate.vote.notYours.DRAFTERS");
    scene.as(lead, OrganisationRole.FACILITATOR);
    group.place(scenes.facts(table), text.getId(), member, College.RESIDENTS);
    assertVotes(table, amendment, member, null);
    assertThat(votes.tally(amendment).of(College.RESIDENTS)).isEqualTo(new Voices(1, 0, 0));
    assertThat(votes.seesColleges(scenes.facts(table), text)).isTrue();
    let(table, lead, text, Voters.MEMBERS);
    assertVotes(table, amendment, stranger, "debate.vote.notYours.MEMBERS");
    assertThat(votes.seesColleges(scenes.facts(table), text)).isFalse();
    let(table, lead, text, Voters.READERS);
    assertVotes(table, amendment, stranger, null);
    Tally tally = votes.tally(amendment);
    assertThat(tally.all()).as("two voices").isEmpty();
    assertThat(tally.outside()).as("one voice").isEmpty();

    assertThatThrownBy(() -> votes.let(scenes.facts(table), text.getId(), Voters.NOBODY))
        .isInstanceOf(AccessDenied.class);
    scene.asVisitor();
    assertThatThrownBy(() -> votes.cast(scenes.facts(table), amendment.getId(), Choice.FOR))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void isForNobodyWhoMayNotReadTheTextNorThroughAnotherSpace() {
    UUID elsewhere = table(Visibility.PUBLIC);
    UUID table = table(Visibility.PRIVATE);
    UUID lead = actor.person();
    Text text = scenes.discussed(table);
    Amendment amendment = scenes.amendment(text);
    Remark said = say(table, amendment, "Entre nous.");
    votes.let(scenes.facts(table), text.getId(), Voters.READERS);
    assertDenied(() -> say(elsewhere, amendment, "D’ailleurs."));
    assertDenied(() -> votes.cast(scenes.facts(elsewhere), amendment.getId(), Choice.FOR));
    assertDenied(() -> remarks.hide(scenes.facts(elsewhere), said.getId(), "Non."));

    resident();
    assertDenied(() -> say(table, amendment, "De dehors."));
    assertDenied(() -> votes.cast(scenes.facts(table), amendment.getId(), Choice.FOR));
    assertDenied(() -> remarks.withdraw(scenes.facts(table), said.getId()));

    UUID member = member(table, lead);
    scene.as(lead, OrganisationRole.FACILITATOR);
    writing.describe(
        table,
        text.getId(),
        texts.find(scenes.facts(table), text.getId()).orElseThrow().getVersion(),
        new TextDescription(Text.Kind.RULES, "Pour l’équipe", Audience.TEAM));
    scene.as(member, OrganisationRole.RESIDENT);
    assertDenied(() -> say(table, amendment, "Je ne lis pas."));
    assertDenied(() -> votes.cast(scenes.facts(table), amendment.getId(), Choice.FOR));
  }

  @Test
  void keepsRemarksInOrderOnceEachUntilTheirAuthorTakesThemBack() {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Amendment amendment = scenes.amendment(scenes.discussed(table));
    UUID nadia = resident();
    Remark first = say(table, amendment, "<b>D’accord</b>\n’’ 👍");
    UUID key = UUID.randomUUID();
    Remark once = remarks.write(scenes.facts(table), amendment.getId(), "Une fois.", key);
    assertThat(remarks.write(scenes.facts(table), amendment.getId(), "Encore.", key).getId())
        .isEqualTo(once.getId());
    assertThat(remarks.of(amendment, 0, 10))
        .extracting(Remark::getWords)
        .containsExactly("<b>D’accord</b>\n’’ 👍", "Une fois.");
    assertThat(remarks.authors(amendment)).containsExactly(nadia);
    assertRefused(() -> say(table, amendment, " "), "input.blank");
    assertRefused(() -> say(table, amendment, "x".repeat(2_001)), "input.long");
    assertRefused(() -> say(table, amendment, "\u202Egauche"), "input.character");

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertDenied(() -> remarks.withdraw(scenes.facts(table), first.getId()));
    assertRefused(() -> remarks.hide(scenes.facts(table), once.getId(), ""), "input.blank");
    remarks.hide(scenes.facts(table), once.getId(), "Elle vise quelqu’un.");
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertDenied(() -> remarks.hide(scenes.facts(table), first.getId(), "Non."));
    remarks.withdraw(scenes.facts(table), first.getId());
    List<Remark> all = remarks.of(amendment, 0, 10);
    assertThat(all).extracting(Remark::getWords).containsExactly("", "");
    assertThat(all)
        .extracting(Remark::getState)
        .containsExactly(Remark.State.WITHDRAWN, Remark.State.HIDDEN);
    assertThat(all.get(1).getHiddenReason()).isEqualTo("Elle vise quelqu’un.");
  }

  @Test
  void slowsWhoeverFloods() {
    UUID table = table(Visibility.PUBLIC);
    Amendment amendment = scenes.amendment(scenes.discussed(table));
    resident();
    for (int i = 0; i < Remarks.MOST_AN_HOUR; i++) {
      say(table, amendment, "Et de " + i);
    }
    assertRefused(() -> say(table, amendment, "Et encore."), "debate.remark.pace");
    resident();
    say(table, amendment, "Moi aussi.");
    assertThat(remarks.count(amendment)).isEqualTo(Remarks.MOST_AN_HOUR + 1L);
  }

  @Test
  void tellsWhoProposedAndWhoTakesPartButNotWhoeverSpoke() {
    UUID table = table(Visibility.PUBLIC);
    Text text = scenes.discussed(table);
    UUID nadia = resident();
    Amendment amendment = scenes.amendment(text);
    UUID karim = resident();
    say(table, amendment, "Pourquoi pas.");
    assertThat(told(karim)).isZero();
    assertThat(told(nadia)).isEqualTo(1);

    say(table, amendment, "Pourquoi ?");
    assertThat(told(karim)).isEqualTo(1);
    assertThat(news.latest().get(0).name()).isEqualTo(text.getTitle());
    assertThat(news.latest().get(0).path()).contains("of=" + amendment.getId());
  }

  @Test
  void namesNoTextInTheNewsByTheNameOfADraft() {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Text text = scenes.discussed(table);
    UUID nadia = resident();
    Amendment amendment = scenes.amendment(text);
    resident();
    say(table, amendment, "Pourquoi pas.");
    scene.as(lead, OrganisationRole.FACILITATOR);
    adopt(text);
    steps.takeUp(table, text.getId(), found(text).getVersion());
    writing.describe(
        table,
        text.getId(),
        found(text).getVersion(),
        new TextDescription(Text.Kind.RULES, "SECRET", Audience.SPACE));
    scene.as(nadia, OrganisationRole.RESIDENT);
    assertThat(news.latest()).extracting(News.Item::name).containsExactly(text.getTitle());
  }

  private Text found(Text text) {
    return texts.find(scenes.facts(text.getSpaceId()), text.getId()).orElseThrow();
  }

  @Test
  void leavesNoWordOfWhoeverIsErasedAndKeepsWhatAnAnswerRestsOn() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Text text = scenes.discussed(table);
    Amendment open = scenes.amendment(text);
    Amendment answered = scenes.amendment(text);
    votes.let(scenes.facts(table), text.getId(), Voters.READERS);
    UUID nadia = resident();
    String tag = Scene.tag();
    say(table, open, "Je m’appelle " + tag);
    votes.cast(scenes.facts(table), open.getId(), Choice.FOR);
    votes.cast(scenes.facts(table), answered.getId(), Choice.FOR);
    assertThat(rights.copy().toString()).contains(tag, "FOR");
    scene.as(lead, OrganisationRole.FACILITATOR);
    answers.refuse(table, answered.getId(), "Non.");

    scene.as(nadia, OrganisationRole.RESIDENT);
    rights.erase();

    scene.as(lead, OrganisationRole.FACILITATOR);
    Remark left = remarks.of(open, 0, 10).get(0);
    assertThat(left.getState()).isEqualTo(Remark.State.WITHDRAWN);
    assertThat(scene.count("SELECT COUNT(*) FROM text_remark WHERE words LIKE ?", "%" + tag + "%"))
        .isZero();
    assertThat(votes.tally(open).size()).isZero();
    assertThat(votes.tally(answered).size()).isEqualTo(1);
    assertThat(scene.count("SELECT COUNT(*) FROM text_vote WHERE person_id = ?", nadia)).isZero();
  }

  private long told(UUID person) {
    scene.as(person, OrganisationRole.RESIDENT);
    return news.latest().stream()
        .filter(item -> item.event().getKind() == NewsKind.AMENDMENT_DISCUSSED)
        .count();
  }

  private void assertVotes(UUID table, Amendment amendment, UUID person, String refusal) {
    scene.as(person, OrganisationRole.RESIDENT);
    ThrowingCallable cast = () -> votes.cast(scenes.facts(table), amendment.getId(), Choice.FOR);
    if (refusal == null) {
      try {
        cast.call();
      } catch (Throwable e) {
        throw new AssertionError("One of those who vote is refused.", e);
      }
      assertThat(votes.mine(amendment)).contains(Choice.FOR);
    } else {
      assertRefused(cast, refusal);
      assertThat(votes.mine(amendment)).isEmpty();
    }
  }

  private void let(UUID table, UUID lead, Text text, Voters voters) {
    scene.as(lead, OrganisationRole.FACILITATOR);
    votes.let(scenes.facts(table), text.getId(), voters);
  }

  private Remark say(UUID table, Amendment amendment, String words) {
    return remarks.write(scenes.facts(table), amendment.getId(), words, UUID.randomUUID());
  }

  private void adopt(Text text) {
    steps.adopt(
        text.getSpaceId(),
        text.getId(),
        texts.mark(found(text)),
        new AdoptionRecord(LocalDate.now(), null, "L’assemblée", Adoption.How.CONSENT, ""));
  }

  private UUID table(Visibility visibility) {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), visibility);
  }

  private UUID resident() {
    UUID person = scene.somebody();
    scene.as(person, OrganisationRole.RESIDENT);
    return person;
  }

  private UUID member(UUID table, UUID lead) {
    UUID person = scene.somebody();
    scene.as(lead, OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(person), "member");
    return person;
  }

  private static void assertDenied(ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(AccessDenied.class);
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
