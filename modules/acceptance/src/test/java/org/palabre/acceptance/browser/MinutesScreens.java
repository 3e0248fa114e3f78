package org.palabre.acceptance.browser;

import org.palabre.acceptance.meeting.MinutesTable;

/** Minutes in each step of their life, to be looked at. */
final class MinutesScreens {

  private static final MinutesTable DRAFT = draft();
  private static final MinutesTable SENT = sent();

  private MinutesScreens() {}

  /** Minutes in which something stands, something else was decided, and two texts clash. */
  static String draft(String page) {
    return DRAFT.page(page);
  }

  /** The address of their entry in which nothing stands. */
  static String emptyEntry() {
    return DRAFT.page("write") + "&entry=" + DRAFT.entries().get(2);
  }

  /** Where one chooses between the two texts. */
  static void openTheClash(Window window) {
    window.open(DRAFT.page("write") + "&entry=" + DRAFT.entries().get(1));
    window.follow(() -> window.page().locator("main .note.error a").first().click());
  }

  /** Where something is made of the words of their first entry. */
  static String take(String as) {
    return DRAFT.page("take") + "&entry=" + DRAFT.entries().get(1) + "&as=" + as;
  }

  /** Minutes that were sent; an amendment was accepted, another waits. */
  static String sent(String page) {
    return SENT.page(page);
  }

  /** Where an amendment to them is proposed. */
  static String amend() {
    return SENT.page("amend") + "&entry=" + SENT.entries().get(1);
  }

  /** Where the waiting amendment is answered. */
  static void openTheWaiting(Window window) {
    window.open(SENT.page("minutes"));
    window.follow(() -> window.page().locator("#amendments a[href*='amendment?']").first().click());
  }

  private static MinutesTable draft() {
    MinutesTable table = MinutesTable.open("Les bancs", "La fête de quartier");
    table.clash(table.entries().get(1));
    return table;
  }

  private static MinutesTable sent() {
    MinutesTable table = MinutesTable.open("Les bancs", "La fête de quartier");
    table.write(table.entries().get(1), "On pose un banc devant l’école.\nNadia s’en occupe.");
    table.step("send");
    table.amend(table.entries().get(1), "On pose deux bancs devant l’école.\nNadia s’en occupe.");
    return table;
  }
}
