package org.palabre.web.project;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.document.ShownPicture;
import org.palabre.project.Delay;
import org.palabre.project.Project;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectTask;
import org.palabre.project.ProjectTasks;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.Budgets;
import org.palabre.project.journal.JournalPictures;
import org.palabre.project.journal.Journals;
import org.palabre.project.journal.ProjectEntry;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;
import org.palabre.web.form.Sent;

/**
 * What a project's page says beside its thread: how far it is, days that moved, what there is to
 * do, what it costs, what is told of it.
 */
@Named
@RequestScoped
public class ProjectExtras {

  private static final int LATEST = 5;
  private static final int MOST = 500;

  @Inject private Projects projects;
  @Inject private Schedule schedule;
  @Inject private ProjectTasks tasks;
  @Inject private Budgets budgets;
  @Inject private Journals journals;
  @Inject private JournalPictures journalPictures;
  @Inject private Access access;
  @Inject private Here here;
  private Project project;
  private List<Delay> delays = List.of();
  private List<ProjectTasks.Line> lines = List.of();
  private List<BudgetLine> budget = List.of();
  private Map<UUID, ProjectStep> steps = Map.of();
  private long told;

  @PostConstruct
  void load() {
    project = projects.find(here.facts(), here.item()).orElse(null);
    if (project != null) {
      delays = schedule.delays(project);
      lines = tasks.of(here.facts(), project);
      budget = budgets.of(here.facts(), project);
      told = journals.count(here.facts(), project);
      steps =
          projects.steps(project).stream()
              .collect(Collectors.toMap(ProjectStep::getId, step -> step));
    }
  }

  /** How many steps are done, in words; null when there are none. */
  public String getProgress() {
    if (steps.isEmpty()) {
      return null;
    }
    long done = steps.values().stream().filter(step -> step.getDoneOn() != null).count();
    return say("board.progress", done, steps.size());
  }

  /** By when it should be done, in words; null when nobody said, or it does not go on. */
  public String getDue() {
    return project == null || !project.isOpen() || project.getDueOn() == null
        ? null
        : say("project.dueOn.is", day(project.getDueOn()));
  }

  /** Whether it should be done by now. */
  public boolean isLate() {
    return project != null && project.isLate(here.wording().today());
  }

  /** The days of the whole project and of steps struck out that did not hold, latest first. */
  public List<String> getDelays() {
    return sentences(Optional.empty());
  }

  /** The days of a step that did not hold, in sentences, latest first. */
  public List<String> delays(UUID step) {
    return sentences(Optional.of(step));
  }

  private List<String> sentences(Optional<UUID> step) {
    return delays.stream()
        .filter(delay -> delay.getStepId().equals(step))
        .map(this::sentence)
        .toList();
  }

  private String sentence(Delay delay) {
    String from = day(delay.getFrom());
    String moved =
        delay
            .getTo()
            .map(
                to ->
                    say(
                        to.isAfter(delay.getFrom())
                            ? "project.delay.later"
                            : "project.delay.sooner",
                        from,
                        day(to)))
            .orElseGet(() -> say("project.delay.open", from));
    boolean ofStruckStep = delay.getStepId().isEmpty() && !delay.getStepName().isEmpty();
    String whole = ofStruckStep ? say("project.delay.struck", delay.getStepName(), moved) : moved;
    return delay.getReason().isEmpty()
        ? whole
        : say("project.delay.because", whole, delay.getReason());
  }

  /** What there is to do. */
  public List<Task> getTasks() {
    LocalDate today = here.wording().today();
    return lines.stream()
        .map(
            line -> {
              ProjectTask task = line.task();
              return new Task(
                  task.getWhat(),
                  task.getStepId().map(steps::get).map(ProjectStep::getWhat).orElse(null),
                  line.who().orElse(null),
                  task.getDueOn() == null || task.isDone() ? null : day(task.getDueOn()),
                  task.isDone(),
                  project.isOpen() && task.isLate(today));
            })
        .toList();
  }

  /** How much of it is left, in words. */
  public String getTasksLeft() {
    long left = lines.stream().filter(line -> !line.task().isDone()).count();
    return say("task.sum", left, lines.size());
  }

  /** What it costs and who pays; null when there is nothing to show. */
  public BudgetTable getBudget() {
    return budget.isEmpty() ? null : new BudgetTable(budget, here);
  }

  /** Whether the team alone reads the budget. */
  public boolean isBudgetForTeam() {
    return project.getBudgetAudience() == Audience.TEAM;
  }

  /** What was told of it, latest first. */
  public List<Entry> getJournal() {
    if (project == null) {
      return List.of();
    }
    List<ProjectEntry> entries =
        journals.of(here.facts(), project, 0, isWholeJournal() ? MOST : LATEST);
    Map<UUID, ShownPicture> pictures = journalPictures.of(entries);
    return entries.stream().map(entry -> Entry.of(entry, pictures, here)).toList();
  }

  /** How much more was told than is shown. */
  public long getOlder() {
    return isWholeJournal() ? 0 : Math.max(0, told - LATEST);
  }

  /** The address of this page with everything that was told. */
  public String getWholeJournalLink() {
    return ProjectLinks.project(here, here.item()) + "?journal=all#journal";
  }

  private static boolean isWholeJournal() {
    return Sent.text("journal").filter("all"::equals).isPresent();
  }

  /** Whether the visitor writes tasks, budget and journal here. */
  public boolean isWriting() {
    return project != null
        && here.getSpace().getTools().contains(PlatformPages.PROJECTS.id())
        && access.may(LEAD_THREADS, here.facts());
  }

  /** The address of a working page for it. */
  public String page(String page) {
    return here.link(here.getSpaceAddress()) + "/projects/" + page + "?project=" + here.item();
  }

  private String day(LocalDate day) {
    return here.wording().day(day);
  }

  private String say(String key, Object... values) {
    return here.say(
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale()).getString(key),
        values);
  }

  /**
   * Something to do.
   *
   * @param what what
   * @param step the step it belongs to; null for none
   * @param who who does it; null for nobody, or when the reader is not told
   * @param due until when, in words; null when nobody said, or it is done
   * @param done whether it is done
   * @param late whether it should be by now
   */
  public record Task(
      String what, String step, String who, String due, boolean done, boolean late) {}

  /**
   * What was told on one day.
   *
   * @param id its id
   * @param when the day, in words
   * @param words what was told
   * @param team whether the team alone reads it
   * @param pictures its pictures, as the reader may see them
   */
  public record Entry(
      UUID id, String when, String words, boolean team, List<ShownPicture> pictures) {

    static Entry of(ProjectEntry entry, Map<UUID, ShownPicture> pictures, Here here) {
      return new Entry(
          entry.getId(),
          here.wording().day(entry.getToldOn()),
          entry.getWords(),
          entry.getAudience() == Audience.TEAM,
          entry.getPictures().stream().map(pictures::get).toList());
    }
  }
}
