package org.palabre.count.pabulib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.palabre.count.FaultyInput;

/** The names of a section's columns; they come in any order. */
record Header(int line, List<String> columns) {

  static Header read(RowReader row) {
    List<String> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int last = row.fields();
    while (last > 1 && row.field(last - 1).isBlank()) {
      last--;
    }
    for (int f = 0; f < last; f++) {
      String column = row.field(f).strip().toLowerCase(Locale.ROOT);
      if (!seen.add(column)) {
        throw FaultyInput.at(row.line(), column, "column.twice", column);
      }
      columns.add(column);
    }
    return new Header(row.line(), columns);
  }

  int find(String column) {
    return columns.indexOf(column);
  }

  int require(String column, Section section) {
    int found = find(column);
    if (found < 0) {
      throw FaultyInput.at(line, column, "column.missing", column, section.name());
    }
    return found;
  }

  /** Refuses a row that does not have one field for each column. */
  void check(RowReader row) {
    int size = columns.size();
    for (int f = size; f < row.fields(); f++) {
      if (!row.field(f).isBlank()) {
        throw FaultyInput.at(
            row.line(),
            columns.get(size - 1),
            "row.long",
            row.fields(),
            size,
            columns.get(size - 1));
      }
    }
    if (row.fields() < size) {
      String missing = columns.get(row.fields());
      throw FaultyInput.at(row.line(), missing, "row.short", row.fields(), size, missing);
    }
  }
}
