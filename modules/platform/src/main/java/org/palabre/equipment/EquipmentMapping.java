package org.palabre.equipment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.palabre.input.Refusal;
import org.palabre.tabular.CsvText;
import org.palabre.tabular.TabularFile.Row;

/**
 * Which column of a file is what.
 *
 * @param columns for each field that the file holds, the column, counted from 0
 */
public record EquipmentMapping(Map<EquipmentField, Integer> columns) implements Serializable {

  private static final List<EquipmentField> NEEDED =
      List.of(EquipmentField.NAME, EquipmentField.LONGITUDE, EquipmentField.LATITUDE);

  /** Copies the map. */
  public EquipmentMapping {
    columns = Map.copyOf(columns);
  }

  /** What the names of the columns suggest: for each column a field, or null. */
  public static List<EquipmentField> guess(List<String> header) {
    List<EquipmentField> fields = new ArrayList<>();
    for (String name : header) {
      fields.add(EquipmentField.guess(name).filter(field -> !fields.contains(field)).orElse(null));
    }
    return fields;
  }

  /**
   * The mapping that somebody chose.
   *
   * @param fields for each column a field, or null for a column that is left aside
   * @throws Refusal if two columns are the same field, or name or position is missing
   */
  public static EquipmentMapping of(List<EquipmentField> fields) {
    Map<EquipmentField, Integer> columns = new EnumMap<>(EquipmentField.class);
    for (int i = 0; i < fields.size(); i++) {
      EquipmentField field = fields.get(i);
      if (field != null && columns.putIfAbsent(field, i) != null) {
        throw new Refusal("", "import.mapping.twice", columns.get(field) + 1, i + 1);
      }
    }
    if (!columns.keySet().containsAll(NEEDED)) {
      throw new Refusal("", "equipment.mapping.needed");
    }
    return new EquipmentMapping(columns);
  }

  /** What a row holds of a field; empty when the file has no such column or the cell is blank. */
  String cell(Row row, EquipmentField field) {
    Integer column = columns.get(field);
    return column == null ? "" : CsvText.plain(row.cell(column)).strip();
  }
}
