package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Answer;
import org.palabre.commitment.AnswerLinks;
import org.palabre.commitment.AnswerLinks.Opened;
import org.palabre.commitment.AnswerLinks.Status;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Desk;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.commitment.Writer;
import org.palabre.followup.LinkPost;
import org.palabre.input.Refusal;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.people.OneTimeToken;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.ThemeDescription;

/** Answering one commitment by the link in a mail: what it opens, and what it never does. */
@ExtendWith(ArquillianExtension.class)
class AnswerLinksIT {

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  private static final Pattern LINK = Pattern.compile("/answer/([\\w-]+)");
  private static final Writer JEAN = new Writer("Jean Moulin", "technicien");

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private Grouping grouping;
  @Inject private Commitments commitments;
  @Inject private CommitmentWork work;
  @Inject private Desk desk;
  @Inject private Bodies bodies;
  @Inject private AnswerLinks links;
  @Inject private LinkPost post;

  private UUID lead;
  private UUID agent;
  private UUID table;
  private UUID theme;
  private UUID roads;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(AnswerLinksIT.class);
  }

  private void open() throws Exception {
    agent = scene.somebody(OrganisationRole.DEPARTMENT_AGENT);
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    roads = bodies.create("Voirie " + Scene.tag(), Body.Kind.DEPARTMENT, null).getId();
    bodies.welcome(roads, scene.emailOf(agent));
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    table = scene.table(lead, Visibility.PRIVATE);
    theme = grouping.create(table, ThemeDescription.named("Bancs")).getId();
  }

  @Test
  void answersTheOneThingItWasSentForWithoutSigningAnybodyIn() throws Exception {
    open();
    UUID shown = statements.takeDown(table, Scene.told("Montré."), UUID.randomUUID()).getId();
    statements.takeDown(table, Scene.told("Caché."), UUID.randomUUID());
    Commitment asked = ask();
    Commitment other = ask();
    work.disclose(table, asked.getId(), List.of(shown));
    work.disclose(table, other.getId(), List.of());
    OneTimeToken link = mailed(agent, asked);
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM answer_link WHERE commitment_id = ? AND token_hash ="
                    + " UNHEX(SHA2(?, 256))",
                asked.getId(),
                link.text()))
        .as("its hash is kept")
        .isOne();
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM answer_link WHERE commitment_id = ? AND"
                    + " (INSTR(token_hash, ?) > 0 OR LENGTH(token_hash) <> 32)",
                asked.getId(),
                link.text()))
        .as("the token itself is nowhere but in the mail")
        .isZero();

    scene.asVisitor();
    Opened opened = links.open(link);
    assertThat(opened.status()).isEqualTo(Status.WORKS);
    assertThat(opened.commitment().orElseThrow().getId()).isEqualTo(asked.getId());
    assertThat(opened.statements()).extracting(Statement::getWords).containsExactly("Montré.");
    assertThat(links.open(link).status()).as("opening it uses nothing").isEqualTo(Status.WORKS);

    UUID key = UUID.randomUUID();
    links.answer(link, promise(), JEAN, key);
    links.answer(link, promise(), JEAN, key);

    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?"
                    + " AND body LIKE '%Jean Moulin, technicien a répondu%'",
                scene.emailOf(agent)))
        .as("the members are told who answered, once")
        .isEqualTo(1);
    assertThat(links.open(link).status()).isEqualTo(Status.ANSWERED);
    assertThat(links.open(link).commitment()).as("nothing is read by it any more").isEmpty();
    refused("answerlink.overtaken", () -> links.answer(link, words(), JEAN, UUID.randomUUID()));
    scene.as(lead, OrganisationRole.FACILITATOR);
    Commitment after = commitments.find(spaces.facts(table, actor.get()), asked.getId()).get();
    List<Answer> answers = commitments.answers(List.of(after)).get(asked.getId());
    assertThat(after.getState()).isEqualTo(State.PROMISED);
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).isByLink()).isTrue();
    assertThat(answers.get(0).getWrittenBy()).isEqualTo("Jean Moulin, technicien");
    assertThat(answers.get(0).getInNameOf()).startsWith("Voirie");
    assertThat(commitments.answers(List.of(other))).as("the other is untouched").isEmpty();
  }

  @Test
  void recordsNoAccountEvenIfSomebodyIsSignedIn() throws Exception {
    open();
    Commitment asked = shown();
    OneTimeToken link = mailed(agent, asked);
    UUID passer = scene.somebody(OrganisationRole.RESIDENT);
    scene.as(passer, OrganisationRole.RESIDENT);
    links.answer(link, words(), JEAN, UUID.randomUUID());
    assertThat(scene.count("SELECT COUNT(*) FROM answer WHERE author_id = ?", passer)).isZero();
  }

  @Test
  void keepsOneOfTwoAnswersSentAtOnce() throws Exception {
    open();
    for (int round = 0; round < 5; round++) {
      Commitment asked = shown();
      OneTimeToken link = mailed(agent, asked);
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService pool = Executors.newFixedThreadPool(2);
      Callable<String> answer =
          () ->
              scene.elsewhere(
                  () -> {
                    start.await();
                    try {
                      links.answer(link, words(), JEAN, UUID.randomUUID());
                      return "kept";
                    } catch (Refusal refusal) {
                      return refusal.key();
                    }
                  });
      List<Future<String>> ends =
          new ArrayList<>(List.of(pool.submit(answer), pool.submit(answer)));
      pool.shutdown();
      assertThat(List.of(ends.get(0).get(), ends.get(1).get()))
          .containsExactlyInAnyOrder("kept", "answerlink.overtaken");
    }
  }

  @Test
  void endsWhenItWasAnsweredAtTheDesk() throws Exception {
    open();
    Commitment asked = shown();
    OneTimeToken link = mailed(agent, asked);
    scene.as(agent, OrganisationRole.DEPARTMENT_AGENT);
    desk.answer(asked.getId(), 0, words(), UUID.randomUUID());
    refused("desk.overtaken", () -> desk.answer(asked.getId(), 0, words(), UUID.randomUUID()));
    desk.answer(asked.getId(), 1, words(), UUID.randomUUID());
    scene.asVisitor();
    assertThat(links.open(link).status()).isEqualTo(Status.ANSWERED);
    refused("answerlink.overtaken", () -> links.answer(link, words(), JEAN, UUID.randomUUID()));
  }

  @Test
  void diesWhenItIsTakenBackAndIsNotRenewed() throws Exception {
    open();
    Commitment asked = shown();
    OneTimeToken link = mailed(agent, asked);
    work.takeBack(table, asked.getId());
    scene.asVisitor();
    assertThat(links.open(link).status()).isEqualTo(Status.TAKEN_BACK);
    assertThat(links.open(link).renewable()).isFalse();
    refused("answerlink.TAKEN_BACK", () -> links.answer(link, words(), JEAN, UUID.randomUUID()));
    refused("answerlink.renew.gone", () -> post.renew(link));

    scene.as(lead, OrganisationRole.FACILITATOR);
    work.disclose(table, asked.getId(), List.of());
    assertThat(links.open(link).status())
        .as("shown again, but by another link")
        .isEqualTo(Status.TAKEN_BACK);
  }

  @Test
  void isRenewedByMailToTheMembersAloneAndNotWithoutEnd() throws Exception {
    open();
    Commitment asked = shown();
    OneTimeToken link = mailed(agent, asked);
    expire(asked);
    scene.asVisitor();
    assertThat(links.open(link).status()).isEqualTo(Status.EXPIRED);
    refused("answerlink.EXPIRED", () -> links.answer(link, words(), JEAN, UUID.randomUUID()));

    long before = scene.count("SELECT COUNT(*) FROM mail_outbox WHERE body LIKE '%/answer/%'");
    refused("answerlink.renew.soon", () -> post.renew(link));
    age(asked);
    post.renew(link);
    assertThat(scene.count("SELECT COUNT(*) FROM mail_outbox WHERE body LIKE '%/answer/%'"))
        .isEqualTo(before + 1);
    OneTimeToken fresh = mailed(agent, asked);
    assertThat(fresh).isNotEqualTo(link);
    assertThat(links.open(fresh).status()).isEqualTo(Status.WORKS);
    refused("answerlink.renew.soon", () -> post.renew(link));
    for (int i = 0; i < 3; i++) {
      age(asked);
      post.renew(link);
    }
    age(asked);
    refused("answerlink.renew.tooOften", () -> post.renew(link));

    scene.as(lead, OrganisationRole.FACILITATOR);
    work.takeBack(table, asked.getId());
    work.disclose(table, asked.getId(), List.of());
    assertThat(links.open(mailed(agent, asked)).status())
        .as("whoever holds an old link uses up nobody else's")
        .isEqualTo(Status.WORKS);
  }

  @Test
  void isRenewedOnceByTwoWhoAskAtOnce() throws Exception {
    open();
    for (int round = 0; round < 5; round++) {
      Commitment asked = shown();
      OneTimeToken link = mailed(agent, asked);
      age(asked);
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService pool = Executors.newFixedThreadPool(2);
      Callable<String> renew =
          () ->
              scene.elsewhere(
                  () -> {
                    start.await();
                    try {
                      post.renew(link);
                      return "sent";
                    } catch (Refusal refusal) {
                      return refusal.key();
                    }
                  });
      List<Future<String>> ends = new ArrayList<>(List.of(pool.submit(renew), pool.submit(renew)));
      pool.shutdown();
      assertThat(List.of(ends.get(0).get(), ends.get(1).get()))
          .containsExactlyInAnyOrder("sent", "answerlink.renew.soon");
    }
  }

  @Test
  void isShownFiveTimesADayAtMostAndSaysSo() throws Exception {
    open();
    Commitment asked = shown();
    for (int i = 0; i < 4; i++) {
      work.takeBack(table, asked.getId());
      work.disclose(table, asked.getId(), List.of());
    }
    work.takeBack(table, asked.getId());
    refused("disclose.tooOften", () -> work.disclose(table, asked.getId(), List.of()));
    assertThat(post.reaches(asked.getId())).as("nothing is shown then").isFalse();
    assertThat(
            scene.count(
                "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND INSTR(body, ?) > 0",
                scene.emailOf(agent),
                asked.getWhat()))
        .isEqualTo(5);
  }

  @Test
  void saysWhetherAnybodyThereIsWrittenTo() throws Exception {
    open();
    assertThat(post.reaches(shown().getId())).isTrue();
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    roads = bodies.create("Vide " + Scene.tag(), Body.Kind.DEPARTMENT, null).getId();
    Commitment asked = shown();
    assertThat(post.reaches(asked.getId())).as("nobody there has an account").isFalse();
    assertThat(
            scene.count("SELECT COUNT(*) FROM answer_link WHERE commitment_id = ?", asked.getId()))
        .isZero();
  }

  /** As if all its links had been made some minutes earlier. */
  private void age(Commitment asked) throws Exception {
    try (Connection connection = scene.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE answer_link SET issued_at = issued_at - INTERVAL 6 MINUTE"
                    + " WHERE commitment_id = ?")) {
      update.setObject(1, asked.getId());
      update.executeUpdate();
    }
  }

  @Test
  void isNothingToWhoeverGuesses() throws Exception {
    open();
    mailed(agent, shown());
    scene.asVisitor();
    OneTimeToken guess = OneTimeToken.next();
    assertThat(links.open(guess).status()).isEqualTo(Status.UNKNOWN);
    assertThat(links.open(new OneTimeToken("' OR 1=1 --")).status()).isEqualTo(Status.UNKNOWN);
    refused("answerlink.UNKNOWN", () -> links.answer(guess, words(), JEAN, UUID.randomUUID()));
    refused("answerlink.renew.gone", () -> post.renew(guess));
  }

  private Commitment ask() {
    Request request =
        new Request(
            "Poser un banc " + Scene.tag(),
            new Addressee(roads, null, bodies.find(roads).orElseThrow().getName()),
            TODAY.minusDays(10),
            TODAY.plusDays(5),
            Audience.SPACE);
    return work.request(table, null, theme, request, UUID.randomUUID());
  }

  private Commitment shown() {
    scene.as(lead, OrganisationRole.FACILITATOR);
    Commitment asked = ask();
    work.disclose(table, asked.getId(), List.of());
    return asked;
  }

  private static Reply promise() {
    return new Reply("", TODAY, State.PROMISED, TODAY.plusDays(30));
  }

  private static Reply words() {
    return new Reply("Nous regardons.", TODAY, null, null);
  }

  /** The link in the last mail about a commitment. */
  private OneTimeToken mailed(UUID to, Commitment about) throws Exception {
    try (Connection connection = scene.database().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT body FROM mail_outbox WHERE recipient = ? AND INSTR(body, ?) > 0"
                    + " ORDER BY id DESC LIMIT 1")) {
      select.setString(1, scene.emailOf(to));
      select.setString(2, about.getWhat());
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).as("a mail").isTrue();
        Matcher link = LINK.matcher(row.getString(1));
        assertThat(link.find()).isTrue();
        return new OneTimeToken(link.group(1));
      }
    }
  }

  private void expire(Commitment asked) throws Exception {
    try (Connection connection = scene.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE answer_link SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                    + " WHERE commitment_id = ?")) {
      update.setObject(1, asked.getId());
      update.executeUpdate();
    }
  }

  private static void refused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
