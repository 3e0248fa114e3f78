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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.intake.EditionDraft.Note;
import org.palabre.budget.domain.intake.EditionDraft.NoteKind;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.budget.domain.intake.TableIntake.Group;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.language.Shortened;
import org.palabre.tabular.ColumnName;

/** Makes an edition of the rows of a table, once everything open is answered. */
final class TableDrafter {

  private final int rows;
  private final TableMapping mapping;
  private final Answers answers;
  private final NumberGiver numbers;
  private final List<Note> notes = new ArrayList<>();

  TableDrafter(int rows, TableMapping mapping, Answers answers) {
    this.rows = rows;
    this.mapping = mapping;
    this.answers = answers;
    this.numbers = new NumberGiver(answers.to(Kind.ZEROS, "", AS_IS).equals(STRIP));
  }

  EditionDraft draft(List<Group> groups) {
    List<Made> made = groups.stream().flatMap(this::projects).filter(one -> isFit(one)).toList();
    made.forEach(one -> numbers.take(one.number()));
    List<ProjectDraft> projects = made.stream().map(this::numbered).toList();
    Set<String> areas = new LinkedHashSet<>();
    projects.stream()
        .map(ProjectDraft::area)
        .filter(name -> !name.isEmpty())
        .sorted()
        .forEach(areas::add);
    return new EditionDraft(rows, List.copyOf(areas), projects, notes);
  }

  /** A project without its number yet. */
  private record Made(int line, String number, ProjectDraft draft) {}

  private Stream<Made> projects(Group group) {
    List<TableRow> kept = group.rows().stream().filter(this::isKept).toList();
    if (kept.isEmpty()) {
      return Stream.empty();
    }
    boolean one = isOne(group);
    return one
        ? Stream.of(project(group, kept, group.first().base()))
        : kept.stream().map(row -> project(group, List.of(row), row.number()));
  }

  private boolean isOne(Group group) {
    String subject = group.isAlike() ? "" : group.subject();
    return group.isSeveral() && answers.to(Kind.POINTS, subject, SEPARATE).equals(ONE);
  }

  private boolean isKept(TableRow row) {
    if (row.title().isEmpty()) {
      note(row, NoteKind.NO_TITLE, row.number());
      return false;
    }
    boolean leftOut =
        !row.extra().isEmpty() && isLeftOut(Kind.BROKEN)
            || row.isCostUnread() && isLeftOut(Kind.COST_UNREAD)
            || row.cost().isEmpty() && isLeftOut(Kind.NO_COST)
            || row.area().isEmpty() && isLeftOut(Kind.NO_AREA)
            || row.theme().isEmpty() && isLeftOut(Kind.NO_THEME)
            || row.place().isEmpty() && isLeftOut(Kind.NO_PLACE);
    if (leftOut) {
      note(row, NoteKind.LEFT_OUT, row.title());
    }
    return !leftOut;
  }

  private boolean isLeftOut(Kind kind) {
    return answers.to(kind, "", AS_IS).equals(LEAVE_OUT);
  }

  private Made project(Group group, List<TableRow> of, String number) {
    TableRow first = of.get(0);
    String status = status(group, of);
    ProjectState state =
        ProjectState.valueOf(
            answers.to(Kind.STATUS, ColumnName.plain(status), ProjectState.REVIEW.name()));
    ProjectDraft draft =
        new ProjectDraft(
            0,
            "",
            title(first),
            description(of),
            theme(first),
            area(first),
            place(of),
            points(of),
            cost(group, of),
            state,
            state == ProjectState.REFUSED
                ? Shortened.to(BudgetProject.LONGEST_REASON, status)
                : "");
    return new Made(first.line(), number, draft);
  }

  /** Kept only if a project can be made of it: the rules stand in one place. */
  private boolean isFit(Made made) {
    ProjectDraft draft = made.draft();
    try {
      PlainText.optionalLine("area", draft.area(), Area.LONGEST_NAME);
      new ProjectDescription(
          draft.title(),
          "",
          draft.description(),
          draft.category(),
          Optional.empty(),
          draft.place(),
          Optional.empty(),
          Optional.empty());
      return true;
    } catch (Refusal refusal) {
      notes.add(new Note(made.line(), NoteKind.UNFIT, draft.title()));
      return false;
    }
  }

  private ProjectDraft numbered(Made made) {
    NumberGiver.Given given = numbers.give(made.number());
    if (given.isOther()) {
      notes.add(new Note(made.line(), NoteKind.NUMBER_TWICE, made.number()));
    }
    ProjectDraft draft = made.draft();
    return new ProjectDraft(
        given.number(),
        given.code(),
        draft.title(),
        draft.description(),
        draft.category(),
        draft.area(),
        draft.place(),
        draft.points(),
        draft.cost(),
        draft.state(),
        draft.reason());
  }

  private String status(Group group, List<TableRow> of) {
    String answered = answers.to(Kind.STATUSES_DIFFER, group.subject(), "");
    return of.size() > 1 && answered.startsWith(NAME)
        ? answered.substring(NAME.length())
        : of.get(0).status();
  }

  private String title(TableRow row) {
    String line = joined(row, row.title(), " ");
    if (line.codePointCount(0, line.length()) <= BudgetProject.LONGEST_TITLE) {
      return line;
    }
    note(row, NoteKind.TITLE_CUT, line);
    return Shortened.to(BudgetProject.LONGEST_TITLE, line);
  }

  private String description(List<TableRow> of) {
    List<String> texts = new ArrayList<>();
    String title = of.get(0).title();
    if (title.codePointCount(0, title.length()) > BudgetProject.LONGEST_TITLE) {
      texts.add(title);
    }
    texts.addAll(distinct(of, TableRow::description));
    texts.addAll(distinct(of, TableRow::carrier));
    return shortened(of.get(0), String.join("\n\n", texts), BudgetProject.LONGEST_DESCRIPTION);
  }

  private String place(List<TableRow> of) {
    TableRow first = of.get(0);
    String places =
        distinct(of, row -> joined(row, row.place(), ", ")).stream()
            .collect(Collectors.joining(" ; "));
    return shortened(first, places, ProjectDescription.LONGEST_PLACE);
  }

  private String theme(TableRow row) {
    String named =
        row.theme().isEmpty()
            ? answers.to(Kind.NO_THEME, "", AS_IS)
            : answers.to(Kind.THEME, row.theme(), AS_IS);
    return shortened(row, named(named, row.theme()), ProjectDescription.LONGEST_CATEGORY);
  }

  private String area(TableRow row) {
    String named =
        row.area().isEmpty()
            ? answers.to(Kind.NO_AREA, "", CITY)
            : answers.to(Kind.AREA, row.area(), AS_IS);
    return named.equals(CITY) ? "" : named(named, row.area());
  }

  private static String named(String answer, String cell) {
    return answer.startsWith(NAME) ? answer.substring(NAME.length()) : cell;
  }

  private List<Point> points(List<TableRow> of) {
    if (mapping.has(TableField.LATITUDE)) {
      of.stream()
          .filter(TableRow::isPointUnread)
          .forEach(
              row -> note(row, NoteKind.POINT_UNREAD, row.latitude() + ", " + row.longitude()));
    }
    return of.stream().flatMap(row -> row.point().stream()).toList();
  }

  private BigDecimal cost(Group group, List<TableRow> of) {
    String said = answers.to(Kind.AMOUNT_IN_TEXT, group.subject(), COLUMN);
    if (said.startsWith(AMOUNT)) {
      BigDecimal chosen = new BigDecimal(said.substring(AMOUNT.length()));
      if (of.stream().anyMatch(row -> row.named().contains(chosen))) {
        return chosen;
      }
    }
    List<BigDecimal> each = of.stream().flatMap(row -> row.euros().stream()).toList();
    if (each.isEmpty() || each.size() == 1) {
      return each.isEmpty() ? null : each.get(0);
    }
    String answer =
        each.stream().distinct().count() == 1
            ? answers.to(Kind.COST_REPEATED, "", UNKNOWN)
            : answers.to(Kind.COSTS_DIFFER, group.subject(), UNKNOWN);
    return switch (answer) {
      case UNKNOWN -> null;
      case ONCE -> each.get(0);
      case SUM -> each.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      default -> new BigDecimal(answer.substring(AMOUNT.length()));
    };
  }

  private static Collection<String> distinct(List<TableRow> of, Function<TableRow, String> cell) {
    return of.stream()
        .map(cell)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String joined(TableRow row, String text, String with) {
    String joined =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(with));
    if (!joined.equals(text)) {
      note(row, NoteKind.LINES_JOINED, joined);
    }
    return joined;
  }

  private String shortened(TableRow row, String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    note(row, NoteKind.TEXT_CUT, text);
    return Shortened.to(longest, text);
  }

  private void note(TableRow row, NoteKind kind, String value) {
    notes.add(new Note(row.line(), kind, value));
  }
}
