package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.application.vote.Cast;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.application.vote.Voters;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.daily.NewDay;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Option;
import org.palabre.spi.NamedValue.Value;
import org.palabre.testkit.PluginDeployment;

/** Who may vote shows it by mail or at a counter; each person is on the roll once. */
@ExtendWith(ArquillianExtension.class)
class VotersIT {

  private static final int CROWD = 200;

  @Inject private BudgetScene scene;
  @Inject private VoteScene votes;
  @Inject private Voters voters;
  @Inject private Roll roll;
  @Inject private Casting casting;
  @Inject private Organisations organisations;
  @Inject private NewDay days;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(VotersIT.class);
  }

  @Test
  void aMailedCodePutsSomebodyOnTheRollOnce() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String mail = mail();
    Claim claim = claim("Durand-Élysée", 1990);
    UUID request = ask(vote, claim, mail);
    assertThat(rolled(vote)).as("nobody is on the roll before the code came back").isZero();
    String code = votes.code(mail);
    VoterPass pass = voters.confirm(vote.edition(), request, code, sender());
    assertThat(voters.confirm(vote.edition(), request, " " + code + " ", sender()))
        .as("a double click")
        .isEqualTo(pass);
    assertThat(voters.hasVoted(pass)).isFalse();
    casting.cast(pass, Choices.BLANK, VoteScene.hash(VoteScene.receipt()));
    assertThat(voters.hasVoted(pass)).isTrue();
    UUID again = ask(vote, claim("DURAND ELYSEE", 1990), mail);
    VoterPass same = voters.confirm(vote.edition(), again, votes.code(mail), sender());
    assertThat(same).as("the same name without accents").isEqualTo(pass);
    assertThat(casting.cast(same, Choices.BLANK, VoteScene.hash(VoteScene.receipt())))
        .isEqualTo(Cast.ALREADY_VOTED);
    assertThat(rolled(vote)).isEqualTo(1);
  }

  @Test
  void aCrowdThatAsksAtOnceWaitsForNobody() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    List<Callable<UUID>> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      Claim claim = claim("Foule " + BudgetScene.tag(), 1990);
      crowd.add(() -> ask(vote, claim, mail()));
    }
    Instant begun = Instant.now();

    assertThat(votes.atOnce(crowd)).hasSize(CROWD).doesNotContainNull().doesNotHaveDuplicates();

    // The pool gives a connection up after a minute: who waited for one waited that long.
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(45));
  }

  @Test
  void onePersonWithTwoAddressesVotesOnceAndOneAddressServesOne() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String first = mail();
    String second = mail();
    UUID one = ask(vote, claim("Martin", 1980), first);
    voters.confirm(vote.edition(), one, votes.code(first), sender());
    UUID other = ask(vote, claim("Martin", 1980), second);
    String typed = votes.code(second);
    assertThat(refusal(() -> voters.confirm(vote.edition(), other, typed, sender())))
        .isEqualTo("budget.voter.known");
    UUID shared = ask(vote, claim("Petit", 1970), first);
    String again = votes.code(first);
    assertThat(refusal(() -> voters.confirm(vote.edition(), shared, again, sender())))
        .isEqualTo("budget.voter.mail.taken");
    assertThat(rolled(vote)).isEqualTo(1);
  }

  @Test
  void aCodeIsGuessedAFewTimesOnlyAndIsOverSoon() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String mail = mail();
    UUID request = ask(vote, claim("Leroy", 1985), mail);
    String right = votes.code(mail);
    String wrong = right.equals("00000000") ? "00000001" : "00000000";
    for (int i = 0; i < 5; i++) {
      assertThat(refusal(() -> voters.confirm(vote.edition(), request, wrong, sender())))
          .isEqualTo("budget.code.wrong");
    }
    assertThat(refusal(() -> voters.confirm(vote.edition(), request, right, sender())))
        .isEqualTo("budget.code.tries");
    UUID next = ask(vote, claim("Leroy", 1985), mail);
    assertThat(refusal(() -> voters.confirm(vote.edition(), request, right, sender())))
        .as("an earlier code is worth nothing once there is another")
        .isEqualTo("budget.code.over");
    votes.run(
        "UPDATE budget_voter_code SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
            + " WHERE id = ?",
        next);
    String late = votes.code(mail);
    assertThat(refusal(() -> voters.confirm(vote.edition(), next, late, sender())))
        .isEqualTo("budget.code.over");
    assertThat(refusal(() -> voters.confirm(vote.edition(), UUID.randomUUID(), late, sender())))
        .isEqualTo("budget.code.over");
    assertThat(refusal(() -> voters.confirm(vote.edition(), null, late, sender())))
        .isEqualTo("budget.code.over");
  }

  @Test
  void asksForTooManyCodesAreSlowedKnownOrNot() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String known = mail();
    String home = sender();
    UUID request = ask(vote, claim("Moreau", 1975), known, home);
    voters.confirm(vote.edition(), request, votes.code(known), home);
    String unknown = mail();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      if (i > 0) {
        first.add(outcome(() -> ask(vote, claim("Moreau", 1975), known, home)));
      }
      second.add(outcome(() -> ask(vote, claim("Autre", 1975), unknown, home)));
    }
    assertThat(first).containsExactly("", "", "", "budget.code.many");
    assertThat(second).containsExactly("", "", "", "", "budget.code.many");
    String crowd = sender();
    List<String> third = new ArrayList<>();
    for (int i = 0; i < 62; i++) {
      third.add(
          outcome(() -> voters.askCode(vote.edition(), claim("Foule", 1960), mail(), "fr", crowd)));
    }
    assertThat(third.get(0)).isEmpty();
    assertThat(third.get(61)).isEqualTo("budget.code.crowd");
  }

  @Test
  void whoeverKnowsAnAddressLocksNobodyOutOfIt() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String mail = mail();
    String stranger = sender();
    UUID mine = ask(vote, claim("Lambert", 1966), mail, sender());
    String code = votes.code(mail);
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(outcome(() -> ask(vote, claim("Inconnu", 1999), mail, stranger)));
    }
    assertThat(asked.subList(0, 4)).containsOnly("");
    assertThat(asked.subList(4, 8)).containsOnly("budget.code.many");
    assertThat(voters.confirm(vote.edition(), mine, code, sender()))
        .as("what others ask for leaves a code worth what it was")
        .isNotNull();
    assertThat(outcome(() -> ask(vote, claim("Lambert", 1966), mail, sender())))
        .as("from their own network the owner still has a code sent")
        .isEmpty();
    List<String> flood = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      flood.add(outcome(() -> ask(vote, claim("Inconnu", 1999), mail, sender())));
    }
    assertThat(flood).as("no flood of mails either").last().isEqualTo("budget.code.many");
    assertThat(flood).filteredOn(String::isEmpty).hasSize(34);
  }

  @Test
  void ofManyWhoAskAtOnceNoMoreGetThroughThanMay() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String mail = mail();
    String sender = sender();
    List<Callable<String>> asks =
        Collections.nCopies(
            30, () -> outcome(() -> ask(vote, claim("Ensemble", 1990), mail, sender)));
    assertThat(votes.atOnce(asks)).filteredOn(String::isEmpty).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void whoTriesOutNamesAndDatesIsSlowedLikeWhoeverAsks() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    Claim young = claim("Faute", organisations.today().getYear() - 10);
    String mail = mail();
    String home = sender();
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(outcome(() -> ask(vote, young, mail, home)));
    }
    assertThat(asked.subList(0, 4)).containsOnly("budget.voter.young");
    assertThat(asked.subList(4, 8)).containsOnly("budget.code.many");
    assertThat(outcome(() -> ask(vote, claim("Faute", 1990), mail, home)))
        .as("the same answer whoever they say they are")
        .isEqualTo("budget.code.many");
    assertThat(kept("sender:" + home)).as("what is held back keeps nobody waiting").isEqualTo(4);
    String crowd = sender();
    List<String> tried = new ArrayList<>();
    for (int i = 0; i < 61; i++) {
      tried.add(outcome(() -> ask(vote, young, mail(), crowd)));
    }
    assertThat(tried.subList(0, 60)).containsOnly("budget.voter.young");
    assertThat(tried.get(60)).isEqualTo("budget.code.crowd");
    assertThat(outcome(() -> ask(vote, claim("Faute", 1990), mail(), crowd)))
        .isEqualTo("budget.code.crowd");
  }

  @Test
  void codesFromACounterAreGuessedAFewTimesOnlyFromOneNetwork() throws Exception {
    Vote vote = votes.open(Map.of());
    votes.as(votes.member(vote.edition(), ParticipatoryBudget.TELLER));
    Voter voter = roll.register(vote.edition(), claim("Devin", 1950));
    String code = roll.code(vote.edition(), voter.id());
    scene.asVisitor();
    String guesser = sender();
    for (int i = 0; i < 60; i++) {
      assertThat(refusal(() -> voters.byCounterCode(vote.edition(), "0000-0000-0000", guesser)))
          .isEqualTo("budget.code.counter");
    }
    assertThat(refusal(() -> voters.byCounterCode(vote.edition(), code, guesser)))
        .as("not even the right one any more")
        .isEqualTo("budget.code.crowd");
    assertThat(voters.byCounterCode(vote.edition(), code, sender()).voter()).isEqualTo(voter.id());
  }

  @Test
  void codesThatAreOverAndNotesOfAsksGoWithinTheHour() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String old = sender();
    String fresh = sender();
    UUID over = ask(vote, claim("Hier", 1980), mail(), old);
    UUID serves = ask(vote, claim("Demain", 1980), mail(), fresh);
    votes.run(
        "UPDATE budget_voter_code SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
            + " WHERE id = ?",
        over);
    votes.run(
        "UPDATE budget_voter_try SET tried_at = tried_at - INTERVAL 61 MINUTE"
            + " WHERE key_hash = UNHEX(SHA2(?, 256))",
        "sender:" + old);
    Instant now = Instant.now();
    Instant hour = days.tellHour(Instant.EPOCH, now);
    assertThat(codes(over)).isZero();
    assertThat(codes(serves)).isEqualTo(1);
    assertThat(kept("sender:" + old)).isZero();
    assertThat(kept("sender:" + fresh)).isEqualTo(1);
    votes.run(
        "UPDATE budget_voter_code SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
            + " WHERE id = ?",
        serves);
    assertThat(days.tellHour(hour, now)).as("once an hour").isEqualTo(hour);
    assertThat(codes(serves)).isEqualTo(1);
  }

  @Test
  void whoIsTooYoungOrOfNoAreaIsTold() throws Exception {
    Vote vote = votes.open(Scope.AREAS, Map.of());
    scene.asVisitor();
    int young = organisations.today().getYear() - 10;
    assertThat(
            refusal(
                () -> ask(vote, new Claim(identity("Jeune", young), Optional.of("nord")), mail())))
        .isEqualTo("budget.voter.young");
    assertThat(refusal(() -> ask(vote, claim("Sans", 1980), mail())))
        .isEqualTo("budget.voter.area");
    assertThat(
            refusal(
                () ->
                    ask(vote, new Claim(identity("Ailleurs", 1980), Optional.of("lune")), mail())))
        .isEqualTo("budget.voter.area");
    assertThat(
            refusal(
                () ->
                    voters.askCode(
                        vote.edition(),
                        new Claim(identity("Sans", 1980), Optional.of("nord")),
                        "nulle part",
                        "fr",
                        sender())))
        .isEqualTo("budget.voter.mail");
  }

  @Test
  void ageCountsOnTheFirstDayOfTheVote() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    LocalDate first = organisations.today().minusDays(1);
    int age = 16;
    Identity oldEnough = new Identity("Juste", "A", first.minusYears(age));
    Identity tooYoung = new Identity("Presque", "A", first.minusYears(age).plusDays(1));
    assertThat(outcome(() -> ask(vote, new Claim(oldEnough, Optional.empty()), mail()))).isEmpty();
    assertThat(outcome(() -> ask(vote, new Claim(tooYoung, Optional.empty()), mail())))
        .isEqualTo("budget.voter.young");
  }

  @Test
  void aCodeFromTheCounterServesUntilSomebodyHasVoted() throws Exception {
    Vote vote = votes.open(Map.of());
    UUID teller = votes.member(vote.edition(), ParticipatoryBudget.TELLER);
    votes.as(teller);
    Voter voter = roll.register(vote.edition(), claim("Guichet", 1950));
    assertThat(roll.register(vote.edition(), claim("guichet", 1950)).id()).isEqualTo(voter.id());
    String earlier = roll.code(vote.edition(), voter.id());
    String code = roll.code(vote.edition(), voter.id());
    assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    scene.asVisitor();
    assertThat(refusal(() -> voters.byCounterCode(vote.edition(), earlier, sender())))
        .isEqualTo("budget.code.counter");
    VoterPass pass =
        voters.byCounterCode(
            vote.edition(), code.toLowerCase().replace('0', 'o').replace("-", " "), sender());
    assertThat(pass.voter()).isEqualTo(voter.id());
    casting.cast(pass, Choices.BLANK, VoteScene.hash(VoteScene.receipt()));
    votes.as(teller);
    assertThat(refusal(() -> roll.code(vote.edition(), voter.id())))
        .isEqualTo("budget.roll.voted.online");
    UUID place = votes.place(vote);
    assertThat(refusal(() -> roll.signOff(vote.edition(), voter.id(), place)))
        .isEqualTo("budget.roll.voted.online");
  }

  @Test
  void onPaperOnlyNobodyGetsACode() throws Exception {
    Map<String, Value> paper =
        Map.of(
            RuleName.PROOF,
            new Choice(
                Proof.PAPER.id(),
                List.of(new Option(Proof.PAPER.id(), "Papier"), new Option("mail", "Mail"))));
    Vote ready = votes.ready(Scope.CITY, paper);
    assertThat(voters.ways(ready.edition())).isEmpty();
    Voter voter = roll.register(ready.edition(), claim("Papier", 1950));
    assertThat(refusal(() -> roll.code(ready.edition(), voter.id())))
        .isEqualTo("budget.roll.paper-only");
  }

  @Test
  void ofTheRollOnlyTellersSeeAnythingAndNobodyCountsBeforeTheClose() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    votes.as(votes.member(vote.edition(), ParticipatoryBudget.TELLER));
    roll.signOff(vote.edition(), pass.voter(), votes.place(vote));
    assertThat(roll.search(vote.edition(), "essai")).hasSize(1);
    assertThat(roll.search(vote.edition(), "e")).isEmpty();
    assertThat(roll.search(vote.edition(), "%%")).isEmpty();
    assertThat(roll.counts(vote.edition())).isEmpty();
    assertThat(roll.groups(vote.edition())).isEmpty();
    for (UUID other : List.of(vote.scrutineers().get(0), scene.somebody())) {
      votes.as(other);
      assertThat(
              catchThrowableOfType(
                  org.palabre.access.AccessDenied.class,
                  () -> roll.search(vote.edition(), "essai")))
          .isNotNull();
    }
  }

  private UUID ask(Vote vote, Claim claim, String mail) {
    return ask(vote, claim, mail, sender());
  }

  private UUID ask(Vote vote, Claim claim, String mail, String sender) {
    return voters.askCode(vote.edition(), claim, mail, "fr", sender);
  }

  private long kept(String counted) throws Exception {
    return votes.number(
        "SELECT COUNT(*) FROM budget_voter_try WHERE key_hash = UNHEX(SHA2(?, 256))", counted);
  }

  private long codes(UUID request) throws Exception {
    return votes.number("SELECT COUNT(*) FROM budget_voter_code WHERE id = ?", request);
  }

  private static Claim claim(String family, int year) {
    return new Claim(identity(family, year), Optional.empty());
  }

  private static Identity identity(String family, int year) {
    return new Identity(family, "Andrée", LocalDate.of(year, 2, 28));
  }

  private static String mail() {
    return BudgetScene.tag() + "@essai.example";
  }

  /** Each ask comes from an address of its own, so that tests do not slow each other. */
  private static String sender() {
    return "test-" + BudgetScene.tag();
  }

  private long rolled(Vote vote) throws Exception {
    return votes.number("SELECT COUNT(*) FROM budget_voter WHERE edition_id = ?", vote.edition());
  }

  private static String outcome(ThrowingCallable act) throws Exception {
    Refusal refused = catchThrowableOfType(Refusal.class, act);
    return refused == null ? "" : refused.key();
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).key();
  }
}
