package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.application.vote.Cast;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.CastRepository;
import org.palabre.budget.domain.box.CastRepository.Outcome;
import org.palabre.budget.domain.box.CastRepository.Sealed;
import org.palabre.budget.domain.box.ReceiptHash;
import org.palabre.budget.domain.box.ReceiptState;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.input.Refusal;
import org.palabre.store.DataVersion;
import org.palabre.testkit.PluginDeployment;

/** One person, one ballot, whatever is sent, how often, at once or late. */
@ExtendWith(ArquillianExtension.class)
class CastingIT {

  private static final Choices TWO = Choices.read(":1=1,2=1");

  @Inject private BudgetScene scene;
  @Inject private VoteScene votes;
  @Inject private Casting casting;
  @Inject private CastRepository casts;
  @Inject private VoteClosing closing;
  @Inject private Roll roll;
  @Inject private EditionRepository editions;
  @Inject private DatabaseClock clock;
  @Inject private DataVersion version;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(CastingIT.class);
  }

  @Test
  void twoHundredAtOnceMakeOneBallot() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    List<Callable<Cast>> acts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] hash = VoteScene.hash(VoteScene.receipt());
      acts.add(() -> casting.cast(pass, TWO, hash));
    }
    List<Cast> results = votes.atOnce(acts);
    assertThat(results).filteredOn(Cast.COUNTED::equals).hasSize(1);
    assertThat(results).filteredOn(Cast.ALREADY_VOTED::equals).hasSize(199);
    assertHolds(vote, 1);
  }

  @Test
  void oneBallotSentOftenIsOneBallotWithOneReceipt() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    byte[] hash = VoteScene.hash(VoteScene.receipt());
    List<Callable<Cast>> acts = Collections.nCopies(40, () -> casting.cast(pass, TWO, hash));
    List<Cast> results = votes.atOnce(acts);
    assertThat(results).filteredOn(Cast.COUNTED::equals).hasSize(1);
    assertThat(results).filteredOn(Cast.ALREADY_COUNTED_SAME::equals).hasSize(39);
    assertHolds(vote, 1);
    assertThat(casting.ask(vote.edition(), hash)).isEqualTo(ReceiptState.COUNTED);
    assertThat(casting.ask(vote.edition(), VoteScene.hash(VoteScene.receipt())))
        .isEqualTo(ReceiptState.UNKNOWN);
  }

  @Test
  void castingChangesNothingThatPagesShow() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    long before = version.current();
    casting.cast(pass, TWO, VoteScene.hash(VoteScene.receipt()));
    assertThat(version.current()).isEqualTo(before);
  }

  @Test
  void whoVotedOnPaperDoesNotVoteOnlineNorTheOtherWayRound() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass paper = votes.voter(vote);
    VoterPass online = votes.voter(vote);
    UUID place = votes.place(vote);
    roll.signOff(vote.edition(), paper.voter(), place);
    assertThat(casting.cast(paper, TWO, VoteScene.hash(VoteScene.receipt())))
        .isEqualTo(Cast.ALREADY_VOTED);
    casting.cast(online, TWO, VoteScene.hash(VoteScene.receipt()));
    assertThat(refusal(() -> roll.signOff(vote.edition(), online.voter(), place)))
        .isEqualTo("budget.roll.voted.online");
    assertThat(sealed(vote)).isEqualTo(1);
    assertThat(signOffs(vote)).isEqualTo(2);
  }

  @Test
  void onPaperAndOnlineAtOnceIsOneBallot() throws Exception {
    Vote vote = votes.open(Map.of());
    for (int i = 0; i < 10; i++) {
      VoterPass pass = votes.voter(vote);
      byte[] hash = VoteScene.hash(VoteScene.receipt());
      List<Callable<String>> acts =
          List.of(
              () -> casting.cast(pass, TWO, hash).name(),
              () -> {
                int rows;
                try {
                  rows =
                      votes.run(
                          "INSERT INTO budget_sign_off VALUES (?, ?, CURRENT_DATE, 'PAPER', 'X')",
                          pass.voter(),
                          pass.edition());
                } catch (java.sql.SQLException e) {
                  return "VOTED";
                }
                return rows == 1 ? "PAPER" : "NONE";
              });
      List<String> results = votes.atOnce(acts);
      assertThat(results).isIn(List.of("COUNTED", "VOTED"), List.of("ALREADY_VOTED", "PAPER"));
    }
    assertThat(signOffs(vote)).isEqualTo(10);
    assertThat(sealed(vote))
        .isEqualTo(
            votes.number(
                "SELECT COUNT(*) FROM budget_sign_off WHERE edition_id = ? AND channel = 'ONLINE'",
                vote.edition()));
  }

  @Test
  void refusesWhatTheRulesDoNotAllow() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    byte[] hash = VoteScene.hash(VoteScene.receipt());
    assertThat(refusal(() -> casting.cast(pass, Choices.read(":1=9"), hash)))
        .isEqualTo("budget.ballot.fault.value");
    assertThat(refusal(() -> casting.cast(pass, Choices.read(":77=1"), hash)))
        .isEqualTo("budget.ballot.fault.unknown");
    assertThat(refusal(() -> casting.cast(pass, Choices.read("nord:1=1"), hash)))
        .isEqualTo("budget.ballot.fault.part");
    assertThat(refusal(() -> casting.cast(pass, TWO, new byte[3])))
        .isEqualTo("budget.cast.receipt");
    assertHolds(vote, 0);
    assertThat(casting.cast(pass, Choices.BLANK, hash)).isEqualTo(Cast.COUNTED);
  }

  @Test
  void aVoterOfOneAreaVotesInNoOther() throws Exception {
    Vote vote = votes.open(Scope.BOTH, Map.of());
    VoterPass nord = votes.voter(vote, Optional.of("nord"));
    byte[] hash = VoteScene.hash(VoteScene.receipt());
    assertThat(refusal(() -> casting.cast(nord, Choices.read("sud:3=1"), hash)))
        .isEqualTo("budget.ballot.fault.part");
    VoterPass forged = new VoterPass(nord.edition(), nord.voter(), Optional.of("sud"));
    assertThat(refusal(() -> casting.cast(forged, Choices.read("sud:3=1"), hash)))
        .isEqualTo("budget.cast.unknown");
    assertThat(casting.cast(nord, Choices.read(":1=1;nord:4=1"), hash)).isEqualTo(Cast.COUNTED);
  }

  @Test
  void aReceiptOfSomebodyElseUndoesTheSignOff() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass first = votes.voter(vote);
    VoterPass second = votes.voter(vote);
    byte[] hash = VoteScene.hash(VoteScene.receipt());
    casting.cast(first, TWO, hash);
    assertThat(refusal(() -> casting.cast(second, TWO, hash))).isEqualTo("budget.cast.receipt");
    assertHolds(vote, 1);
    assertThat(casting.cast(second, TWO, VoteScene.hash(VoteScene.receipt())))
        .isEqualTo(Cast.COUNTED);
  }

  @Test
  void whatIsCutOffInTheMiddleLeavesNothingHalfDone() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    byte[] hash = VoteScene.hash(VoteScene.receipt());
    Instant now = clock.now();
    assertThatThrownBy(
            () ->
                scene.committed(
                    () -> {
                      casts.cast(sealed(pass, now.minusSeconds(9), now.plusSeconds(9), hash));
                      throw new IllegalStateException("The server is gone.");
                    }))
        .hasMessage("The server is gone.");
    assertHolds(vote, 0);
    assertThat(casting.cast(pass, TWO, hash)).isEqualTo(Cast.COUNTED);
  }

  @Test
  void theDatabasesClockDecidesToTheSecond() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass early = votes.voter(vote);
    VoterPass late = votes.voter(vote);
    byte[] hash = VoteScene.hash(VoteScene.receipt());
    Instant now = clock.now();
    assertThat(cast(sealed(early, now.plusSeconds(5), now.plusSeconds(9), hash)))
        .isEqualTo(Outcome.NOT_OPEN);
    Instant closes = clock.now().plusMillis(1_500);
    assertThat(cast(sealed(early, now.minusSeconds(1), closes, hash))).isEqualTo(Outcome.COUNTED);
    while (clock.now().isBefore(closes)) {
      Thread.sleep(50);
    }
    assertThat(cast(sealed(late, now.minusSeconds(1), closes, VoteScene.hash(VoteScene.receipt()))))
        .isEqualTo(Outcome.NOT_OPEN);
    assertThat(cast(sealed(early, now.minusSeconds(1), closes, hash)))
        .as("whose answer got lost asks again after the end")
        .isEqualTo(Outcome.ALREADY_COUNTED_SAME);
    assertHolds(vote, 1);
  }

  @Test
  void whoWaitedForTheEditionPastTheEndIsTooLate() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    Instant closes = clock.now().plusSeconds(2);
    CountDownLatch held = new CountDownLatch(1);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> holder =
          pool.submit(
              () -> {
                scene.committed(
                    () -> {
                      editions.forChange(vote.edition());
                      held.countDown();
                      while (clock.now().isBefore(closes)) {
                        Thread.sleep(50);
                      }
                    });
                return null;
              });
      held.await();
      assertThat(clock.now()).as("sent in time").isBefore(closes);
      Sealed sent =
          sealed(pass, closes.minusSeconds(60), closes, VoteScene.hash(VoteScene.receipt()));
      assertThat(cast(sent)).isEqualTo(Outcome.NOT_OPEN);
      holder.get();
    } finally {
      pool.shutdownNow();
    }
    assertHolds(vote, 0);
  }

  @Test
  void aPageOpenedBeforeTheCloseCastsNothingAfterIt() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    VoterPass late = votes.voter(vote);
    byte[] receipt = VoteScene.hash(VoteScene.receipt());
    casting.cast(pass, TWO, receipt);
    votes.pass(vote.edition());
    votes.as(vote.officer());
    closing.close(vote.edition());
    assertThat(casting.cast(pass, TWO, receipt)).isEqualTo(Cast.ALREADY_COUNTED_SAME);
    assertThat(refusal(() -> casting.cast(late, TWO, VoteScene.hash(VoteScene.receipt()))))
        .isEqualTo("budget.cast.closed");
    assertHolds(vote, 1);
  }

  @Test
  void closingWaitsForBallotsOnTheirWayAndTakesNoneAfter() throws Exception {
    Vote vote = votes.open(Map.of());
    List<VoterPass> passes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      passes.add(votes.voter(vote));
    }
    // The vote is known as open, then its last day passes: only the close keeps ballots out now.
    assertThat(casting.cast(passes.get(0), TWO, VoteScene.hash(VoteScene.receipt())))
        .isEqualTo(Cast.COUNTED);
    votes.pass(vote.edition());
    ExecutorService pool = Executors.newFixedThreadPool(12);
    CountDownLatch some = new CountDownLatch(20);
    List<Future<String>> running = new ArrayList<>();
    for (VoterPass pass : passes.subList(1, passes.size())) {
      running.add(
          pool.submit(
              () -> {
                try {
                  return casting.cast(pass, TWO, VoteScene.hash(VoteScene.receipt())).name();
                } catch (Refusal refusal) {
                  return refusal.key();
                } finally {
                  some.countDown();
                }
              }));
    }
    some.await();
    votes.as(vote.officer());
    closing.close(vote.edition());
    long atClose = sealed(vote);
    int counted = 1;
    for (Future<String> one : running) {
      String result = one.get();
      assertThat(result).isIn("COUNTED", "budget.cast.closed");
      counted += result.equals("COUNTED") ? 1 : 0;
    }
    pool.shutdown();
    assertThat(atClose).isEqualTo(counted);
    assertHolds(vote, counted);
    assertThat(
            votes.number(
                "SELECT sealed FROM budget_box WHERE edition_id = ? AND online = sealed",
                vote.edition()))
        .isEqualTo(counted);
  }

  @Test
  void nothingIsCastBeforeTheVoteIsOpened() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    VoterPass pass = votes.voter(vote);
    assertThat(refusal(() -> casting.cast(pass, TWO, VoteScene.hash(VoteScene.receipt()))))
        .isEqualTo("budget.cast.closed");
  }

  private Outcome cast(Sealed ballot) throws Exception {
    Outcome[] outcome = new Outcome[1];
    scene.committed(() -> outcome[0] = casts.cast(ballot));
    return outcome[0];
  }

  private static Sealed sealed(VoterPass pass, Instant opens, Instant closes, byte[] hash) {
    return new Sealed(
        pass.edition(),
        pass.voter(),
        pass.areaKey(),
        opens,
        closes,
        ZoneOffset.UTC,
        new byte[112],
        ReceiptHash.of(hash));
  }

  private void assertHolds(Vote vote, long ballots) throws Exception {
    assertThat(sealed(vote)).isEqualTo(ballots);
    assertThat(signOffs(vote)).isEqualTo(ballots);
  }

  private long sealed(Vote vote) throws Exception {
    return votes.number("SELECT COUNT(*) FROM budget_sealed WHERE edition_id = ?", vote.edition());
  }

  private long signOffs(Vote vote) throws Exception {
    return votes.number(
        "SELECT COUNT(*) FROM budget_sign_off WHERE edition_id = ?", vote.edition());
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).key();
  }
}
