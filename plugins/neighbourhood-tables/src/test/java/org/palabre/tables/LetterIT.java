package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
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
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Pictures;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;
import org.palabre.letter.ItemWords;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterBatches;
import org.palabre.letter.LetterHead;
import org.palabre.letter.LetterItem;
import org.palabre.letter.LetterPaper;
import org.palabre.letter.LetterPlan;
import org.palabre.letter.LetterPost;
import org.palabre.letter.LetterText;
import org.palabre.letter.LetterText.Piece;
import org.palabre.letter.LetterWriting;
import org.palabre.letter.Letters;
import org.palabre.letter.Proposals;
import org.palabre.letter.Proposals.Proposal;
import org.palabre.letter.Section;
import org.palabre.letter.SourceKind;
import org.palabre.letter.SourceRef;
import org.palabre.notification.Followers;
import org.palabre.people.EmailAddress;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.space.Description;
import org.palabre.space.Space;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Publication;
import org.palabre.statement.Statements;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.territory.Territory.Kind;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/**
 * A letter tells what everybody may read, as long as everybody may, and reaches each address once.
 */
@ExtendWith(ArquillianExtension.class)
class LetterIT {

  @Inject private Scene scene;
  @Inject private Letters letters;
  @Inject private LetterWriting writing;
  @Inject private LetterPaper paper;
  @Inject private LetterPost post;
  @Inject private LetterBatches batches;
  @Inject private Proposals proposals;
  @Inject private Territories territories;
  @Inject private Spaces spaces;
  @Inject private SpaceSettings settings;
  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private OwnWords ownWords;
  @Inject private Grouping grouping;
  @Inject private ProjectWork projects;
  @Inject private CommitmentWork commitments;
  @Inject private Followers followers;
  @Inject private Pictures pictures;
  @Inject private DocumentWork documents;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(LetterIT.class);
  }

  @Test
  void proposesWhatEverybodyReadsOfATerritoryAndAllThatLiesInIt() {
    UUID lead = lead();
    Territory city = territory(Kind.COMMUNE, Optional.empty());
    Territory quarter = territory(Kind.QUARTER, Optional.of(city.getId()));
    Territory elsewhere = territory(Kind.COMMUNE, Optional.empty());
    UUID open = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID said = said(open, lead, "Il faut des bancs à l’ombre, partout dans le quartier.");
    UUID hidden = tableIn(lead, quarter, Visibility.PRIVATE);
    UUID whispered = said(hidden, lead, "Ceci reste entre nous.");
    UUID far = said(tableIn(lead, elsewhere, Visibility.PUBLIC), lead, "Ceci est loin d’ici.");
    scene.as(lead, OrganisationRole.FACILITATOR);
    UUID waiting =
        statements.noteDown(open, Scene.told("Personne n’a encore relu."), key()).getId();
    Theme theme =
        grouping.create(open, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    Project project = project(open, theme, Audience.SPACE);
    Project secret = project(open, theme, Audience.TEAM);
    UUID promised = promised(open, project, Audience.SPACE);
    UUID team = promised(open, project, Audience.TEAM);
    UUID behind = promised(open, secret, Audience.SPACE);

    List<UUID> found = ids(proposals.of(plan(city), "fr", Set.of()));

    assertThat(found).contains(said, project.getId(), promised);
    assertThat(found)
        .doesNotContain(whispered, far, secret.getId(), team, behind)
        .doesNotContain(waiting);
    assertThat(proposals.of(plan(city), "fr", Set.of()))
        .filteredOn(one -> one.ref().id().equals(said))
        .allMatch(one -> one.group().equals("Bancs") && one.suggested());
  }

  @Test
  void proposesNothingOfATimeWhenNothingHappened() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    said(tableIn(lead, quarter, Visibility.PUBLIC), lead, "Un banc.");

    assertThat(
            proposals.of(
                new LetterPlan(
                    quarter.getId(), LocalDate.of(1995, 1, 1), LocalDate.of(1995, 12, 31)),
                "fr",
                Set.of()))
        .isEmpty();
  }

  @Test
  void tellsNoMoreWhatWasTakenBack() throws Exception {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID table = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID said = statements.tell(table, Scene.told("Mots repris par leur auteur."), key()).getId();
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.publish(table, said);
    Letter letter = begun(quarter);
    writing.addOwn(letter.getId(), new ItemWords("Bonjour", "Voici la lettre."), key());
    put(letter, Section.SAID, SourceKind.STATEMENT, said);
    writing.publish(letter.getId(), letters.seen(now(letter)));
    assertThat(words(letter)).contains("Mots repris");
    assertThat(printed(letter)).contains("Mots repris");

    scene.as(speaker, OrganisationRole.RESIDENT);
    ownWords.withdraw(said, Optional.empty());

    scene.asVisitor();
    assertThat(words(letter)).doesNotContain("Mots repris");
    assertThat(printed(letter)).doesNotContain("Mots repris").contains("Voici la lettre.");
    assertThat(text(letter).missing()).hasSize(1);
    String reader = reader(quarter);
    scene.as(lead, OrganisationRole.FACILITATOR);
    post.send(letter.getId(), letters.seen(now(letter)));
    batches.all();
    assertThat(mail(reader)).doesNotContain("Mots repris").contains("Voici la lettre.");
  }

  @Test
  void tellsNoMoreWhatWasMadePrivateAndTellsItsWriter() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID table = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID said = said(table, lead, "Un banc devant l’école.");
    Letter letter = begun(quarter);
    put(letter, Section.SAID, SourceKind.STATEMENT, said);
    assertThat(words(letter)).contains("devant l’école");

    show(table, quarter, Visibility.MEMBERS);

    assertThat(text(letter).isEmpty()).isTrue();
    assertThat(text(letter).missing()).hasSize(1);
    assertThatThrownBy(() -> writing.publish(letter.getId(), letters.seen(now(letter))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.publish.empty");
    LetterItem missing = text(letter).missing().get(0);
    writing.remove(missing.getId(), missing.getVersion());
    assertThat(text(letter).missing()).isEmpty();
  }

  @Test
  void takesNothingThatNotEverybodyReadsWhateverIsSent() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID whispered = said(tableIn(lead, quarter, Visibility.PRIVATE), lead, "Entre nous.");
    Letter letter = begun(quarter);

    put(letter, Section.SAID, SourceKind.STATEMENT, whispered);
    put(letter, Section.SAID, SourceKind.STATEMENT, UUID.randomUUID());

    assertThat(letters.items(letter)).isEmpty();
    assertThat(SourceRef.read("OWN.STATEMENT." + whispered)).isEmpty();
    assertThat(SourceRef.read("SAID.MEETING." + whispered)).isEmpty();
    assertThat(SourceRef.read("SAID.STATEMENT.x' OR 1=1")).isEmpty();
  }

  @Test
  void isADraftForNobodyElse() {
    UUID lead = lead();
    Letter letter = begun(territory(Kind.COMMUNE, Optional.empty()));
    writing.addOwn(letter.getId(), new ItemWords("", "Bientôt."), key());
    LetterItem item = letters.items(letter).get(0);
    LetterHead head = new LetterHead("Titre", "", 2);

    scene.asVisitor();
    assertThat(letters.find(letter.getId())).isEmpty();
    for (OrganisationRole role :
        List.of(
            OrganisationRole.RESIDENT,
            OrganisationRole.DEPARTMENT_AGENT,
            OrganisationRole.ELECTED_OFFICIAL,
            OrganisationRole.ADMINISTRATOR)) {
      scene.as(lead, role);
      assertThat(letters.find(letter.getId())).as(role.name()).isEmpty();
      assertThat(letters.item(item.getId())).isEmpty();
      assertThat(letters.published(0, 1000)).noneMatch(one -> one.getId().equals(letter.getId()));
      refused(() -> letters.drafts(10));
      refused(() -> proposals.of(letter.plan(), "fr", Set.of()));
      refused(() -> writing.begin(letter.plan(), head, "fr", key()));
      refused(() -> writing.rewrite(letter.getId(), 1, head));
      refused(() -> writing.add(letter.getId(), List.of(), Map.of()));
      refused(() -> writing.addOwn(letter.getId(), new ItemWords("", "Moi"), key()));
      refused(() -> writing.publish(letter.getId(), "1"));
      refused(() -> writing.takeBack(letter.getId()));
      refused(() -> writing.discard(letter.getId()));
      refused(() -> post.send(letter.getId(), "1"));
      assertThatThrownBy(() -> writing.remove(item.getId(), 1)).isInstanceOf(Refusal.class);
    }
    scene.as(lead, OrganisationRole.PARTICIPATION_OFFICER);
    assertThat(letters.find(letter.getId())).isPresent();
    writing.publish(letter.getId(), letters.seen(now(letter)));
    scene.asVisitor();
    assertThat(letters.find(letter.getId())).isPresent();
  }

  @Test
  void tellsWhoeverRewritesWhatSomebodyElseHasJustRewritten() {
    lead();
    Letter letter = begun(territory(Kind.COMMUNE, Optional.empty()));
    int seen = now(letter).getVersion();
    writing.rewrite(letter.getId(), seen, new LetterHead("Premier", "", 2));

    assertThatThrownBy(() -> writing.rewrite(letter.getId(), seen, new LetterHead("Second", "", 2)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.overtaken");
    assertThat(now(letter).getTitle()).isEqualTo("Premier");

    writing.addOwn(letter.getId(), new ItemWords("", "Un"), key());
    LetterItem item = letters.items(letter).get(0);
    writing.rewriteItem(item.getId(), item.getVersion(), new ItemWords("", "Deux"));
    assertThatThrownBy(
            () -> writing.rewriteItem(item.getId(), item.getVersion(), new ItemWords("", "Trois")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.item.overtaken");
    assertThat(letters.items(letter).get(0).getWords()).isEqualTo("Deux");
  }

  @Test
  void publishesNothingThatItsWriterDidNotSee() {
    lead();
    Letter letter = begun(territory(Kind.COMMUNE, Optional.empty()));
    writing.addOwn(letter.getId(), new ItemWords("", "Vu."), key());
    String seen = letters.seen(now(letter));
    writing.addOwn(letter.getId(), new ItemWords("", "Pas vu."), key());

    assertThatThrownBy(() -> writing.publish(letter.getId(), seen))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.overtaken");
    LetterItem first = letters.items(letter).get(0);
    writing.rewriteItem(first.getId(), first.getVersion(), new ItemWords("", "Vu encore."));
    assertThatThrownBy(() -> writing.remove(first.getId(), first.getVersion()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.item.overtaken");
    assertThat(letters.items(letter)).hasSize(2);
    writing.publish(letter.getId(), letters.seen(now(letter)));
    assertThatThrownBy(() -> writing.addOwn(letter.getId(), new ItemWords("", "Tard."), key()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.published.already");
  }

  @Test
  void tellsNothingThatTheTeamKeepsAgain() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID table = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID said = said(table, lead, "Un banc pour Karim, place Bel-Air.");
    Theme theme =
        grouping.create(
            table, ThemeDescription.named("Bancs de Karim"), Picked.these(List.of(said)));
    Project project = project(table, theme, Audience.SPACE);
    UUID promised = promised(table, project, Audience.SPACE);
    Letter letter = begun(quarter);
    writing.add(
        letter.getId(),
        List.of(
            new SourceRef(Section.SAID, SourceKind.STATEMENT, said),
            new SourceRef(Section.DECIDED, SourceKind.PROJECT, project.getId()),
            new SourceRef(Section.PROMISED, SourceKind.COMMITMENT, promised)),
        Map.of(new SourceRef(Section.SAID, SourceKind.STATEMENT, said), theme.getId()));
    assertThat(words(letter)).contains("Bancs de Karim", "Poser un banc.", "Projet");
    assertThat(proposals.of(letter.plan(), "fr", letters.taken(letter))).isEmpty();

    publication.mask(table, said, List.of("Karim"));
    grouping.describe(
        table,
        theme.getId(),
        theme.getVersion(),
        new ThemeDescription("Bancs de Karim", "", null, Audience.TEAM));
    projects.describe(
        table,
        project.getId(),
        project.getVersion(),
        new ProjectDescription("Projet", "Poser des bancs.", "", Audience.TEAM, LocalDate.now()),
        List.of(theme.getId()));

    assertThat(text(letter).pieces()).hasSize(1);
    assertThat(words(letter)).contains("place Bel-Air").doesNotContain("Karim", "Projet");
    assertThat(printed(letter)).doesNotContain("Karim", "Projet", "Poser un banc");
    assertThat(proposals.of(letter.plan(), "fr", Set.of()))
        .as("in no theme that everybody reads")
        .extracting(one -> one.ref().id())
        .containsExactly(said);
  }

  @Test
  void neverRewritesWhatAResidentSaid() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID said = said(tableIn(lead, quarter, Visibility.PUBLIC), lead, "Un banc, vite !");
    Letter letter = begun(quarter);
    put(letter, Section.SAID, SourceKind.STATEMENT, said);
    LetterItem item = letters.items(letter).get(0);

    writing.rewriteItem(
        item.getId(), item.getVersion(), new ItemWords("Bancs", "On nous a dit ceci :"));

    Piece piece = text(letter).pieces().get(0);
    assertThat(piece.quote()).isEqualTo("«\u00a0Un banc, vite !\u00a0»");
    assertThat(piece.words()).isEqualTo("On nous a dit ceci :");
    assertThat(scene(said)).isOne();
  }

  @Test
  void sendsNothingThatItsSenderDidNotSee() {
    lead();
    Letter letter = begun(territory(Kind.COMMUNE, Optional.empty()));
    writing.addOwn(letter.getId(), new ItemWords("", "Vu."), key());
    writing.publish(letter.getId(), letters.seen(now(letter)));
    String seen = letters.seen(now(letter));
    writing.takeBack(letter.getId());
    LetterItem item = letters.items(letter).get(0);
    writing.rewriteItem(item.getId(), item.getVersion(), new ItemWords("", "Pas vu."));
    writing.publish(letter.getId(), letters.seen(now(letter)));

    assertThatThrownBy(() -> post.send(letter.getId(), seen))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.overtaken");
    assertThat(now(letter).getState()).isEqualTo(Letter.State.PUBLISHED);
    post.send(letter.getId(), letters.seen(now(letter)));
    assertThat(now(letter).getState()).isEqualTo(Letter.State.SENT);
  }

  @Test
  void movesPastWhatNobodySees() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID table = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID hidden = tableIn(lead, quarter, Visibility.PUBLIC);
    Letter letter = begun(quarter);
    put(letter, Section.SAID, SourceKind.STATEMENT, said(table, lead, "Premier."));
    put(letter, Section.SAID, SourceKind.STATEMENT, said(hidden, lead, "Repris."));
    put(letter, Section.SAID, SourceKind.STATEMENT, said(table, lead, "Dernier."));
    show(hidden, quarter, Visibility.PRIVATE);
    assertThat(text(letter).missing()).hasSize(1);
    UUID last = letters.items(letter).get(2).getId();

    writing.move(last, true);

    assertThat(text(letter).pieces())
        .extracting(Piece::quote)
        .containsExactly("«\u00a0Dernier.\u00a0»", "«\u00a0Premier.\u00a0»");
  }

  @Test
  void movesTwiceAtOnceWithoutLosingAnything() throws Exception {
    UUID lead = lead();
    Letter letter = begun(territory(Kind.COMMUNE, Optional.empty()));
    for (String words : List.of("A", "B", "C", "D")) {
      writing.addOwn(letter.getId(), new ItemWords("", words), key());
    }
    UUID last = letters.items(letter).get(3).getId();
    ExecutorService hands = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Void>> taps = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      taps.add(
          hands.submit(
              () ->
                  scene.elsewhere(
                      () -> {
                        scene.as(lead, OrganisationRole.FACILITATOR);
                        start.await();
                        writing.move(last, true);
                        return null;
                      })));
    }
    for (Future<Void> tap : taps) {
      tap.get();
    }
    hands.shutdown();

    assertThat(text(letter).pieces()).extracting(Piece::words).containsExactly("A", "D", "B", "C");
  }

  @Test
  void movesWithinItsPartAndAddsNothingTwice() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID table = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID first = said(table, lead, "Premier.");
    UUID second = said(table, lead, "Second.");
    Letter letter = begun(quarter);
    put(letter, Section.SAID, SourceKind.STATEMENT, first);
    put(letter, Section.SAID, SourceKind.STATEMENT, second);
    put(letter, Section.SAID, SourceKind.STATEMENT, first);
    UUID form = key();
    writing.addOwn(letter.getId(), new ItemWords("", "Moi."), form);
    writing.addOwn(letter.getId(), new ItemWords("", "Moi."), form);
    assertThat(letters.items(letter)).hasSize(3);

    UUID last = letters.items(letter).get(1).getId();
    writing.move(last, true);
    writing.move(last, true);

    assertThat(text(letter).pieces())
        .extracting(piece -> piece.words() + piece.quote())
        .containsExactly("Moi.", "«\u00a0Second.\u00a0»", "«\u00a0Premier.\u00a0»");
  }

  @Test
  void saysHowManyPagesFortyAreAndKeepsAllOfThem() {
    lead();
    Letter letter = begun(territory(Kind.COMMUNE, Optional.empty()));
    for (int i = 0; i < 30; i++) {
      writing.addOwn(letter.getId(), new ItemWords("Sujet " + i, "Des mots. ".repeat(390)), key());
    }

    assertThat(paper.measure(now(letter)).pages()).isGreaterThan(30);
    assertThatThrownBy(() -> writing.publish(letter.getId(), letters.seen(now(letter))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.publish.long");
    assertThat(now(letter).isPublic()).isFalse();
    assertThat(letters.items(letter)).hasSize(30);
    letters.items(letter).stream()
        .skip(3)
        .forEach(item -> writing.remove(item.getId(), item.getVersion()));
    LetterPaper.Measure measure = paper.measure(now(letter));
    assertThat(measure.counted()).isTrue();
    assertThat(measure.pages()).isBetween(3, 4);
    writing.rewrite(letter.getId(), now(letter).getVersion(), new LetterHead("Titre", "", 4));
    writing.publish(letter.getId(), letters.seen(now(letter)));
    assertThat(pages(letter)).isEqualTo(4);
  }

  @Test
  void refusesWhatIsNoTimeAndNoText() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    UUID territory = UUID.randomUUID();
    for (ThrowingCallable wrong :
        List.<ThrowingCallable>of(
            () -> new LetterPlan(territory, day, day.minusDays(1)),
            () -> new LetterPlan(territory, day, LocalDate.of(9999, 12, 31)),
            () -> new LetterPlan(territory, LocalDate.of(1, 1, 1), day),
            () -> new LetterPlan(territory, null, day),
            () -> new LetterPlan(null, day, day),
            () -> new LetterHead("Titre", "x".repeat(1_000_000), 2),
            () -> new LetterHead("\u202eertit", "", 2),
            () -> new LetterHead("Titre", "", 3),
            () -> new ItemWords("", "mot\u0000"))) {
      assertThatThrownBy(wrong).isInstanceOf(Refusal.class);
    }
    assertThat(new LetterHead("Été 🌞 O’Neill NULL", "", 2).title()).contains("🌞");
  }

  @Test
  void printsWhatWasTypedAsText() {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    String payload = "<script>alert(1)</script> #{7*7} &lt; \" ' {0} ${7*7}";
    UUID said = said(tableIn(lead, quarter, Visibility.PUBLIC), lead, payload);
    Letter letter = begun(quarter);
    writing.rewrite(letter.getId(), now(letter).getVersion(), new LetterHead(payload, payload, 2));
    writing.addOwn(letter.getId(), new ItemWords(payload, payload), key());
    put(letter, Section.SAID, SourceKind.STATEMENT, said);
    writing.publish(letter.getId(), letters.seen(now(letter)));

    String printed = printed(letter).replaceAll("\\s+", " ");
    assertThat(printed).contains("<script>alert(1)</script>").contains("#{7*7}").contains("{0}");
    assertThat(printed).doesNotContain("</script> 49");
    String reader = reader(quarter);
    scene.as(lead, OrganisationRole.FACILITATOR);
    post.send(letter.getId(), letters.seen(now(letter)));
    batches.all();
    assertThat(mail(reader)).contains(payload);
  }

  @Test
  void showsAPictureAsLongAsEverybodySeesIt() throws Exception {
    UUID lead = lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    UUID table = tableIn(lead, quarter, Visibility.PUBLIC);
    UUID picture =
        pictures.add(
            table,
            Documents.TOOL,
            Upload.of("banc.png", PrintedPaper.png()),
            new Pictures.Words("Trois bancs & un \"arbre\"", "", "Ada", ""),
            Audience.SPACE,
            key());
    documents.describe(table, picture, version(picture), shown(Audience.SPACE));
    Letter letter = begun(quarter);
    assertThat(ids(proposals.of(letter.plan(), "fr", Set.of()))).contains(picture);
    put(letter, Section.OWN, SourceKind.PICTURE, picture);
    writing.addOwn(letter.getId(), new ItemWords("", "Bonjour."), key());

    Piece piece = text(letter).pieces().get(0);
    assertThat(piece.picture()).isEqualTo(picture);
    assertThat(piece.alt()).isEqualTo("Trois bancs & un \"arbre\"");
    assertThat(PrintedPaper.pictures(paper.file(now(letter)))).isOne();

    documents.describe(table, picture, version(picture), shown(Audience.TEAM));
    assertThat(text(letter).pieces()).hasSize(1);
    assertThat(ids(proposals.of(letter.plan(), "fr", Set.of()))).doesNotContain(picture);
    assertThat(PrintedPaper.pictures(paper.file(now(letter)))).isZero();
  }

  private int version(UUID document) throws Exception {
    return (int) scene.count("SELECT version FROM document WHERE id = ?", document);
  }

  private static DocumentDescription shown(Audience audience) {
    return new DocumentDescription(
        "Banc", "Posé en mai", "Ada", "", "Trois bancs & un \"arbre\"", "", "", audience, true);
  }

  @Test
  void reachesEachAddressOnceHoweverOftenTheServerDies() throws Exception {
    UUID lead = lead();
    Territory city = territory(Kind.COMMUNE, Optional.empty());
    Territory quarter = territory(Kind.QUARTER, Optional.of(city.getId()));
    List<String> readers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      readers.add(reader(quarter));
    }
    String twice = reader(city);
    follow(quarter, twice.toUpperCase(java.util.Locale.ROOT));
    String unconfirmed = Scene.tag() + "@passant.example";
    scene.asVisitor();
    followers.inviteToLetters(quarter, new EmailAddress(unconfirmed), "fr");
    UUID member = scene.somebody();
    scene.as(member, OrganisationRole.RESIDENT);
    followers.followLetters(quarter, "fr");
    scene.as(lead, OrganisationRole.FACILITATOR);
    Letter letter = begun(city);
    writing.addOwn(letter.getId(), new ItemWords("", "Bonjour."), key());
    assertThatThrownBy(() -> post.send(letter.getId(), letters.seen(now(letter))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.send.draft");
    writing.publish(letter.getId(), letters.seen(now(letter)));
    assertThat(post.countReaders(now(letter))).isEqualTo(62);
    post.send(letter.getId(), letters.seen(now(letter)));

    batches.next();
    scene.rolledBack(batches::next);
    scene.rolledBack(batches::next);
    batches.all();
    batches.all();

    for (String reader : readers) {
      assertThat(mailsTo(reader)).as(reader).isOne();
    }
    assertThat(mailsTo(twice) + mailsTo(twice.toUpperCase(java.util.Locale.ROOT))).isOne();
    assertThat(mailsTo(scene.emailOf(member))).isOne();
    assertThat(mailsTo(unconfirmed)).isZero();
    assertThat(now(letter).getPostedAt()).isNotNull();
    assertThatThrownBy(() -> post.send(letter.getId(), letters.seen(now(letter))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.send.already");
    assertThatThrownBy(() -> writing.takeBack(letter.getId()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("letter.back.sent");
    assertThat(scene.count("SELECT COUNT(*) FROM letter_mail")).isZero();
  }

  @Test
  void stopsAllLettersOfSomebodyAtOnce() throws Exception {
    lead();
    Territory city = territory(Kind.COMMUNE, Optional.empty());
    Territory quarter = territory(Kind.QUARTER, Optional.of(city.getId()));
    String email = reader(city);
    follow(quarter, email);
    String wishes = "SELECT COUNT(*) FROM follower WHERE email = ?";
    assertThat(scene.count(wishes, email)).isEqualTo(2);

    scene.asVisitor();
    followers.stop(
        PrintedPaper.id(
            scene.database(), "SELECT token FROM follower WHERE email = ? LIMIT 1", email));

    assertThat(scene.count(wishes, email)).isZero();
  }

  @Test
  void stopsTheLettersOfAnAccountAndOfItsAddressFromEither() throws Exception {
    Territory city = territory(Kind.COMMUNE, Optional.empty());
    Territory quarter = territory(Kind.QUARTER, Optional.of(city.getId()));
    UUID other = scene.somebody();
    scene.as(other, OrganisationRole.RESIDENT);
    followers.followLetters(city, "fr");
    for (boolean byAccount : List.of(true, false)) {
      UUID person = scene.somebody();
      String email = scene.emailOf(person);
      scene.as(person, OrganisationRole.RESIDENT);
      followers.followLetters(city, "fr");
      follow(city, email);
      follow(quarter, email);

      if (byAccount) {
        followers.stopLetters();
      } else {
        scene.asVisitor();
        followers.stop(
            PrintedPaper.id(
                scene.database(), "SELECT token FROM follower WHERE email = ? LIMIT 1", email));
      }

      assertThat(scene.count("SELECT COUNT(*) FROM follower WHERE email = ?", email)).isZero();
      assertThat(letters(person)).isZero();
    }
    assertThat(letters(other)).isOne();
  }

  private long letters(UUID person) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM follower WHERE space_id IS NULL AND person_id = ?",
        person.toString());
  }

  @Test
  void staysInATerritoryThatCannotBeDeletedMeanwhile() {
    lead();
    Territory quarter = territory(Kind.COMMUNE, Optional.empty());
    begun(quarter);
    UUID administrator = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(administrator, OrganisationRole.ADMINISTRATOR);

    assertThatThrownBy(() -> territories.delete(quarter.getId()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("territory.delete.letters");
  }

  private UUID lead() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    scene.as(lead, OrganisationRole.FACILITATOR);
    return lead;
  }

  private Territory territory(Kind kind, Optional<UUID> parent) {
    UUID administrator = scene.somebody(OrganisationRole.ADMINISTRATOR);
    var before = administrator;
    var acting = current();
    scene.as(before, OrganisationRole.ADMINISTRATOR);
    Territory made = territories.add("Lieu " + Scene.tag(), kind, "", parent);
    acting.run();
    return made;
  }

  @Inject private org.palabre.access.CurrentActor actor;

  private Runnable current() {
    var before = actor.get();
    return () -> actor.is(before);
  }

  private UUID tableIn(UUID lead, Territory territory, Visibility visibility) {
    UUID table = scene.table(lead, visibility);
    show(table, territory, visibility);
    return table;
  }

  private void show(UUID table, Territory territory, Visibility visibility) {
    Space space = spaces.find(table).orElseThrow();
    settings.describe(
        table,
        space.description(),
        new Description(space.getName(), space.getSummary(), territory.getId(), visibility));
  }

  private UUID said(UUID table, UUID lead, String words) {
    scene.as(lead, OrganisationRole.FACILITATOR);
    UUID said = statements.takeDown(table, Scene.told(words), key()).getId();
    return said;
  }

  private Project project(UUID table, Theme theme, Audience audience) {
    return projects.open(
        table,
        new ProjectDescription("Projet", "Poser des bancs.", "", audience, LocalDate.now()),
        List.of(theme.getId()),
        key());
  }

  private UUID promised(UUID table, Project project, Audience audience) {
    Commitment asked =
        commitments.request(
            table,
            project.getId(),
            null,
            new Request(
                "Poser un banc.",
                new Addressee(null, null, "La ville"),
                LocalDate.now(),
                null,
                audience),
            key());
    commitments.record(
        table,
        asked.getId(),
        new Reply("Oui.", LocalDate.now(), Commitment.State.PROMISED, LocalDate.now().plusDays(30)),
        key());
    return asked.getId();
  }

  private Letter begun(Territory territory) {
    return writing.begin(plan(territory), new LetterHead("Lettre", "", 2), "fr", key());
  }

  private static LetterPlan plan(Territory territory) {
    LocalDate today = LocalDate.now();
    return new LetterPlan(territory.getId(), today.minusDays(30), today.plusDays(1));
  }

  private void put(Letter letter, Section section, SourceKind kind, UUID id) {
    writing.add(letter.getId(), List.of(new SourceRef(section, kind, id)), Map.of());
  }

  private Letter now(Letter letter) {
    return letters.find(letter.getId()).orElseThrow();
  }

  private LetterText text(Letter letter) {
    return letters.text(now(letter));
  }

  private String words(Letter letter) {
    return text(letter).pieces().toString();
  }

  private String printed(Letter letter) {
    return PrintedPaper.words(paper.file(now(letter)));
  }

  private int pages(Letter letter) {
    return PrintedPaper.pages(paper.file(now(letter)));
  }

  /** A fresh address that receives the letters of a territory. */
  private String reader(Territory territory) {
    String email = Scene.tag() + "@passant.example";
    follow(territory, email);
    return email;
  }

  private void follow(Territory territory, String email) {
    var before = current();
    scene.asVisitor();
    followers.inviteToLetters(territory, new EmailAddress(email), "fr");
    followers.confirm(
        PrintedPaper.id(
            scene.database(),
            "SELECT token FROM follower WHERE email = ? AND subject_id = '"
                + territory.getId()
                + "'",
            email));
    before.run();
  }

  private String mail(String email) {
    return PrintedPaper.text(
        scene.database(),
        "SELECT body FROM mail_outbox WHERE recipient = ? AND stop_link IS NOT NULL",
        email);
  }

  private long mailsTo(String email) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM mail_outbox WHERE BINARY recipient = ? AND stop_link IS NOT NULL",
        email);
  }

  private long scene(UUID statement) {
    try {
      return scene.count(
          "SELECT COUNT(*) FROM statement WHERE id = ? AND words = 'Un banc, vite !'", statement);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<UUID> ids(List<Proposal> proposals) {
    return proposals.stream().map(one -> one.ref().id()).toList();
  }

  private static void refused(ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(AccessDenied.class);
  }

  private static UUID key() {
    return UUID.randomUUID();
  }
}
