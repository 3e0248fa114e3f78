package org.palabre.budget.domain.intake;

import static org.palabre.budget.domain.intake.Question.AMOUNT;
import static org.palabre.budget.domain.intake.Question.AS_IS;
import static org.palabre.budget.domain.intake.Question.CITY;
import static org.palabre.budget.domain.intake.Question.COLUMN;
import static org.palabre.budget.domain.intake.Question.LEAVE_OUT;
import static org.palabre.budget.domain.intake.Question.NAME;
import static org.palabre.budget.domain.intake.Question.ONCE;
import static org.palabre.budget.domain.intake.Question.ONE;
import static org.palabre.budget.domain.intake.Question.SEPARATE;
import static org.palabre.budget.domain.intake.Question.STRIP;
import static org.palabre.budget.domain.intake.Question.SUM;
import static org.palabre.budget.domain.intake.Question.UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.budget.domain.intake.Question.Seen;
import org.palabre.budget.domain.intake.TableIntake.Group;
import org.palabre.budget.domain.intake.TableIntake.KnownNames;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.tabular.ColumnName;

/** Finds what a table of projects leaves open. */
final class TableQuestions {

  private static final List<String> STATES =
      Stream.of(
              ProjectState.WON,
              ProjectState.LOST,
              ProjectState.REFUSED,
              ProjectState.WITHDRAWN,
              ProjectState.REVIEW)
          .map(Enum::name)
          .toList();

  private final List<Group> groups;
  private final List<TableRow> rows;
  private final TableMapping mapping;
  private final KnownNames known;
  private final List<Question> found = new ArrayList<>();

  TableQuestions(List<Group> groups, TableMapping mapping, KnownNames known) {
    this.groups = groups;
    this.rows =
        groups.stream()
            .flatMap(group -> group.rows().stream())
            .filter(row -> !row.title().isEmpty())
            .toList();
    this.mapping = mapping;
    this.known = known;
  }

  List<Question> all() {
    of(Kind.BROKEN, row -> !row.extra().isEmpty(), TableRow::extra, List.of(AS_IS, LEAVE_OUT));
    points();
    statuses();
    costs();
    names(Kind.AREA, TableField.AREA, TableRow::area, known.areas(), true);
    missing(Kind.NO_AREA, TableField.AREA, TableRow::area, CITY);
    names(Kind.THEME, TableField.THEME, TableRow::theme, known.themes(), false);
    missing(Kind.NO_THEME, TableField.THEME, TableRow::theme, AS_IS);
    if (mapping.has(TableField.PLACE)) {
      of(Kind.NO_PLACE, row -> row.place().isEmpty(), row -> "", List.of(AS_IS, LEAVE_OUT));
    }
    of(Kind.ZEROS, row -> row.number().matches("0\\d.*"), TableRow::number, List.of(AS_IS, STRIP));
    return List.copyOf(found);
  }

  /** One question about all rows of a sort; what happens otherwise is the first choice. */
  private void of(
      Kind kind,
      Predicate<TableRow> concerned,
      Function<TableRow, String> value,
      List<String> choices) {
    List<Seen> seen =
        rows.stream().filter(concerned).map(row -> row.seen(value.apply(row))).toList();
    if (!seen.isEmpty()) {
      found.add(new Question(kind, "", "", seen, choices, choices.get(0)));
    }
  }

  private void about(
      Kind kind, Group group, Function<TableRow, String> value, List<String> choices, String none) {
    found.add(
        new Question(
            kind, group.subject(), group.first().title(), seen(group, value), choices, none));
  }

  private static List<Seen> seen(Group group, Function<TableRow, String> value) {
    return group.rows().stream().map(row -> row.seen(value.apply(row))).toList();
  }

  private void points() {
    List<String> choices = List.of(ONE, SEPARATE);
    List<Seen> alike =
        groups.stream()
            .filter(Group::isSeveral)
            .filter(Group::isAlike)
            .flatMap(group -> seen(group, TableRow::place).stream())
            .toList();
    if (!alike.isEmpty()) {
      found.add(new Question(Kind.POINTS, "", "", alike, choices, SEPARATE));
    }
    groups.stream()
        .filter(Group::isSeveral)
        .filter(group -> !group.isAlike())
        .forEach(group -> about(Kind.POINTS, group, TableRow::place, choices, SEPARATE));
  }

  private void statuses() {
    Map<String, List<TableRow>> byWord = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byWord
                .computeIfAbsent(ColumnName.plain(row.status()), word -> new ArrayList<>())
                .add(row));
    byWord.forEach(
        (word, same) ->
            found.add(
                new Question(
                    Kind.STATUS,
                    word,
                    same.get(0).status(),
                    same.stream().map(row -> row.seen("")).toList(),
                    states(same.get(0).status()),
                    "")));
    for (Group group : groups) {
      List<String> words = words(group);
      if (words.size() > 1) {
        about(
            Kind.STATUSES_DIFFER,
            group,
            TableRow::status,
            words.stream().map(word -> NAME + word).toList(),
            "");
      }
    }
  }

  /** Nothing is refused without a reason: where a row tells none it was not refused. */
  private static List<String> states(String status) {
    return status.isBlank()
        ? STATES.stream().filter(state -> !state.equals(ProjectState.REFUSED.name())).toList()
        : STATES;
  }

  private static List<String> words(Group group) {
    Map<String, String> words = new LinkedHashMap<>();
    group.rows().forEach(row -> words.putIfAbsent(ColumnName.plain(row.status()), row.status()));
    return List.copyOf(words.values());
  }

  private void costs() {
    List<Seen> repeated = new ArrayList<>();
    for (Group group : groups) {
      List<BigDecimal> each = amounts(group);
      long costed = group.rows().stream().filter(row -> row.euros().isPresent()).count();
      if (each.size() == 1 && costed > 1) {
        repeated.addAll(seen(group, TableRow::cost));
      } else if (each.size() > 1) {
        List<String> choices = new ArrayList<>(each.stream().map(TableQuestions::amount).toList());
        choices.add(SUM);
        choices.add(UNKNOWN);
        about(Kind.COSTS_DIFFER, group, TableRow::cost, choices, UNKNOWN);
      }
    }
    if (!repeated.isEmpty()) {
      found.add(
          new Question(Kind.COST_REPEATED, "", "", repeated, List.of(ONCE, SUM, UNKNOWN), UNKNOWN));
    }
    groups.forEach(this::named);
    of(Kind.COST_UNREAD, TableRow::isCostUnread, TableRow::cost, List.of(UNKNOWN, LEAVE_OUT));
    if (mapping.has(TableField.COST)) {
      of(Kind.NO_COST, row -> row.cost().isEmpty(), row -> "", List.of(UNKNOWN, LEAVE_OUT));
    }
  }

  /** The words name an amount that the column does not hold. */
  private void named(Group group) {
    List<BigDecimal> column = amounts(group);
    List<BigDecimal> others =
        group.rows().stream()
            .flatMap(row -> row.named().stream())
            .distinct()
            .filter(amount -> !column.contains(amount))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    List<String> choices = new ArrayList<>();
    choices.add(COLUMN);
    others.forEach(amount -> choices.add(amount(amount)));
    about(Kind.AMOUNT_IN_TEXT, group, TableRow::cost, choices, COLUMN);
  }

  private static List<BigDecimal> amounts(Group group) {
    return group.rows().stream().flatMap(row -> row.euros().stream()).distinct().toList();
  }

  private static String amount(BigDecimal amount) {
    return AMOUNT + amount.toPlainString();
  }

  private void names(
      Kind kind,
      TableField field,
      Function<TableRow, String> cell,
      List<String> earlier,
      boolean perhapsCity) {
    if (!mapping.has(field)) {
      return;
    }
    NameDoubts doubts = new NameDoubts(rows.stream().map(cell).toList(), earlier);
    for (String name : doubts.doubtful(perhapsCity)) {
      List<String> choices = new ArrayList<>();
      choices.add(AS_IS);
      if (perhapsCity) {
        choices.add(CITY);
      }
      doubts.others(name).forEach(other -> choices.add(NAME + other));
      List<Seen> seen =
          rows.stream()
              .filter(row -> cell.apply(row).equals(name))
              .map(row -> row.seen(""))
              .toList();
      found.add(new Question(kind, name, name, seen, choices, AS_IS));
    }
  }

  /** Nothing in some rows, something in others. */
  private void missing(
      Kind kind, TableField field, Function<TableRow, String> cell, String otherwise) {
    List<String> names =
        rows.stream().map(cell).filter(name -> !name.isEmpty()).distinct().sorted().toList();
    if (mapping.has(field) && !names.isEmpty()) {
      List<String> choices = new ArrayList<>(List.of(otherwise, LEAVE_OUT));
      names.forEach(name -> choices.add(NAME + name));
      of(kind, row -> cell.apply(row).isEmpty(), row -> "", choices);
    }
  }
}
