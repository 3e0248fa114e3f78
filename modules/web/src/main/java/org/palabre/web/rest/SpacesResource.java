package org.palabre.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Needs;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.screen.space.SpaceWords;

/** The spaces everybody may read, whoever asks. */
@Path("/spaces")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpacesResource {

  @Inject private Spaces spaces;
  @Inject private Territories territories;
  @Inject private SpaceWords words;

  /** The public spaces that are open or closed, by name. */
  @GET
  @Needs("READ_PUBLIC")
  public List<SpaceJson> everybodys() {
    return spaces.everybodys().stream().map(this::json).toList();
  }

  private SpaceJson json(Space space) {
    Optional<Territory> territory =
        Optional.ofNullable(space.getTerritoryId()).flatMap(territories::find);
    return new SpaceJson(
        space.getId(),
        space.getKind(),
        space.getName(),
        words.address(space),
        territory.map(Territory::getName).orElse(null));
  }

  /**
   * One space.
   *
   * @param id its id
   * @param kind its kind's id
   * @param name its name
   * @param address its page, without host and language
   * @param territory the name of where it lies; absent when it is placed nowhere
   */
  public record SpaceJson(UUID id, String kind, String name, String address, String territory) {}
}
