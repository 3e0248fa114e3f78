package org.palabre.web.map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.equipment.Equipment;
import org.palabre.equipment.EquipmentLayers;
import org.palabre.input.Refusal;
import org.palabre.territory.Area;
import org.palabre.territory.Box;
import org.palabre.territory.Degrees;
import org.palabre.territory.Position;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;

/**
 * A position picked in a form of a space: on a map, or among the places known by their names, which
 * needs no script. The tag {@code palabre:position} shows it; the form's bean asks {@link
 * #picked()}.
 *
 * <pre>{@code
 * <palabre:position form="heard"/>
 * Told told = new Told(…, picker.picked().orElse(null));
 * }</pre>
 */
@Named
@RequestScoped
public class PositionPicker {

  private static final int MOST_KNOWN = 2_000;
  private static final double AROUND = 0.15;

  @Inject private Territories territories;
  @Inject private EquipmentLayers layers;
  @Inject private Here here;
  private Area area;
  private Optional<Box> box = Optional.empty();
  private List<Equipment> known;
  private String longitude;
  private String latitude;
  private String place;

  @PostConstruct
  void load() {
    Optional<Territory> territory =
        Optional.ofNullable(here.getSpace().getTerritoryId()).flatMap(territories::find);
    area = Area.of(territory.stream().toList());
    if (!area.isKnown()) {
      area = Area.of(territories.all());
    }
    box = area.box().map(around -> around.widened(AROUND));
  }

  /**
   * What was picked: the place chosen by its name, else the point. The page's script forgets the
   * name when a point is pressed; without script the point is the one there was before.
   *
   * @throws Refusal if what came is no position
   */
  public Optional<Position> picked() {
    if (place != null) {
      return Optional.of(chosen());
    }
    if (longitude == null && latitude == null) {
      return Optional.empty();
    }
    return Optional.of(
        Degrees.position(
                Optional.ofNullable(longitude).orElse(""), Optional.ofNullable(latitude).orElse(""))
            .orElseThrow(() -> new Refusal("knownPlace", "position.nowhere")));
  }

  private Position chosen() {
    try {
      return layers
          .find(UUID.fromString(place))
          .map(Equipment::getPosition)
          .orElseThrow(() -> new Refusal("knownPlace", "position.nowhere"));
    } catch (IllegalArgumentException noId) {
      throw new Refusal("knownPlace", "position.nowhere");
    }
  }

  /** Whether a position lies outside the space's territory, as far as that is known. */
  public boolean isOutside(Position at) {
    return area.isKnown() && !area.covers(at);
  }

  /** Starts from a position. */
  public void startAt(Position at) {
    longitude = Double.toString(at.longitude());
    latitude = Double.toString(at.latitude());
  }

  /** The part of the earth to show first: {@code west,south,east,north}; empty when not known. */
  public String getBox() {
    return box.map(
            around ->
                String.format(
                    Locale.ROOT,
                    "%.5f,%.5f,%.5f,%.5f",
                    around.west(),
                    around.south(),
                    around.east(),
                    around.north()))
        .orElse("");
  }

  /** The places known around here, by kind. */
  public List<SelectItem> getKnown() {
    Map<String, List<SelectItem>> kinds = new LinkedHashMap<>();
    for (Equipment one : known()) {
      String label =
          one.getAddress().isEmpty()
              ? one.getName()
              : "%s, %s".formatted(one.getName(), one.getAddress());
      kinds
          .computeIfAbsent(one.getKind(), kind -> new ArrayList<>())
          .add(new SelectItem(one.getId().toString(), label));
    }
    List<SelectItem> groups = new ArrayList<>();
    kinds.forEach(
        (kind, items) ->
            groups.add(new SelectItemGroup(kind, null, false, items.toArray(SelectItem[]::new))));
    return groups;
  }

  /** Whether any place is known by its name, or can be shown on a map. */
  public boolean isOffered() {
    return box.isPresent();
  }

  private List<Equipment> known() {
    if (known == null) {
      known = box.map(around -> layers.in(around, MOST_KNOWN)).orElse(List.of());
    }
    return known;
  }

  public String getLongitude() {
    return longitude;
  }

  public void setLongitude(String sent) {
    longitude = sent;
  }

  public String getLatitude() {
    return latitude;
  }

  public void setLatitude(String sent) {
    latitude = sent;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String chosen) {
    place = chosen;
  }
}
