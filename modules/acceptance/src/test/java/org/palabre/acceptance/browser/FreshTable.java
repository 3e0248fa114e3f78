package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A table that the sample facilitator has just created, with nothing on it. */
final class FreshTable {

  private static final String ADDRESS = create();

  private FreshTable() {}

  /** Its address; created once, at the first call. */
  static String address() {
    return ADDRESS;
  }

  private static String create() {
    try (Window window = Window.of("facilitator")) {
      window.open("/spaces/new");
      window.page().locator("[id='space:kind']").selectOption("tables.table");
      window.page().locator("[id='space:name']").fill("Table des Aygalades");
      window.page().locator("[id='space:summary']").fill("Elle vient d’ouvrir.");
      window.press("space:create");
      assertThat(window.path()).as("where a new space's settings are").endsWith("/settings");
      return window.path().replaceAll("/settings$", "");
    }
  }
}
