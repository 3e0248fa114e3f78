package org.palabre.tables.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.equipment.Equipment;
import org.palabre.equipment.EquipmentLayers;
import org.palabre.map.MapView;
import org.palabre.map.Period;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.territory.Area;
import org.palabre.territory.Box;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;

/**
 * Which tables a diagnosis is about, what of them is looked at, and where they lie: the same for
 * the page and for the data of its map. It finds only tables the actor may read and themes they may
 * read; what it finds is read through {@link org.palabre.map.StatementMap}, which asks again.
 */
@ApplicationScoped
public class Diagnosis {

  private static final int MOST_EQUIPMENT = 5_000;
  private static final double AROUND = 0.1;

  private final Spaces spaces;
  private final Territories territories;
  private final Themes themes;
  private final EquipmentLayers equipment;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Diagnosis() {
    this(null, null, null, null, null);
  }

  @Inject
  Diagnosis(
      Spaces spaces,
      Territories territories,
      Themes themes,
      EquipmentLayers equipment,
      CurrentActor actor) {
    this.spaces = spaces;
    this.territories = territories;
    this.themes = themes;
    this.equipment = equipment;
    this.actor = actor;
  }

  /** The tables the actor may read, by name. */
  public List<Space> readable() {
    return spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get());
  }

  /** Those of them with one of these names in addresses; all for none. */
  public List<Space> readable(Collection<String> slugs) {
    return readable().stream()
        .filter(table -> slugs.isEmpty() || slugs.contains(table.getSlug()))
        .toList();
  }

  /**
   * What of some tables to look at.
   *
   * @param tables tables found here
   * @param wanted what the reader chose; what is nonsense, or not theirs to read, is no choice
   */
  public MapView view(List<Space> tables, Wanted wanted) {
    List<SpaceFacts> facts = facts(tables);
    MapView view = MapView.of(facts).during(wanted.period().orElse(null)).off(wanted.off());
    if (wanted.theme().isPresent()) {
      Optional<Theme> theme = theme(facts, wanted.theme().get());
      return theme.map(found -> view.about(List.of(found))).orElse(view);
    }
    return wanted.category().isEmpty()
        ? view
        : view.about(
            themes(tables).stream()
                .filter(theme -> wanted.category().get().equals(theme.getCategoryId()))
                .toList());
  }

  /** The themes of these tables that the actor may read. */
  public List<Theme> themes(List<Space> tables) {
    return facts(tables).stream().flatMap(space -> themes.of(space).stream()).toList();
  }

  /** Where these tables lie; those without a territory lie nowhere. */
  public List<Territory> territories(List<Space> tables) {
    return tables.stream()
        .map(Space::getTerritoryId)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> territories.find(id).stream())
        .toList();
  }

  /** The part of the earth that a map of these tables shows; empty when nothing is known of it. */
  public Optional<Box> box(Area area, Optional<Box> said) {
    return area.box()
        .map(around -> said.map(around::with).filter(all -> near(around, all)).orElse(around))
        .or(() -> said)
        .map(around -> around.widened(AROUND));
  }

  /** One statement placed on the other side of the world must not shrink a quarter to a dot. */
  private static boolean near(Box territory, Box all) {
    return all.width() < 3 * territory.width() && all.height() < 3 * territory.height();
  }

  /** The equipment inside these territories, by kind and name. */
  public List<Equipment> equipment(Area area) {
    return area.box()
        .map(
            around ->
                equipment.in(around, MOST_EQUIPMENT).stream()
                    .filter(one -> area.covers(one.getPosition()))
                    .toList())
        .orElse(List.of());
  }

  private Optional<Theme> theme(List<SpaceFacts> facts, UUID id) {
    return facts.stream().flatMap(space -> themes.find(space, id).stream()).findFirst();
  }

  private List<SpaceFacts> facts(List<Space> tables) {
    return tables.stream().map(table -> spaces.facts(table, actor.get())).toList();
  }

  /**
   * What a reader chose.
   *
   * @param theme one theme; empty for any
   * @param category one category of themes, for several tables; empty for any
   * @param period when it was said; empty for any time
   * @param off only what is not on the map yet
   */
  public record Wanted(
      Optional<UUID> theme, Optional<UUID> category, Optional<Period> period, boolean off) {}
}
