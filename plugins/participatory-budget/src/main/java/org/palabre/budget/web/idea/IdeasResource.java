package org.palabre.budget.web.idea;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.palabre.access.CurrentActor;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.idea.Ideas;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.space.Spaces;
import org.palabre.spi.Needs;
import org.palabre.spi.SpaceFacts;
import org.palabre.web.address.Here;

/** The ideas like one that is being typed. */
@Path("/budget/ideas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IdeasResource {

  private static final int MOST = 5;
  private static final int SHORTEST = 4;

  @Inject private Ideas ideas;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Here here;

  /**
   * Published ideas like a title, the closest first.
   *
   * @param edition the name of the edition in addresses
   */
  @GET
  @Path("/similar")
  @Needs("LIST_EDITIONS")
  public Response similar(
      @QueryParam("edition") @DefaultValue("") String edition,
      @QueryParam("title") @DefaultValue("") String title) {
    SpaceFacts space =
        spaces
            .find(ParticipatoryBudget.EDITION.id(), edition)
            .map(found -> spaces.facts(found, actor.get()))
            .filter(SpaceFacts::isReadable)
            .orElseThrow(NotFoundException::new);
    JsonArrayBuilder found = Json.createArrayBuilder();
    if (title.strip().length() >= SHORTEST) {
      ideas.similar(space, title, MOST).forEach(one -> found.add(about(one)));
    }
    JsonObject answer = Json.createObjectBuilder().add("ideas", found).build();
    return Response.ok(answer).header("Cache-Control", "private, no-store").build();
  }

  private JsonObject about(ReadIdea one) {
    return Json.createObjectBuilder()
        .add("id", one.idea().getId().toString())
        .add("title", here.unmasked(one.words().title()))
        .build();
  }
}
