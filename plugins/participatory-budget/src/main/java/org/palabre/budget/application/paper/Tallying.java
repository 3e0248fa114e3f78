package org.palabre.budget.application.paper;

import static org.palabre.budget.BudgetPermission.COUNT_PAPER;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.PaperBallot;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.Tally;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;

/**
 * Entering paper ballots once the days of the vote are over: each batch by two people, neither of
 * whom sees what the other entered. Where both agree the batch is settled at once; where they
 * differ an officer who entered neither looks at the ballot and says what it says.
 */
@ApplicationScoped
public class Tallying {

  private static final int TWO = 2;

  private final Access access;
  private final CurrentActor actor;
  private final PaperGate gate;
  private final PaperRepository paper;
  private final BallotSheets sheets;
  private final Journal journal;

  /** For the container's proxy. */
  protected Tallying() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Tallying(
      Access access,
      CurrentActor actor,
      PaperGate gate,
      PaperRepository paper,
      BallotSheets sheets,
      Journal journal) {
    this.access = access;
    this.actor = actor;
    this.gate = gate;
    this.paper = paper;
    this.sheets = sheets;
    this.journal = journal;
  }

  /** What there is to do with a batch, for whoever asks. */
  public enum Standing {
    /** They can enter it. */
    FREE,
    /** They began to enter it. */
    BEGUN,
    /** They entered it; it waits for a second person. */
    WAITING,
    /** Two others enter it. */
    TAKEN,
    /** Both are done, and differ. */
    DIFFERENT,
    /** It is settled. */
    SETTLED
  }

  /** A batch of a list. */
  public record Listed(PollingPlace place, Batch batch, Standing standing) {}

  /**
   * A batch as its reader enters it.
   *
   * @param sheet what is voted on at its place
   * @param rows what they typed before
   * @param done whether they are done
   */
  public record Entry(Listed listed, BallotSheet sheet, List<TypedRow> rows, boolean done) {}

  /**
   * A ballot that two people read differently.
   *
   * @param position in the batch, from 1
   */
  public record Difference(int position, PaperBallot first, PaperBallot second) {}

  /**
   * Where the two entries of a batch differ.
   *
   * @param id of these two entries: once a batch is entered anew there are others
   */
  public record Reading(String id, List<Difference> differences) {}

  /**
   * What an officer says of a ballot.
   *
   * @param said {@link Said#FIRST}, {@link Said#SECOND}, or {@link Said#OTHER} and then what was
   *     typed
   */
  public record Ruling(Said said, TypedRow other) {

    /** Whose reading is right. */
    public enum Said {
      FIRST,
      SECOND,
      OTHER
    }
  }

  /** The batches of an edition, by place and number. */
  public List<Listed> batches(UUID edition) {
    access.require(COUNT_PAPER, edition);
    Map<UUID, PollingPlace> places =
        paper.places(edition).stream()
            .collect(Collectors.toMap(PollingPlace::getId, Function.identity()));
    Map<UUID, List<Tally>> tallies =
        paper.tallies(edition).stream().collect(Collectors.groupingBy(Tally::getBatchId));
    return paper.batches(edition).stream()
        .map(
            batch ->
                new Listed(
                    places.get(batch.getPlaceId()),
                    batch,
                    standing(batch, tallies.getOrDefault(batch.getId(), List.of()))))
        .sorted(
            Comparator.comparing((Listed one) -> one.place().getName())
                .thenComparing(one -> one.batch().getNumber()))
        .toList();
  }

  /**
   * Makes a batch of ballots that were counted together. Sent twice with one key it is one batch.
   *
   * @param key of the form
   * @throws Refusal naming {@code ballots} or {@code place}, or when ballots cannot be counted now
   */
  @Transactional
  public Batch begin(UUID edition, UUID place, int ballots, UUID key) {
    access.require(COUNT_PAPER, edition);
    gate.requireCounting(edition);
    if (ballots < 1 || ballots > Batch.MOST_BALLOTS) {
      throw new Refusal("ballots", "budget.tally.ballots", Batch.MOST_BALLOTS);
    }
    PollingPlace at =
        paper
            .placeForChange(edition, place)
            .orElseThrow(() -> new Refusal("place", "budget.place.gone"));
    List<Batch> here =
        paper.batches(edition).stream().filter(one -> one.getPlaceId().equals(place)).toList();
    return here.stream()
        .filter(one -> one.isOf(key))
        .findFirst()
        .orElseGet(() -> add(at, here, ballots, key));
  }

  private Batch add(PollingPlace place, List<Batch> before, int ballots, UUID key) {
    int last = before.stream().mapToInt(Batch::getNumber).max().orElse(0);
    Batch batch = new Batch(place, last + 1, ballots, key);
    paper.add(batch);
    return batch;
  }

  /** A batch as the actor enters it; empty when there is none of this id in the edition. */
  public Optional<Entry> entry(UUID edition, UUID id) {
    access.require(COUNT_PAPER, edition);
    return paper.batch(edition, id).map(batch -> entry(edition, batch));
  }

  private Entry entry(UUID edition, Batch batch) {
    List<Tally> tallies = paper.tallies(batch);
    BallotSheet sheet = sheet(edition, batch);
    Optional<Tally> mine = mine(tallies);
    List<TypedRow> rows =
        mine.map(Tally::ballots)
            .map(all -> all.stream().map(one -> TypedRow.of(one, sheet)).toList())
            .orElseGet(
                () ->
                    IntStream.range(0, batch.getBallots())
                        .mapToObj(i -> new TypedRow("", ""))
                        .toList());
    return new Entry(listed(batch, tallies), sheet, rows, mine.filter(Tally::isDone).isPresent());
  }

  /**
   * Keeps what the actor entered of a batch; the first and the second to do so are its two people.
   *
   * @param typed one for each ballot, in order
   * @param finish whether they are done: every ballot must be entered then
   * @return the standing after it
   * @throws Refusal naming {@code ballot-<position>}, or when two others enter it, or the actor is
   *     done with it, or ballots cannot be counted now
   */
  @Transactional
  public Standing enter(UUID edition, UUID id, List<TypedRow> typed, boolean finish) {
    access.require(COUNT_PAPER, edition);
    gate.requireCounting(edition);
    Batch batch = held(edition, id);
    List<Optional<PaperBallot>> ballots = read(edition, batch, typed, finish);
    List<Tally> tallies = new ArrayList<>(paper.tallies(batch));
    Tally mine = mine(tallies).orElseGet(() -> start(batch, tallies));
    if (mine.isDone()) {
      throw new Refusal("", "budget.tally.done");
    }
    mine.keep(ballots);
    if (finish) {
      mine.finish();
      settleWhereAlike(batch, tallies);
    }
    return standing(batch, tallies);
  }

  private List<Optional<PaperBallot>> read(
      UUID edition, Batch batch, List<TypedRow> typed, boolean finish) {
    if (typed.size() != batch.getBallots()) {
      throw new Refusal("", "budget.tally.rows");
    }
    BallotSheet sheet = sheet(edition, batch);
    List<Optional<PaperBallot>> ballots = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String field = "ballot-" + (i + 1);
      Optional<PaperBallot> ballot = typed.get(i).read(sheet, field);
      if (finish && ballot.isEmpty()) {
        throw new Refusal(field, "budget.tally.fault.missing");
      }
      ballots.add(ballot);
    }
    return ballots;
  }

  /** What may stand on the ballots of a batch. */
  private BallotSheet sheet(UUID edition, Batch batch) {
    return sheets.at(
        edition, paper.place(edition, batch.getPlaceId()).flatMap(PollingPlace::areaKey));
  }

  private Tally start(Batch batch, List<Tally> tallies) {
    if (tallies.size() == TWO) {
      throw new Refusal("", "budget.tally.taken");
    }
    int turn = tallies.stream().anyMatch(one -> one.getTurn() == 1) ? TWO : 1;
    Tally tally = new Tally(batch, turn, actor.person());
    paper.add(tally);
    tallies.add(tally);
    return tally;
  }

  private void settleWhereAlike(Batch batch, List<Tally> tallies) {
    if (areDone(tallies) && differences(tallies).isEmpty()) {
      settle(batch, tallies.get(0).ballots().stream().flatMap(Optional::stream).toList(), 0);
    }
  }

  /**
   * Where the two entries of a batch differ; empty when there is no such batch, or not both are
   * done.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  public Optional<Reading> differences(UUID edition, UUID id) {
    access.require(RUN_EDITION, edition);
    return paper
        .batch(edition, id)
        .map(paper::tallies)
        .filter(Tallying::areDone)
        .map(tallies -> new Reading(id(tallies), differences(tallies)));
  }

  private static String id(List<Tally> tallies) {
    return tallies.stream().map(tally -> tally.getId().toString()).collect(Collectors.joining(" "));
  }

  /**
   * Says what each ballot says that two people read differently.
   *
   * @param seen the id of the reading that the rulings are of
   * @param rulings by position
   * @throws Refusal naming {@code said-<position>} or {@code ballot-<position>}, or when the actor
   *     entered the batch, or it does not wait for this, or was entered anew meanwhile
   */
  @Transactional
  public void settle(UUID edition, UUID id, String seen, Map<Integer, Ruling> rulings) {
    access.require(RUN_EDITION, edition);
    gate.requireShut(edition);
    Batch batch = held(edition, id);
    List<Tally> tallies = paper.tallies(batch);
    if (batch.isSettled() || !areDone(tallies)) {
      throw new Refusal("", "budget.tally.not-waiting");
    }
    if (mine(tallies).isPresent()) {
      throw new Refusal("", "budget.tally.own");
    }
    if (!id(tallies).equals(seen)) {
      throw new Refusal("", "budget.tally.anew");
    }
    List<PaperBallot> ballots =
        new ArrayList<>(byTurn(tallies, 1).ballots().stream().flatMap(Optional::stream).toList());
    List<Difference> differences = differences(tallies);
    BallotSheet sheet = sheet(edition, batch);
    for (Difference one : differences) {
      ballots.set(one.position() - 1, ruled(sheet, one, rulings.get(one.position())));
    }
    settle(batch, ballots, differences.size());
  }

  private static PaperBallot ruled(BallotSheet sheet, Difference difference, Ruling ruling) {
    if (ruling == null || ruling.said() == null) {
      throw new Refusal("said-" + difference.position(), "budget.tally.ruling");
    }
    String field = "ballot-" + difference.position();
    return switch (ruling.said()) {
      case FIRST -> difference.first();
      case SECOND -> difference.second();
      case OTHER ->
          ruling
              .other()
              .read(sheet, field)
              .orElseThrow(() -> new Refusal(field, "budget.tally.fault.missing"));
    };
  }

  /**
   * Has a batch entered anew: both entries go, and what was settled.
   *
   * @throws Refusal when the box was opened, or there is no such batch
   */
  @Transactional
  public void redo(UUID edition, UUID id) {
    access.require(RUN_EDITION, edition);
    gate.requireShut(edition);
    Batch batch = held(edition, id);
    paper.tallies(batch).forEach(paper::remove);
    batch.reopen();
    record("budget.batch.redone", batch, Map.of());
  }

  /**
   * Removes a batch that was counted by mistake, with what was entered of it.
   *
   * @throws Refusal when it is settled, the box was opened, or there is no such batch
   */
  @Transactional
  public void remove(UUID edition, UUID id) {
    access.require(RUN_EDITION, edition);
    gate.requireShut(edition);
    Batch batch = held(edition, id);
    if (batch.isSettled()) {
      throw new Refusal("", "budget.tally.settled");
    }
    record("budget.batch.removed", batch, Map.of());
    paper.remove(batch);
  }

  private void settle(Batch batch, List<PaperBallot> ballots, int differences) {
    batch.settle(ballots);
    record("budget.batch.settled", batch, Map.of("differences", Integer.toString(differences)));
  }

  private void record(String kind, Batch batch, Map<String, String> facts) {
    journal.record(kind, Optional.of(batch.getEditionId()), batch.getId(), facts);
  }

  private Listed listed(Batch batch, List<Tally> tallies) {
    return new Listed(
        paper.place(batch.getEditionId(), batch.getPlaceId()).orElseThrow(),
        batch,
        standing(batch, tallies));
  }

  private Standing standing(Batch batch, List<Tally> tallies) {
    if (batch.isSettled()) {
      return Standing.SETTLED;
    }
    if (areDone(tallies)) {
      return Standing.DIFFERENT;
    }
    Optional<Tally> mine = mine(tallies);
    if (mine.isPresent()) {
      return mine.get().isDone() ? Standing.WAITING : Standing.BEGUN;
    }
    return tallies.size() == TWO ? Standing.TAKEN : Standing.FREE;
  }

  private Optional<Tally> mine(List<Tally> tallies) {
    Optional<UUID> me = actor.get().person();
    return tallies.stream().filter(one -> me.isPresent() && me.equals(one.person())).findFirst();
  }

  private static boolean areDone(List<Tally> tallies) {
    return tallies.size() == TWO && tallies.stream().allMatch(Tally::isDone);
  }

  private static List<Difference> differences(List<Tally> tallies) {
    List<Optional<PaperBallot>> first = byTurn(tallies, 1).ballots();
    List<Optional<PaperBallot>> second = byTurn(tallies, TWO).ballots();
    return IntStream.range(0, first.size())
        .filter(i -> !first.get(i).equals(second.get(i)))
        .mapToObj(
            i -> new Difference(i + 1, first.get(i).orElseThrow(), second.get(i).orElseThrow()))
        .toList();
  }

  private static Tally byTurn(List<Tally> tallies, int turn) {
    return tallies.stream().filter(one -> one.getTurn() == turn).findFirst().orElseThrow();
  }

  private Batch held(UUID edition, UUID id) {
    return paper
        .batchForChange(edition, id)
        .orElseThrow(() -> new Refusal("", "budget.tally.gone"));
  }
}
