package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.count.PublicEditions;
import org.palabre.budget.application.count.PublicEditions.PublicCorrection;
import org.palabre.budget.application.count.PublicEditions.PublicEdition;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Part;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
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

  /** What all recount files together are called. */
  static final String ALL_FILES = "recount.zip";

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
   * @param winners the winners' ids in the recount file, in the order they were chosen, as they
   *     were published first; absent before results are public
   * @param recount the address of the recount file; the first public one where there are several,
   *     and the file of ballots as it came where an edition came from elsewhere
   * @param parts each part; absent when there is but one
   * @param corrections what was corrected since, the first one first; absent when nothing was
   */
  public record EditionJson(
      UUID id,
      String name,
      String state,
      List<String> winners,
      String recount,
      List<PartJson> parts,
      List<CorrectionJson> corrections) {}

  /**
   * A part of a count.
   *
   * @param name the area's name; absent for the whole city
   * @param recount absent where so few voted that their ballots are not public
   * @param sha256 the hash of the recount file, the same as in the journal
   */
  public record PartJson(String name, List<String> winners, String recount, String sha256) {}

  /**
   * A correction.
   *
   * @param kind {@code withdrawn_winner} or {@code error}
   * @param withdrawn the id of the winner withdrawn; absent for an error
   * @param replacement the id of the project that took its place; absent for none
   * @param confirmed when, as ISO 8601 in UTC
   */
  public record CorrectionJson(
      String kind, String withdrawn, String replacement, String reason, String confirmed) {}

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
                        part.few() ? null : recount(id, part.key()),
                        part.sha256()))
            .toList();
    return new EditionJson(
        id,
        edition.space().getName(),
        edition.phase().name().toLowerCase(Locale.ROOT),
        edition.winners().isEmpty() && parts.isEmpty() ? null : edition.winners(),
        parts.stream()
            .map(PartJson::recount)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(edition.ballots() ? recount(id, BallotSheet.CITY) : null),
        parts.size() > 1 ? parts : null,
        edition.corrections().isEmpty()
            ? null
            : edition.corrections().stream().map(EditionsResource::json).toList());
  }

  private static CorrectionJson json(PublicCorrection correction) {
    return new CorrectionJson(
        correction.kind().name().toLowerCase(Locale.ROOT),
        correction.withdrawn().orElse(null),
        correction.replacement().orElse(null),
        correction.reason(),
        correction.at().toString());
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

  /** All recount files that are public, together. */
  @GET
  @Path("/{id}/recount.zip")
  @Needs("LIST_EDITIONS")
  public Response allFiles(@PathParam("id") String id) throws IOException {
    Map<String, RecountFile> files = results.files(facts(id));
    if (files.isEmpty()) {
      throw new NotFoundException();
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, RecountFile> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(fileName(file.getKey())));
        zip.write(file.getValue().bytes());
      }
    }
    return answer(packed.toByteArray(), "application/zip", ALL_FILES);
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
        boolean few = part.few();
        csv.row(
            List.of(
                words.part(part.counted().getName()),
                result.getCode(),
                result.getTitle(),
                result.getCost().stripTrailingZeros().toPlainString(),
                few ? "" : result.getVotes(),
                few
                    ? ""
                    : result
                        .score()
                        .map(one -> one.stripTrailingZeros().toPlainString())
                        .orElse(""),
                words.outcome(result.isWon()),
                words.word("results.now." + now(report, result)),
                few || result.getPlace() == 0 ? "" : Integer.toString(result.getPlace()),
                few ? words.word("results.few") : String.join(" ", result.why(words.locale()))));
      }
    }
    return answer(
        text.toString().getBytes(StandardCharsets.UTF_8), "text/csv; charset=UTF-8", "results.csv");
  }

  /** What became of a project since: {@code won}, {@code lost} or {@code withdrawn}. */
  private static String now(Report report, ProjectResult result) {
    ProjectState state =
        Optional.ofNullable(report.projects().get(result.getProjectId()))
            .map(BudgetProject::getState)
            .orElse(ProjectState.ACCEPTED);
    return switch (state) {
      case WON -> "won";
      case LOST -> "lost";
      case WITHDRAWN -> "withdrawn";
      default -> result.isWon() ? "won" : "lost";
    };
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
              GeoJson.object()
                  .add("id", result.getCode())
                  .add("title", result.getTitle())
                  .add("cost", result.getCost())
                  .add("won", result.isWon())
                  .add("now", now(report, result));
          if (!part.few()) {
            about.add("votes", result.getVotes());
          }
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
        points.collection(GeoJson.object()).toString().getBytes(StandardCharsets.UTF_8),
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
