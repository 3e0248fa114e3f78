package org.palabre.web.agenda;

import java.util.List;

/**
 * One way to choose among dates: a few links, of which one is current.
 *
 * @param label what is chosen by: "Territoire"
 * @param chosen the label of the current link
 * @param options the links, the one for all first
 */
public record AgendaFilter(String label, String chosen, List<Option> options) {

  /** Copies the list. */
  public AgendaFilter {
    options = List.copyOf(options);
  }

  /**
   * A link.
   *
   * @param label what it says
   * @param link where it leads
   * @param current whether that is what is shown
   */
  public record Option(String label, String link, boolean current) {}
}
