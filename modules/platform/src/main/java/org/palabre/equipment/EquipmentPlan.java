package org.palabre.equipment;

import java.io.Serializable;
import java.util.List;
import org.palabre.territory.Position;

/**
 * What an import would do, line by line, before it does it.
 *
 * @param rows the rows of the file
 * @param notes what is worth knowing of them
 * @param lines the lines that become equipment
 */
public record EquipmentPlan(int rows, List<EquipmentNote> notes, List<Line> lines)
    implements Serializable {

  /** Copies the lists. */
  public EquipmentPlan {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /** How many lines are left out. */
  public int leftOut() {
    return rows - lines.size();
  }

  /**
   * A line that becomes equipment.
   *
   * @param name what it is called
   * @param kind what it is; may be empty
   * @param address where it is, in words; may be empty
   * @param at where it lies
   */
  public record Line(String name, String kind, String address, Position at)
      implements Serializable {}
}
