package org.palabre.budget.application.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.OpenedBallots;
import org.palabre.budget.domain.box.PaperBallots;
import org.palabre.budget.domain.count.AgeBand;
import org.palabre.budget.domain.count.CountSource;
import org.palabre.budget.domain.count.SmallGroups;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.RollRepository.Group;
import org.palabre.budget.domain.roll.SignOffs;

/** Takes the ballots from the opened box, and figures about voters from the roll alone. */
@ApplicationScoped
public class BoxCountSource implements CountSource {

  private final OpenedBallots opened;
  private final BoxRepository boxes;
  private final Instance<PaperBallots> papers;
  private final RollRepository roll;
  private final BallotSheets sheets;
  private final EditionRepository editions;

  /** For the container's proxy. */
  protected BoxCountSource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  BoxCountSource(
      OpenedBallots opened,
      BoxRepository boxes,
      @Any Instance<PaperBallots> papers,
      RollRepository roll,
      BallotSheets sheets,
      EditionRepository editions) {
    this.opened = opened;
    this.boxes = boxes;
    this.papers = papers;
    this.roll = roll;
    this.sheets = sheets;
    this.editions = editions;
  }

  @Override
  public List<BallotSheet.Part> sheet(UUID edition) {
    return sheets.whole(edition).parts();
  }

  @Override
  public Optional<List<Choices>> ballots(UUID edition) {
    return editions
        .of(edition)
        .filter(one -> one.unsealedAt().isPresent())
        .map(one -> opened.of(edition));
  }

  @Override
  public String seed(UUID edition) {
    return boxes.box(edition).orElseThrow().tieSeed().text();
  }

  @Override
  public Voted voted(UUID edition) {
    BallotBox box = boxes.box(edition).orElseThrow();
    SignOffs all = box.signOffs().orElseGet(() -> roll.count(edition));
    return new Voted(
        all.online(),
        all.paper(),
        box.getUnopened(),
        papers.stream().mapToInt(paper -> paper.counted(edition)).sum(),
        papers.stream().mapToInt(paper -> paper.invalid(edition)).sum());
  }

  @Override
  public Groups groups(Edition edition) {
    List<Group> voted = roll.groups(edition.getSpaceId());
    Map<String, Integer> byArea =
        voted.stream()
            .filter(one -> one.areaKey().isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> one.areaKey().get(), Collectors.summingInt(Group::count)));
    Map<AgeBand, Integer> byAge =
        voted.stream()
            .collect(
                Collectors.groupingBy(
                    one -> AgeBand.of(one.age()), Collectors.summingInt(Group::count)));
    return new Groups(
        byArea.isEmpty()
            ? List.of()
            : editions.areas(edition.getSpaceId()).stream()
                .map(
                    area ->
                        SmallGroups.Group.of(area.getName(), byArea.getOrDefault(area.getKey(), 0)))
                .toList(),
        Arrays.stream(AgeBand.values())
            .map(band -> SmallGroups.Group.of(band.name(), byAge.getOrDefault(band, 0)))
            .toList(),
        roll.places(edition.getSpaceId()).stream()
            .map(place -> SmallGroups.Group.of(place.place(), place.count()))
            .toList());
  }
}
