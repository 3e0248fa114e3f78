package org.palabre.agenda.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.palabre.input.Refusal;
import org.palabre.tabular.CsvText;
import org.palabre.tabular.TabularFile.Row;

/**
 * Which column of a table is what, and what holds for all its lines.
 *
 * @param columns for each field the file holds, the column, counted from 0
 * @param year the year of dates that do not say it, or null
 * @param minutes how long what says no end lasts, or null to be asked
 */
public record IncomingColumns(Map<IncomingField, Integer> columns, Integer year, Integer minutes)
    implements Serializable {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  /** Copies the map. */
  public IncomingColumns {
    columns = Map.copyOf(columns);
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw new Refusal("year", "bring.year", "" + FIRST_YEAR, "" + LAST_YEAR);
    }
  }

  /** What the names of the columns suggest: for each column a field, or null. */
  public static List<IncomingField> guess(List<String> header) {
    List<IncomingField> fields = new ArrayList<>();
    for (String name : header) {
      fields.add(IncomingField.guess(name).filter(field -> !fields.contains(field)).orElse(null));
    }
    return fields;
  }

  /**
   * The mapping that somebody chose.
   *
   * @param fields for each column a field, or null for one that is left aside
   * @throws Refusal if two columns are the same field, or none is the title or the date
   */
  public static IncomingColumns of(List<IncomingField> fields, Integer year, Integer minutes) {
    Map<IncomingField, Integer> columns = new EnumMap<>(IncomingField.class);
    for (int i = 0; i < fields.size(); i++) {
      IncomingField field = fields.get(i);
      if (field != null && columns.putIfAbsent(field, i) != null) {
        throw new Refusal("", "import.mapping.twice", columns.get(field) + 1, i + 1);
      }
    }
    if (!columns.containsKey(IncomingField.TITLE)) {
      throw new Refusal("", "bring.mapping.title");
    }
    if (!columns.containsKey(IncomingField.DATE)) {
      throw new Refusal("", "bring.mapping.date");
    }
    return new IncomingColumns(columns, year, minutes);
  }

  /** What a row holds of a field; empty when the file has no such column. */
  String cell(Row row, IncomingField field) {
    Integer column = columns.get(field);
    return column == null ? "" : CsvText.plain(row.cell(column)).strip();
  }
}
