package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.map.Cell;
import org.palabre.map.Layer;
import org.palabre.map.MapView;
import org.palabre.map.Period;
import org.palabre.map.StatementMap;
import org.palabre.space.Space;
import org.palabre.spi.Needs;
import org.palabre.statement.Statement;
import org.palabre.tables.application.Diagnosis;
import org.palabre.tables.application.Diagnosis.Wanted;
import org.palabre.territory.Area;
import org.palabre.territory.Box;
import org.palabre.territory.Contour;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;
import org.palabre.web.map.GeoJson;

/**
 * The data of diagnosis maps, as GeoJSON: only what is published, only of tables that whoever asks
 * may read. A table they may not read is as if there were none.
 */
@Path("/tables/diagnosis")
@RequestScoped
@Produces(GeoJson.TYPE)
public class DiagnosisResource {

  private static final Box EARTH = new Box(-180, -90, 180, 90);
  private static final int BEGINNING = 200;

  @Inject private Diagnosis diagnosis;
  @Inject private StatementMap map;
  @Inject private Here here;

  /**
   * What was said, one by one, or gathered where there is too much of it.
   *
   * @param tables the names of tables in addresses; none for all
   * @param bbox {@code west,south,east,north}; all the earth when it is left out
   */
  @GET
  @Needs("LIST_TABLES")
  public Response said(
      @QueryParam("table") List<String> tables,
      @QueryParam("layer") @DefaultValue("") String layer,
      @QueryParam("theme") @DefaultValue("") String theme,
      @QueryParam("category") @DefaultValue("") String category,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("bbox") @DefaultValue("") String bbox) {
    List<Space> found = found(tables);
    Wanted wanted = new Wanted(id(theme), id(category), Period.read(from, to), false);
    MapView view = diagnosis.view(found, wanted);
    Layer only = Layer.read(layer).orElse(null);
    Box box = Box.read(bbox).or(() -> map.figures(view).around()).orElse(EARTH);
    GeoJson points = new GeoJson();
    Optional<List<Statement>> single = map.points(view, only, box);
    Map<UUID, String> addresses = new HashMap<>();
    found.forEach(table -> addresses.put(table.getId(), "/tables/" + table.getSlug()));
    single.ifPresent(
        all ->
            all.forEach(
                one ->
                    points.point(
                        one.getPosition().orElseThrow(),
                        about(one, addresses.get(one.getSpaceId())))));
    if (single.isEmpty()) {
      map.fine(view, only, box).forEach(cell -> points.point(cell.at(), about(cell)));
    }
    return answer(points.collection(GeoJson.object().add("gathered", single.isEmpty())));
  }

  /** The contours of these tables. */
  @GET
  @Path("/contours")
  @Needs("LIST_TABLES")
  public Response contours(@QueryParam("table") List<String> tables) {
    JsonArrayBuilder features = Json.createArrayBuilder();
    for (Territory territory : diagnosis.territories(found(tables))) {
      for (Contour contour : Area.of(List.of(territory)).contours()) {
        try (JsonReader shape = Json.createReader(new StringReader(contour.geoJson()))) {
          features.add(
              GeoJson.object()
                  .add("type", "Feature")
                  .add("properties", GeoJson.object().add("name", territory.getName()))
                  .add("geometry", shape.readObject()));
        }
      }
    }
    return answer(
        GeoJson.object().add("type", "FeatureCollection").add("features", features).build());
  }

  private List<Space> found(List<String> tables) {
    List<Space> found = diagnosis.readable(tables);
    if (found.isEmpty() && !tables.isEmpty()) {
      throw new NotFoundException();
    }
    return found;
  }

  private JsonObjectBuilder about(Statement one, String table) {
    String words = here.unmasked(here.wording().beginning(one.getWords(), BEGINNING));
    JsonObjectBuilder about =
        GeoJson.object()
            .add("layer", Layer.of(one).segment())
            .add("words", words)
            .add("link", table + "/statements/" + one.getId());
    if (one.getPlace() != null) {
      about.add("place", one.getPlace());
    }
    return about;
  }

  private static JsonObjectBuilder about(Cell cell) {
    JsonObjectBuilder counts = GeoJson.object();
    cell.counts().forEach((layer, count) -> counts.add(layer.segment(), count));
    return GeoJson.object()
        .add("layer", cell.only() == null ? "several" : cell.only().segment())
        .add("counts", counts);
  }

  /** What one person may read is not kept for another. */
  private static Response answer(JsonObject json) {
    return Response.ok(json).header("Cache-Control", "private, no-store").build();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
