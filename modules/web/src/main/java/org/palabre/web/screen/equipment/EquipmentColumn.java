package org.palabre.web.screen.equipment;

import java.io.Serializable;
import java.util.List;
import org.palabre.equipment.EquipmentField;
import org.palabre.tabular.TabularFile;

/** A column of a file of equipment, and what somebody says it is. */
public class EquipmentColumn implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 2;
  private static final int SHOWN = 60;

  private final String name;
  private final List<String> examples;
  private String field;

  EquipmentColumn(TabularFile table, int column, EquipmentField guess) {
    name = table.header().get(column);
    examples =
        table.rows().stream()
            .map(row -> row.cell(column).strip())
            .filter(cell -> !cell.isEmpty())
            .limit(EXAMPLES)
            .map(cell -> cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell)
            .toList();
    field = guess == null ? null : guess.name();
  }

  EquipmentField chosen() {
    return field == null ? null : EquipmentField.valueOf(field);
  }

  public String getName() {
    return name;
  }

  /** Its first values. */
  public List<String> getExamples() {
    return examples;
  }

  public String getField() {
    return field;
  }

  public void setField(String chosen) {
    field = chosen;
  }
}
