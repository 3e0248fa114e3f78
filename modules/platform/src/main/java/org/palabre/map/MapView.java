package org.palabre.map;

import java.util.Collection;
import java.util.List;
import org.palabre.spi.SpaceFacts;
import org.palabre.theme.Theme;

/**
 * What of some spaces to look at.
 *
 * @param spaces the spaces, in the order of the list, as the actor sees them
 * @param themes only what is in one of these, which {@link org.palabre.theme.Themes} gave to the
 *     actor; null for anything
 * @param period only what was said then, as far as is known when; null for any time
 * @param off only what is not on the map yet
 */
public record MapView(List<SpaceFacts> spaces, List<Theme> themes, Period period, boolean off) {

  /** Copies the lists. */
  public MapView {
    spaces = List.copyOf(spaces);
    themes = themes == null ? null : List.copyOf(themes);
  }

  /** Everything that was said in some spaces. */
  public static MapView of(Collection<SpaceFacts> spaces) {
    return new MapView(List.copyOf(spaces), null, null, false);
  }

  /** Only what is in one of these themes; anything for null. */
  public MapView about(List<Theme> some) {
    return new MapView(spaces, some, period, off);
  }

  /** Only what was said in a period; at any time for null. */
  public MapView during(Period some) {
    return new MapView(spaces, themes, some, off);
  }

  /** Only what is not on the map yet, or everything. */
  public MapView off(boolean only) {
    return new MapView(spaces, themes, period, only);
  }

  Scope scope() {
    return new Scope(
        spaces.stream().map(SpaceFacts::id).toList(),
        themes == null ? null : themes.stream().map(Theme::getId).toList(),
        period,
        off);
  }
}
