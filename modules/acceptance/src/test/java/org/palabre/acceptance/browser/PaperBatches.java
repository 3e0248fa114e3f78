package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;

/**
 * Paper ballots of the sample vote: a polling place, a batch that two people read differently, and
 * one that nobody has entered.
 */
final class PaperBatches {

  private static final String PAPER = BudgetScreens.EDITION + "/paper";
  private static final PaperBatches MADE = make();

  private final String different;
  private final String free;

  private PaperBatches(String different, String free) {
    this.different = different;
    this.free = free;
  }

  /** The id of the batch that two people read differently; all is made once, at the first call. */
  static String different() {
    return MADE.different;
  }

  /** The id of the batch that nobody has entered. */
  static String free() {
    return MADE.free;
  }

  private static PaperBatches make() {
    try (Window facilitator = Window.of("facilitator");
        Window officer = Window.of("participation-officer")) {
      facilitator.open(PAPER + "/places-edit");
      facilitator.page().locator("[id='place:name']").fill("Mairie d’Avignon");
      facilitator.page().locator("[id='place:address']").fill("Place de l’Horloge");
      facilitator.page().locator("[id='place:hours']").fill("Chaque jour, de 9 h à 18 h");
      facilitator.press("place:save");
      String different = begin(facilitator);
      enter(facilitator, different, "b");
      enter(officer, different, "");
      return new PaperBatches(different, begin(facilitator));
    }
  }

  private static String begin(Window window) {
    window.open(PAPER + "/tally");
    window.page().locator("[id='begin:place']").selectOption(new SelectOption().setIndex(1));
    window.page().locator("[id='begin:ballots']").fill("1");
    window.press("begin:make");
    String address = window.page().url();
    assertThat(address).as("where a batch is entered").contains("/tally-entry?batch=");
    return address.replaceAll("^.*batch=", "");
  }

  /** Enters the one ballot of a batch: blank, or else unreadable. */
  private static void enter(Window window, String batch, String marks) {
    window.open(PAPER + "/tally-entry?batch=" + batch);
    if (marks.isEmpty()) {
      window.page().locator("select[id$=':kind']").selectOption("UNREADABLE");
    } else {
      window.page().locator("input[id$=':marks']").fill(marks);
    }
    window.press("entry:finish");
  }
}
