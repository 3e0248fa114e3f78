package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.EmailAddress;
import org.palabre.people.PrivacyRights;
import org.palabre.picture.Picture;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Publication;
import org.palabre.statement.RefusalReason;
import org.palabre.statement.Statement;
import org.palabre.statement.Statement.State;
import org.palabre.statement.StatementCode;
import org.palabre.statement.StatementPicture;
import org.palabre.statement.StatementPictures;
import org.palabre.statement.StatementPlacing;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.territory.Position;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;
import org.palabre.theme.Themes;

/** From the queue to the withdrawal: what facilitators and those who spoke may do with words. */
@ExtendWith(ArquillianExtension.class)
class OwnWordsIT {

  @Inject private Scene scene;
  @Inject private PrivacyRights rights;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private OwnWords ownWords;
  @Inject private StatementPictures pictures;
  @Inject private StatementPlacing placing;
  @Inject private Grouping grouping;
  @Inject private Themes themes;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(OwnWordsIT.class);
  }

  @Test
  void masksANameAndKeepsTheOriginalForTheTeam() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    String name = "Mme Zélie" + Scene.tag();
    UUID said = asVisitor(table, "Le chien de " + name + " aboie.");
    scene.as(lead, OrganisationRole.FACILITATOR);

    publication.mask(table, said, List.of(name));

    scene.asVisitor();
    Statement shown = statements.published(facts(table), said).orElseThrow().statement();
    assertThat(shown.getWords()).isEqualTo("Le chien de [***] aboie.");
    assertThat(scene.count("SELECT COUNT(*) FROM statement WHERE words LIKE ?", "%" + name + "%"))
        .isZero();
    assertThatThrownBy(() -> publication.read(table, said)).isInstanceOf(AccessDenied.class);
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(publication.read(table, said).orElseThrow().original()).contains(name);
    publication.mask(table, said, List.of());
    assertThat(statements.published(facts(table), said).orElseThrow().statement().getWords())
        .contains(name);
  }

  @Test
  void refusesWithAReasonThatWhoeverSpokeReads() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    scene.asVisitor();
    UUID said = statements.tell(table, Scene.told("Hors sujet"), key).getId();
    StatementCode code = ownWords.issue(table, key);
    scene.as(lead, OrganisationRole.FACILITATOR);
    refused(
        "publication.reply.needed",
        () -> publication.refuse(table, said, RefusalReason.OTHER, " "));
    refused("publication.reason.needed", () -> publication.refuse(table, said, null, "x"));

    publication.refuse(table, said, RefusalReason.ELSEWHERE, "Voyez la table voisine.");

    refused("publication.decided", () -> publication.publish(table, said));
    scene.asVisitor();
    Statement own = ownWords.byCode(code).orElseThrow();
    assertThat(own.getState()).isEqualTo(State.REFUSED);
    assertThat(own.getRefusal()).isEqualTo(RefusalReason.ELSEWHERE);
    assertThat(own.getReply()).isEqualTo("Voyez la table voisine.");
  }

  @Test
  void endsThirtyTimesTheSameInOneAction() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    scene.asVisitor();
    for (int i = 0; i < 30; i++) {
      statements.tell(table, Scene.told("Encore et  encore"), UUID.randomUUID());
    }
    UUID other = asVisitor(table, "Autre chose");
    scene.as(lead, OrganisationRole.FACILITATOR);
    UUID one = publication.waiting(table, 1).get(0).statement().getId();
    assertThat(publication.twins(table, publication.waiting(table, 1))).containsEntry(one, 30L);

    assertThat(publication.refuseTwins(table, one, RefusalReason.DUPLICATE, "")).isEqualTo(30);

    assertThat(publication.waiting(table, 50))
        .extracting(spoken -> spoken.statement().getId())
        .containsExactly(other);
  }

  @Test
  void bringsAPhotographLaterThatTheTeamLooksAt() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    UUID said = statements.takeDown(table, Scene.told("Ce banc"), key).getId();
    StatementCode code = ownWords.issue(table, key);
    Statement shown = publication.read(table, said).orElseThrow().spoken().statement();
    scene.asVisitor();
    assertThatThrownBy(() -> pictures.bring(said, Optional.empty(), photograph(1), ""))
        .isInstanceOf(AccessDenied.class);

    pictures.bring(said, Optional.of(code), photograph(1), "Un banc cassé");
    pictures.bring(said, Optional.of(code), photograph(1), "Un banc cassé");

    assertThat(pictures.shown(shown)).as("not before the team saw it").isEmpty();
    StatementPicture brought = pictures.own(shown).get(0);
    assertThat(pictures.content(brought.getId(), true, Optional.empty())).isEmpty();
    assertThat(pictures.content(brought.getId(), true, Optional.of(code))).isPresent();
    assertThatThrownBy(() -> pictures.waiting(table, 10)).isInstanceOf(AccessDenied.class);
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(pictures.waiting(table, 10)).extracting(Statement::getId).containsExactly(said);
    pictures.describe(table, brought.getId(), "Un banc cassé", true);
    assertThat(pictures.waiting(table, 10)).isEmpty();
    scene.asVisitor();
    assertThat(pictures.shown(shown))
        .extracting(StatementPicture::getAlt)
        .containsExactly("Un banc cassé");
    pictures.bring(said, Optional.of(code), photograph(2), "");
    pictures.bring(said, Optional.of(code), photograph(3), "");
    refused("picture.tooMany", () -> pictures.bring(said, Optional.of(code), photograph(4), ""));
  }

  @Test
  void showsNoPhotographThatComesWithTheFormAgainAfterwards() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    scene.asVisitor();
    UUID said = statements.tell(table, Scene.told("Sans photo"), key).getId();
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.publish(table, said);
    Statement shown = publication.read(table, said).orElseThrow().spoken().statement();
    scene.asVisitor();

    pictures.add(table, key, List.of(photograph(1)));

    assertThat(pictures.shown(shown)).isEmpty();
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(pictures.waiting(table, 10)).extracting(Statement::getId).containsExactly(said);

    UUID other = UUID.randomUUID();
    UUID own = statements.tell(table, Scene.told("La mienne"), other).getId();
    scene.asVisitor();
    UUID third = UUID.randomUUID();
    UUID outside = statements.tell(table, Scene.told("Hors sujet"), third).getId();
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.refuse(table, outside, RefusalReason.ELSEWHERE, "");
    scene.asVisitor();
    refused("follow.photo.refused", () -> pictures.add(table, third, List.of(photograph(2))));
    scene.as(lead, OrganisationRole.FACILITATOR);
    pictures.add(table, other, List.of(photograph(3)));
    assertThat(pictures.shown(publication.read(table, own).orElseThrow().spoken().statement()))
        .as("whoever publishes looked at their own")
        .hasSize(1);
  }

  @Test
  void takesAPointOffTheMapBeforeAndAfterItIsShown() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    scene.asVisitor();
    Told here = Told.online("Chez moi", null, null, LocalDate.now(), new Position(5.37, 43.3));
    UUID said = statements.tell(table, here, UUID.randomUUID()).getId();
    assertThatThrownBy(() -> placing.takeOff(table, said)).isInstanceOf(AccessDenied.class);
    scene.as(lead, OrganisationRole.FACILITATOR);
    refused("place.gone", () -> placing.place(table, said, null, Optional.empty()));

    placing.takeOff(table, said);

    assertThat(publication.read(table, said).orElseThrow().spoken().statement().getPosition())
        .isEmpty();
  }

  @Test
  void sendsACodeByMailAFewTimes() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    scene.asVisitor();
    statements.tell(table, Scene.told("Une parole secrète"), key);
    StatementCode code = ownWords.issue(table, key);
    EmailAddress to = new EmailAddress("code" + Scene.tag() + "@demo.example");

    for (int i = 0; i < 3; i++) {
      ownWords.mail(code, to, "fr");
    }
    refused("follow.mail.tooMany", () -> ownWords.mail(code, to, "fr"));
    assertThatThrownBy(
            () -> ownWords.mail(StatementCode.read("0".repeat(12)).orElseThrow(), to, "fr"))
        .isInstanceOf(AccessDenied.class);

    String mailed = "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?";
    assertThat(scene.count(mailed, to.text())).isEqualTo(3);
    assertThat(scene.count(mailed + " AND body LIKE ?", to.text(), "%" + code.text() + "%"))
        .isEqualTo(3);
    assertThat(scene.count(mailed + " AND body LIKE '%secrète%'", to.text())).isZero();
  }

  @Test
  void fillsNobodysMailboxWithCodes() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    EmailAddress victim = new EmailAddress("victime" + Scene.tag() + "@demo.example");
    scene.asVisitor();
    for (int i = 0; i < 10; i++) {
      ownWords.mail(aCode(table), victim, "fr");
    }

    StatementCode one = aCode(table);
    refused("follow.mail.tooMany", () -> ownWords.mail(one, victim, "fr"));
  }

  @Test
  void addsBesideTheWordsOnceReadByTheTeam() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    UUID said = statements.takeDown(table, Scene.told("Il manque un banc"), key).getId();
    StatementCode code = ownWords.issue(table, key);
    scene.asVisitor();

    ownWords.correct(said, Optional.of(code), "Devant l’école.");
    ownWords.correct(said, Optional.of(code), "Devant l’école.");

    Statement shown = statements.published(facts(table), said).orElseThrow().statement();
    assertThat(statements.corrections(shown)).isEmpty();
    scene.as(lead, OrganisationRole.FACILITATOR);
    List<Publication.Added> waiting = publication.waitingCorrections(table, 10);
    assertThat(waiting).hasSize(1);
    publication.publishCorrection(table, waiting.get(0).correction().getId(), List.of());
    scene.asVisitor();
    assertThat(statements.corrections(shown))
        .extracting(c -> c.getWords())
        .containsExactly("Devant l’école.");
    assertThat(statements.published(facts(table), said).orElseThrow().statement().getWords())
        .isEqualTo("Il manque un banc");
  }

  @Test
  void masksNamesInWhatIsAddedAndKeepsWhatWasToldApart() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    UUID said = statements.takeDown(table, Scene.told("Un banc"), key).getId();
    Optional<StatementCode> code = Optional.of(ownWords.issue(table, key));
    String mark = Scene.tag();
    String told = "Demandez à Mme Martin " + mark;
    ownWords.correct(said, code, told);
    UUID added = publication.waitingCorrections(table, 10).get(0).correction().getId();
    refused(
        "mask.notThere", () -> publication.publishCorrection(table, added, List.of("Mme Durand")));

    publication.publishCorrection(table, added, List.of("Mme Martin"));

    scene.asVisitor();
    Statement shown = statements.published(facts(table), said).orElseThrow().statement();
    assertThat(statements.corrections(shown))
        .extracting(c -> c.getWords())
        .containsExactly("Demandez à [***] " + mark);
    ownWords.correct(said, code, told);
    assertThat(ownWords.corrections(shown)).as("told twice, kept once").hasSize(1);
    ownWords.withdraw(said, code);
    assertThat(
            scene.count("SELECT COUNT(*) FROM statement_correction WHERE told LIKE ?", "%" + mark))
        .as("withdrawn")
        .isZero();
    scene.as(lead, OrganisationRole.FACILITATOR);
    refused("publication.decided", () -> publication.refuseCorrection(table, added));
  }

  @Test
  void handsOverWhatSomebodySaidAsTheySaidItWithTheirPhotos() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID key = UUID.randomUUID();
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID said = statements.tell(table, Scene.told("Chez Mme Martin, il fait froid"), key).getId();
    pictures.add(table, key, List.of(new Picture(10, 10, new byte[] {1}, new byte[] {2})));
    ownWords.correct(said, Optional.empty(), "Et chez M. Durand aussi");
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.mask(table, said, List.of("Mme Martin"));
    UUID added = publication.waitingCorrections(table, 10).get(0).correction().getId();
    publication.publishCorrection(table, added, List.of("M. Durand"));

    scene.as(speaker, OrganisationRole.RESIDENT);
    assertThat(rights.copy().toString())
        .contains("Chez Mme Martin", "Et chez M. Durand aussi", "photo-1.jpg");
    assertThat(rights.files())
        .singleElement()
        .satisfies(
            photo -> {
              assertThat(photo.name()).isEqualTo("photo-1.jpg");
              assertThat(photo.content()).containsExactly(1);
            });
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(rights.files()).as("another's").isEmpty();
  }

  @Test
  void leavesNothingOfWordsThatWereWithdrawn() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    String mark = Scene.tag();
    UUID key = UUID.randomUUID();
    UUID said = statements.takeDown(table, Scene.told("Secret " + mark), key).getId();
    StatementCode code = ownWords.issue(table, key);
    ownWords.correct(said, Optional.of(code), "Précision " + mark);
    publication.mask(table, said, List.of("Secret"));
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    scene.asVisitor();

    ownWords.withdraw(said, Optional.of(code));

    for (String where : List.of("statement", "statement_original", "statement_correction")) {
      assertThat(
              scene.count(
                  "SELECT COUNT(*) FROM " + where + " WHERE words LIKE ?", "%" + mark + "%"))
          .as(where)
          .isZero();
    }
    Statement left = statements.published(facts(table), said).orElseThrow().statement();
    assertThat(left.getState()).isEqualTo(State.WITHDRAWN);
    assertThat(left.getWords()).isEmpty();
    assertThat(statements.published(facts(table), Optional.empty(), 10)).isEmpty();
    assertThat(themes.counts(List.of(theme.getId()))).isEmpty();
    assertThat(themes.statements(facts(table), theme, Optional.empty(), 10)).isEmpty();
    assertThat(themes.countWithdrawn(theme)).isEqualTo(1);
    assertThat(ownWords.byCode(code)).isEmpty();
    scene.as(lead, OrganisationRole.FACILITATOR);
    refused("publication.decided", () -> publication.mask(table, said, List.of()));
  }

  @Test
  void showsPhotographsToWhoeverMaySeeThem() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    scene.asVisitor();
    UUID said = statements.tell(table, Scene.told("Voyez ce trou"), key).getId();
    Picture photo = new Picture(10, 10, new byte[] {1}, new byte[] {2});
    pictures.add(table, key, List.of(photo, photo));
    pictures.add(table, key, List.of(photo, photo));
    Optional<StatementCode> code = Optional.of(ownWords.issue(table, key));
    List<StatementPicture> both = pictures.own(ownWords.byCode(code.get()).orElseThrow());
    assertThat(both).hasSize(2);
    UUID first = both.get(0).getId();
    UUID second = both.get(1).getId();

    assertThat(pictures.content(first, true, Optional.empty())).isEmpty();
    assertThat(pictures.content(first, true, code)).isPresent();
    assertThatThrownBy(() -> pictures.describe(table, first, "x", true))
        .isInstanceOf(AccessDenied.class);
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(pictures.content(first, false, Optional.empty())).isPresent();
    pictures.describe(table, first, "Un trou dans le trottoir", true);
    pictures.describe(table, second, "", false);
    publication.publish(table, said);
    scene.asVisitor();
    assertThat(pictures.content(first, true, Optional.empty())).isPresent();
    assertThat(pictures.content(second, true, Optional.empty())).isEmpty();
    refused("picture.tooMany", () -> pictures.add(table, key, List.of(photo, photo, photo, photo)));

    ownWords.withdraw(said, code);

    assertThat(pictures.content(first, true, Optional.empty())).isEmpty();
  }

  @Test
  void obeysNobodyElse() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID said = statements.tell(table, Scene.told("À moi"), UUID.randomUUID()).getId();
    UUID key = UUID.randomUUID();
    statements.tell(table, Scene.told("Autre"), key);
    Optional<StatementCode> ofAnother = Optional.of(ownWords.issue(table, key));

    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(lead, role);
      assertThat(ownWords.mine(said)).isEmpty();
      assertThatThrownBy(() -> ownWords.withdraw(said, Optional.empty()))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> ownWords.correct(said, Optional.empty(), "x"))
          .isInstanceOf(AccessDenied.class);
    }
    scene.asVisitor();
    assertThatThrownBy(() -> ownWords.withdraw(said, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> ownWords.withdraw(said, ofAnother)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> ownWords.issue(table, UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
    scene.as(speaker, OrganisationRole.RESIDENT);
    assertThat(ownWords.mine(said)).isPresent();
    ownWords.withdraw(said, Optional.empty());
  }

  private UUID asVisitor(UUID table, String words) {
    scene.asVisitor();
    return statements.tell(table, Scene.told(words), UUID.randomUUID()).getId();
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }

  private StatementCode aCode(UUID table) {
    UUID key = UUID.randomUUID();
    statements.tell(table, Scene.told("Parole " + key), key);
    return ownWords.issue(table, key);
  }

  private static Picture photograph(int which) {
    byte[] bytes = {(byte) 0xFF, (byte) 0xD8, (byte) which};
    return new Picture(1, 1, bytes, bytes);
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
