package org.palabre.web.map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.organisation.BaseMap;
import org.palabre.organisation.BaseMaps;

/** What every map of a page is drawn on: {@code #{mapFrame}}. */
@Named
@RequestScoped
public class MapFrame {

  @Inject private BaseMaps maps;
  private BaseMap map;

  /** The address of the tiles below; null for none. */
  public String getTiles() {
    return map().kind() == BaseMap.Kind.NONE ? null : map().address();
  }

  /** Whose tiles they are; null for none. */
  public String getAttribution() {
    return map().kind() == BaseMap.Kind.NONE ? null : map().attribution();
  }

  private BaseMap map() {
    if (map == null) {
      map = maps.current();
    }
    return map;
  }
}
