package org.palabre.acceptance.browser;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.UUID;

/** Somebody new on the roll of the sample vote, each time another person, who votes on paper. */
final class PollDesk {

  private static final String ROLL = BudgetScreens.EDITION + "/roll";

  private PollDesk() {}

  /** Enters somebody on the roll, and notes that they vote on paper. */
  static void sign(Window window) {
    PaperBatches.free();
    register(window);
    window.page().locator("[id='sign:place']").selectOption(new SelectOption().setIndex(1));
    window.press("sign:do");
  }

  /** Looks at whose numbers were typed, of a printed sheet with somebody on it. */
  static void look(Window window) {
    register(window);
    BudgetScreens.polling(window);
    String sheet = window.page().locator("a[href*='kind=signing']").first().getAttribute("href");
    window.page().request().get(URI.create(window.page().url()).resolve(sheet).toString());
    window.page().locator("[id='enter:numbers']").fill("1");
    window.press("enter:look");
  }

  private static void register(Window window) {
    window.open(ROLL + "/roll-register");
    fill(window, "familyName", "Essai " + UUID.randomUUID().toString().substring(0, 8));
    fill(window, "givenName", "Zoé");
    fill(window, "birthDate", "25/11/1990");
    window.page().locator("[id='register:areaKey']").selectOption("secteur-1");
    window.press("register:do");
  }

  private static void fill(Window window, String field, String text) {
    window.page().locator("[id='register:" + field + "']").fill(text);
  }
}
