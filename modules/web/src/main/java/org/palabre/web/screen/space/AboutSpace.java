package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.web.address.Here;

/** What a space is: its kind, where it lies, who may read it. */
@Named
@RequestScoped
public class AboutSpace {

  @Inject private Territories territories;
  @Inject private Here here;
  private Territory territory;

  /** Where it lies, or null. */
  public Territory getTerritory() {
    if (territory == null) {
      territory =
          Optional.ofNullable(here.getSpace().getTerritoryId())
              .flatMap(territories::find)
              .orElse(null);
    }
    return territory;
  }
}
