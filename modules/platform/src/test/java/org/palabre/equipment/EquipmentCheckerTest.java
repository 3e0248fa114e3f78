package org.palabre.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.equipment.EquipmentNote.Kind;
import org.palabre.input.Refusal;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.territory.Area;
import org.palabre.territory.Position;
import org.palabre.territory.Territory;

class EquipmentCheckerTest {

  private static final Area MARSEILLE =
      Area.of(
          List.of(
              new Territory(
                  "Marseille",
                  Territory.Kind.COMMUNE,
                  null,
                  null,
                  "{\"type\":\"Polygon\",\"coordinates\":"
                      + "[[[5.2,43.2],[5.6,43.2],[5.6,43.4],[5.2,43.4],[5.2,43.2]]]}")));

  @Test
  void readsEachDelimiterAndDecimalCommas() throws Exception {
    for (String delimiter : List.of(",", ";", "\t")) {
      EquipmentPlan plan =
          check(
              "Nom du site,Categorie,Adresse 1,Longitude,Latitude\r\nÉcole Lodi,École,127 rue de Lodi,5.3899,43.2869\r\n"
                  .replace(",", delimiter));

      assertThat(plan.lines())
          .containsExactly(
              new EquipmentPlan.Line(
                  "École Lodi", "École", "127 rue de Lodi", new Position(5.3899, 43.2869)));
      assertThat(plan.notes()).isEmpty();
    }
    assertThat(check("nom;lon;lat\nParc;5,3899;43,2869\n").lines())
        .extracting(EquipmentPlan.Line::at)
        .containsExactly(new Position(5.3899, 43.2869));
  }

  @Test
  void saysOfEachLineWhatIsWrongWithIt() throws Exception {
    EquipmentPlan plan =
        check(
            """
            nom;longitude;latitude
            Sans position;;
            ;5.38;43.28
            Au large;0;0
            Loin;1e9;43.28
            Nulle part;NaN;43.28
            Trop;5.38;91
            Inversée;43.28;5.38
            Paris;2.35;48.85
            École Lodi;5.38;43.28
            ecole lodi;5,380000001;43.28
            Long;5.38
            %s;5.38;43.29
            """
                .formatted("a".repeat(201)));

    assertThat(plan.notes())
        .extracting(EquipmentNote::line, EquipmentNote::kind)
        .containsExactly(
            tuple(2, Kind.NO_POSITION),
            tuple(3, Kind.NO_NAME),
            tuple(4, Kind.BAD_POSITION),
            tuple(5, Kind.BAD_POSITION),
            tuple(6, Kind.BAD_POSITION),
            tuple(7, Kind.BAD_POSITION),
            tuple(8, Kind.SWAPPED),
            tuple(9, Kind.OUTSIDE),
            tuple(11, Kind.DUPLICATE),
            tuple(12, Kind.NO_POSITION),
            tuple(13, Kind.UNFIT));
    assertThat(plan.lines())
        .extracting(EquipmentPlan.Line::name)
        .containsExactly("Paris", "École Lodi");
    assertThat(plan.leftOut()).isEqualTo(10);
  }

  @Test
  void leavesOutWhatIsThereAlready() throws Exception {
    String known = EquipmentChecker.key("École Lodi", new Position(5.38, 43.28));
    TabularFile file = table("nom;lon;lat\nECOLE LODI;5.38;43.28\n");

    EquipmentPlan plan =
        EquipmentChecker.check(
            file,
            EquipmentMapping.of(EquipmentMapping.guess(file.header())),
            MARSEILLE,
            Set.of(known));

    assertThat(plan.lines()).isEmpty();
  }

  @Test
  void needsANameAndAPosition() {
    assertThatThrownBy(
            () -> EquipmentMapping.of(Arrays.asList(EquipmentField.NAME, EquipmentField.LATITUDE)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("equipment.mapping.needed"));
    assertThatThrownBy(
            () ->
                EquipmentMapping.of(Arrays.asList(EquipmentField.NAME, null, EquipmentField.NAME)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("import.mapping.twice"));
  }

  private static EquipmentPlan check(String csv) throws Exception {
    TabularFile file = table(csv);
    return EquipmentChecker.check(
        file, EquipmentMapping.of(EquipmentMapping.guess(file.header())), MARSEILLE, Set.of());
  }

  private static TabularFile table(String csv) throws Exception {
    return TabularReader.read(csv.getBytes(StandardCharsets.UTF_8));
  }
}
