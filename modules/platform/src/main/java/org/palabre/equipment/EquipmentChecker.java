package org.palabre.equipment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.palabre.equipment.EquipmentNote.Kind;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.tabular.ColumnName;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.territory.Area;
import org.palabre.territory.Degrees;
import org.palabre.territory.Position;

/** Looks at every line of a file of equipment, and says what would become of it. */
final class EquipmentChecker {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_KIND = 120;
  private static final int SHOWN = 80;

  private final EquipmentMapping mapping;
  private final Area area;
  private final Set<String> known;
  private final List<EquipmentNote> notes = new ArrayList<>();

  private EquipmentChecker(EquipmentMapping mapping, Area area, Set<String> known) {
    this.mapping = mapping;
    this.area = area;
    this.known = new HashSet<>(known);
  }

  /**
   * Checks a file.
   *
   * @param area what the territories cover, to warn of what lies outside
   * @param known the {@link #key keys} of what is there already
   */
  static EquipmentPlan check(
      TabularFile file, EquipmentMapping mapping, Area area, Set<String> known) {
    EquipmentChecker checker = new EquipmentChecker(mapping, area, known);
    List<EquipmentPlan.Line> lines = new ArrayList<>();
    for (Row row : file.rows()) {
      if (row.cells().size() > file.header().size()) {
        checker.note(row, Kind.EXTRA_CELLS, row.cells().get(file.header().size()));
      }
      checker.line(row).ifPresent(lines::add);
    }
    return new EquipmentPlan(file.rows().size(), checker.notes, lines);
  }

  /** What makes two lines the same: the name, and the position to a metre. */
  static String key(String name, Position at) {
    return String.format(
        Locale.ROOT, "%s %.5f %.5f", ColumnName.plain(name), at.longitude(), at.latitude());
  }

  private Optional<EquipmentPlan.Line> line(Row row) {
    String name = mapping.cell(row, EquipmentField.NAME);
    if (name.isEmpty()) {
      return leaveOut(row, Kind.NO_NAME, "");
    }
    Optional<Position> at = position(row);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    EquipmentPlan.Line line;
    try {
      line =
          new EquipmentPlan.Line(
              PlainText.line("", name, LONGEST_NAME),
              PlainText.optionalLine("", mapping.cell(row, EquipmentField.KIND), LONGEST_KIND),
              PlainText.optionalLine("", mapping.cell(row, EquipmentField.ADDRESS), LONGEST_NAME),
              at.get());
    } catch (Refusal unfit) {
      return leaveOut(row, Kind.UNFIT, name);
    }
    if (!known.add(key(line.name(), line.at()))) {
      return leaveOut(row, Kind.DUPLICATE, line.name());
    }
    if (area.isKnown() && !area.covers(line.at())) {
      note(row, Kind.OUTSIDE, line.name());
    }
    return Optional.of(line);
  }

  private Optional<Position> position(Row row) {
    String longitude = mapping.cell(row, EquipmentField.LONGITUDE);
    String latitude = mapping.cell(row, EquipmentField.LATITUDE);
    if (longitude.isEmpty() || latitude.isEmpty()) {
      note(row, Kind.NO_POSITION, mapping.cell(row, EquipmentField.NAME));
      return Optional.empty();
    }
    Optional<Position> at = Degrees.position(longitude, latitude);
    if (at.isEmpty() || (area.isKnown() && !area.covers(at.get()))) {
      boolean swapped = Degrees.position(latitude, longitude).filter(area::covers).isPresent();
      if (swapped || at.isEmpty()) {
        note(row, swapped ? Kind.SWAPPED : Kind.BAD_POSITION, longitude + " / " + latitude);
        return Optional.empty();
      }
    }
    return at;
  }

  private Optional<EquipmentPlan.Line> leaveOut(Row row, Kind kind, String value) {
    note(row, kind, value);
    return Optional.empty();
  }

  private void note(Row row, Kind kind, String value) {
    int points = value.codePointCount(0, value.length());
    String shown =
        points <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    notes.add(new EquipmentNote(row.line(), kind, shown));
  }
}
