package org.palabre.acceptance.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** How to bring the pages with maps, and those of equipment, into their states. */
final class MapScreens {

  private static final String DIAGNOSIS = "/tables/la-busserine/diagnosis";

  private MapScreens() {}

  /** The second step of importing equipment: what the columns are. */
  static void mapAFile(Window window) {
    window.open("/administration/equipment/import");
    window
        .page()
        .locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload(
                "bancs.csv",
                "text/csv",
                "Nom;Longitude;Latitude\nBanc;5,39;43,33\nPerdu;0;0\n"
                    .getBytes(StandardCharsets.UTF_8)));
    window.press("upload:read");
  }

  /** Placing the first statement of the list. */
  static void placeTheFirst(Window window) {
    window.open(DIAGNOSIS);
    window.follow(() -> window.page().locator("a[href*='/statements/place?of=']").first().click());
  }

  /** A position that a broken script sent. */
  static void placeNowhere(Window window) {
    window.page().evaluate("() => { document.getElementById('place:longitude').value = '1e9'; }");
    window.press("place:save");
  }
}
