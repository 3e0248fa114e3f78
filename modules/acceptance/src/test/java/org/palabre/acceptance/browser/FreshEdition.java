package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A space for an edition that the sample facilitator has just created, not begun yet. */
final class FreshEdition {

  private static final String ADDRESS = create();

  private FreshEdition() {}

  /** Its address; created once, at the first call. */
  static String address() {
    return ADDRESS;
  }

  private static String create() {
    try (Window window = Window.of("facilitator")) {
      window.open("/spaces/new");
      window.page().locator("[id='space:kind']").selectOption("budget.edition");
      window.page().locator("[id='space:name']").fill("Budget participatif des lycées");
      window.page().locator("[id='space:summary']").fill("Elle n’a pas commencé.");
      window.press("space:create");
      assertThat(window.path()).as("where a new space's settings are").endsWith("/settings");
      return window.path().replaceAll("/settings$", "");
    }
  }
}
