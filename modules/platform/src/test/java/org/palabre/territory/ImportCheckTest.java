package org.palabre.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.input.Refusal;
import org.palabre.territory.Territory.Kind;

class ImportCheckTest {

  private static final String SQUARE = "[[[5.3,43.3],[5.4,43.3],[5.4,43.4],[5.3,43.4],[5.3,43.3]]]";

  @Test
  void takesASoundFeatureAndGuessesWhatItIs() {
    ImportLine line = check(feature("\"nom\":\"Avignon\",\"code\":\"84007\"", SQUARE)).get(0);

    assertThat(line.faults()).isEmpty();
    assertThat(line.name()).isEqualTo("Avignon");
    assertThat(line.kind()).contains(Kind.COMMUNE);
    assertThat(line.contour().orElseThrow().areaInSquareKilometres()).isBetween(88.0, 92.0);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"nom\":\"x\",\"code\":\"13213\"', ARRONDISSEMENT",
    "'\"nom\":\"x\",\"code\":\"2A004\"', COMMUNE",
    "'\"lib_qp\":\"x\",\"code_qp\":\"QN01313M\",\"insee_com\":\"13055\"', PRIORITY_QUARTER",
    "'\"nom_qua\":\"x\",\"depco\":\"13213\"', QUARTER",
    "'\"nom\":\"x\",\"code\":\"200054807\"', METROPOLIS",
    "'\"NOM\":\"x\",\"CODE\":84007', COMMUNE"
  })
  void guessesTheKind(String properties, Kind kind) {
    assertThat(check(feature(properties, SQUARE)).get(0).kind()).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[[5.3,43.3],[5.4,43.3],[5.4,43.4],[5.3,43.4]]] | territory.fault.open",
        "[[[5.3,43.3],[5.4,43.3],[5.3,43.3]]] | territory.fault.fewPoints",
        "[[[5.3,43.3],[5.4,43.4],[5.4,43.3],[5.3,43.4],[5.3,43.3]]] | territory.fault.crosses",
        "[[[892390,6247035],[892490,6247035],[892490,6247135],[892390,6247035]]] | territory.fault.lambert",
        "[[[600,10],[601,10],[601,11],[600,10]]] | territory.fault.degrees",
        "[[[1e999,10],[601,10],[601,11],[600,10]]] | territory.fault.degrees",
        "[[[5,43],[5,43],[5,43],[5,43]]] | territory.fault.flat",
        "[[[5,43],[6,43],[7,43],[5,43]]] | territory.fault.crosses",
        "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[20,20],[21,20],[21,21],[20,20]]] | territory.fault.hole",
        "[[[null,43],[6,43],[7,43],[5,43]]] | territory.fault.position",
        "[[[5],[6],[7],[5]]] | territory.fault.position",
        "[] | territory.fault.notPolygon",
        "[[]] | territory.fault.notPolygon",
        "7 | territory.fault.notPolygon"
      })
  void namesWhatIsWrongWithAContour(String coordinates, String fault) {
    ImportLine line = check(feature("\"nom\":\"x\",\"code\":\"84007\"", coordinates)).get(0);

    assertThat(line.faults()).extracting(Fault::key).containsExactly(fault);
    assertThat(line.contour()).isEmpty();
  }

  @Test
  void tellsTheNumberOfEachFaultyFeature() {
    List<ImportLine> lines =
        check(
            feature("\"nom\":\"A\",\"code\":\"84007\"", SQUARE),
            feature("\"code\":\"84008\"", SQUARE),
            "null",
            feature("\"nom\":\"D\",\"code\":\"84007\"", SQUARE));

    assertThat(lines.get(0).isFaulty()).isFalse();
    assertThat(lines.get(1).faults()).extracting(Fault::key).contains("territory.fault.noName");
    assertThat(lines.get(2).faults()).hasSize(3);
    assertThat(lines.get(3).number()).isEqualTo(4);
    assertThat(lines.get(3).faults()).containsExactly(Fault.of("territory.fault.twin", 1));
  }

  @Test
  void recognisesWhatIsAlreadyHere() {
    Territory avignon = new Territory("Avignon", Kind.COMMUNE, "84007", null, (String) null);
    Territory barthelasse =
        new Territory("La Barthelasse", Kind.QUARTER, null, null, (String) null);
    List<Territory> here = List.of(avignon, barthelasse);
    String file =
        collection(
            feature("\"nom\":\"AVIGNON\",\"code\":\"84007\"", SQUARE),
            feature("\"nom_qua\":\"la  barthelasse\"", SQUARE));

    assertThat(check(file, here, ImportChoice.guess()))
        .allSatisfy(
            line -> assertThat(line.faults()).containsExactly(Fault.of("territory.fault.known")));
    assertThat(check(file, here, new ImportChoice(Optional.empty(), Optional.empty(), true)))
        .allSatisfy(line -> assertThat(line.known() && !line.isFaulty()).isTrue());
  }

  @Test
  void refusesToPutACommuneIntoAQuarter() {
    Territory quarter = new Territory("Q", Kind.QUARTER, null, null, (String) null);
    ImportChoice inside = new ImportChoice(Optional.empty(), Optional.of(quarter.getId()), false);
    String file = collection(feature("\"nom\":\"Avignon\",\"code\":\"84007\"", SQUARE));

    assertThat(check(file, List.of(quarter), inside).get(0).faults())
        .containsExactly(Fault.of("territory.fault.parent", "Q"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | territory.file.empty",
        "{ | territory.file.notJson",
        "code;nom | territory.file.notJson",
        "[] | territory.file.notGeoJson",
        "{\"type\":\"Topology\"} | territory.file.notGeoJson",
        "{\"type\":\"FeatureCollection\",\"features\":[]} | territory.file.noFeature",
        "{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2154\"}}} | territory.file.crs"
      })
  void refusesAWholeFile(String file, String key) {
    assertRefused(file.getBytes(StandardCharsets.UTF_8), key);
  }

  @Test
  void refusesAnotherEncodingAndAFileTooLarge() {
    assertRefused(
        "{\"nom\":\"Évry\"}".getBytes(StandardCharsets.ISO_8859_1), "territory.file.notUtf8");
    assertRefused(new byte[GeoJsonFile.LARGEST + 1], "territory.file.large");
    assertRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "territory.file.notJson");
  }

  @Test
  void takesWgs84UnderItsOldName() {
    String file =
        collection(feature("\"nom\":\"Avignon\",\"code\":\"84007\"", SQUARE))
            .replace(
                "{\"type\":\"FeatureCollection\"",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}");

    assertThat(check(file, List.of(), ImportChoice.guess())).hasSize(1);
  }

  private static void assertRefused(byte[] file, String key) {
    assertThatThrownBy(() -> GeoJsonFile.features(file))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static List<ImportLine> check(String... features) {
    return check(collection(features), List.of(), ImportChoice.guess());
  }

  private static List<ImportLine> check(String file, List<Territory> here, ImportChoice choice) {
    return new ImportCheck(here, choice)
        .check(GeoJsonFile.features(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String properties, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
        .formatted(properties, coordinates);
  }
}
