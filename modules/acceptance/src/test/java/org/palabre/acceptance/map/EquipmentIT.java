package org.palabre.acceptance.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.browser.Window;

/** Importing a real file of equipment and taking it away, as an administrator does. */
class EquipmentIT {

  private static final Path PARKS =
      Path.of(
          System.getProperty("palabre.shared", "."),
          "data",
          "french",
          "marseille",
          "marseille_parcs_jardins_2018.csv");

  @Test
  void comesAndGoesAsAWhole() {
    assumeTrue(Files.isRegularFile(PARKS), "palabre.shared has no parks of Marseille.");
    try (Window window = Window.of("administrator").open("/administration/equipment")) {
      window.follow(
          () -> window.page().locator("tr:has-text('Parcs et jardins') a.btn").first().click());
      window.press("undo:yes");
      assertThat(window.page().locator("main table").innerText())
          .doesNotContain("Parcs et jardins");

      window.open("/administration/equipment/import");
      window.page().locator("[id='upload:file']").setInputFiles(PARKS);
      window.press("upload:read");
      assertThat(window.page().locator("main").innerText()).contains("tabulation");
      window.press("mapping:check");
      assertThat(window.page().locator(".error").first().isVisible()).as("no name yet").isTrue();
      window.page().locator("[id='mapping:name']").fill("Parcs et jardins");
      window.page().locator("[id='mapping:source']").fill("Ville de Marseille, 2018");
      window.page().locator("[id='mapping:licence']").fill("Licence Ouverte (Etalab)");
      window.press("mapping:check");
      assertThat(window.page().locator("main").innerText()).contains("lieux seront importés");
      assertThat(window.accessibilityFaults()).isEmpty();
      window.press("run:go");

      assertThat(window.page().locator("main table").innerText()).contains("Parcs et jardins");
    }
  }
}
