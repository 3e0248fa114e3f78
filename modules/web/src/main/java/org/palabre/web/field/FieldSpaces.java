package org.palabre.web.field;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.territory.Contour;
import org.palabre.territory.Frame;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;
import org.palabre.web.screen.space.SpaceWords;
import org.palabre.web.session.Visitor;

/** The spaces somebody may collect for: those where they publish, and that take statements. */
@RequestScoped
class FieldSpaces {

  @Inject private Spaces spaces;
  @Inject private Territories territories;
  @Inject private Access access;
  @Inject private CurrentActor actor;
  @Inject private Visitor visitor;
  @Inject private SpaceWords words;
  @Inject private Here here;

  /** The actor with their spaces, by name. */
  Collector ofTheActor() {
    List<Place> places =
        spaces.of(actor.get()).stream()
            .map(Spaces.Mine::space)
            .filter(space -> space.getTools().contains(PlatformPages.STATEMENTS.id()))
            .filter(space -> space.getStage() == Stage.OPEN || space.getStage() == Stage.DRAFT)
            .filter(space -> access.may(PUBLISH_STATEMENTS, spaces.facts(space, actor.get())))
            .map(this::place)
            .toList();
    return new Collector(actor.person(), visitor.getName(), places);
  }

  private Place place(Space space) {
    Optional<Territory> drawn =
        Optional.ofNullable(space.getTerritoryId())
            .flatMap(territories::find)
            .filter(territory -> territory.getContour() != null);
    return new Place(
        space.getId(),
        space.getName(),
        here.link(words.address(space)),
        drawn.map(Territory::getName).orElse(null),
        drawn.map(Territory::getOutline).orElse(null),
        drawn.map(territory -> Contour.parse(territory.getContour()).frame()).orElse(null));
  }

  /**
   * Who collects.
   *
   * @param person their id
   * @param name what to call them
   * @param spaces the spaces they may collect for
   */
  public record Collector(UUID person, String name, List<Place> spaces) {}

  /**
   * A space to collect for.
   *
   * @param id its id
   * @param name its name
   * @param link its page
   * @param territory the name of where it lies; absent when nothing is drawn of it
   * @param outline its contour, an SVG path in a square of 100
   * @param frame where that square lies on the earth
   */
  public record Place(
      UUID id, String name, String link, String territory, String outline, Frame frame) {}
}
