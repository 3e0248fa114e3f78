package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.OpenedBallots;
import org.palabre.budget.domain.box.TieSeed;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
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
    String share = vote.shares().get(0).replace(" ", "");
    assertThat(
            votes.number(
                "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                    + " AND table_name IN ('budget_key', 'budget_key_share') AND (column_name LIKE"
                    + " '%private%' OR column_name LIKE '%secret%')"))
        .isZero();
    assertThat(
            votes.number(
                "SELECT COUNT(*) FROM budget_key_share WHERE INSTR(HEX(hash), ?) > 0", share))
        .isZero();
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
    UUID edited = boxes.sealed(vote.edition()).get(0).id();
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
        "INSERT INTO budget_sealed VALUES (?, ?, ?, ?)",
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
    scene.committed(
        () -> {
          Edition edition = editions.forChange(vote.edition()).orElseThrow();
          edition.publish(java.time.Instant.now());
        });
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
