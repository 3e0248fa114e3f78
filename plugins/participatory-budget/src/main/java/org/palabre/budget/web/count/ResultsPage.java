package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Part;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.PartCount;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.map.StillMap;
import org.palabre.territory.Area;
import org.palabre.territory.Box;
import org.palabre.territory.Contour;
import org.palabre.territory.Position;
import org.palabre.territory.Territories;
import org.palabre.web.address.Here;
import org.palabre.web.figures.Sheet;

/** The results of the edition one is at: {@code #{budgetResults}}. */
@Named("budgetResults")
@RequestScoped
public class ResultsPage {

  private static final String GRADES = "majority-judgment";
  private static final double MARGIN = 0.12;
  private static final Box LEAST = new Box(-0.005, -0.005, 0.005, 0.005);

  @Inject private Results results;
  @Inject private Territories territories;
  @Inject private TurnoutWords words;
  @Inject private Access access;
  @Inject private Here here;
  private Optional<Report> report;
  private List<PartView> parts;
  private StillMap map;

  private Optional<Report> report() {
    if (report == null) {
      report = results.of(here.facts());
    }
    return report;
  }

  /** Whether there are results for whoever asks. */
  public boolean isThere() {
    return report().isPresent();
  }

  /** Whether everybody may read them. */
  public boolean isPublished() {
    return report().filter(Report::isPublic).isPresent();
  }

  /** Whether the edition was run elsewhere. */
  public boolean isBrought() {
    return report().filter(one -> one.edition().isPast()).isPresent();
  }

  /** Whether the visitor counts, corrects and replays. */
  public boolean isCounting() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** When they were published, as people say it. */
  public String getPublishedAt() {
    return report()
        .flatMap(one -> one.edition().publishedAt())
        .map(isBrought() ? here::dayOf : here::moment)
        .orElse("");
  }

  /** How many voted; null for an edition that was run elsewhere. */
  public EditionCount.Figures getFigures() {
    return report()
        .flatMap(Report::count)
        .filter(count -> !count.isBrought())
        .map(EditionCount::figures)
        .orElse(null);
  }

  /** The adoption whose rules were applied. */
  public int getAdoption() {
    return report().flatMap(Report::count).map(EditionCount::getAdoption).orElse(0);
  }

  /** What decides by lot. */
  public String getSeed() {
    return report().flatMap(Report::count).map(EditionCount::getSeed).orElse("");
  }

  /** The parts. */
  public List<PartView> getParts() {
    if (parts == null) {
      parts = report().map(one -> one.parts().stream().map(this::view).toList()).orElse(List.of());
    }
    return parts;
  }

  /** The winners of an edition that came without ballots, those withdrawn since among them. */
  public List<BudgetProject> getWinnersBrought() {
    return getParts().isEmpty() ? report().map(Report::winners).orElse(List.of()) : List.of();
  }

  /** Whether it came from elsewhere, and its file tells no winner. */
  public boolean isSilent() {
    return isPublished() && isBrought() && getParts().isEmpty() && getWinnersBrought().isEmpty();
  }

  /** What was corrected since, in sentences. */
  public List<CorrectionView> getCorrections() {
    return report().stream()
        .flatMap(one -> one.corrections().stream().map(correction -> view(one, correction)))
        .toList();
  }

  private CorrectionView view(Report of, Correction correction) {
    String what =
        switch (correction.getKind()) {
          case ERROR -> words.word("results.corrected.error");
          case WITHDRAWN_WINNER ->
              here.say(
                  words.word(
                      correction.replacement().isPresent()
                          ? "results.corrected.replaced"
                          : "results.corrected.withdrawn"),
                  title(of, correction.project()),
                  title(of, correction.replacement()));
        };
    return new CorrectionView(
        what, correction.getReason(), here.dayOf(correction.decidedAt().orElseThrow()));
  }

  private static String title(Report of, Optional<UUID> project) {
    return project.map(of.projects()::get).map(BudgetProject::getTitle).orElse("");
  }

  private PartView view(Part part) {
    CountedPart counted = part.counted();
    boolean grades = counted.getRule().equals(GRADES);
    Map<String, ProjectResult> byCode =
        part.results().stream()
            .collect(Collectors.toMap(ProjectResult::getCode, Function.identity()));
    List<ProjectResult> order =
        part.results().stream()
            .sorted(
                Comparator.comparing(ProjectResult::isWon)
                    .reversed()
                    .thenComparingInt(
                        one -> !part.few() && (one.isWon() || grades) ? one.getPlace() : 0)
                    .thenComparing(
                        Comparator.comparing(
                                (ProjectResult one) -> part.few() ? BigDecimal.ZERO : weight(one))
                            .reversed()))
            .toList();
    Map<UUID, BudgetProject> projects = report().orElseThrow().projects();
    List<ProjectView> views =
        order.stream().map(one -> view(one, projects.get(one.getProjectId()), grades)).toList();
    String anchor = counted.getKey().isEmpty() ? "city" : counted.getKey();
    boolean few = part.few();
    List<String> ties =
        few ? List.of() : counted.ties().stream().map(tie -> tie(tie, byCode)).toList();
    return new PartView(
        anchor,
        words.part(counted.getName()),
        here.say(
            words.word("results.lead"),
            views.stream().filter(ProjectView::won).count(),
            views.size(),
            here.amount(counted.getSpent()),
            here.amount(counted.getEnvelope())),
        ballots(part),
        views,
        few ? null : sheet(anchor, counted, order, grades),
        ties,
        few ? List.of() : others(counted, byCode, grades),
        words.word(ruleKey(counted.getRule(), scored(part.results()))),
        few && !isCounting() ? "" : EditionsResource.recount(here.spaceId(), counted.getKey()),
        EditionsResource.fileName(counted.getKey()),
        counted.getSha256(),
        few,
        !few && counted.getAlone() > 0 && isTelling(part)
            ? here.say(words.word("results.alone"), counted.getAlone())
            : "");
  }

  /** A ballot that chose nothing in an area is not known to be of that area: no word of blanks. */
  private String ballots(Part part) {
    CountedPart counted = part.counted();
    if (part.few()) {
      return words.word("results.few");
    }
    return counted.getKey().isEmpty()
        ? here.say(words.word("results.ballots"), counted.getBallots(), counted.getBlank())
        : here.say(words.word("results.ballots.area"), counted.getBallots());
  }

  /** Orders, points and grades can be a signature; a few ticks hardly. */
  private static boolean isTelling(Part part) {
    return scored(part.results()) || part.counted().getAlone() * 2 > part.counted().getBallots();
  }

  private static BigDecimal weight(ProjectResult result) {
    return result.score().orElse(BigDecimal.valueOf(result.getVotes()));
  }

  private ProjectView view(ProjectResult result, BudgetProject now, boolean grades) {
    return new ProjectView(
        result.getCode(),
        result.getTitle(),
        link(result),
        here.amount(result.getCost()),
        result.isWon(),
        result.isWon() && now != null && now.getState() == ProjectState.WITHDRAWN,
        measure(result, grades),
        result.why(here.language().locale()));
  }

  private String measure(ProjectResult result, boolean grades) {
    Optional<BigDecimal> score = result.score();
    if (score.isEmpty()) {
      return here.say(words.word("results.votes"), result.getVotes());
    }
    if (!grades) {
      return here.say(words.word("results.points"), score.get());
    }
    return score.get().signum() == 0
        ? words.word("ballot.grade.none")
        : words.word("ballot.grade." + score.get().intValue());
  }

  private String link(ProjectResult result) {
    return here.getSpace().getTools().contains(ParticipatoryBudget.PROJECTS.id())
        ? here.link(here.getSpaceAddress()) + "/projects/" + result.getProjectId()
        : null;
  }

  private Sheet sheet(String anchor, CountedPart part, List<ProjectResult> order, boolean grades) {
    boolean scored = scored(order);
    String measure = scored ? grades ? "grade" : "score" : "votes";
    List<Sheet.Row> rows =
        order.stream()
            .map(
                one ->
                    new Sheet.Row(
                        one.getTitle(),
                        link(one),
                        List.of(
                            scored
                                ? one.score().orElse(BigDecimal.ZERO).longValue()
                                : one.getVotes(),
                            words.outcome(one.isWon()))))
            .toList();
    return new Sheet(
        "chart-" + anchor,
        here.say(words.word("results.chart"), words.part(part.getName())),
        "",
        List.of(
            words.word("results.column.title"),
            words.word("results.column." + measure),
            words.word("results.column.outcome")),
        rows);
  }

  private String tie(PartCount.Level tie, Map<String, ProjectResult> byCode) {
    return here.say(
        words.word("results.tie." + tie.by()),
        here.number(tie.step()),
        tie.ids().stream().map(id -> byCode.get(id).getTitle()).collect(Collectors.joining(" ; ")),
        byCode.get(tie.ids().get(0)).getTitle());
  }

  private List<OtherView> others(
      CountedPart part, Map<String, ProjectResult> byCode, boolean grades) {
    List<PartCount.Other> all = part.others();
    List<String> ours = all.get(0).winners();
    List<OtherView> views = new ArrayList<>();
    for (PartCount.Other other : all) {
      views.add(
          new OtherView(
              words.word(ruleKey(other.rule(), scored(byCode.values()))),
              views.isEmpty(),
              other.winners().size(),
              here.amount(other.spent()),
              grades || part.getBallots() == 0
                  ? "–"
                  : here.say(
                      words.word("results.percent"),
                      Math.round(100.0 * other.reached() / part.getBallots())),
              titles(byCode, minus(other.winners(), ours)),
              titles(byCode, minus(ours, other.winners()))));
    }
    return views;
  }

  private static List<String> minus(List<String> these, Collection<String> those) {
    return these.stream().filter(id -> !those.contains(id)).toList();
  }

  private static List<String> titles(Map<String, ProjectResult> byCode, List<String> ids) {
    return ids.stream().map(id -> byCode.get(id).getTitle()).toList();
  }

  private static boolean scored(Collection<ProjectResult> results) {
    return results.stream().anyMatch(one -> one.score().isPresent());
  }

  private static String ruleKey(String rule, boolean scored) {
    String word = rule.toLowerCase(Locale.ROOT).replace('/', '-');
    String known = word.equals("greedy-threshold") ? "greedy" : word;
    return "results.rule." + known + (scored && known.startsWith("greedy") ? ".points" : "");
  }

  /** How many ballots there were, in a sentence. */
  public String getBallots() {
    EditionCount.Figures figures = getFigures();
    return report().orElseThrow().isBlankTold()
        ? here.say(
            words.word("results.turnout.ballots"),
            figures.ballots(),
            figures.blank(),
            figures.invalid())
        : here.say(words.word("results.turnout.ballots.few"), figures.ballots(), figures.invalid());
  }

  /** How many voted on a screen and on paper, and the ballots that came from there. */
  public Sheet getChannels() {
    return words.channels(getFigures());
  }

  /** How many voted, by area, age and place, where there is something to tell. */
  public List<Sheet> getTurnout() {
    return Stream.of(Turnout.Kind.values()).map(this::turnout).flatMap(Optional::stream).toList();
  }

  private Optional<Sheet> turnout(Turnout.Kind kind) {
    List<Sheet.Row> rows =
        report().stream()
            .flatMap(one -> one.turnout().stream())
            .filter(group -> group.getKind() == kind)
            .map(group -> Sheet.Row.of(words.label(group), group.getVoted()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sheet(
                "turnout-" + kind.name().toLowerCase(Locale.ROOT),
                words.word("results.turnout." + kind),
                "",
                List.of(words.word("results.column.group"), words.word("results.column.voted")),
                rows));
  }

  /** The address of all recount files together; empty where there are not several. */
  public String getAllFiles() {
    long files = getParts().stream().filter(part -> !part.file().isEmpty()).count();
    return files > 1 ? file(EditionsResource.ALL_FILES) : "";
  }

  /** The address of a file of the results. */
  public String file(String name) {
    return EditionsResource.ADDRESS + here.spaceId() + "/" + name;
  }

  /** The drawing of the map; null when no project lies anywhere. */
  public StillMap getMap() {
    if (map == null) {
      map =
          Box.around(placed().map(one -> one.at).toList())
              .map(box -> box.with(around(box)).widened(MARGIN))
              .map(StillMap::new)
              .orElse(null);
    }
    return map;
  }

  private static Box around(Box box) {
    double east = (box.west() + box.east()) / 2;
    double north = (box.south() + box.north()) / 2;
    return new Box(
        east + LEAST.west(), north + LEAST.south(), east + LEAST.east(), north + LEAST.north());
  }

  /** The contours of where the edition takes place. */
  public List<String> getContours() {
    return Optional.ofNullable(here.getSpace().getTerritoryId())
        .flatMap(territories::find)
        .map(one -> Area.of(List.of(one)).contours())
        .orElse(List.<Contour>of())
        .stream()
        .map(getMap()::path)
        .toList();
  }

  /** The marks of projects, winners last so that they lie above. */
  public List<MarkView> getMarks() {
    return placed()
        .sorted(Comparator.comparing((Placed one) -> one.won))
        .map(
            one -> {
              StillMap.Mark mark = getMap().mark(one.at);
              return new MarkView(mark.x(), mark.y(), one.won, one.code);
            })
        .toList();
  }

  private Stream<Placed> placed() {
    return report().stream()
        .flatMap(
            one ->
                one.parts().stream()
                    .flatMap(part -> part.results().stream())
                    .flatMap(result -> placed(result, one.projects().get(result.getProjectId()))));
  }

  private static Stream<Placed> placed(ProjectResult result, BudgetProject project) {
    return project == null || project.latitude().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Placed(
                new Position(project.longitude().orElseThrow(), project.latitude().orElseThrow()),
                result.isWon(),
                result.getCode()));
  }

  private record Placed(Position at, boolean won, String code) {}

  /**
   * A mark.
   *
   * @param x from the left
   * @param y from the top
   * @param code what stands on it
   */
  public record MarkView(String x, String y, boolean won, String code) {}

  /**
   * A part of the results.
   *
   * @param lead how much was chosen, in a sentence
   * @param ballots how many were counted, in a sentence
   * @param projects all of them, winners first
   * @param sheet votes or points; null where few voted
   * @param ties what was level, in sentences
   * @param file the address of the recount file; empty where few voted, but for those who count
   * @param few whether so few voted that nothing but the winners is told
   * @param alone a warning where a ballot could be recognised; empty for none
   */
  public record PartView(
      String anchor,
      String name,
      String lead,
      String ballots,
      List<ProjectView> projects,
      Sheet sheet,
      List<String> ties,
      List<OtherView> others,
      String rule,
      String file,
      String fileName,
      String sha256,
      boolean few,
      String alone) {

    /** The winners, in the order they were chosen. */
    public List<ProjectView> winners() {
      return projects.stream().filter(ProjectView::won).toList();
    }
  }

  /**
   * A project, and why it won or lost.
   *
   * @param link where its page is; null for nowhere
   * @param withdrawn whether it won and was withdrawn since
   * @param measure how much support it has, as its ballots say it: votes, points, or the median
   *     grade
   */
  public record ProjectView(
      String code,
      String title,
      String link,
      String cost,
      boolean won,
      boolean withdrawn,
      String measure,
      List<String> why) {}

  /**
   * What a rule would have given.
   *
   * @param applied whether it is the rule that decided
   * @param reached the share of ballots with at least one winner
   * @param more winners by this rule only
   * @param fewer winners that would have lost by this rule
   */
  public record OtherView(
      String rule,
      boolean applied,
      int winners,
      String spent,
      String reached,
      List<String> more,
      List<String> fewer) {}

  /** A correction, in words. */
  public record CorrectionView(String what, String reason, String on) {}
}
