package org.palabre.spi;

import java.util.List;

/**
 * Dates that a plugin adds to the shared calendar and its feeds: a CDI bean of any scope.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Walks implements CalendarSource {
 *   public List<String> kinds() { return List.of("walk"); }
 *   public List<CalendarDate> dates(CalendarQuery query) { … }
 * }
 * }</pre>
 *
 * <p>Asked for each page that shows dates: answers from an index, in one or two queries. A plugin
 * that is off is not asked; one that throws is left out of that page, which says that dates are
 * missing.
 */
public interface CalendarSource {

  /**
   * The kinds of its dates, {@code [a-z][a-z-]*}; the word for one is the key {@code date.<kind>}
   * of the plugin's bundle.
   */
  List<String> kinds();

  /**
   * The dates that fall into a period, by beginning. Only what everybody may read who reads their
   * space: what the query's spaces do not hold is dropped.
   */
  List<CalendarDate> dates(CalendarQuery query);
}
