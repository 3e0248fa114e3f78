package org.palabre.budget.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.palabre.access.CurrentActor;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Projects.Marks;
import org.palabre.budget.domain.project.ProjectSearch.Cell;
import org.palabre.budget.domain.project.ProjectSearch.Point;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Needs;
import org.palabre.spi.SpaceFacts;
import org.palabre.territory.Box;
import org.palabre.territory.Position;
import org.palabre.web.map.GeoJson;

/**
 * The map of an edition's projects, as GeoJSON: one by one where there are few, gathered where
 * there are many, so that it stays quick and small however many there are.
 */
@Path("/budget/projects")
@RequestScoped
@Produces(GeoJson.TYPE)
public class ProjectsResource {

  @Inject private Projects projects;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  /**
   * What lies in a box.
   *
   * @param edition the name of the edition in addresses
   * @param bbox {@code west,south,east,north}; around all of them when it is left out
   */
  @GET
  @Needs("LIST_EDITIONS")
  public Response in(
      @QueryParam("edition") @DefaultValue("") String edition,
      @QueryParam("area") @DefaultValue("") String area,
      @QueryParam("category") @DefaultValue("") String category,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("bbox") @DefaultValue("") String bbox) {
    Space space =
        spaces.find(ParticipatoryBudget.EDITION.id(), edition).orElseThrow(NotFoundException::new);
    SpaceFacts facts = spaces.facts(space, actor.get());
    if (!facts.isReadable()) {
      throw new NotFoundException();
    }
    ProjectFilter filter = ProjectFilter.read(area, category, state, text);
    Marks marks = projects.marks(facts, filter.query(), Box.read(bbox));
    String home = "/budget/" + space.getSlug() + "/projects/";
    GeoJson json = new GeoJson();
    marks
        .points()
        .forEach(
            one -> json.point(new Position(one.longitude(), one.latitude()), about(one, home)));
    marks
        .cells()
        .forEach(one -> json.point(new Position(one.longitude(), one.latitude()), about(one)));
    return Response.ok(json.collection(GeoJson.object().add("gathered", marks.isGathered())))
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static JsonObjectBuilder about(Point one, String home) {
    JsonObjectBuilder about =
        GeoJson.object()
            .add("layer", MapLayer.of(one.state()).shape())
            .add("words", "%d. %s".formatted(one.number(), one.title()))
            .add("link", home + one.id());
    if (!one.place().isEmpty()) {
      about.add("place", one.place());
    }
    return about;
  }

  private static JsonObjectBuilder about(Cell one) {
    String layer = MapLayer.of(one.state()).shape();
    return GeoJson.object()
        .add("layer", layer)
        .add("counts", GeoJson.object().add(layer, one.count()));
  }
}
