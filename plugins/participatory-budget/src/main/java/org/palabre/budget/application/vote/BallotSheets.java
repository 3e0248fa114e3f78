package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.BoxRepository.SheetLine;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;

/**
 * What voters are offered: the accepted projects that have a cost. From the moment the vote opens
 * it is what it was then, whatever is changed about a project.
 */
@ApplicationScoped
public class BallotSheets {

  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final BoxRepository boxes;
  private final Rulebook rulebook;

  /** For the container's proxy. */
  protected BallotSheets() {
    this(null, null, null, null);
  }

  @Inject
  BallotSheets(
      EditionRepository editions,
      ProjectRepository projects,
      BoxRepository boxes,
      Rulebook rulebook) {
    this.editions = editions;
    this.projects = projects;
    this.boxes = boxes;
    this.rulebook = rulebook;
  }

  /**
   * What one voter is offered.
   *
   * @param areaKey the area they vote in; empty when nobody votes by area
   * @throws Refusal when no rules bind the edition
   */
  public BallotSheet of(UUID edition, Optional<String> areaKey) {
    return forArea(whole(edition), areaKey);
  }

  /** What all voters together are offered: the whole city's part, then every area's. */
  public BallotSheet whole(UUID edition) {
    Edition found = editions.of(edition).orElseThrow(BallotSheets::unbound);
    BudgetRules rules = rulebook.rules(found).orElseThrow(BallotSheets::unbound);
    Map<String, List<Option>> byPart =
        lines(found, rules).stream()
            .collect(
                Collectors.groupingBy(
                    SheetLine::part, Collectors.mapping(SheetLine::option, Collectors.toList())));
    List<Part> parts = new ArrayList<>();
    Scope scope = rules.money().scope();
    if (scope.hasCity()) {
      parts.add(part(BallotSheet.CITY, "", rules.money().city(), byPart));
    }
    if (scope.hasAreas()) {
      for (Area area : editions.areas(edition)) {
        BigDecimal envelope = rules.money().areas().getOrDefault(area.getKey(), BigDecimal.ZERO);
        parts.add(part(area.getKey(), area.getName(), envelope, byPart));
      }
    }
    return new BallotSheet(rules.ballot(), parts);
  }

  /**
   * What ballots of a polling place may say: what the voters of its area are offered, or all.
   *
   * @param areaKey the area whose voters alone vote there; empty for a place of everybody
   */
  public BallotSheet at(UUID edition, Optional<String> areaKey) {
    BallotSheet whole = whole(edition);
    return areaKey.isEmpty() ? whole : forArea(whole, areaKey);
  }

  /** Of what all are offered, what the voters of one area are. */
  static BallotSheet forArea(BallotSheet whole, Optional<String> areaKey) {
    return new BallotSheet(
        whole.limits(),
        whole.parts().stream()
            .filter(
                part ->
                    part.key().equals(BallotSheet.CITY)
                        || areaKey.filter(part.key()::equals).isPresent())
            .toList());
  }

  /** The lines that the opening of the vote keeps. */
  public static List<SheetLine> lines(BallotSheet whole) {
    return whole.parts().stream()
        .flatMap(part -> part.options().stream().map(one -> new SheetLine(part.key(), one)))
        .toList();
  }

  private List<SheetLine> lines(Edition edition, BudgetRules rules) {
    return edition.openedAt().isPresent()
        ? boxes.sheet(edition.getSpaceId())
        : standing(edition.getSpaceId(), rules.money().scope());
  }

  private List<SheetLine> standing(UUID edition, Scope scope) {
    Map<UUID, Area> areas =
        editions.areas(edition).stream()
            .collect(Collectors.toMap(Area::getId, Function.identity()));
    return projects.in(edition, List.of(ProjectState.ACCEPTED)).stream()
        .filter(project -> project.cost().isPresent())
        .map(project -> new SheetLine(partOf(project, areas, scope), option(project)))
        .toList();
  }

  private static String partOf(BudgetProject project, Map<UUID, Area> areas, Scope scope) {
    return scope.hasAreas()
        ? project.area().map(areas::get).map(Area::getKey).orElse(BallotSheet.CITY)
        : BallotSheet.CITY;
  }

  private static Option option(BudgetProject project) {
    return new Option(
        project.getId(),
        project.getNumber(),
        project.getTitle(),
        project.getSummary(),
        project.cost().orElseThrow());
  }

  private static Part part(
      String key, String name, BigDecimal envelope, Map<String, List<Option>> byPart) {
    return new Part(key, name, envelope, byPart.getOrDefault(key, List.of()));
  }

  private static Refusal unbound() {
    return new Refusal("", "budget.vote.unbound");
  }
}
