package org.palabre.spi;

import java.util.List;

/**
 * What a space offers on a tab of its own: agenda, statements, documents, ballot…
 *
 * <p>Its first page is the tab; further pages (one statement, a form) hang below it in the address:
 * {@code /<plugin>/<space>/<tool>/<page>}; one may show an item of the tool, {@code
 * /<plugin>/<space>/<tool>/<id>} (see {@link Page#forItem()}). The tab's label is the bundle's key
 * {@code tool.<id>} of the plugin that brings the tool.
 *
 * @param id unique over all plugins, kept in the database as text: {@code <plugin id>.<name>}, or a
 *     bare name for the platform's own
 * @param pages the first is the tab; the others need an explicit address
 */
public record Tool(String id, List<Page> pages) {

  /** Copies the list and refuses a tool without a page. */
  public Tool {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("The tool %s needs at least one page.".formatted(id));
    }
  }

  /**
   * Makes a tool.
   *
   * @param id the tool's id
   * @param pages the tab's page, then the others
   */
  public static Tool of(String id, Page... pages) {
    return new Tool(id, List.of(pages));
  }

  /** The part of the id used in addresses: what follows the plugin's id. */
  public String segment() {
    return id.substring(id.indexOf('.') + 1);
  }
}
