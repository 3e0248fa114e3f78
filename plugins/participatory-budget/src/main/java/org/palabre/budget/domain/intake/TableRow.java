package org.palabre.budget.domain.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.intake.Question.Seen;
import org.palabre.tabular.ColumnName;
import org.palabre.tabular.TabularFile.Row;

/**
 * A row of a table of projects, each cell as the file holds it.
 *
 * @param line the line of the file
 * @param extra what stands beyond the last column; may be empty
 */
record TableRow(
    int line,
    String number,
    String title,
    String description,
    String theme,
    String place,
    String area,
    String status,
    String cost,
    String latitude,
    String longitude,
    String carrier,
    String extra) {

  private static final Pattern PART = Pattern.compile("(.*[^-./\\s])\\s*[-./]\\s*\\d{1,3}");

  static TableRow of(Row row, TableMapping mapping, int columns) {
    return new TableRow(
        row.line(),
        mapping.cell(row, TableField.NUMBER),
        mapping.cell(row, TableField.TITLE),
        mapping.cell(row, TableField.DESCRIPTION),
        mapping.cell(row, TableField.THEME),
        mapping.cell(row, TableField.PLACE),
        mapping.cell(row, TableField.AREA),
        mapping.cell(row, TableField.STATUS),
        mapping.cell(row, TableField.COST),
        mapping.cell(row, TableField.LATITUDE),
        mapping.cell(row, TableField.LONGITUDE),
        mapping.cell(row, TableField.CARRIER),
        row.cells().size() > columns ? row.cells().get(columns) : "");
  }

  /** The number without the part after its last hyphen: 02 for 02-01. */
  String base() {
    Matcher part = PART.matcher(number);
    return part.matches() ? part.group(1) : number;
  }

  /** What rows of perhaps one project have in common. */
  String kinship() {
    return base() + "\n" + ColumnName.plain(title);
  }

  /** What two rows of one project differ in only by mistake. */
  String likeness() {
    return String.join("\n", description, theme, place, area, carrier);
  }

  Optional<BigDecimal> euros() {
    return EuroText.cell(cost);
  }

  boolean isCostUnread() {
    return !cost.isEmpty() && euros().isEmpty();
  }

  /** The amounts that its words name. */
  Set<BigDecimal> named() {
    return EuroText.named(title + " " + description);
  }

  /** Where it is; empty when the coordinates are missing or nowhere on earth. */
  Optional<Point> point() {
    try {
      double north = Double.parseDouble(latitude.replace(',', '.'));
      double east = Double.parseDouble(longitude.replace(',', '.'));
      boolean somewhere = Math.abs(north) <= 90 && Math.abs(east) <= 180;
      return somewhere ? Optional.of(new Point(number, north, east)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isPointUnread() {
    return !(latitude.isEmpty() && longitude.isEmpty()) && point().isEmpty();
  }

  Seen seen(String value) {
    return new Seen(line, number, title, value);
  }
}
