package org.palabre.tables.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.territory.Contour;

class EquipmentTest {

  @Test
  void readsThreeDelimiters() {
    assertThat(SampleFiles.table("marseille_ecoles_maternelles_2018.csv").origin().delimiter())
        .isEqualTo(";");
    assertThat(SampleFiles.table("marseille_equipements_sociaux_2018.csv").origin().delimiter())
        .isEqualTo(",");
    assertThat(SampleFiles.table("marseille_parcs_jardins_2018.csv").origin().delimiter())
        .isEqualTo("\t");
    assertThat(Equipment.read().count()).isGreaterThan(700);
  }

  @ParameterizedTest
  @EnumSource
  void drawsATerritoryOfTheSizeOfAQuarter(SampleTable table) {
    Contour contour = Contour.parse(table.territory(Equipment.read()));
    assertThat(contour.areaInSquareKilometres()).isBetween(0.4, 3.0);
    Contour sector = Contour.parse(Equipment.read().in("130" + table.arrondissement()).hull());
    assertThat(sector.areaInSquareKilometres()).isBetween(contour.areaInSquareKilometres(), 40.0);
  }

  @Test
  void givesEveryTableSampleStatements() {
    TabularFile file = SampleFiles.table("nanterre-samples-2016.csv");
    Map<String, Integer> byTable = new HashMap<>();
    for (Row row : file.rows()) {
      byTable.merge(row.cell(0), 1, Integer::sum);
      assertThat(row.cell(6)).doesNotContain("@").doesNotContainPattern("0[1-9]([ .]?\\d{2}){4}");
    }
    assertThat(byTable).hasSize(SampleTable.values().length);
    for (SampleTable table : SampleTable.values()) {
      assertThat(byTable.get(table.key())).isGreaterThanOrEqualTo(8);
    }
  }
}
