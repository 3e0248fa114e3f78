package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.box.BoxKeeping;
import org.palabre.budget.application.box.BoxOpening;
import org.palabre.budget.application.box.BoxState;
import org.palabre.budget.application.box.KeyCeremony;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.application.box.VoteOpening.Lack;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BallotKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.KeyShare;
import org.palabre.budget.domain.box.KeyShares;
import org.palabre.budget.domain.box.OpenedBallots;
import org.palabre.budget.domain.box.OpeningKey;
import org.palabre.budget.domain.box.ReceiptState;
import org.palabre.budget.domain.box.SealedBallot;
import org.palabre.budget.domain.box.TieSeed;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.daily.DayBegun;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.organisation.Organisations;
import org.palabre.spi.NamedValue.Count;
import org.palabre.testkit.PluginDeployment;

/** The key is shared, the vote opens and closes, the box is opened, and what was touched shows. */
@ExtendWith(ArquillianExtension.class)
class BoxIT {

  @Inject private BudgetScene scene;
  @Inject private VoteScene votes;
  @Inject private KeyCeremony ceremony;
  @Inject private VoteOpening opening;
  @Inject private VoteClosing closing;
  @Inject private BoxOpening box;
  @Inject private BoxState state;
  @Inject private BoxRepository boxes;
  @Inject private OpenedBallots opened;
  @Inject private BallotSheets sheets;
  @Inject private Casting casting;
  @Inject private EditionRepository editions;
  @Inject private Journal journal;
  @Inject private Organisations organisations;
  @Inject private BoxKeeping keeping;
  @Inject private RollRepository roll;
  @Inject private Event<DayBegun> days;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(BoxIT.class);
  }

  @Test
  void eachScrutineerSeesTheirShareOnce() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    ceremony.begin(vote.edition(), vote.scrutineers(), false);
    assertThat(opening.lacks(vote.edition())).containsExactly(Lack.KEY);
    votes.as(vote.scrutineers().get(1));
    assertThat(ceremony.show(vote.edition(), false).index()).isEqualTo(2);
    assertThat(refusal(() -> ceremony.show(vote.edition(), false)))
        .isEqualTo("budget.box.share.none");
    votes.as(vote.officer());
    assertThat(refusal(() -> ceremony.show(vote.edition(), false)))
        .as("an officer holds no share")
        .isEqualTo("budget.box.share.none");
    assertThat(state.of(vote.edition()).orElseThrow().key().orElseThrow().shares())
        .extracting(BoxState.ShareStanding::shown)
        .containsExactly(false, true, false);
  }

  @Test
  void noShareAndNoPrivateKeyIsKept() throws Exception {
    Vote vote = votes.open(Map.of());
    BallotKey key = boxes.key(vote.edition(), false).orElseThrow().ballotKey();
    List<KeyShare> shares = vote.shares().stream().map(KeyShare::read).toList();
    List<String> secrets = new ArrayList<>();
    for (String share : vote.shares()) {
      secrets.add(share.replace(" ", "").toLowerCase(Locale.ROOT));
      secrets.add(HexFormat.of().formatHex(payload(share), 5, 37));
    }
    secrets.addAll(secrets(KeyShares.combine(shares.subList(0, 2), 2, vote.edition(), key)));
    assertThat(kept(List.of(hex(key.bytes()), hex(shares.get(2).hash()))))
        .as("what is kept of a key is found")
        .hasSize(2);
    assertThat(kept(secrets)).isEmpty();
    // What the search finds when something is kept after all: as text, in hexadecimal, as bytes.
    for (String secret : secrets) {
      votes.run(
          "UPDATE budget_project SET summary = ? WHERE edition_id = ?", secret, vote.edition());
      assertThat(kept(secrets)).containsExactly(secret);
    }
    votes.run("UPDATE budget_project SET summary = '' WHERE edition_id = ?", vote.edition());
    votes.run(
        "UPDATE budget_key_share SET hash = ? WHERE hash = ?",
        HexFormat.of().parseHex(secrets.get(1)),
        shares.get(0).hash());
    assertThat(kept(secrets)).containsExactly(secrets.get(1));
  }

  @Test
  void aRehearsalOpensItsTestBallotAndLeavesNothing() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    List<String> practised = votes.share(vote, true);
    votes.as(vote.scrutineers().get(0));
    assertThat(ceremony.rehearse(vote.edition(), practised.get(0))).isFalse();
    assertThat(refusal(() -> ceremony.rehearse(vote.edition(), practised.get(2) + "0")))
        .startsWith("budget.share.");
    assertThat(ceremony.rehearse(vote.edition(), practised.get(2))).isTrue();
    assertThat(keys(vote)).isZero();
    List<String> real = votes.share(vote, false);
    assertThat(real).doesNotContainAnyElementsOf(practised);
    votes.as(vote.officer());
    opening.open(vote.edition());
    assertThat(kinds(vote))
        .containsExactly("budget.key.rehearsed", "budget.key.made", "budget.vote.opened");
  }

  @Test
  void aRehearsalThatNobodyFinishedIsErasedWhenTheVoteOpens() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    votes.share(vote, false);
    List<String> practised = votes.share(vote, true);
    assertThat(keys(vote)).isEqualTo(2);
    votes.as(vote.officer());
    opening.open(vote.edition());
    assertThat(keys(vote)).isEqualTo(1);
    votes.as(vote.scrutineers().get(0));
    assertThat(refusal(() -> ceremony.rehearse(vote.edition(), practised.get(0))))
        .isEqualTo("budget.box.share.none");
  }

  @Test
  void noVoteOpensWhileIdeasAreTaken() throws Exception {
    Vote vote = votes.ready(Scope.CITY, votes.dates(-60, 0, 1, 20));
    votes.share(vote, false);
    votes.as(vote.officer());
    assertThat(opening.lacks(vote.edition())).containsExactly(Lack.IDEAS);
    assertThat(refusal(() -> opening.open(vote.edition()))).isEqualTo("budget.box.lack.IDEAS");
  }

  @Test
  void onlyScrutineersOfTheEditionGetShares() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    UUID teller = votes.member(vote.edition(), ParticipatoryBudget.TELLER);
    List<UUID> chosen = new ArrayList<>(vote.scrutineers().subList(0, 2));
    assertThat(refusal(() -> ceremony.begin(vote.edition(), chosen, false)))
        .isEqualTo("budget.box.scrutineers");
    chosen.add(teller);
    assertThat(refusal(() -> ceremony.begin(vote.edition(), chosen, false)))
        .isEqualTo("budget.box.scrutineers");
    votes.as(vote.scrutineers().get(0));
    assertThatThrownBy(() -> ceremony.begin(vote.edition(), vote.scrutineers(), false))
        .isInstanceOf(AccessDenied.class);
    votes.as(teller);
    assertThatThrownBy(() -> state.of(vote.edition())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aLostShareNeedsANewKeyBeforeTheVoteAndTheOthersDuringIt() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    List<String> first = votes.share(vote, false);
    votes.as(vote.scrutineers().get(0));
    ceremony.lose(vote.edition(), 1);
    votes.as(vote.officer());
    assertThat(opening.lacks(vote.edition())).containsExactly(Lack.KEY);
    List<String> second = votes.share(vote, false);
    opening.open(vote.edition());
    assertThat(refusal(() -> ceremony.begin(vote.edition(), vote.scrutineers(), false)))
        .isEqualTo("budget.box.key.open");
    ceremony.lose(vote.edition(), 3);
    cast(vote, ":1=1");
    close(vote);
    assertThat(refusal(() -> box.give(vote.edition(), first.get(0))))
        .as("a share of the key that was replaced")
        .isEqualTo("budget.share.foreign");
    assertThat(box.give(vote.edition(), second.get(0))).isFalse();
    assertThat(box.give(vote.edition(), second.get(1))).isTrue();
    assertThat(opened.of(vote.edition())).containsExactly(Choices.read(":1=1"));
  }

  @Test
  void theVoteOpensOnceAndItsSheetAndRulesStay() throws Exception {
    Vote vote = votes.open(Map.of());
    assertThat(refusal(() -> opening.open(vote.edition()))).isEqualTo("budget.box.lack.OPENED");
    votes.run(
        "UPDATE budget_project SET cost = 1, title = 'Autre' WHERE edition_id = ?", vote.edition());
    assertThat(
            sheets.of(vote.edition(), java.util.Optional.empty()).part("").orElseThrow().options())
        .extracting(option -> option.title() + " " + option.cost().intValue())
        .containsExactly("Projet 1 10000", "Projet 2 20000", "Projet 3 30000", "Projet 4 40000");
    JournalEntry entry = entry(vote, "budget.vote.opened");
    BallotBox kept = boxes.box(vote.edition()).orElseThrow();
    assertThat(entry.facts())
        .contains(kept.getSheetHash(), kept.tieSeed().commitment())
        .doesNotContain(kept.tieSeed().text());
  }

  @Test
  void lacksProjectsWhereAPartHasNone() throws Exception {
    Vote vote = votes.ready(Scope.AREAS, Map.of());
    votes.share(vote, false);
    votes.run(
        "UPDATE budget_project SET cost = NULL WHERE edition_id = ? AND area_id = (SELECT id FROM"
            + " budget_area WHERE edition_id = ? AND area_key = 'sud')",
        vote.edition(),
        vote.edition());
    assertThat(opening.lacks(vote.edition())).containsExactly(Lack.PROJECTS);
    assertThat(refusal(() -> opening.open(vote.edition()))).isEqualTo("budget.box.lack.PROJECTS");
  }

  @Test
  void closesOnceItsLastDayIsOver() throws Exception {
    Vote vote = votes.open(Map.of());
    assertThat(refusal(() -> closing.close(vote.edition()))).isEqualTo("budget.box.close.early");
    assertThat(refusal(() -> box.give(vote.edition(), vote.shares().get(0))))
        .isEqualTo("budget.box.open.unclosed");
    close(vote);
    close(vote);
    assertThat(kinds(vote)).containsOnlyOnce("budget.vote.closed");
  }

  @Test
  void allBallotsAreOpenedTogether() throws Exception {
    Vote vote = votes.open(Map.of());
    List<String> lines = List.of(":1=1", ":1=1,2=1", "", ":4=1", ":1=1");
    for (String line : lines) {
      cast(vote, line);
    }
    close(vote);
    assertThat(opened.of(vote.edition())).isEmpty();
    votes.as(vote.scrutineers().get(2));
    assertThat(box.give(vote.edition(), vote.shares().get(2))).isFalse();
    assertThat(box.give(vote.edition(), vote.shares().get(2)))
        .as("the same share twice is one share")
        .isFalse();
    votes.as(vote.scrutineers().get(0));
    assertThat(box.give(vote.edition(), vote.shares().get(0))).isTrue();
    assertThat(opened.of(vote.edition()))
        .extracting(Choices::write)
        .containsExactlyInAnyOrderElementsOf(lines);
    BallotBox kept = boxes.box(vote.edition()).orElseThrow();
    assertThat(kept.isIntact()).isTrue();
    assertThat(kept.getUnopened()).isZero();
    assertThat(kept.isBalanced()).isTrue();
    assertThat(entry(vote, "budget.box.opened").facts()).contains(seed(kept).text());
    assertThat(editions.of(vote.edition()).orElseThrow().unsealedAt()).isPresent();
  }

  @Test
  void anEditedBallotIsFoundAndNamed() throws Exception {
    Vote vote = votes.open(Map.of());
    cast(vote, ":1=1");
    cast(vote, ":2=1");
    close(vote);
    SealedBallot one = boxes.sealed(vote.edition()).get(0);
    UUID edited = one.id();
    votes.run(
        "UPDATE budget_sealed SET sealed = CONCAT(LEFT(sealed, 60), CHAR(ASCII(SUBSTR(sealed, 61,"
            + " 1)) ^ 1 USING binary), SUBSTR(sealed, 62)) WHERE id = ?",
        edited);
    open(vote);
    assertThat(opened.of(vote.edition())).hasSize(1);
    BallotBox kept = boxes.box(vote.edition()).orElseThrow();
    assertThat(kept.isIntact()).isFalse();
    assertThat(kept.getUnopened()).isEqualTo(1);
    assertThat(entry(vote, "budget.box.opened").facts()).contains(edited.toString());
    assertThat(boxes.sealed(vote.edition()))
        .as("its receipt says so, the other's does not")
        .extracting(ballot -> casting.ask(vote.edition(), ballot.receipt()))
        .containsExactlyInAnyOrder(ReceiptState.UNOPENED, ReceiptState.COUNTED);
    assertThat(casting.ask(vote.edition(), one.receipt())).isEqualTo(ReceiptState.UNOPENED);
  }

  @Test
  void aDeletedBallotIsFound() throws Exception {
    Vote before = votes.open(Map.of());
    cast(before, ":1=1");
    cast(before, ":2=1");
    votes.run("DELETE FROM budget_sealed WHERE edition_id = ? LIMIT 1", before.edition());
    close(before);
    assertThat(boxes.box(before.edition()).orElseThrow().isBalanced())
        .as("deleted before the close: one sign-off too many")
        .isFalse();
    Vote after = votes.open(Map.of());
    cast(after, ":1=1");
    cast(after, ":2=1");
    close(after);
    votes.run("DELETE FROM budget_sealed WHERE edition_id = ? LIMIT 1", after.edition());
    open(after);
    assertThat(boxes.box(after.edition()).orElseThrow().isIntact())
        .as("deleted after the close: the box is not what it was")
        .isFalse();
  }

  @Test
  void aBallotSealedByAnOutsiderBreaksTheRulesOrTheCount() throws Exception {
    Vote vote = votes.open(Map.of());
    cast(vote, ":1=1");
    byte[] forged =
        boxes
            .key(vote.edition(), false)
            .orElseThrow()
            .ballotKey()
            .seal(Choices.read(":1=9"), vote.edition(), 64);
    votes.run(
        "INSERT INTO budget_sealed (id, edition_id, sealed, receipt_hash) VALUES (?, ?, ?, ?)",
        UUID.randomUUID(),
        vote.edition(),
        forged,
        VoteScene.hash(VoteScene.receipt()));
    close(vote);
    assertThat(boxes.box(vote.edition()).orElseThrow().isBalanced()).isFalse();
    open(vote);
    assertThat(opened.of(vote.edition())).containsExactly(Choices.read(":1=1"));
    assertThat(boxes.box(vote.edition()).orElseThrow().getUnopened()).isEqualTo(1);
  }

  @Test
  void oneShareOpensTheBoxWhereTheRulesSaySo() throws Exception {
    Vote vote =
        votes.open(Map.of(RuleName.KEY_SHARES, new Count(3), RuleName.KEY_THRESHOLD, new Count(1)));
    cast(vote, ":1=1");
    close(vote);
    assertThat(box.give(vote.edition(), vote.shares().get(1))).isTrue();
    assertThat(opened.of(vote.edition())).hasSize(1);
  }

  @Test
  void sealedBallotsAndNamesGoOnTheirDays() throws Exception {
    Vote vote = votes.open(Map.of());
    cast(vote, ":1=1");
    close(vote);
    open(vote);
    publish(vote);
    day(vote, 1);
    assertThat(boxes.countSealed(vote.edition())).isEqualTo(1);
    day(vote, 400);
    assertThat(boxes.countSealed(vote.edition())).isZero();
    assertThat(opened.of(vote.edition())).hasSize(1);
    assertThat(kinds(vote)).containsOnlyOnce("budget.box.destroyed");
    assertThat(
            votes.number(
                "SELECT COUNT(*) FROM budget_voter WHERE edition_id = ? AND (family_name IS NOT"
                    + " NULL OR mail IS NOT NULL OR identity_key IS NOT NULL)",
                vote.edition()))
        .isZero();
    assertThat(
            votes.number(
                "SELECT COUNT(*) FROM budget_sign_off WHERE edition_id = ?", vote.edition()))
        .isEqualTo(1);
    day(vote, 401);
    assertThat(kinds(vote)).containsOnlyOnce("budget.box.destroyed");
  }

  @Test
  void nothingIsDestroyedWhileOneMayAppeal() throws Exception {
    Vote vote = votes.open(Map.of(RuleName.DESTROY_DAYS, new Count(0)));
    cast(vote, ":1=1");
    close(vote);
    open(vote);
    publish(vote);
    day(vote, 15);
    assertThat(boxes.countSealed(vote.edition())).as("the last day to appeal").isEqualTo(1);
    day(vote, 16);
    assertThat(boxes.countSealed(vote.edition())).isZero();
  }

  @Test
  void whereNothingIsPublishedTheDaysCountFromTheLastDayOfTheVote() throws Exception {
    Vote vote = votes.open(Map.of());
    cast(vote, ":1=1");
    assertThat(boxes.withSealed()).contains(vote.edition());
    assertThat(roll.withDetails()).contains(vote.edition());
    close(vote);
    LocalDate last = organisations.today().minusDays(1);
    Edition closed = editions.of(vote.edition()).orElseThrow();
    assertThat(keeping.destroyedOn(closed)).contains(last.plusDays(60));
    assertThat(keeping.forgottenOn(closed))
        .as("15 + 30 days would be before the ballots")
        .contains(last.plusDays(60));
    keeping.keep(vote.edition(), last.plusDays(59));
    assertThat(named(vote)).isEqualTo(1);
    assertThat(boxes.countSealed(vote.edition())).isEqualTo(1);
    keeping.keep(vote.edition(), last.plusDays(60));
    assertThat(named(vote)).isZero();
    assertThat(roll.withDetails()).doesNotContain(vote.edition());
    assertThat(boxes.countSealed(vote.edition())).isZero();
    assertThat(boxes.withSealed()).doesNotContain(vote.edition());
    assertThat(kinds(vote)).containsOnlyOnce("budget.box.destroyed");
    assertThat(refusal(() -> box.give(vote.edition(), vote.shares().get(0))))
        .as("nothing is left to open")
        .isEqualTo("budget.box.gone");
  }

  @Test
  void aDayThatFailsElsewhereUndoesNothingOfAnEdition() throws Exception {
    Vote vote = votes.open(Map.of());
    cast(vote, ":1=1");
    close(vote);
    LocalDate due = organisations.today().plusDays(400);
    assertThatThrownBy(
            () ->
                scene.committed(
                    () -> {
                      days.fire(new DayBegun(due));
                      throw new IllegalArgumentException("another listener");
                    }))
        .hasStackTraceContaining("another listener");
    assertThat(boxes.countSealed(vote.edition())).isZero();
    assertThat(named(vote)).isZero();
  }

  @Test
  void aVoteThatNobodyClosedIsDestroyedTooAndNeverBeforeAMonth() throws Exception {
    Vote vote = votes.open(Map.of(RuleName.DESTROY_DAYS, new Count(0)));
    cast(vote, ":1=1");
    votes.pass(vote.edition());
    LocalDate last = organisations.today().minusDays(1);
    keeping.keep(vote.edition(), last.plusDays(29));
    assertThat(boxes.countSealed(vote.edition())).isEqualTo(1);
    keeping.keep(vote.edition(), last.plusDays(30));
    assertThat(boxes.countSealed(vote.edition())).isZero();
    assertThat(closing.isDue(vote.edition())).isFalse();
    assertThat(refusal(() -> closing.close(vote.edition()))).isEqualTo("budget.box.gone");
  }

  @Test
  void aRollOfAVoteThatNeverOpenedForgetsItsNames() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    votes.voter(vote);
    assertThat(roll.withDetails()).contains(vote.edition());
    assertThat(boxes.withSealed()).doesNotContain(vote.edition());
    day(vote, 50);
    assertThat(named(vote)).isEqualTo(1);
    day(vote, 51);
    assertThat(named(vote)).isZero();
    assertThat(kinds(vote)).doesNotContain("budget.box.destroyed");
  }

  private long named(Vote vote) throws Exception {
    return votes.number(
        "SELECT COUNT(*) FROM budget_voter WHERE edition_id = ? AND family_name IS NOT NULL",
        vote.edition());
  }

  /** Which of these values stand anywhere in the database. */
  private List<String> kept(List<String> values) throws Exception {
    try (Connection connection = database.getConnection()) {
      List<String> all = LinkAttack.values(connection);
      return values.stream()
          .filter(one -> all.stream().anyMatch(each -> each.contains(one)))
          .toList();
    }
  }

  /** What a share says, as bytes: a mark, a number, and 32 bytes that nobody may keep. */
  private static byte[] payload(String share) throws Exception {
    String symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    BigInteger bits = BigInteger.ZERO;
    for (String group : share.split(" ")) {
      for (char symbol : group.substring(0, 4).toCharArray()) {
        bits = bits.shiftLeft(5).or(BigInteger.valueOf(symbols.indexOf(symbol)));
      }
    }
    byte[] payload = new byte[37];
    byte[] read = bits.shiftRight(4).toByteArray();
    int length = Math.min(read.length, payload.length);
    System.arraycopy(read, read.length - length, payload, payload.length - length, length);
    assertThat(VoteScene.hash(payload)).isEqualTo(KeyShare.read(share).hash());
    return payload;
  }

  /** The secret of a key and the private half that follows from it, which no method gives away. */
  private static List<String> secrets(OpeningKey key) throws Exception {
    Method secret = OpeningKey.class.getDeclaredMethod("secret");
    Field pair = OpeningKey.class.getDeclaredField("pair");
    secret.setAccessible(true);
    pair.setAccessible(true);
    AsymmetricCipherKeyPair both = (AsymmetricCipherKeyPair) pair.get(key);
    return List.of(
        hex((byte[]) secret.invoke(key)),
        hex(((X25519PrivateKeyParameters) both.getPrivate()).getEncoded()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private void publish(Vote vote) throws Exception {
    scene.committed(() -> editions.forChange(vote.edition()).orElseThrow().publish(Instant.now()));
  }

  private void day(Vote vote, int days) {
    keeping.keep(vote.edition(), organisations.today().plusDays(days));
  }

  private void cast(Vote vote, String line) throws Exception {
    VoterPass pass = votes.voter(vote);
    casting.cast(pass, Choices.read(line), VoteScene.hash(VoteScene.receipt()));
  }

  private void close(Vote vote) throws Exception {
    if (!closing.isDue(vote.edition())
        && editions.of(vote.edition()).orElseThrow().closedAt().isEmpty()) {
      votes.pass(vote.edition());
    }
    votes.as(vote.officer());
    closing.close(vote.edition());
  }

  private void open(Vote vote) {
    box.give(vote.edition(), vote.shares().get(0));
    assertThat(box.give(vote.edition(), vote.shares().get(1))).isTrue();
  }

  private long keys(Vote vote) throws Exception {
    return votes.number("SELECT COUNT(*) FROM budget_key WHERE edition_id = ?", vote.edition());
  }

  private List<String> kinds(Vote vote) {
    return journal.of(vote.edition()).stream()
        .map(JournalEntry::kind)
        .filter(kind -> kind.startsWith("budget."))
        .toList();
  }

  private JournalEntry entry(Vote vote, String kind) {
    return journal.of(vote.edition()).stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static TieSeed seed(BallotBox box) {
    assertThat(HexFormat.of().parseHex(box.tieSeed().text())).hasSize(32);
    return box.tieSeed();
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).key();
  }
}
