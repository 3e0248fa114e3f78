package org.palabre.budget.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.tabular.TabularFile;

/**
 * Makes an edition of a table of projects, asking what the table leaves open.
 *
 * <pre>{@code
 * TableIntake intake = new TableIntake(table, mapping, KnownNames.NONE);
 * List<Question> questions = intake.questions();
 * EditionDraft draft = intake.draft(answers);
 * }</pre>
 */
public final class TableIntake {

  private final int rows;
  private final TableMapping mapping;
  private final List<Group> groups;
  private final List<Question> questions;

  /**
   * Reads a table.
   *
   * @param known the names that earlier editions have
   */
  public TableIntake(TabularFile table, TableMapping mapping, KnownNames known) {
    this.rows = table.rows().size();
    this.mapping = mapping;
    this.groups = groups(table, mapping);
    this.questions = new TableQuestions(groups, mapping, known).all();
  }

  /**
   * The names that earlier editions have: one that is not among them was perhaps renamed.
   *
   * @param areas names of areas; empty when there is no earlier edition
   * @param themes names of themes
   */
  public record KnownNames(List<String> areas, List<String> themes) {

    /** No earlier edition. */
    public static final KnownNames NONE = new KnownNames(List.of(), List.of());

    /** Copies the lists. */
    public KnownNames {
      areas = List.copyOf(areas);
      themes = List.copyOf(themes);
    }
  }

  /**
   * Rows that are perhaps one project: they share a number but for its last part, and a title.
   *
   * @param rows at least one, by number
   */
  record Group(List<TableRow> rows) {

    TableRow first() {
      return rows.get(0);
    }

    /** What questions about it are kept under. */
    String subject() {
      return String.valueOf(first().line());
    }

    boolean isSeveral() {
      return rows.size() > 1;
    }

    boolean isAlike() {
      return rows.stream().map(TableRow::likeness).distinct().count() == 1;
    }
  }

  /** What the table leaves open. */
  public List<Question> questions() {
    return questions;
  }

  /**
   * The edition under these answers.
   *
   * @throws org.palabre.input.Refusal if a question that the import waits for has none
   */
  public EditionDraft draft(Answers answers) {
    return new TableDrafter(rows, mapping, answers.complete(questions)).draft(groups);
  }

  private static List<Group> groups(TabularFile table, TableMapping mapping) {
    Map<String, List<TableRow>> kin = new LinkedHashMap<>();
    table.rows().stream()
        .map(row -> TableRow.of(row, mapping, table.header().size()))
        .sorted(Comparator.comparing(TableRow::number, NumberOrder.INSTANCE))
        .forEach(
            row ->
                kin.computeIfAbsent(
                        row.title().isEmpty() ? String.valueOf(row.line()) : row.kinship(),
                        key -> new ArrayList<>())
                    .add(row));
    return kin.values().stream().map(Group::new).toList();
  }
}
