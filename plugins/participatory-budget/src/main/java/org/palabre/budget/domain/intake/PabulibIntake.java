package org.palabre.budget.domain.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.count.PartCount;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.intake.EditionDraft.Note;
import org.palabre.budget.domain.intake.EditionDraft.NoteKind;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.budget.domain.intake.Question.Seen;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.count.BallotKind;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;
import org.palabre.count.Warning;
import org.palabre.count.pabulib.PabulibReader;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.language.Shortened;

/**
 * Makes an edition with its ballots of a Pabulib file (pabulib.org/format). Who won is what the
 * file says in its column {@code selected}; a file without one is counted by its own rule.
 *
 * <pre>{@code
 * PabulibIntake intake = PabulibIntake.of(bytes);
 * EditionDraft draft = intake.draft(answers);
 * }</pre>
 */
public final class PabulibIntake {

  /** The most ballots of a file. */
  public static final int MOST_BALLOTS = 300_000;

  /** The most projects of a file. */
  public static final int MOST_PROJECTS = 1_000;

  private static final String SELECTED = "selected";
  private static final String CHOSEN = "1";
  private static final List<String> AREA_COLUMNS =
      List.of("district", "neighborhood", "neighbourhood", "subunit", "quarter", "area");
  private static final List<String> OUTCOMES =
      Stream.of(ProjectState.WON, ProjectState.LOST, ProjectState.WITHDRAWN)
          .map(Enum::name)
          .toList();
  private static final BigDecimal MOST_COST = new BigDecimal("1000000000000");
  private static final long MOST_POINTS = 999_999;
  private static final int CENTS = 2;
  private static final int BEGINNING = 12;

  private final Election election;
  private final Optional<Set<String>> counted;
  private final Source source;

  private PabulibIntake(Election election) {
    this.election = election;
    boolean isSaid =
        election.projects().stream()
            .anyMatch(one -> !one.attributes().getOrDefault(SELECTED, "").isEmpty());
    this.counted = count(election);
    this.source = isSaid ? Source.SAID : counted.isPresent() ? Source.COUNTED : Source.NOBODY;
  }

  /** Who says which projects won. */
  public enum Source {
    /** The file. */
    SAID,
    /** A count by the rule the file names. */
    COUNTED,
    /** Neither: the file names no rule that can be counted. */
    NOBODY
  }

  /** What a count by the file's own rule gives. */
  public enum Recount {
    /** The same winners. */
    SAME,
    /** Others: the city decided by more than the rule the file names. */
    OTHER,
    /** Nothing: the file names no rule that can be counted. */
    IMPOSSIBLE
  }

  /** Whether a file announces itself as one. */
  public static boolean recognises(byte[] file) {
    String beginning =
        new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8);
    return beginning.replace("\uFEFF", "").stripLeading().startsWith("META");
  }

  /**
   * Reads a file.
   *
   * @throws FaultyInput when it leaves a doubt about a ballot or an amount
   * @throws Refusal when it holds what an edition cannot keep
   */
  public static PabulibIntake of(byte[] file) {
    Election election;
    try {
      election = PabulibReader.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checkSize(election);
    checkProjects(election);
    checkBallots(election);
    return new PabulibIntake(election);
  }

  /** Counting takes longer with each of them: what is too much is refused before. */
  private static void checkSize(Election election) {
    if (election.projects().size() > MOST_PROJECTS) {
      throw new Refusal("file", "budget.intake.many", MOST_PROJECTS);
    }
    if (election.ballots().size() > MOST_BALLOTS) {
      throw new Refusal("file", "budget.intake.pb.many", MOST_BALLOTS);
    }
  }

  private static void checkProjects(Election election) {
    for (Project project : election.projects()) {
      if (project.id().length() > BudgetProject.LONGEST_CODE) {
        throw new Refusal("file", "budget.intake.pb.id", project.id(), BudgetProject.LONGEST_CODE);
      }
      BigDecimal cost = project.cost().stripTrailingZeros();
      if (cost.scale() > CENTS || cost.compareTo(MOST_COST) >= 0) {
        throw new Refusal("file", "budget.intake.pb.cost", project.id());
      }
    }
  }

  private static void checkBallots(Election election) {
    Ballots ballots = election.ballots();
    if (ballots.pointsScale() > 0) {
      throw new Refusal("file", "budget.intake.pb.points");
    }
    for (int i = 0; i < ballots.start(ballots.size()); i++) {
      if (ballots.points(i) < 0 || ballots.points(i) > MOST_POINTS) {
        throw new Refusal("file", "budget.intake.pb.points");
      }
    }
  }

  private static Optional<Set<String>> count(Election election) {
    try {
      return Optional.of(Set.copyOf(PartCount.winners(election)));
    } catch (FaultyInput noRule) {
      return Optional.empty();
    }
  }

  /** Who says which projects won. */
  public Source source() {
    return source;
  }

  /** Whether a count by the rule the file names finds the winners it marks. */
  public Recount recount() {
    if (counted.isEmpty()) {
      return Recount.IMPOSSIBLE;
    }
    if (source != Source.SAID) {
      return Recount.SAME;
    }
    Set<String> marked =
        election.projects().stream()
            .filter(one -> mark(one).equals(CHOSEN))
            .map(Project::id)
            .collect(Collectors.toSet());
    return counted.get().equals(marked) ? Recount.SAME : Recount.OTHER;
  }

  /** The rules and everything else the file says of itself, in its order. */
  public Map<String, String> meta() {
    return election.meta();
  }

  /** What is odd in the file, and what is done about it. */
  public List<Warning> warnings() {
    return election.warnings();
  }

  /** How many ballots it holds. */
  public int ballotCount() {
    return election.ballots().size();
  }

  /** What the file leaves open: marks in {@code selected} that are neither yes nor no. */
  public List<Question> questions() {
    Map<String, List<Project>> marked =
        election.projects().stream()
            .filter(one -> !one.isWithdrawn())
            .filter(one -> source == Source.SAID && !mark(one).matches("[01]"))
            .collect(Collectors.groupingBy(PabulibIntake::mark, TreeMap::new, Collectors.toList()));
    return marked.entrySet().stream()
        .map(
            one ->
                new Question(
                    Kind.SELECTED,
                    one.getKey(),
                    one.getKey(),
                    one.getValue().stream().map(this::seen).toList(),
                    OUTCOMES,
                    ""))
        .toList();
  }

  private Seen seen(Project project) {
    return new Seen(0, project.id(), project.name(), "");
  }

  private static String mark(Project project) {
    return project.attributes().getOrDefault(SELECTED, "").strip();
  }

  /**
   * The edition under these answers.
   *
   * @throws Refusal if a question has none
   */
  public EditionDraft draft(Answers answers) {
    Answers complete = answers.complete(questions());
    List<Note> notes = new ArrayList<>();
    List<ProjectDraft> projects = new ArrayList<>();
    for (int p = 0; p < election.projects().size(); p++) {
      projects.add(project(p, complete, notes));
    }
    List<String> areas =
        projects.stream()
            .map(ProjectDraft::area)
            .filter(area -> !area.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return new EditionDraft(projects.size(), areas, projects, notes);
  }

  private ProjectDraft project(int position, Answers answers, List<Note> notes) {
    Project project = election.projects().get(position);
    String name = cleaned(project.name(), BudgetProject.LONGEST_TITLE, project, notes);
    return new ProjectDraft(
        position + 1,
        project.id(),
        name.isEmpty() ? project.id() : name,
        cleaned(
            project.attributes().getOrDefault("description", ""),
            BudgetProject.LONGEST_DESCRIPTION,
            project,
            notes),
        cleaned(
            project.attributes().getOrDefault("category", "").replace(",", ", "),
            ProjectDescription.LONGEST_CATEGORY,
            project,
            notes),
        area(project),
        "",
        point(project),
        project.isWithdrawn() ? null : project.cost(),
        state(project, answers),
        "");
  }

  private ProjectState state(Project project, Answers answers) {
    if (project.isWithdrawn()) {
      return ProjectState.WITHDRAWN;
    }
    return switch (source) {
      case NOBODY -> ProjectState.ACCEPTED;
      case COUNTED ->
          counted.orElseThrow().contains(project.id()) ? ProjectState.WON : ProjectState.LOST;
      case SAID ->
          switch (mark(project)) {
            case CHOSEN -> ProjectState.WON;
            case "0" -> ProjectState.LOST;
            default ->
                ProjectState.valueOf(
                    answers.to(Kind.SELECTED, mark(project), ProjectState.REVIEW.name()));
          };
    };
  }

  private static String cleaned(String text, int longest, Project project, List<Note> notes) {
    String plain = plain(text);
    if (plain.codePointCount(0, plain.length()) <= longest) {
      return plain;
    }
    notes.add(new Note(0, NoteKind.TEXT_CUT, project.id() + " · " + plain));
    return Shortened.to(longest, plain);
  }

  /** A file of another tool may hold what nobody can read: such a text is not taken. */
  private static String plain(String text) {
    try {
      return PlainText.optionalLine("file", text, Integer.MAX_VALUE);
    } catch (Refusal unfit) {
      return "";
    }
  }

  private static String area(Project project) {
    return AREA_COLUMNS.stream()
        .map(column -> plain(project.attributes().getOrDefault(column, "")))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> Shortened.to(Area.LONGEST_NAME, name))
        .orElse("");
  }

  private static List<Point> point(Project project) {
    try {
      double north = Double.parseDouble(project.attributes().getOrDefault("latitude", ""));
      double east = Double.parseDouble(project.attributes().getOrDefault("longitude", ""));
      return Math.abs(north) <= 90 && Math.abs(east) <= 180
          ? List.of(new Point("", north, east))
          : List.of();
    } catch (NumberFormatException e) {
      return List.of();
    }
  }

  /** Its ballots, as {@link Choices} writes them; a project without points is left out of one. */
  public List<String> ballots() {
    Ballots ballots = election.ballots();
    boolean ranked = election.kind() == BallotKind.ORDINAL;
    List<String> lines = new ArrayList<>();
    for (int b = 0; b < ballots.size(); b++) {
      List<Mark> marks = new ArrayList<>();
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        long given = ranked ? i - ballots.start(b) + 1 : ballots.points(i);
        if (given > 0) {
          marks.add(new Mark(ballots.choice(i) + 1, (int) given));
        }
      }
      lines.add(new Choices(List.of(new Choices.Part(BallotSheet.CITY, marks))).write());
    }
    return lines;
  }
}
