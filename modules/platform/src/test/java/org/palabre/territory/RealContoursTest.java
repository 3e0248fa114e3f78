package org.palabre.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.territory.Territory.Kind;

/** Real French contours: every file is read whole, drawn, and kept without loss. */
class RealContoursTest {

  private static final Path CONTOURS =
      Path.of(System.getProperty("palabre.shared", "."), "data", "french", "contours");

  @BeforeAll
  static void needsTheData() {
    assumeTrue(
        Files.isDirectory(CONTOURS),
        "Real contours are not here: palabre.shared has no such folder.");
  }

  @ParameterizedTest
  @CsvSource({
    "commune-avignon-84007.geojson, 1, COMMUNE, 65",
    "commune-clichy-sous-bois-93014.geojson, 1, COMMUNE, 4",
    "commune-marseille-13055.geojson, 1, COMMUNE, 241",
    "communes-clichy-montfermeil.geojson, 2, COMMUNE, 9.4",
    "grand-poitiers-communes.geojson, 40, COMMUNE, 1064",
    "marseille-quartiers-13e-14e-15e.geojson, 29, QUARTER, 61",
    "marseille-quartiers-13e-14e-15e-16e.geojson, 33, QUARTER, 75",
    "marseille-quartiers-1er-5e.geojson, 22, QUARTER, 12.9"
  })
  void readsEveryFeature(String file, int features, Kind kind, double squareKilometres)
      throws IOException {
    List<ImportLine> lines = check(file, List.of());

    assertThat(lines).hasSize(features);
    assertThat(lines).allSatisfy(line -> assertThat(line.faults()).isEmpty());
    assertThat(lines).allSatisfy(line -> assertThat(line.kind()).contains(kind));
    double area =
        lines.stream()
            .mapToDouble(line -> line.contour().orElseThrow().areaInSquareKilometres())
            .sum();
    assertThat(area).isBetween(squareKilometres * 0.97, squareKilometres * 1.03);
  }

  @Test
  void keepsAndDrawsAContourWithoutLoss() throws IOException {
    Contour marseille =
        check("commune-marseille-13055.geojson", List.of()).get(0).contour().orElseThrow();

    assertThat(Contour.parse(marseille.geoJson()).geoJson()).isEqualTo(marseille.geoJson());
    assertThat(marseille.outline()).matches("(M[-\\d. L]+Z)+").hasSizeLessThan(9000);
  }

  @Test
  void putsMarseillesQuartersIntoTheirArrondissement() throws IOException {
    Territory thirteenth = new Territory("13e", Kind.ARRONDISSEMENT, "13213", null, (String) null);

    List<ImportLine> lines = check("marseille-quartiers-13e-14e-15e.geojson", List.of(thirteenth));

    assertThat(lines)
        .filteredOn(line -> line.parentId().equals(Optional.of(thirteenth.getId())))
        .hasSize(11)
        .extracting(ImportLine::name)
        .contains("CHATEAU-GOMBERT");
  }

  private static List<ImportLine> check(String file, List<Territory> here) throws IOException {
    return new ImportCheck(here, ImportChoice.guess())
        .check(GeoJsonFile.features(Files.readAllBytes(CONTOURS.resolve(file))));
  }
}
