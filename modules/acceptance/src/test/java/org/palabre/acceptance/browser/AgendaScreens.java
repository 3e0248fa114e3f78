package org.palabre.acceptance.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** How to bring the pages of repeating meetings and of imported dates into their states. */
final class AgendaScreens {

  /** An agenda whose meetings are of this class. */
  static final String AGENDA = "/tables/la-busserine/agenda";

  private AgendaScreens() {}

  /** A meeting that does not repeat yet, on the 31st: some months have no such day. */
  static void freshMeeting(Window window) {
    window.open(FreshTable.address() + "/agenda/plan");
    fill(window, "meeting:title", "Atelier vélo");
    fill(window, "meeting:day", LocalDate.now().getYear() + 1 + "-10-31");
    fill(window, "meeting:time", "18:30");
    fill(window, "meeting:endTime", "20:00");
    window.press("meeting:save");
    window.follow(() -> window.page().locator("a[href*='/agenda/repeat?id=']").first().click());
  }

  /** What a rule would make. */
  static void datesOfARule(Window window) {
    freshMeeting(window);
    window.press("repeat:look");
  }

  /** A series, made. */
  static void seriesOfAMeeting(Window window) {
    datesOfARule(window);
    window.press("repeat:make");
  }

  /** What the columns of a table are. */
  static void mapATable(Window window) {
    window.open(FreshTable.address() + "/agenda/bring");
    window
        .page()
        .locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload(
                "dates.csv",
                "text/csv",
                """
                titre;date;lieu
                Fête de quartier;samedi 18 septembre de 10h à 12h;Place
                Exposition;du 18 au 25 septembre;Musée
                Marché;tous les samedis;Parc
                """
                    .getBytes(StandardCharsets.UTF_8)));
    window.press("upload:read");
  }

  /** What was understood, and what is asked. */
  static void answerATable(Window window) {
    mapATable(window);
    fill(window, "mapping:year", "2027");
    window.press("mapping:check");
  }

  /** The list of imports, after one. */
  static void bringATable(Window window) {
    answerATable(window);
    window.press("run:go");
  }

  private static void fill(Window window, String id, String text) {
    window.page().locator("[id='" + id + "']").fill(text);
  }
}
