package org.palabre.web.screen.territory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.territory.Territories;
import org.palabre.territory.Territories.Branch;
import org.palabre.territory.Territory;

/** The tree of territories, one row each. */
@Named
@RequestScoped
public class TerritoryTree {

  private static final int DEEPEST = 4;

  @Inject private Territories territories;
  private List<Row> rows;

  /** The rows, each before those that lie in it. */
  public List<Row> getRows() {
    if (rows == null) {
      Map<UUID, Long> spaces = territories.spacesByTerritory();
      List<Branch> tree = territories.tree();
      Map<UUID, String> names = new HashMap<>();
      tree.forEach(branch -> names.put(branch.territory().getId(), branch.territory().getName()));
      rows =
          tree.stream()
              .map(
                  branch ->
                      new Row(
                          branch.territory(),
                          Math.min(branch.depth(), DEEPEST),
                          names.getOrDefault(branch.territory().getParentId(), ""),
                          spaces.getOrDefault(branch.territory().getId(), 0L)))
              .toList();
    }
    return rows;
  }

  /**
   * One row.
   *
   * @param territory the territory
   * @param depth how far it is indented
   * @param parent the name of what it lies in, or empty
   * @param spaces how many spaces are placed in it
   */
  public record Row(Territory territory, int depth, String parent, long spaces) {}
}
