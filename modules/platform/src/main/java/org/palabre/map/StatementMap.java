package org.palabre.map;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.statement.Statement;
import org.palabre.store.Remembered;
import org.palabre.territory.Box;

/**
 * What was said in spaces, as a map and as the list that says the same. Only what is published,
 * only in spaces the actor may read, and nothing of a theme they may not.
 *
 * <p>Figures and gathered points walk an index of a space; they are remembered until something
 * changes anywhere.
 */
@ApplicationScoped
public class StatementMap {

  /** From how many points on they are gathered. */
  public static final int MOST_POINTS = 1_000;

  private static final int FINE_COLUMNS = 32;
  private static final int FINE_LINES = 24;
  private static final int COARSE_COLUMNS = 14;
  private static final int COARSE_LINES = 10;

  private final StatementRows rows;
  private final Remembered remembered;
  private final Access access;

  /** For the container's proxy. */
  protected StatementMap() {
    this(null, null, null);
  }

  @Inject
  StatementMap(StatementRows rows, Remembered remembered, Access access) {
    this.rows = rows;
    this.remembered = remembered;
    this.access = access;
  }

  /**
   * How many there are.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read one of the spaces
   */
  public MapFigures figures(MapView view) {
    Scope scope = checked(view);
    return remembered.get(List.of("figures", scope), () -> rows.figures(scope));
  }

  /**
   * What is on the map, gathered into at most some hundred marks: enough for a still drawing.
   *
   * @param layer one layer; null for all
   * @throws org.palabre.access.AccessDenied if the actor may not read one of the spaces
   */
  public List<Cell> coarse(MapView view, Layer layer, Box box) {
    return cells(checked(view), layer, box, COARSE_COLUMNS, COARSE_LINES);
  }

  /**
   * What lies in a box, gathered: for a map where there are too many for one mark each.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read one of the spaces
   */
  public List<Cell> fine(MapView view, Layer layer, Box box) {
    return cells(checked(view), layer, box, FINE_COLUMNS, FINE_LINES);
  }

  private List<Cell> cells(Scope scope, Layer layer, Box box, int columns, int lines) {
    return remembered.get(
        List.of("cells", scope, String.valueOf(layer), box, columns),
        () -> rows.cells(scope, layer, box, columns, lines));
  }

  /**
   * What lies in a box, one by one; empty when there are more than {@link #MOST_POINTS}.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read one of the spaces
   */
  public Optional<List<Statement>> points(MapView view, Layer layer, Box box) {
    Scope scope = checked(view);
    long count =
        remembered.get(
            List.of("count", scope, String.valueOf(layer), box),
            () -> rows.count(scope, layer, box));
    return count > MOST_POINTS
        ? Optional.empty()
        : Optional.of(rows.points(scope, layer, box, MOST_POINTS));
  }

  /**
   * The list of a layer: space by space, in each those that name their place, by place, then those
   * that name none.
   *
   * @param after the last of the page before; empty for the first page, also when it is nonsense
   * @param limit how many at most
   * @throws org.palabre.access.AccessDenied if the actor may not read one of the spaces
   */
  public List<Statement> list(MapView view, Layer layer, Optional<UUID> after, int limit) {
    Scope scope = checked(view);
    Statement last = after.flatMap(id -> rows.find(scope, id)).orElse(null);
    int first = last == null ? 0 : scope.spaces().indexOf(last.getSpaceId());
    List<Statement> page = new ArrayList<>();
    for (int i = first; i < scope.spaces().size() && page.size() < limit; i++) {
      Scope space = scope.in(scope.spaces().get(i));
      Statement from = i == first ? last : null;
      boolean pastNames = from != null && from.getPlace() == null;
      if (!pastNames) {
        page.addAll(rows.named(space, layer, from, limit - page.size()));
      }
      if (page.size() < limit) {
        page.addAll(rows.unnamed(space, layer, pastNames ? from : null, limit - page.size()));
      }
    }
    return page;
  }

  private Scope checked(MapView view) {
    view.spaces().forEach(space -> access.require(READ_SPACE, space));
    return view.scope();
  }
}
