package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.input.Refusal;
import org.palabre.spi.OrganisationRole;
import org.palabre.territory.ImportChoice;
import org.palabre.territory.Territories;
import org.palabre.territory.TerritoryImport;
import org.palabre.testkit.PluginDeployment;

/** Real French contours, from the file to the database. */
@ExtendWith(ArquillianExtension.class)
class TerritoryImportIT {

  private static final Path CONTOURS =
      Path.of(System.getProperty("palabre.shared", "."), "data", "french", "contours");
  private static final String KEPT = "SELECT COUNT(*) FROM territory WHERE contour IS NOT NULL";

  @Inject private Scene scene;
  @Inject private TerritoryImport imports;
  @Inject private Territories territories;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(TerritoryImportIT.class);
  }

  @BeforeEach
  void actAsAnOfficer() {
    scene.as(scene.somebody(), OrganisationRole.PARTICIPATION_OFFICER);
  }

  @Test
  void keepsEveryContourOnce() throws Exception {
    assumeTrue(
        Files.isDirectory(CONTOURS),
        "Real contours are not here: palabre.shared has no such folder.");
    Map<String, Integer> fresh = new LinkedHashMap<>();
    fresh.put("commune-avignon-84007.geojson", 1);
    fresh.put("commune-clichy-sous-bois-93014.geojson", 1);
    fresh.put("commune-marseille-13055.geojson", 1);
    fresh.put("communes-clichy-montfermeil.geojson", 1);
    fresh.put("grand-poitiers-communes.geojson", 40);
    fresh.put("marseille-quartiers-13e-14e-15e.geojson", 29);
    fresh.put("marseille-quartiers-13e-14e-15e-16e.geojson", 4);
    fresh.put("marseille-quartiers-1er-5e.geojson", 22);
    ImportChoice leaveKnown = new ImportChoice(Optional.empty(), Optional.empty(), true);
    long before = scene.count(KEPT);
    for (Map.Entry<String, Integer> file : fresh.entrySet()) {
      byte[] bytes = Files.readAllBytes(CONTOURS.resolve(file.getKey()));
      assertThat(imports.run(bytes, leaveKnown)).as(file.getKey()).isEqualTo(file.getValue());
    }

    assertThat(scene.count(KEPT)).isEqualTo(before + 99);
    assertThat(territories.tree()).hasSizeGreaterThanOrEqualTo(99);
    byte[] again = Files.readAllBytes(CONTOURS.resolve("grand-poitiers-communes.geojson"));
    assertThatThrownBy(() -> imports.run(again, ImportChoice.guess()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("territory.import.faulty"));
  }

  @Test
  void keepsNothingOfAFileWithOneFault() throws Exception {
    String sound = feature("Sain", "[[5.0,43.0],[5.1,43.0],[5.1,43.1],[5.0,43.0]]");
    String open = feature("Ouvert", "[[5.0,43.0],[5.1,43.0],[5.1,43.1],[5.2,43.2]]");
    String projected =
        feature("Lambert", "[[890000,6250000],[891000,6250000],[891000,6251000],[890000,6250000]]");
    long before = scene.count("SELECT COUNT(*) FROM territory");
    for (String fault : new String[] {open, projected, sound}) {
      byte[] file =
          "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
              .formatted(sound, fault)
              .getBytes(StandardCharsets.UTF_8);
      assertThat(imports.preview(file, ImportChoice.guess()).get(1).isFaulty()).isTrue();
      assertThatThrownBy(() -> imports.run(file, ImportChoice.guess())).isInstanceOf(Refusal.class);
    }

    assertThat(scene.count("SELECT COUNT(*) FROM territory")).isEqualTo(before);
  }

  private static String feature(String name, String ring) {
    return """
    {"type":"Feature","properties":{"name":"%s","kind":"commune"},
     "geometry":{"type":"Polygon","coordinates":[%s]}}"""
        .formatted(name, ring);
  }
}
