package org.palabre.agenda.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.input.Refusal;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularFile.Row;

/** Understands the lines of a table: each a title and a date in any words. */
final class TableIntake {

  private final IncomingColumns columns;
  private final List<IncomingNote> notes = new ArrayList<>();
  private final IncomingTexts texts = new IncomingTexts(notes);

  private TableIntake(IncomingColumns columns) {
    this.columns = columns;
  }

  /**
   * Reads every line under a mapping.
   *
   * @throws Refusal if they are on more dates than one file may bring
   */
  static IncomingFile read(TabularFile table, IncomingColumns columns) {
    TableIntake intake = new TableIntake(columns);
    List<Incoming> incoming = new ArrayList<>();
    int dates = 0;
    for (Row row : table.rows()) {
      Optional<Incoming> one = intake.one(row);
      dates += one.map(found -> found.dates().size()).orElse(0);
      if (dates > AgendaImports.MOST_MEETINGS) {
        throw new Refusal("", "bring.table.tooMany", AgendaImports.MOST_MEETINGS);
      }
      one.ifPresent(incoming::add);
    }
    return new IncomingFile(incoming, intake.notes);
  }

  private Optional<Incoming> one(Row row) {
    return texts
        .of(
            row.line(),
            uid(row),
            cell(row, IncomingField.TITLE),
            cell(row, IncomingField.SUMMARY),
            cell(row, IncomingField.PLACE),
            cell(row, IncomingField.ADDRESS),
            cell(row, IncomingField.LINK),
            text(row))
        .map(one -> dated(row, one));
  }

  private Incoming dated(Row row, Incoming one) {
    DateText.Reading reading = DateText.read(text(row), year(row));
    List<TextDate> dates = reading.dates().stream().map(this::withLength).toList();
    return one.dated(dates, Doubts.of(dates, reading.doubt()));
  }

  /** What names a line among all files: all it says of what, when and where. */
  private String uid(Row row) {
    return String.join(
        "\n",
        "row",
        cell(row, IncomingField.ID),
        cell(row, IncomingField.TITLE),
        text(row),
        cell(row, IncomingField.PLACE),
        cell(row, IncomingField.ADDRESS));
  }

  /** What the columns together say: "du 18/9 au 20/9, de 10 h à 12 h". */
  private String text(Row row) {
    String text = cell(row, IncomingField.DATE);
    String end = cell(row, IncomingField.END);
    String from = cell(row, IncomingField.FROM);
    String to = cell(row, IncomingField.TO);
    if (!end.isEmpty() && !text.isEmpty()) {
      text =
          end.matches("\\d{1,2}[h:]\\d{0,2}.*") ? text + " à " + end : "du " + text + " au " + end;
    }
    if (!from.isEmpty()) {
      text += " de " + from;
    }
    return to.isEmpty() ? text : text + " à " + to;
  }

  private Integer year(Row row) {
    String cell = cell(row, IncomingField.YEAR);
    return cell.matches("20\\d{2}") ? Integer.valueOf(cell) : columns.year();
  }

  private TextDate withLength(TextDate date) {
    if (columns.minutes() == null || date.from() == null || date.to() != null) {
      return date;
    }
    LocalDateTime ends = date.last().atTime(date.from()).plusMinutes(columns.minutes());
    return new TextDate(date.first(), ends.toLocalDate(), date.from(), ends.toLocalTime());
  }

  private String cell(Row row, IncomingField field) {
    return columns.cell(row, field);
  }
}
