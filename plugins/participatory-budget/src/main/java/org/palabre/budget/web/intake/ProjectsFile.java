package org.palabre.budget.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.budget.application.intake.Imported;
import org.palabre.budget.application.intake.ProjectsOut;
import org.palabre.budget.application.intake.ProjectsOut.Out;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.tabular.CsvText;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.map.GeoJson;

/**
 * The projects of the edition one is at as a file: CSV that spreadsheets open and no spreadsheet
 * runs, GeoJSON (RFC 7946), or the file of ballots it was brought from.
 */
@Named("budgetProjectsFile")
@RequestScoped
public class ProjectsFile {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "code",
          "title",
          "area",
          "category",
          "place",
          "state",
          "cost",
          "running",
          "latitude",
          "longitude",
          "points",
          "summary",
          "description",
          "reason",
          "id");

  @Inject private ProjectsOut projects;
  @Inject private Imported imported;
  @Inject private IntakeWords words;
  @Inject private Here here;

  /** Answers with the file that the address asks for. */
  public void send() throws IOException {
    String as =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault("as", "csv");
    switch (as) {
      case "csv" -> answer("csv", "text/csv; charset=UTF-8", utf8(csv()));
      case "geojson" -> answer("geojson", GeoJson.TYPE, utf8(geoJson()));
      case "pb" -> {
        Optional<byte[]> file = imported.file(here.facts());
        if (file.isPresent()) {
          answer("pb", "text/plain; charset=UTF-8", file.get());
        } else {
          NotFound.answer();
        }
      }
      default -> NotFound.answer();
    }
  }

  private void answer(String end, String type, byte[] bytes) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(type);
    answer.setResponseContentLength(bytes.length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.%s\""
            .formatted(here.getSpace().getSlug(), words.word("out.file"), end));
    answer.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String csv() {
    StringWriter out = new StringWriter();
    CsvText csv =
        new CsvText(out, COLUMNS.stream().map(column -> words.word("out." + column)).toList());
    projects.of(here.facts()).forEach(one -> csv.row(row(one)));
    return out.toString();
  }

  private List<Object> row(Out out) {
    BudgetProject project = out.project();
    List<Object> row = new ArrayList<>();
    row.add(project.getNumber());
    row.add(project.getCode());
    row.add(project.getTitle());
    row.add(out.area());
    row.add(project.getCategory());
    row.add(project.getPlace());
    row.add(words.word("intake.choice." + project.getState()));
    row.add(project.cost().orElse(null));
    row.add(project.runningCost().orElse(null));
    row.add(project.latitude().orElse(null));
    row.add(project.longitude().orElse(null));
    row.add(
        out.points().size() < 2
            ? null
            : out.points().stream()
                .map(point -> point.latitude() + " " + point.longitude())
                .collect(Collectors.joining("; ")));
    row.add(project.getSummary());
    row.add(project.getDescription());
    row.add(project.getReason());
    row.add(project.getId());
    return row;
  }

  private String geoJson() {
    JsonArrayBuilder features = Json.createArrayBuilder();
    projects.of(here.facts()).forEach(one -> features.add(feature(one)));
    return Json.createObjectBuilder()
        .add("type", "FeatureCollection")
        .add("features", features)
        .build()
        .toString();
  }

  private static JsonObjectBuilder feature(Out out) {
    BudgetProject project = out.project();
    JsonObjectBuilder properties =
        Json.createObjectBuilder()
            .add("number", project.getNumber())
            .add("code", project.getCode())
            .add("title", project.getTitle())
            .add("area", out.area())
            .add("category", project.getCategory())
            .add("place", project.getPlace())
            .add("state", project.getState().name())
            .add("reason", project.getReason());
    project
        .cost()
        .ifPresentOrElse(cost -> properties.add("cost", cost), () -> properties.addNull("cost"));
    JsonObjectBuilder feature =
        Json.createObjectBuilder()
            .add("type", "Feature")
            .add("id", project.getId().toString())
            .add("properties", properties);
    return out.points().isEmpty()
        ? feature.add("geometry", JsonValue.NULL)
        : feature.add("geometry", geometry(out.points()));
  }

  private static JsonObjectBuilder geometry(List<Point> points) {
    if (points.size() == 1) {
      return Json.createObjectBuilder()
          .add("type", "Point")
          .add("coordinates", coordinates(points.get(0)));
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    points.forEach(point -> all.add(coordinates(point)));
    return Json.createObjectBuilder().add("type", "MultiPoint").add("coordinates", all);
  }

  private static JsonArrayBuilder coordinates(Point point) {
    return Json.createArrayBuilder().add(point.longitude()).add(point.latitude());
  }
}
