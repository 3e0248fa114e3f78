package org.palabre.web.screen.territory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory.Kind;
import org.palabre.web.address.Here;

/** Lists of kinds and of territories to choose from: {@code #{territoryChoices.all}}. */
@Named
@RequestScoped
public class TerritoryChoices {

  private static final String INDENT = "\u2003";

  @Inject private Territories territories;
  @Inject private Here here;
  private List<SelectItem> all;

  /** Every territory, indented as it lies in the tree; the value is its id as text. */
  public List<SelectItem> getAll() {
    if (all == null) {
      all = new ArrayList<>();
      territories
          .tree()
          .forEach(
              branch ->
                  all.add(
                      new SelectItem(
                          branch.territory().getId().toString(),
                          INDENT.repeat(branch.depth()) + branch.territory().getName())));
    }
    return all;
  }

  /** The kinds, from the largest down. */
  public List<SelectItem> getKinds() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Kind.values())
        .map(kind -> new SelectItem(kind.name(), words.getString("territory.kind." + kind)))
        .toList();
  }

  /** The kind chosen, or null when none was. */
  public static Kind kind(String chosen) {
    return chosen == null ? null : Kind.valueOf(chosen);
  }

  /**
   * The territory chosen; empty when none was.
   *
   * @throws Refusal if it is not one of the list
   */
  public static Optional<UUID> territory(String field, String chosen) {
    try {
      return Optional.ofNullable(chosen).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw new Refusal(field, "territory.parent.gone");
    }
  }
}
