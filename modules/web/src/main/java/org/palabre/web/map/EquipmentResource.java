package org.palabre.web.map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.palabre.equipment.Equipment;
import org.palabre.equipment.EquipmentLayers;
import org.palabre.spi.Needs;
import org.palabre.territory.Box;

/** Equipment for maps: open data, public. */
@Path("/equipment")
@RequestScoped
@Produces(GeoJson.TYPE)
public class EquipmentResource {

  private static final int MOST = 2_000;

  @Inject private EquipmentLayers layers;

  /**
   * What lies in a box, {@value #MOST} places at most.
   *
   * @param bbox {@code west,south,east,north} in degrees
   */
  @GET
  @Needs("READ_PUBLIC")
  public JsonObject in(@QueryParam("bbox") String bbox) {
    Box box = Box.read(bbox == null ? "" : bbox).orElseThrow(NotFoundException::new);
    List<Equipment> found = layers.in(box, MOST);
    GeoJson points = new GeoJson();
    for (Equipment one : found) {
      points.point(
          one.getPosition(),
          GeoJson.object()
              .add("id", one.getId().toString())
              .add("name", one.getName())
              .add("kind", one.getKind())
              .add("address", one.getAddress()));
    }
    return points.collection(GeoJson.object().add("more", found.size() == MOST));
  }
}
