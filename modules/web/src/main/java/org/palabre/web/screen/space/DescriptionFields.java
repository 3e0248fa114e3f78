package org.palabre.web.screen.space;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.palabre.space.Description;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.web.screen.territory.TerritoryChoices;

/** The fields by which a space is described, in the form that makes it and in its settings. */
public abstract class DescriptionFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String summary;
  private String territory;
  private String visibility = Visibility.PUBLIC.name();

  /** Fills the fields with what is kept. */
  final void show(Description kept) {
    name = kept.name();
    summary = kept.summary();
    territory = Optional.ofNullable(kept.territory()).map(UUID::toString).orElse(null);
    visibility = kept.visibility().name();
  }

  /** What the fields say. */
  final Description wanted() {
    return new Description(
        name,
        summary,
        TerritoryChoices.territory("territory", territory).orElse(null),
        visibility == null ? null : Visibility.valueOf(visibility));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public String getTerritory() {
    return territory;
  }

  public void setTerritory(String territory) {
    this.territory = territory;
  }

  public String getVisibility() {
    return visibility;
  }

  public void setVisibility(String visibility) {
    this.visibility = visibility;
  }
}
