package org.palabre.budget.domain.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.palabre.input.Refusal;
import org.palabre.tabular.CsvText;
import org.palabre.tabular.TabularFile.Row;

/**
 * Which column of a table is what.
 *
 * @param columns for each field that the table holds, the column, counted from 0
 */
public record TableMapping(Map<TableField, Integer> columns) implements Serializable {

  /** Copies the map. */
  public TableMapping {
    columns = Map.copyOf(columns);
  }

  /** What the names of the columns suggest: for each column a field, or null. */
  public static List<TableField> guess(List<String> header) {
    List<TableField> fields = new ArrayList<>();
    for (String name : header) {
      fields.add(TableField.guess(name).filter(field -> !fields.contains(field)).orElse(null));
    }
    return fields;
  }

  /**
   * The mapping that somebody chose.
   *
   * @param fields for each column a field, or null for a column that is left aside
   * @throws Refusal if two columns are the same field, none is the title, or one of two coordinates
   *     is missing
   */
  public static TableMapping of(List<TableField> fields) {
    Map<TableField, Integer> columns = new EnumMap<>(TableField.class);
    for (int i = 0; i < fields.size(); i++) {
      TableField field = fields.get(i);
      if (field != null && columns.putIfAbsent(field, i) != null) {
        throw new Refusal("", "budget.intake.mapping.twice", columns.get(field) + 1, i + 1);
      }
    }
    if (!columns.containsKey(TableField.TITLE)) {
      throw new Refusal("", "budget.intake.mapping.title");
    }
    if (columns.containsKey(TableField.LATITUDE) != columns.containsKey(TableField.LONGITUDE)) {
      throw new Refusal("", "budget.intake.mapping.point");
    }
    return new TableMapping(columns);
  }

  /** Whether the table holds such a column. */
  boolean has(TableField field) {
    return columns.containsKey(field);
  }

  /** What a row holds of a field, without blanks around it; empty when there is nothing. */
  String cell(Row row, TableField field) {
    Integer column = columns.get(field);
    return column == null ? "" : CsvText.plain(row.cell(column)).strip();
  }
}
