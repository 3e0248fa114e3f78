package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An idea being written stays on the device until it was sent, and no longer. */
class IdeaDraftIT {

  private static final String KEPT =
      "() => Object.keys(localStorage).filter(place => place.startsWith('draft:')).length";

  @Test
  void forgetsTheDraftOnceItArrived() {
    try (Window window = Window.ofVisitor().open(BudgetScreens.IDEAS + "/ideas/propose")) {
      window.page().locator("[id='propose:title']").fill("Un préau " + System.nanoTime());
      assertThat(window.page().evaluate(KEPT)).as("kept while it is written").isEqualTo(1);
      window.press("propose:send");
      assertThat(window.page().evaluate(KEPT)).as("refused: still kept").isEqualTo(1);
      window.page().locator("[id='propose:words']").fill("Il pleut.");
      window.page().locator("[id='propose:age']").check();
      window.press("propose:send");

      assertThat(window.path()).matches("/follow/[0-9A-Z]{12}.*");
      assertThat(window.page().evaluate(KEPT)).as("sent").isEqualTo(0);
    }
  }
}
