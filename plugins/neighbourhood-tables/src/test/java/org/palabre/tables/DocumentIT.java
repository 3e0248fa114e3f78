package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.document.Document;
import org.palabre.document.Document.Kind;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentFile;
import org.palabre.document.DocumentPersonalData;
import org.palabre.document.DocumentRoom;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Pictures;
import org.palabre.document.Pictures.Words;
import org.palabre.document.Shelf;
import org.palabre.document.Shelved;
import org.palabre.document.ShownPicture;
import org.palabre.file.FileIntake;
import org.palabre.file.ReceivedFile;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;

/** Documents of a table: who keeps them, who has them, what is refused, what is left of them. */
@ExtendWith(ArquillianExtension.class)
class DocumentIT {

  private static final int MEGABYTE = 1024 * 1024;

  @Inject private Scene scene;
  @Inject private DocumentWork work;
  @Inject private Documents documents;
  @Inject private DocumentRoom room;
  @Inject private Pictures pictures;
  @Inject private Spaces spaces;
  @Inject private SpaceSettings settings;
  @Inject private SpaceMembers members;
  @Inject private CurrentActor actor;
  @Inject private DocumentPersonalData personalData;
  private UUID table;
  private UUID lead;
  private UUID member;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(DocumentIT.class);
  }

  @BeforeEach
  void open() {
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    member = scene.somebody(OrganisationRole.RESIDENT);
    table = scene.table(lead, Visibility.PUBLIC);
    settings.addTool(table, Documents.TOOL);
    scene.join(table, scene.emailOf(member), "member");
  }

  @AfterEach
  void leave() {
    scene.asVisitor();
  }

  @Test
  void keepsEveryByteOfAFile() throws IOException {
    byte[] sent = new byte[3 * MEGABYTE + 17];
    new Random(7).nextBytes(sent);
    System.arraycopy(pdf(), 0, sent, 0, pdf().length);

    UUID id = bring("bilan.pdf", sent);

    DocumentFile file = documents.file(id, Optional.empty(), false).orElseThrow();
    assertThat(bytes(file)).isEqualTo(sent);
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    file.write(MEGABYTE - 5, 10, part);
    assertThat(part.toByteArray())
        .isEqualTo(java.util.Arrays.copyOfRange(sent, MEGABYTE - 5, MEGABYTE + 5));
    assertThat(room.used(table)).isEqualTo(sent.length);
  }

  @Test
  void isHadByWhoeverReadsTheSpaceAndNobodyElse() {
    UUID id = bring("bilan.pdf", pdf());
    UUID kept = bring("equipe.pdf", pdf(), Audience.TEAM);

    scene.asVisitor();
    assertThat(has(id)).isTrue();
    assertThat(has(kept)).isFalse();
    assertThat(titles(Shelf.ALL)).containsExactly("bilan");
    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(has(kept)).isFalse();

    asLead();
    assertThat(has(kept)).isTrue();
    settings.describe(
        table, space().description(), closed(space().description(), Visibility.PRIVATE));
    assertThat(has(id)).isTrue();
    scene.asVisitor();
    assertThat(has(id)).isFalse();
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    assertThat(has(id)).isFalse();
    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(has(id)).isTrue();
    asLead();
    members.remove(table, member);
    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(has(id)).isFalse();
  }

  @Test
  void isNotServedWithoutItsTool() {
    UUID id = bring("bilan.pdf", pdf());
    UUID shownByThreads =
        pictures.add(
            table, "threads", picture(1), words("Un banc"), Audience.SPACE, UUID.randomUUID());

    settings.removeTool(table, Documents.TOOL);

    assertThat(has(id)).isFalse();
    assertThat(has(shownByThreads)).isTrue();
    assertThat(pictures.find(shownByThreads).isShown()).isTrue();
    settings.removeTool(table, "threads");
    assertThat(has(shownByThreads)).isFalse();
    assertThat(pictures.find(shownByThreads).state()).isEqualTo(ShownPicture.State.KEPT);
  }

  @Test
  void leadsNowhereThroughAnotherSpace() {
    UUID id = bring("bilan.pdf", pdf());
    UUID other = scene.table(lead, Visibility.PUBLIC);

    assertThat(documents.find(spaces.facts(other, actor.get()), id)).isEmpty();
    assertThatThrownBy(() -> work.remove(other, id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> work.describe(other, id, 0, said("Volé", "")))
        .isInstanceOf(Refusal.class);
    assertThat(has(id)).isTrue();
  }

  @Test
  void waitsAsAPictureUntilItIsDescribed() {
    scene.as(member, OrganisationRole.RESIDENT);
    UUID id = bring(picture(2), Audience.SPACE);

    assertThat(documents.undescribed(facts())).hasSize(1);
    scene.asVisitor();
    assertThat(has(id)).isFalse();
    assertThat(titles(Shelf.ALL)).isEmpty();

    scene.as(member, OrganisationRole.RESIDENT);
    assertThatThrownBy(() -> work.describe(table, id, version(id), said("Banc", " ")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("alt"));
    work.describe(table, id, version(id), said("Banc", "Un banc vert"));

    scene.asVisitor();
    assertThat(has(id)).isTrue();
    assertThat(documents.file(id, Optional.empty(), true)).isPresent();
  }

  @Test
  void isChangedByWhoeverBroughtItAndByTheTeam() {
    UUID ofTheTeam = bring("bilan.pdf", pdf());
    scene.as(member, OrganisationRole.RESIDENT);
    UUID own = bring("note.pdf", pdf());

    assertThatThrownBy(() -> work.remove(table, ofTheTeam)).isInstanceOf(AccessDenied.class);
    work.describe(table, own, version(own), said("Ma note", ""));
    asLead();
    work.describe(table, own, version(own), said("Sa note", ""));
    scene.as(member, OrganisationRole.RESIDENT);
    work.remove(table, own);
    assertThat(has(own)).isFalse();

    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> bring("a.pdf", pdf())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void keepsEarlierVersionsForTheTeam() throws IOException {
    UUID id = bring("bilan.pdf", pdf());
    byte[] next = (new String(pdf(), StandardCharsets.US_ASCII) + "%2\n").getBytes();
    try (ReceivedFile file = receive(Upload.of("bilan.pdf", next))) {
      work.renew(table, id, file);
    }

    assertThat(bytes(documents.file(id, Optional.empty(), false).orElseThrow())).isEqualTo(next);
    assertThat(bytes(documents.file(id, Optional.of(1), false).orElseThrow())).isEqualTo(pdf());
    assertThat(documents.versions(facts(), document(id))).hasSize(2);
    scene.asVisitor();
    assertThat(documents.file(id, Optional.of(1), false)).isEmpty();
    assertThat(documents.file(id, Optional.of(2), false)).isPresent();

    asLead();
    assertThatThrownBy(() -> work.removeVersion(table, id, 2)).isInstanceOf(Refusal.class);
    work.removeVersion(table, id, 1);
    assertThat(documents.file(id, Optional.of(1), false)).isEmpty();
    assertThat(room.used(table)).isEqualTo(next.length);
  }

  @Test
  void staysShownAsASoundWhenItIsRenewed() {
    UUID id = bring("voix.mp3", sound(1));
    work.describe(table, id, version(id), sound("Une voix"));
    assertThat(titles(words("", true))).hasSize(1);

    try (ReceivedFile file = receive(Upload.of("voix.mp3", sound(2)))) {
      work.renew(table, id, file);
    }
    assertThat(titles(words("", true))).hasSize(1);

    try (ReceivedFile file = receive(Upload.of("voix.pdf", pdf()))) {
      work.renew(table, id, file);
    }
    assertThat(titles(words("", true))).as("what is read is no production").isEmpty();
  }

  @Test
  void givesWhoeverBroughtItAllTheySaidOfIt() {
    scene.as(member, OrganisationRole.RESIDENT);
    UUID id = bring(picture(7), Audience.SPACE);
    work.describe(
        table,
        id,
        version(id),
        new DocumentDescription(
            "Banc", "Posé en mai", "Ada", "CC BY", "Trois bancs", "", "", Audience.SPACE, false));
    work.write(table, Kind.FILM, film("https://films.example/1"), key());

    assertThat(personalData.export(member).values().stream().map(Object::toString))
        .anySatisfy(all -> assertThat(all).contains("Posé en mai"))
        .anySatisfy(all -> assertThat(all).contains("Trois bancs", "https://films.example/1"))
        .anySatisfy(all -> assertThat(all).contains("Ada CC BY"));
  }

  @Test
  void leavesNothingWhenItIsTakenAway() throws Exception {
    long before = scene.count("SELECT COUNT(*) FROM document_chunk");
    UUID id = bring(picture(3), Audience.SPACE);

    work.remove(table, id);

    assertThat(scene.count("SELECT COUNT(*) FROM document_chunk")).isEqualTo(before);
    assertThat(scene.count("SELECT COUNT(*) FROM document_version WHERE document_id = ?", id))
        .isZero();
    assertThat(room.used(table)).isZero();
    assertThat(pictures.find(id).isGone()).isTrue();
  }

  @Test
  void isChosenToBeShownElsewhere() {
    UUID open = pictures.add(table, "threads", picture(5), words("Un banc"), Audience.SPACE, key());
    UUID team = pictures.add(table, "threads", picture(6), words("Nous"), Audience.TEAM, key());
    work.describe(
        table,
        open,
        version(open),
        new DocumentDescription(
            "Banc", "Posé en mai", "Ada", "CC BY", "Un banc", "", "", Audience.SPACE, true));

    assertThat(pictures.choices(facts(), 10)).extracting(ShownPicture::id).contains(open, team);
    scene.asVisitor();
    assertThat(pictures.choices(facts(), 10)).extracting(ShownPicture::id).containsExactly(open);
    assertThat(pictures.everybodys(List.of(table), 10))
        .extracting(ShownPicture::credit)
        .containsExactly("Ada, CC BY");
    assertThat(pictures.find(team).state()).isEqualTo(ShownPicture.State.KEPT);
    assertThat(pictures.content(open, true)).isPresent();
    assertThat(pictures.content(team, true)).isEmpty();
    assertThat(pictures.find(UUID.randomUUID()).isGone()).isTrue();
  }

  private static UUID key() {
    return UUID.randomUUID();
  }

  @Test
  void isNoLongerHadByWhoeverBroughtItForTheTeamAndLeft() throws IOException {
    scene.as(member, OrganisationRole.RESIDENT);
    UUID id = bring("equipe.pdf", pdf(), Audience.TEAM);
    assertThat(has(id)).isTrue();
    assertThat(titles(Shelf.ALL)).containsExactly("equipe");

    asLead();
    members.remove(table, member);

    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(has(id)).isFalse();
    assertThat(titles(Shelf.ALL)).isEmpty();
    assertThat(documents.find(facts(), id)).isEmpty();
  }

  @Test
  void isShownAndGivenToEverybodyByTheTeamAlone() {
    scene.as(member, OrganisationRole.RESIDENT);
    UUID id = bring("note.txt", "Une note.".getBytes());
    UUID film =
        work.write(table, Kind.FILM, film("https://films.example/1"), UUID.randomUUID()).getId();
    asLead();
    assertThat(document(film).isShown()).isFalse();
    work.describe(table, id, version(id), team("Note"));

    scene.as(member, OrganisationRole.RESIDENT);
    work.describe(table, id, version(id), said("Ma note", ""));

    assertThat(document(id).getTitle()).isEqualTo("Ma note");
    assertThat(document(id).getAudience()).isEqualTo(Audience.TEAM);
    asLead();
    work.describe(table, id, version(id), said("Ma note", ""));
    scene.asVisitor();
    assertThat(has(id)).isTrue();
  }

  private static DocumentDescription team(String title) {
    return new DocumentDescription(title, "", "", "", "", "", "", Audience.TEAM, false);
  }

  @Test
  void isKeptOnceWhenItIsSentTwiceAtTheSameMoment() throws Exception {
    UUID key = key();
    ExecutorService hands = Executors.newFixedThreadPool(4);
    List<Future<UUID>> all =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    hands.submit(
                        () ->
                            scene.elsewhere(
                                () -> {
                                  asLead();
                                  return pictures.add(
                                      table,
                                      "threads",
                                      picture(4),
                                      words("Un"),
                                      Audience.SPACE,
                                      key);
                                })))
            .toList();
    UUID first = all.get(0).get();
    for (Future<UUID> one : all) {
      assertThat(one.get()).isEqualTo(first);
    }
    hands.shutdown();
    assertThat(documents.list(facts(), Shelf.ALL, 10)).hasSize(1);
  }

  @Test
  void isKeptOnceWhenItIsSentTwice() {
    UUID key = UUID.randomUUID();
    UUID first = pictures.add(table, "threads", picture(4), words("Un"), Audience.SPACE, key);
    UUID second = pictures.add(table, "threads", picture(4), words("Un"), Audience.SPACE, key);

    assertThat(second).isEqualTo(first);
    assertThat(documents.list(facts(), Shelf.ALL, 10)).hasSize(1);
  }

  @Test
  void fillsNoSpaceBeyondItsRoomHoweverManyComeAtOnce() throws Exception {
    scene.committed(() -> setRoom(2));
    try {
      byte[] heavy = new byte[700 * 1024];
      System.arraycopy(pdf(), 0, heavy, 0, pdf().length);
      ExecutorService crowd = Executors.newFixedThreadPool(6);
      List<Future<Boolean>> all =
          IntStream.range(0, 6)
              .mapToObj(
                  i ->
                      crowd.submit(
                          () ->
                              scene.elsewhere(
                                  () -> {
                                    asLead();
                                    try {
                                      bring("lourd.pdf", heavy);
                                      return true;
                                    } catch (Refusal full) {
                                      assertThat(full.key()).isEqualTo("document.room");
                                      return false;
                                    }
                                  })))
              .toList();
      int kept = 0;
      for (Future<Boolean> one : all) {
        kept += one.get() ? 1 : 0;
      }
      crowd.shutdown();

      assertThat(kept).isEqualTo(2);
      assertThat(room.used(table)).isEqualTo(2L * heavy.length);
      assertThat(documents.list(facts(), Shelf.ALL, 10)).hasSize(2);
    } finally {
      scene.committed(() -> setRoom(500));
    }
  }

  @Test
  void isFoundByKindAndWords() {
    bring("Budget_100%.csv", "a;b\n".getBytes());
    bring("plan.pdf", pdf());
    work.write(table, Kind.FILM, film("https://films.example/1"), UUID.randomUUID());

    assertThat(titles(Shelf.ALL)).containsExactly("Le film", "plan", "Budget 100%");
    assertThat(titles(new Shelf(Optional.of(Kind.FILM), "", false, Optional.empty())))
        .containsExactly("Le film");
    assertThat(titles(words("%", false))).containsExactly("Budget 100%");
    assertThat(titles(words("BUDGÉT", false))).containsExactly("Budget 100%");
    assertThat(titles(words("' OR 1=1 --", false))).isEmpty();
    assertThat(titles(words("", true))).containsExactly("Le film");
  }

  @Test
  void leadsToNoOtherSchemeThanHttps() {
    for (String link : List.of("javascript:alert(1)", "data:text/html,x", "http://a.example")) {
      assertThatThrownBy(() -> film(link))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("link"));
    }
  }

  private static DocumentDescription film(String link) {
    return new DocumentDescription("Le film", "", "", "", "", link, "", Audience.SPACE, true);
  }

  private static DocumentDescription sound(String title) {
    return new DocumentDescription(title, "", "", "", "", "", "", Audience.SPACE, true);
  }

  private static byte[] sound(int take) {
    byte[] sound = new byte[2_000];
    System.arraycopy("ID3".getBytes(StandardCharsets.US_ASCII), 0, sound, 0, 3);
    sound[3] = 3;
    sound[sound.length - 1] = (byte) take;
    return sound;
  }

  private static Shelf words(String words, boolean shown) {
    return new Shelf(Optional.empty(), words, shown, Optional.empty());
  }

  private void setRoom(int megabytes) throws Exception {
    try (var connection = scene.database().getConnection();
        var update =
            connection.prepareStatement("UPDATE organisation SET document_megabytes = ?")) {
      update.setInt(1, megabytes);
      update.executeUpdate();
    }
  }

  private UUID bring(String name, byte[] content) {
    return bring(Upload.of(name, content), Audience.SPACE);
  }

  private UUID bring(String name, byte[] content, Audience audience) {
    return bring(Upload.of(name, content), audience);
  }

  private UUID bring(Upload upload, Audience audience) {
    try (ReceivedFile file = receive(upload)) {
      return work.bring(table, file, audience, UUID.randomUUID()).getId();
    }
  }

  private static ReceivedFile receive(Upload upload) {
    return FileIntake.receive("file", upload);
  }

  private boolean has(UUID id) {
    return documents.file(id, Optional.empty(), false).isPresent();
  }

  private List<String> titles(Shelf shelf) {
    return documents.list(facts(), shelf, 20).stream()
        .map(Shelved::document)
        .map(Document::getTitle)
        .toList();
  }

  private Document document(UUID id) {
    return documents.find(facts(), id).orElseThrow().document();
  }

  private int version(UUID id) {
    return document(id).getVersion();
  }

  private org.palabre.space.Space space() {
    return spaces.find(table).orElseThrow();
  }

  private static org.palabre.space.Description closed(
      org.palabre.space.Description before, Visibility visibility) {
    return new org.palabre.space.Description(
        before.name(), before.summary(), before.territory(), visibility);
  }

  private SpaceFacts facts() {
    return spaces.facts(table, actor.get());
  }

  private void asLead() {
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  private static DocumentDescription said(String title, String alt) {
    return new DocumentDescription(title, "", "", "", alt, "", "", Audience.SPACE, false);
  }

  private static Words words(String alt) {
    return new Words(alt, "", "", "");
  }

  private static byte[] bytes(DocumentFile file) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    file.write(all);
    return all.toByteArray();
  }

  private static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Upload picture(int shade) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, shade * 1000);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Upload.of("banc.png", file.toByteArray());
  }
}
