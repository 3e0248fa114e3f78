package org.palabre.statement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.input.Refusal;
import org.palabre.tabular.TabularFile.Row;

/**
 * Which column of a file is what.
 *
 * @param columns for each field that the file holds, the column, counted from 0
 */
public record ImportMapping(Map<ImportField, Integer> columns) implements Serializable {

  /** Copies the map. */
  public ImportMapping {
    columns = Map.copyOf(columns);
  }

  /** What the names of the columns suggest: for each column a field, or null. */
  public static List<ImportField> guess(List<String> header) {
    List<ImportField> fields = new ArrayList<>();
    for (String name : header) {
      fields.add(ImportField.guess(name).filter(field -> !fields.contains(field)).orElse(null));
    }
    return fields;
  }

  /**
   * The mapping that somebody chose.
   *
   * @param fields for each column a field, or null for a column that is left aside
   * @throws Refusal if two columns are the same field, or none is the words
   */
  public static ImportMapping of(List<ImportField> fields) {
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    for (int i = 0; i < fields.size(); i++) {
      ImportField field = fields.get(i);
      if (field != null && columns.putIfAbsent(field, i) != null) {
        throw new Refusal("", "import.mapping.twice", columns.get(field) + 1, i + 1);
      }
    }
    if (!columns.containsKey(ImportField.WORDS)) {
      throw new Refusal("", "import.mapping.words");
    }
    return new ImportMapping(columns);
  }

  /** What a row holds of a field; empty when the file has no such column or the cell is blank. */
  Optional<String> cell(Row row, ImportField field) {
    return Optional.ofNullable(columns.get(field)).map(row::cell).filter(text -> !text.isBlank());
  }
}
