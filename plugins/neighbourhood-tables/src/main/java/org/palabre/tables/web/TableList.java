package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.access.PlatformPermission;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.statement.PublishedStatements;
import org.palabre.statement.Statement;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;

/** The tables a visitor may read, each with where it is and what was said there last. */
@Named
@RequestScoped
public class TableList {

  @Inject private Spaces spaces;
  @Inject private Territories territories;
  @Inject private PublishedStatements statements;
  @Inject private Access access;
  @Inject private CurrentActor actor;
  private List<Row> rows;

  /** The tables, by name. */
  public List<Row> getTables() {
    if (rows == null) {
      List<Space> found = spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get());
      Map<UUID, Long> counts = statements.counts(found.stream().map(Space::getId).toList());
      rows = found.stream().map(space -> row(space, counts)).toList();
    }
    return rows;
  }

  /** Whether the visitor may create one. */
  public boolean isCreating() {
    return access.may(PlatformPermission.CREATE_SPACE);
  }

  private Row row(Space space, Map<UUID, Long> counts) {
    Optional<Territory> territory =
        Optional.ofNullable(space.getTerritoryId()).flatMap(territories::find);
    return new Row(
        space,
        territory.map(this::place).orElse(null),
        territory.map(Territory::getOutline).orElse(null),
        counts.getOrDefault(space.getId(), 0L),
        statements.latest(List.of(space.getId()), 1).stream().findFirst().orElse(null));
  }

  /** The territory and what it lies in: "La Busserine, 14e arrondissement". */
  private String place(Territory territory) {
    return Optional.ofNullable(territory.getParentId())
        .flatMap(territories::find)
        .map(parent -> territory.getName() + ", " + parent.getName())
        .orElse(territory.getName());
  }

  /**
   * A table in the list.
   *
   * @param space the space it is
   * @param place where it lies, or null
   * @param outline its territory drawn in a square of 100, or null
   * @param count how many statements it has published
   * @param last the last one, or null
   */
  public record Row(Space space, String place, String outline, long count, Statement last) {}
}
