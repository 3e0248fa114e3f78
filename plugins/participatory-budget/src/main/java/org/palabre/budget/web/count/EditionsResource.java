package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.count.PublicEditions;
import org.palabre.budget.application.count.PublicEditions.PublicEdition;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Part;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Needs;
import org.palabre.spi.SpaceFacts;
import org.palabre.tabular.CsvText;
import org.palabre.territory.Position;
import org.palabre.web.map.GeoJson;
import org.palabre.web.rest.ApiLanguage;

/**
 * Editions everybody may read, and the files of their results. What somebody may not read is as if
 * it were not there.
 */
@Path("/budget/editions")
@RequestScoped
public class EditionsResource {

  /** Where the files of an edition are, before its id. */
  static final String ADDRESS = "/api/v1/budget/editions/";

  @Inject private PublicEditions editions;
  @Inject private Results results;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private TurnoutWords words;
  @Inject private ApiLanguage language;
  @Context private HttpHeaders headers;

  /**
   * An edition.
   *
   * @param state {@code preparing}, {@code ideas}, {@code review}, {@code vote}, {@code counting}
   *     or {@code results}
   * @param winners the winners' ids in the recount file, in the order they were chosen; absent
   *     before results are public
   * @param recount the address of the recount file; the first part's where there are several
   * @param parts each part; absent when there is but one
   */
  public record EditionJson(
      UUID id,
      String name,
      String state,
      List<String> winners,
      String recount,
      List<PartJson> parts) {}

  /**
   * A part of a count.
   *
   * @param name the area's name; absent for the whole city
   */
  public record PartJson(String name, List<String> winners, String recount) {}

  /** The public editions, the latest first. */
  @GET
  @Needs("LIST_EDITIONS")
  @Produces(MediaType.APPLICATION_JSON)
  public List<EditionJson> all() {
    return editions.all().stream().map(EditionsResource::json).toList();
  }

  private static EditionJson json(PublicEdition edition) {
    UUID id = edition.space().getId();
    List<PartJson> parts =
        edition.parts().stream()
            .map(
                part ->
                    new PartJson(
                        part.name().isEmpty() ? null : part.name(),
                        part.winners(),
                        recount(id, part.key())))
            .toList();
    return new EditionJson(
        id,
        edition.space().getName(),
        edition.phase().name().toLowerCase(Locale.ROOT),
        edition.winners().isEmpty() && parts.isEmpty() ? null : edition.winners(),
        parts.isEmpty() ? null : parts.get(0).recount(),
        parts.size() > 1 ? parts : null);
  }

  /** The address of a recount file. */
  static String recount(UUID edition, String part) {
    return ADDRESS + edition + "/" + fileName(part);
  }

  /** What the recount file of a part is called. */
  static String fileName(String part) {
    return part.equals(BallotSheet.CITY) ? "recount.pb" : "recount-" + part + ".pb";
  }

  /** The recount file of the whole city. */
  @GET
  @Path("/{id}/recount.pb")
  @Needs("LIST_EDITIONS")
  public Response cityFile(@PathParam("id") String id) {
    return file(id, BallotSheet.CITY);
  }

  /** The recount file of an area. */
  @GET
  @Path("/{id}/recount-{part: [a-z0-9-]+}.pb")
  @Needs("LIST_EDITIONS")
  public Response areaFile(@PathParam("id") String id, @PathParam("part") String part) {
    return file(id, part);
  }

  private Response file(String id, String part) {
    RecountFile file = results.file(facts(id), part).orElseThrow(NotFoundException::new);
    return answer(file.bytes(), "text/csv; charset=UTF-8; header=absent", fileName(part));
  }

  /** What became of each project. */
  @GET
  @Path("/{id}/results.csv")
  @Needs("LIST_EDITIONS")
  public Response table(@PathParam("id") String id) {
    language.speak(headers);
    Report report = report(id);
    StringBuilder text = new StringBuilder();
    CsvText csv = new CsvText(text, words.columns());
    for (Part part : report.parts()) {
      for (ProjectResult result : part.results()) {
        csv.row(
            List.of(
                words.part(part.counted().getName()),
                result.getCode(),
                result.getTitle(),
                result.getCost().stripTrailingZeros().toPlainString(),
                result.getVotes(),
                result.score().map(one -> one.stripTrailingZeros().toPlainString()).orElse(""),
                words.outcome(result.isWon()),
                result.getPlace() == 0 ? "" : Integer.toString(result.getPlace()),
                String.join(" ", result.why(words.locale()))));
      }
    }
    return answer(
        text.toString().getBytes(StandardCharsets.UTF_8), "text/csv; charset=UTF-8", "results.csv");
  }

  /** How many voted. */
  @GET
  @Path("/{id}/turnout.csv")
  @Needs("LIST_EDITIONS")
  public Response turnout(@PathParam("id") String id) {
    language.speak(headers);
    Report report = report(id);
    StringBuilder text = new StringBuilder();
    CsvText csv = new CsvText(text, words.turnoutColumns());
    for (Turnout group : report.turnout()) {
      csv.row(List.of(words.kind(group.getKind()), words.label(group), group.getVoted()));
    }
    return answer(
        text.toString().getBytes(StandardCharsets.UTF_8), "text/csv; charset=UTF-8", "turnout.csv");
  }

  /** The projects that lie somewhere, with what became of them. */
  @GET
  @Path("/{id}/projects.geojson")
  @Needs("LIST_EDITIONS")
  public Response places(@PathParam("id") String id) {
    Report report = report(id);
    GeoJson points = new GeoJson();
    for (Part part : report.parts()) {
      for (ProjectResult result : part.results()) {
        BudgetProject project = report.projects().get(result.getProjectId());
        if (project != null && project.latitude().isPresent()) {
          JsonObjectBuilder about =
              Json.createObjectBuilder()
                  .add("id", result.getCode())
                  .add("title", result.getTitle())
                  .add("cost", result.getCost())
                  .add("votes", result.getVotes())
                  .add("won", result.isWon());
          if (!part.counted().getName().isEmpty()) {
            about.add("area", part.counted().getName());
          }
          points.point(
              new Position(project.longitude().orElseThrow(), project.latitude().orElseThrow()),
              about);
        }
      }
    }
    return answer(
        points.collection(Json.createObjectBuilder()).toString().getBytes(StandardCharsets.UTF_8),
        GeoJson.TYPE,
        "projects.geojson");
  }

  private Report report(String id) {
    return results.of(facts(id)).orElseThrow(NotFoundException::new);
  }

  private SpaceFacts facts(String id) {
    try {
      Space space = spaces.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
      return spaces.facts(space, actor.get());
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  /** Files cannot do anything in a browser, and what one person may read is kept for nobody. */
  private static Response answer(byte[] file, String type, String name) {
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
