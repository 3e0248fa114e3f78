package org.palabre.budget.application.paper;

import static org.palabre.budget.BudgetPermission.COUNT_PAPER;
import static org.palabre.budget.BudgetPermission.READ_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.access.Access;
import org.palabre.budget.domain.count.SmallGroups;
import org.palabre.budget.domain.count.SmallGroups.Group;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.Batch.Figures;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.RollRepository.PlaceCount;

/**
 * How many signed at each polling place, and how many ballots there are. Nothing before the vote is
 * closed; to everybody once results are public, small places together. How many ballots are blank
 * is told of no place: where ten signed and ten are blank, it would tell how each of them voted.
 */
@ApplicationScoped
public class PlaceFigures {

  private final Access access;
  private final EditionRepository editions;
  private final PaperRepository paper;
  private final RollRepository roll;

  /** For the container's proxy. */
  protected PlaceFigures() {
    this(null, null, null, null);
  }

  @Inject
  PlaceFigures(
      Access access, EditionRepository editions, PaperRepository paper, RollRepository roll) {
    this.access = access;
    this.editions = editions;
    this.paper = paper;
    this.roll = roll;
  }

  /**
   * The figures of a place, or of several small ones.
   *
   * @param places their names
   * @param signed how many signed there
   * @param counted how many ballots are in its batches, settled or not
   * @param invalid how many of the settled ones do not count
   * @param explanations why there are not as many ballots as people who signed, where it is so
   */
  public record Row(
      List<String> places, int signed, int counted, int invalid, List<String> explanations) {

    /** How many more ballots there are than people who signed; below zero for fewer. */
    public int difference() {
      return counted - signed;
    }

    private Row with(Row other) {
      return new Row(
          joined(places, other.places),
          signed + other.signed,
          counted + other.counted,
          invalid + other.invalid,
          joined(explanations, other.explanations));
    }

    private static List<String> joined(List<String> some, List<String> others) {
      List<String> all = new ArrayList<>(some);
      all.addAll(others);
      return List.copyOf(all);
    }
  }

  /**
   * Each place by itself, for those who count; none before the vote is closed.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not count
   */
  public List<Row> each(UUID edition) {
    access.require(COUNT_PAPER, edition);
    return editions.of(edition).flatMap(Edition::closedAt).isEmpty() ? List.of() : rows(edition);
  }

  /**
   * What everybody may read once results are public: places where fewer than {@link
   * SmallGroups#LEAST} signed are one row together, with further ones until nobody can be told by
   * subtraction; fewer than that in all are one row. None before.
   */
  public List<Row> published(UUID edition) {
    access.require(READ_EDITION, edition);
    return editions.of(edition).flatMap(Edition::publishedAt).isEmpty()
        ? List.of()
        : pooled(rows(edition));
  }

  /**
   * Small places together: the same ones as wherever participation is told by place, so that the
   * two cannot be subtracted from one another.
   */
  static List<Row> pooled(List<Row> rows) {
    Map<String, Row> signed = new TreeMap<>();
    List<Row> unsigned = new ArrayList<>();
    for (Row row : rows) {
      if (row.signed() > 0) {
        signed.put(row.places().get(0), row);
      } else {
        unsigned.add(row);
      }
    }
    List<Row> shown =
        new ArrayList<>(
            SmallGroups.pooled(
                    signed.values().stream()
                        .map(row -> Group.of(row.places().get(0), row.signed()))
                        .toList())
                .stream()
                .map(group -> together(group.labels().stream().map(signed::get)))
                .toList());
    if (shown.isEmpty() && !signed.isEmpty()) {
      shown.add(together(signed.values().stream()));
    }
    shown.addAll(unsigned);
    return List.copyOf(shown);
  }

  private static Row together(Stream<Row> rows) {
    return rows.reduce(Row::with).orElseThrow();
  }

  /** Each place, and each name with sign-offs that is no place any more. */
  List<Row> rows(UUID edition) {
    Map<String, Integer> signed =
        roll.places(edition).stream()
            .collect(Collectors.toMap(PlaceCount::place, PlaceCount::count));
    Map<UUID, List<Batch>> batches =
        paper.batches(edition).stream().collect(Collectors.groupingBy(Batch::getPlaceId));
    List<Row> rows = new ArrayList<>();
    for (PollingPlace place : paper.places(edition)) {
      Integer here = signed.remove(place.getName());
      rows.add(row(place, here == null ? 0 : here, batches.getOrDefault(place.getId(), List.of())));
    }
    signed.forEach((name, count) -> rows.add(new Row(List.of(name), count, 0, 0, List.of())));
    return rows;
  }

  private static Row row(PollingPlace place, int signed, List<Batch> batches) {
    int counted = batches.stream().mapToInt(Batch::getBallots).sum();
    return new Row(
        List.of(place.getName()),
        signed,
        counted,
        batches.stream().map(Batch::figures).mapToInt(Figures::invalid).sum(),
        counted == signed || place.getExplanation().isEmpty()
            ? List.of()
            : List.of(place.getExplanation()));
  }
}
