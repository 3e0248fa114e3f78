package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.box.BoxOpening;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.paper.PlaceFigures;
import org.palabre.budget.application.paper.PlaceFigures.Row;
import org.palabre.budget.application.paper.PollBook;
import org.palabre.budget.application.paper.PollBook.Entered;
import org.palabre.budget.application.paper.PollBook.Mistake;
import org.palabre.budget.application.paper.PollingPlaces;
import org.palabre.budget.application.paper.SettledPaper;
import org.palabre.budget.application.paper.Tallying;
import org.palabre.budget.application.paper.Tallying.Difference;
import org.palabre.budget.application.paper.Tallying.Ruling;
import org.palabre.budget.application.paper.Tallying.Standing;
import org.palabre.budget.application.paper.TypedRow;
import org.palabre.budget.application.vote.Cast;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.OpenedBallots;
import org.palabre.budget.domain.box.PaperBallots.Waiting;
import org.palabre.budget.domain.count.ChannelCount;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.Conflict.Outcome;
import org.palabre.budget.domain.paper.PlaceDescription;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository.Line;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.persistence.TallyPersonalData;
import org.palabre.daily.DayBegun;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.organisation.Organisations;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Option;
import org.palabre.testkit.PluginDeployment;

/** A vote on paper: one roll for both channels, two entries of each ballot, one box. */
@ExtendWith(ArquillianExtension.class)
class PaperIT {

  @Inject private VoteScene scene;
  @Inject private BudgetScene budget;
  @Inject private Organisations organisations;
  @Inject private Event<DayBegun> days;
  @Inject private TallyPersonalData personal;
  @Inject private PollingPlaces places;
  @Inject private PollBook book;
  @Inject private Tallying tallying;
  @Inject private PlaceFigures figures;
  @Inject private SettledPaper settled;
  @Inject private Casting casting;
  @Inject private VoteOpening opening;
  @Inject private VoteClosing closing;
  @Inject private BoxOpening box;
  @Inject private OpenedBallots opened;
  @Inject private Counting counting;
  @Inject private RollRepository voters;
  @Inject private CountRepository counts;
  @Inject private Journal journal;
  private Vote vote;
  private UUID edition;
  private PollingPlace place;
  private boolean over;
  private UUID one;
  private UUID other;

  private static final List<Option> PROOFS =
      List.of(new Option("paper", "Papier"), new Option("counter", "Guichet"));

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(PaperIT.class);
  }

  @BeforeEach
  void openAVote() throws Exception {
    begin(scene.open(Map.of()));
  }

  private void begin(Vote opened) {
    vote = opened;
    edition = vote.edition();
    over = false;
    scene.as(vote.officer());
    place = places.add(edition, described("Mairie"));
    one = member(ParticipatoryBudget.TELLER);
    other = member(ParticipatoryBudget.TELLER);
  }

  @Test
  void settlesABatchThatTwoPeopleEnteredAlike() throws Exception {
    UUID batch = batch(3);
    assertThat(enter(one, batch, "1 2", "b", "!SIGNED")).isEqualTo(Standing.WAITING);
    assertThat(settled.waiting(edition)).isNotEmpty();
    assertThat(enter(other, batch, "2 1", "b", "!SIGNED")).isEqualTo(Standing.SETTLED);
    assertThat(settled.settled(edition)).containsExactly(Choices.read(":1=1,2=1"), Choices.BLANK);
  }

  @Test
  void showsNobodyWhatTheOtherEntered() throws Exception {
    UUID batch = batch(1);
    enter(one, batch, "1");
    scene.as(other);
    assertThat(tallying.entry(edition, batch).orElseThrow().rows())
        .containsExactly(new TypedRow("", ""));
    scene.as(vote.officer());
    assertThat(tallying.differences(edition, batch)).isEmpty();
  }

  @Test
  void letsNobodyEnterABatchTwice() throws Exception {
    UUID batch = batch(1);
    enter(one, batch, "1");
    refused(() -> enter(one, batch, "2"), "budget.tally.done");
    assertThatThrownBy(
            () ->
                scene.run(
                    "INSERT INTO budget_tally (id, batch_id, turn, person_id, ballots, done,"
                        + " version) VALUES (UUID(), ?, 2, ?, '-', 0, 1)",
                    batch,
                    one))
        .hasMessageContaining("budget_tally_person");
    enter(other, batch, "2");
    UUID third = member(ParticipatoryBudget.TELLER);
    refused(() -> enter(third, batch, "1"), "budget.tally.taken");
  }

  @Test
  void asksAnotherOfficerWhatADifferingBallotSays() throws Exception {
    UUID batch = batch(3);
    enter(one, batch, "1 2", "b", "3");
    assertThat(enter(other, batch, "1 2", "4", "!UNREADABLE")).isEqualTo(Standing.DIFFERENT);
    scene.as(one);
    assertThatThrownBy(() -> tallying.differences(edition, batch)).isInstanceOf(AccessDenied.class);
    scene.as(vote.officer());
    String seen = reading(batch);
    List<Difference> differences = tallying.differences(edition, batch).orElseThrow().differences();
    assertThat(differences).extracting(Difference::position).containsExactly(2, 3);
    assertThat(differences.get(1).second().invalid()).isPresent();
    Ruling first = new Ruling(Ruling.Said.SECOND, new TypedRow("", ""));
    refused(() -> tallying.settle(edition, batch, seen, Map.of(2, first)), "budget.tally.ruling");
    Ruling second = new Ruling(Ruling.Said.OTHER, new TypedRow("2 3", ""));
    tallying.settle(edition, batch, seen, Map.of(2, first, 3, second));
    assertThat(settled.settled(edition))
        .containsExactly(Choices.read(":1=1,2=1"), Choices.read(":4=1"), Choices.read(":2=1,3=1"));
  }

  @Test
  void letsNoOfficerSettleWhatTheyEntered() throws Exception {
    UUID batch = batch(1);
    enter(vote.officer(), batch, "1");
    enter(other, batch, "2");
    scene.as(vote.officer());
    Ruling mine = new Ruling(Ruling.Said.FIRST, new TypedRow("", ""));
    refused(
        () -> tallying.settle(edition, batch, reading(batch), Map.of(1, mine)), "budget.tally.own");
    tallying.redo(edition, batch);
    assertThat(enter(one, batch, "1")).isEqualTo(Standing.WAITING);
  }

  @Test
  void settlesNoOtherReadingThanTheOneThatWasSeen() throws Exception {
    UUID officer = member(ParticipatoryBudget.OFFICER);
    UUID batch = batch(1);
    enter(one, batch, "1");
    enter(other, batch, "2");
    scene.as(vote.officer());
    String seen = reading(batch);
    Map<Integer, Ruling> first = Map.of(1, new Ruling(Ruling.Said.FIRST, new TypedRow("", "")));
    scene.as(officer);
    tallying.redo(edition, batch);
    enter(one, batch, "3");
    enter(other, batch, "4");
    scene.as(vote.officer());
    refused(() -> tallying.settle(edition, batch, seen, first), "budget.tally.anew");
    scene.as(officer);
    tallying.settle(edition, batch, reading(batch), first);
    scene.as(vote.officer());
    refused(
        () -> tallying.settle(edition, batch, reading(batch), first), "budget.tally.not-waiting");
    assertThat(settled.settled(edition)).containsExactly(Choices.read(":3=1"));
  }

  @Test
  void makesOneBatchOfAFormThatWasSentTwice() throws Exception {
    UUID key = UUID.randomUUID();
    end();
    scene.as(one);
    UUID batch = tallying.begin(edition, place.getId(), 3, key).getId();
    assertThat(tallying.begin(edition, place.getId(), 3, key).getId()).isEqualTo(batch);
    assertThat(tallying.begin(edition, place.getId(), 3, UUID.randomUUID()).getNumber())
        .isEqualTo(2);
    assertThat(tallying.batches(edition)).hasSize(2);
  }

  @Test
  void namesTheBallotThatBreaksTheRules() throws Exception {
    UUID batch = batch(2);
    assertThatThrownBy(() -> enter(one, batch, "1", "1 9"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("ballot-2"));
    refused(() -> enter(one, batch, "1", ""), "budget.tally.fault.missing");
  }

  @Test
  void letsNobodyVoteOnlineAndOnPaper() throws Exception {
    VoterPass online = scene.voter(vote);
    VoterPass paper = scene.voter(vote);
    cast(online);
    scene.as(one);
    refused(() -> book.sign(edition, place.getId(), online.voter()), "budget.roll.voted.online");
    book.sign(edition, place.getId(), paper.voter());
    assertThat(cast(paper)).isEqualTo(Cast.ALREADY_VOTED);
  }

  @Test
  void catchesUpAPlaceAndNamesWhoHadVotedOnline() throws Exception {
    List<VoterPass> voters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      voters.add(scene.voter(vote));
    }
    scene.as(one);
    List<Line> sheet = book.sheet(edition, place, 0, 9);
    assertThat(sheet).extracting(Line::number).containsExactlyInAnyOrder(1, 2, 3, 4);
    cast(voters.get(0));
    scene.as(one);
    refused(() -> book.names(edition, "1-5"), "budget.poll.number");
    refused(() -> sheet("1-5"), "budget.poll.number");
    Entered entered = sheet("1-4");
    assertThat(entered.signed()).isEqualTo(3);
    assertThat(entered.conflicts()).extracting(v -> v.id()).containsExactly(voters.get(0).voter());
    Entered again = sheet("1, 2 3;4");
    assertThat(again.signed()).isZero();
    assertThat(again.known()).isEqualTo(3);
    assertThat(book.conflicts(edition)).hasSize(1);
    assertThat(settled.waiting(edition)).containsExactly(Waiting.CONFLICT, Waiting.DIFFERENCE);
    book.settle(edition, book.conflicts(edition).get(0).conflict().id(), Outcome.ASIDE);
    UUID batch = batch(3);
    enter(one, batch, "1", "1", "1");
    enter(other, batch, "1", "1", "1");
    assertThat(settled.waiting(edition)).isEmpty();
  }

  @Test
  void notesADoubleVoteOfSomebodyWhoWasRegisteredOnTheSpot() throws Exception {
    VoterPass online = scene.voter(vote);
    VoterPass here = scene.voter(vote);
    UUID none = scene.voter(vote).voter();
    cast(online);
    scene.as(one);
    book.sign(edition, place.getId(), here.voter());
    UUID batch = batch(1);
    enter(one, batch, "1");
    enter(other, batch, "1");
    refused(() -> book.sign(edition, place.getId(), online.voter()), "budget.roll.voted.online");
    assertThat(settled.waiting(edition)).isEmpty();
    book.noteTwice(edition, place.getId(), online.voter());
    book.noteTwice(edition, place.getId(), online.voter());
    assertThat(book.conflicts(edition))
        .extracting(told -> told.voter().id())
        .containsExactly(online.voter());
    assertThat(settled.waiting(edition)).containsExactly(Waiting.CONFLICT);
    refused(() -> book.noteTwice(edition, place.getId(), none), "budget.poll.once");
    refused(() -> book.noteTwice(edition, place.getId(), here.voter()), "budget.poll.here");
    refused(() -> book.noteTwice(edition, place.getId(), edition), "budget.roll.gone");
    refused(() -> book.noteTwice(edition, edition, online.voter()), "budget.place.gone");
    book.settle(edition, book.conflicts(edition).get(0).conflict().id(), Outcome.ASIDE);
    assertThat(settled.waiting(edition)).isEmpty();
    scene.as(vote.scrutineers().get(0));
    assertThatThrownBy(() -> book.noteTwice(edition, place.getId(), online.voter()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void takesInAPlaceOfAnAreaItsVotersAndTheirBallotsAlone() throws Exception {
    begin(scene.open(Scope.BOTH, Map.of()));
    scene.as(vote.officer());
    UUID nord =
        places
            .add(edition, new PlaceDescription("École", "2, rue", "9 h", Optional.of("nord")))
            .getId();
    UUID inside = scene.voter(vote, Optional.of("nord")).voter();
    UUID outside = scene.voter(vote, Optional.of("sud")).voter();
    scene.as(one);
    refused(() -> book.sign(edition, nord, outside), "budget.roll.area");
    String both = number(inside) + " " + number(outside);
    refused(() -> book.enter(edition, nord, both, both), "budget.poll.area");
    assertThat(voters.find(edition, inside).orElseThrow().signOff()).isEmpty();
    assertThat(voters.find(edition, outside).orElseThrow().signOff()).isEmpty();
    book.sign(edition, nord, inside);
    end();
    UUID batch = tallying.begin(edition, nord, 1, UUID.randomUUID()).getId();
    assertThat(tallying.entry(edition, batch).orElseThrow().sheet().parts())
        .extracting(part -> part.key())
        .containsExactly("", "nord");
    refused(() -> enter(one, batch, "3"), "budget.tally.fault.unknown");
    enter(one, batch, "1 4");
    enter(other, batch, "b");
    scene.as(vote.officer());
    Ruling wrong = new Ruling(Ruling.Said.OTHER, new TypedRow("1 3", ""));
    refused(
        () -> tallying.settle(edition, batch, reading(batch), Map.of(1, wrong)),
        "budget.tally.fault.unknown");
    Ruling right = new Ruling(Ruling.Said.FIRST, new TypedRow("", ""));
    tallying.settle(edition, batch, reading(batch), Map.of(1, right));
    scene.as(one);
    book.sign(edition, place.getId(), outside);
    UUID everybody = batch(1);
    enter(one, everybody, "1 3");
    assertThat(enter(other, everybody, "1 3")).isEqualTo(Standing.SETTLED);
    assertThat(settled.settled(edition))
        .containsExactlyInAnyOrder(Choices.read(":1=1;nord:4=1"), Choices.read(":1=1;sud:3=1"));
  }

  @Test
  void keepsNumbersOfSheetsThatWerePrinted() throws Exception {
    VoterPass first = scene.voter(vote);
    scene.as(one);
    book.sheet(edition, place, 0, 9);
    VoterPass second = scene.voter(vote);
    scene.as(one);
    assertThat(book.sheet(edition, place, 0, 9))
        .extracting(line -> line.voter().id() + " " + line.number())
        .containsExactlyInAnyOrder(first.voter() + " 1", second.voter() + " 2");
  }

  @Test
  void printsTheSheetsInPartsByName() throws Exception {
    for (int i = 0; i < 5; i++) {
      scene.voter(vote);
    }
    scene.as(one);
    assertThat(book.size(edition, place)).isEqualTo(5);
    List<Line> whole = book.sheet(edition, place, 0, 9);
    assertThat(whole).extracting(Line::number).containsExactly(1, 2, 3, 4, 5);
    List<Line> parts = new ArrayList<>(book.sheet(edition, place, 0, 2));
    parts.addAll(book.sheet(edition, place, 2, 2));
    parts.addAll(book.sheet(edition, place, 4, 2));
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void showsWhoseNumbersTheyAreBeforeAnybodyIsSignedOff() throws Exception {
    UUID meant = scene.voter(vote).voter();
    UUID another = scene.voter(vote).voter();
    scene.as(one);
    String right = number(meant);
    String mistyped = number(another);
    assertThat(book.names(edition, right))
        .extracting(line -> line.voter().id())
        .containsExactly(meant);
    refused(() -> book.enter(edition, place.getId(), mistyped, ""), "budget.poll.unseen");
    refused(() -> book.enter(edition, place.getId(), mistyped, right), "budget.poll.unseen");
    assertThat(voters.find(edition, another).orElseThrow().signOff()).isEmpty();
    assertThat(book.enter(edition, place.getId(), right, right).signed()).isEqualTo(1);
  }

  @Test
  void withdrawsASignOffThatWasAnErrorWhileTheVoteRuns() throws Exception {
    VoterPass signed = scene.voter(vote);
    VoterPass online = scene.voter(vote);
    scene.as(one);
    book.sign(edition, place.getId(), signed.voter());
    cast(online);
    scene.as(one);
    assertThatThrownBy(() -> book.withdraw(edition, signed.voter(), Mistake.PERSON))
        .isInstanceOf(AccessDenied.class);
    scene.as(vote.officer());
    refused(() -> book.withdraw(edition, signed.voter(), null), "budget.poll.mistake");
    refused(() -> book.withdraw(edition, online.voter(), Mistake.PERSON), "budget.poll.unsigned");
    long before = withdrawals();
    book.withdraw(edition, signed.voter(), Mistake.PERSON);
    assertThat(withdrawals()).isEqualTo(before + 1);
    refused(() -> book.withdraw(edition, signed.voter(), Mistake.PERSON), "budget.poll.unsigned");
    assertThat(cast(signed)).isEqualTo(Cast.COUNTED);
  }

  @Test
  void signsOffHereWhoWasSignedOffElsewhereInError() throws Exception {
    UUID voter = scene.voter(vote).voter();
    scene.as(vote.officer());
    UUID elsewhere = places.add(edition, described("Gymnase")).getId();
    book.sign(edition, elsewhere, voter);
    String number = number(voter);
    assertThat(sheet(number).conflicts()).hasSize(1);
    assertThat(settled.waiting(edition)).contains(Waiting.CONFLICT);
    scene.as(vote.officer());
    book.withdraw(edition, voter, Mistake.NUMBER);
    assertThat(sheet(number).signed()).isEqualTo(1);
    assertThat(book.conflicts(edition)).isEmpty();
    assertThat(settled.waiting(edition)).containsExactly(Waiting.DIFFERENCE);
  }

  @Test
  void settlesAgainWhatWasMixedOnceTheVoteThatCountedIsWithdrawn() throws Exception {
    UUID voter = scene.voter(vote).voter();
    scene.as(vote.officer());
    UUID elsewhere = places.add(edition, described("Gymnase")).getId();
    book.sign(edition, elsewhere, voter);
    String number = number(voter);
    assertThat(sheet(number).conflicts()).hasSize(1);
    book.settle(edition, book.conflicts(edition).get(0).conflict().id(), Outcome.MIXED);
    assertThat(settled.waiting(edition)).doesNotContain(Waiting.CONFLICT);
    scene.as(vote.officer());
    book.withdraw(edition, voter, Mistake.NUMBER);
    assertThat(settled.waiting(edition)).contains(Waiting.CONFLICT);
    scene.as(one);
    book.sign(edition, place.getId(), voter);
    assertThat(book.conflicts(edition)).isEmpty();
  }

  @Test
  void knowsAPlaceOfAnotherEditionNotAtAll() throws Exception {
    UUID voter = scene.voter(vote).voter();
    Vote foreign = scene.open(Map.of());
    scene.as(foreign.officer());
    UUID there = places.add(foreign.edition(), described("Ailleurs")).getId();
    scene.as(one);
    String number = number(voter);
    refused(() -> book.sign(edition, there, voter), "budget.place.gone");
    refused(() -> book.enter(edition, there, number, number), "budget.place.gone");
    end();
    refused(() -> tallying.begin(edition, there, 1, UUID.randomUUID()), "budget.place.gone");
    scene.as(vote.officer());
    assertThat(places.find(edition, there)).isEmpty();
    refused(() -> places.change(edition, there, 1, described("Mien")), "budget.place.gone");
    refused(() -> places.remove(edition, there), "budget.place.gone");
    assertThat(voters.find(edition, voter).orElseThrow().signOff()).isEmpty();
  }

  @Test
  void namesTheFieldWhenTwoPlacesDifferByAccentsOnly() {
    scene.as(vote.officer());
    PollingPlace school = places.add(edition, described("École"));
    for (String alike : List.of("Ecole", "ÉCOLE", "école")) {
      assertThatThrownBy(() -> places.add(edition, described(alike)))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.key()).isEqualTo("budget.place.taken");
                assertThat(refusal.field()).isEqualTo("name");
              });
    }
    refused(
        () -> places.change(edition, place.getId(), version(), described("Ecole")),
        "budget.place.taken");
    places.change(edition, school.getId(), school.getVersion(), described("Ecole"));
    assertThat(places.of(edition)).extracting(PollingPlace::getName).contains("Ecole");
  }

  @Test
  void saysThatSignaturesAreNotedAtNoPlace() throws Exception {
    scene.as(one);
    book.sign(edition, place.getId(), scene.voter(vote).voter());
    scene.run("UPDATE budget_sign_off SET place = 'Nulle part' WHERE edition_id = ?", edition);
    assertThat(settled.waiting(edition)).containsExactly(Waiting.PLACE);
  }

  @Test
  void forgetsNumbersAndConflictsTogetherWithTheNames() throws Exception {
    VoterPass online = scene.voter(vote);
    cast(online);
    scene.as(one);
    sheet(number(online.voter()));
    assertThat(ofEdition("budget_roll_number")).isEqualTo(1);
    assertThat(ofEdition("budget_conflict")).isEqualTo(1);
    budget.committed(() -> voters.forget(edition));
    assertThat(ofEdition("budget_roll_number")).isZero();
    assertThat(ofEdition("budget_conflict")).isZero();
    assertThat(voters.find(edition, online.voter()).orElseThrow().signOff()).isPresent();
  }

  @Test
  void staysShutUntilEachDifferenceIsExplained() throws Exception {
    scene.as(one);
    book.sign(edition, place.getId(), scene.voter(vote).voter());
    assertThat(settled.waiting(edition)).containsExactly(Waiting.DIFFERENCE);
    UUID batch = batch(2);
    enter(one, batch, "1", "2");
    assertThat(settled.waiting(edition)).contains(Waiting.BATCH);
    enter(other, batch, "1", "2");
    assertThat(settled.waiting(edition)).containsExactly(Waiting.DIFFERENCE);
    scene.as(vote.officer());
    places.explain(edition, place.getId(), "Une enveloppe contenait deux bulletins.");
    assertThat(settled.waiting(edition)).isEmpty();
    refused(() -> places.remove(edition, place.getId()), "budget.place.used");
    refused(
        () -> places.change(edition, place.getId(), version(), described("Autre")),
        "budget.place.named");
  }

  @Test
  void goesIntoTheBoxOfAVoteOnPaperOnlyAndIsClosedWithIt() throws Exception {
    Vote ready = scene.ready(Scope.CITY, Map.of(RuleName.PROOF, new Choice("paper", PROOFS)));
    scene.as(ready.officer());
    opening.open(ready.edition());
    begin(ready);
    UUID signed = scene.voter(vote).voter();
    UUID second = scene.voter(vote).voter();
    UUID third = scene.voter(vote).voter();
    scene.as(one);
    book.sign(edition, place.getId(), signed);
    book.sign(edition, place.getId(), second);
    book.sign(edition, place.getId(), third);
    UUID batch = batch(3);
    enter(one, batch, "1 2", "b", "!SIGNED");
    enter(other, batch, "1 2", "b", "!SIGNED");
    end();
    scene.as(vote.officer());
    closing.close(edition);
    refused(() -> sheet("1"), "budget.paper.closed");
    scene.as(vote.officer());
    refused(() -> book.withdraw(edition, signed, Mistake.LEFT), "budget.paper.closed");
    assertThat(figures.each(edition)).extracting(Row::signed).containsExactly(3);
    assertThat(figures.published(edition)).isEmpty();
    assertThat(box.give(edition, "")).isTrue();
    assertThat(opened.of(edition))
        .containsExactlyInAnyOrder(Choices.read(":1=1,2=1"), Choices.BLANK);
    refused(() -> batch(1), "budget.paper.opened");
    refused(() -> enter(one, batch, "1", "1"), "budget.paper.opened");
    scene.as(vote.officer());
    refused(() -> tallying.redo(edition, batch), "budget.paper.opened");
    assertThat(figures.published(edition)).isEmpty();
    counting.count(edition);
    assertThat(figures.published(edition)).isEmpty();
    counting.publish(edition);
    Row row = figures.published(edition).get(0);
    assertThat(row).isEqualTo(new Row(List.of("Mairie"), 3, 3, 1, List.of()));
    EditionCount.Figures told = counts.of(edition).orElseThrow().figures();
    assertThat(told.invalid()).isEqualTo(1);
    assertThat(told.isBalanced()).isTrue();
    assertThat(told.channels().orElseThrow().paper()).isEqualTo(new ChannelCount(3, 2, 1));
    destroyed();
    assertThat(settled.counted(edition)).isEqualTo(2);
    assertThat(settled.invalid(edition)).isEqualTo(1);
    assertThat(figures.published(edition)).containsExactly(row);
    assertThat(scene.number("SELECT COUNT(*) FROM budget_tally WHERE batch_id = ?", batch))
        .isZero();
    assertThat(settled.settled(edition)).isEmpty();
    assertThat(opened.of(edition)).hasSize(2);
  }

  @Test
  void opensOneBoxOfBallotsFromScreensAndOnPaper() throws Exception {
    for (String line : List.of(":1=1", ":1=1,2=1", ":4=1")) {
      cast(scene.voter(vote), line);
    }
    for (int i = 0; i < 5; i++) {
      UUID voter = scene.voter(vote).voter();
      scene.as(one);
      book.sign(edition, place.getId(), voter);
    }
    UUID batch = batch(5);
    enter(one, batch, "1 2", "3", "1", "b", "!SIGNED");
    enter(other, batch, "2 1", "3", "1", "b", "!SIGNED");
    end();
    scene.as(vote.officer());
    closing.close(edition);
    assertThat(facts("budget.vote.closed"))
        .containsEntry("online", "3")
        .containsEntry("paper", "5")
        .containsEntry("sealed", "3");
    assertThat(box.give(edition, vote.shares().get(0))).isFalse();
    assertThat(box.give(edition, vote.shares().get(1))).isTrue();
    assertThat(facts("budget.box.opened"))
        .containsEntry("online", "3")
        .containsEntry("paper", "4")
        .containsEntry("intact", "true")
        .containsEntry("unopened", "0");
    assertThat(opened.of(edition))
        .extracting(Choices::write)
        .containsExactlyInAnyOrder(":1=1", ":1=1,2=1", ":4=1", ":1=1,2=1", ":3=1", ":1=1", "");
    counting.count(edition);
    assertThat(facts("budget.counted")).doesNotContainKeys("online", "paper", "ballots", "blank");
    counting.publish(edition);
    assertThat(facts("budget.published"))
        .containsEntry("online", "3")
        .containsEntry("paper", "5")
        .containsEntry("ballots", "7")
        .containsEntry("blank", "1")
        .containsEntry("invalid", "1");
    EditionCount.Figures told = counts.of(edition).orElseThrow().figures();
    assertThat(told)
        .isEqualTo(
            new EditionCount.Figures(
                3,
                5,
                7,
                1,
                1,
                Optional.of(
                    new EditionCount.Channels(
                        new ChannelCount(3, 3, 0), new ChannelCount(5, 4, 1)))));
    assertThat(told.isBalanced()).isTrue();
    CountedPart part = counts.parts(edition).get(0);
    assertThat(List.of(part.getBallots(), part.getBlank())).containsExactly(7, 1);
    assertThat(counts.results(part.getId()))
        .extracting(result -> result.getTitle() + " " + result.getVotes())
        .containsExactlyInAnyOrder("Projet 1 4", "Projet 2 2", "Projet 3 1", "Projet 4 1");
    assertThat(figures.published(edition))
        .containsExactly(new Row(List.of("Mairie"), 5, 5, 1, List.of()));
  }

  @Test
  void countsNothingWhileOthersStillVote() throws Exception {
    UUID voter = scene.voter(vote).voter();
    scene.as(one);
    refused(
        () -> tallying.begin(edition, place.getId(), 1, UUID.randomUUID()), "budget.paper.running");
    refused(() -> enter(one, UUID.randomUUID(), "1"), "budget.paper.running");
    book.sign(edition, place.getId(), voter);
    UUID batch = batch(1);
    enter(one, batch, "1");
    assertThat(enter(other, batch, "1")).isEqualTo(Standing.SETTLED);
  }

  @Test
  void countsNothingBeforeTheVote() throws Exception {
    Vote ready = scene.ready(Scope.CITY, Map.of());
    begin(ready);
    refused(() -> batch(1), "budget.paper.early");
    refused(() -> sheet("1"), "budget.paper.early");
    scene.as(vote.officer());
    places.remove(edition, place.getId());
    assertThat(places.of(edition)).isEmpty();
  }

  @Test
  void isForTellersAndOfficersAlone() throws Exception {
    UUID batch = batch(1);
    UUID member = member("member");
    for (UUID who : List.of(member, vote.scrutineers().get(0))) {
      scene.as(who);
      assertThatThrownBy(() -> tallying.batches(edition)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> enter(who, batch, "1")).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> book.sheet(edition, place, 0, 9)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> places.add(edition, described("X")))
          .isInstanceOf(AccessDenied.class);
    }
    scene.as(one);
    assertThatThrownBy(() -> tallying.redo(edition, batch)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void forgetsWhoEnteredABatchOnceTheyAreErased() throws Exception {
    UUID batch = batch(1);
    enter(one, batch, "1");
    assertThat(personal.export(one)).hasSize(1);
    budget.committed(() -> personal.erase(one));
    assertThat(personal.export(one)).isEmpty();
    assertThat(enter(other, batch, "1")).isEqualTo(Standing.SETTLED);
  }

  /** The day begins on which the sealed ballots are destroyed. */
  private void destroyed() throws Exception {
    scene.run(
        "UPDATE budget_edition SET published_at = published_at - INTERVAL 400 DAY WHERE space_id ="
            + " ?",
        edition);
    budget.committed(() -> days.fire(new DayBegun(organisations.today())));
  }

  private UUID member(String role) {
    scene.as(vote.officer());
    return scene.member(edition, role);
  }

  /** The last day of the vote is over. */
  private void end() throws Exception {
    if (!over) {
      scene.pass(edition);
      over = true;
    }
  }

  /** A batch of the place of everybody, once the last day of the vote is over. */
  private UUID batch(int ballots) throws Exception {
    end();
    scene.as(one);
    Batch batch = tallying.begin(edition, place.getId(), ballots, UUID.randomUUID());
    return batch.getId();
  }

  /** Enters the numbers of a printed sheet whose names were looked at. */
  private Entered sheet(String numbers) {
    scene.as(one);
    return book.enter(edition, place.getId(), numbers, numbers);
  }

  /** The number of somebody on the printed sheets. */
  private String number(UUID voter) {
    return book.sheet(edition, place, 0, 99).stream()
        .filter(line -> line.voter().id().equals(voter))
        .map(line -> Integer.toString(line.number()))
        .findFirst()
        .orElseThrow();
  }

  private String reading(UUID batch) {
    return tallying.differences(edition, batch).orElseThrow().id();
  }

  private long withdrawals() throws Exception {
    return scene.number("SELECT COUNT(*) FROM journal_entry WHERE kind = 'budget.sign-off.person'");
  }

  private long ofEdition(String table) throws Exception {
    return scene.number("SELECT COUNT(*) FROM " + table + " WHERE edition_id = ?", edition);
  }

  /** Enters and finishes; a row of {@code !REASON} is an invalid ballot. */
  private Standing enter(UUID who, UUID batch, String... rows) {
    scene.as(who);
    return tallying.enter(
        edition,
        batch,
        Stream.of(rows)
            .map(
                row ->
                    row.startsWith("!")
                        ? new TypedRow("", row.substring(1))
                        : new TypedRow(row, ""))
            .toList(),
        true);
  }

  private Cast cast(VoterPass pass) throws Exception {
    return cast(pass, ":1=1");
  }

  private Cast cast(VoterPass pass, String line) throws Exception {
    return casting.cast(pass, Choices.read(line), VoteScene.hash(VoteScene.receipt()));
  }

  /** What the journal tells of the one act of this kind. */
  private Map<String, String> facts(String kind) {
    List<JournalEntry> entries =
        journal.of(edition).stream().filter(entry -> entry.kind().equals(kind)).toList();
    assertThat(entries).hasSize(1);
    return entries.get(0).factsByName();
  }

  private int version() {
    return places.find(edition, place.getId()).orElseThrow().getVersion();
  }

  private static PlaceDescription described(String name) {
    return new PlaceDescription(name, "1, place Pie", "De 9 h à 18 h", Optional.empty());
  }

  private static void refused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
