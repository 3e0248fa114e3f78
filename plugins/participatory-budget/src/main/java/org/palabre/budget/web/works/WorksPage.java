package org.palabre.budget.web.works;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.works.Spending;
import org.palabre.budget.application.works.Works;
import org.palabre.budget.application.works.Works.Followed;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.project.Delay;
import org.palabre.project.Project;
import org.palabre.project.ProjectPaths;
import org.palabre.project.budget.Totals;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/** How far the winners are: {@code #{budgetWorks}}. */
@Named("budgetWorks")
@RequestScoped
public class WorksPage {

  @Inject private Works works;
  @Inject private ProjectPaths paths;
  @Inject private BudgetWords words;
  @Inject private Access access;
  @Inject private Here here;
  private List<Followed> all;

  @PostConstruct
  void load() {
    all = works.of(here.facts());
  }

  /** The winners, by number. */
  public List<View> getAll() {
    return all.stream().map(this::view).toList();
  }

  /** Whether somebody should press the button: the visitor may, and a winner waits. */
  public boolean isWaiting() {
    return isKeeping()
        && all.stream()
            .anyMatch(one -> one.winner().getState() == ProjectState.WON && one.work().isEmpty());
  }

  /** Whether the visitor runs the edition. */
  public boolean isKeeping() {
    return access.may(BudgetPermission.RUN_EDITION, here.facts());
  }

  /** What was voted and what was spent so far, in a sentence; empty while nothing is followed. */
  public String getSum() {
    Spending spending = Spending.of(all);
    return spending.projects() == 0
        ? ""
        : words.say(
            "works.sum",
            here.amount(spending.spent()),
            here.amount(spending.voted()),
            spending.projects());
  }

  /** What was spent on winners withdrawn since, in a sentence; empty when nothing was. */
  public String getLost() {
    BigDecimal lost = Spending.of(all).lost();
    return lost.signum() > 0 ? words.say("works.sum.lost", here.amount(lost)) : "";
  }

  private View view(Followed one) {
    BudgetProject winner = one.winner();
    Optional<Project> work = one.work();
    return new View(
        winner.getNumber() + ". " + winner.getTitle(),
        state(one),
        mood(one),
        winner.getState() == ProjectState.WITHDRAWN ? winner.getReason() : "",
        when(work),
        one.delays().stream().map(this::sentence).toList(),
        winner
            .cost()
            .map(cost -> words.say("works.voted", here.amount(cost)))
            .orElseGet(() -> words.say("works.voted.unknown")),
        spent(one),
        over(one),
        work.flatMap(project -> paths.page(here.getSpace(), project.getId()))
            .map(here::link)
            .orElse(""),
        here.link(here.getSpaceAddress()) + "/projects/" + winner.getId(),
        work.map(this::deeds).orElse(List.of()));
  }

  /** What those who run the edition do on the platform's pages of this project. */
  private List<Deed> deeds(Project work) {
    List<Deed> deeds =
        new ArrayList<>(
            List.of(
                new Deed(words.say("works.day"), page("day", work)),
                new Deed(words.say("works.money"), page("budget", work)),
                new Deed(words.say("works.tell"), page("project-journal", work)),
                new Deed(words.say("works.tasks"), page("tasks", work))));
    if (here.getSpace().getTools().contains(PlatformPages.THREADS.id())) {
      deeds.add(
          new Deed(
              words.say("works.steps"),
              here.link(here.getSpaceAddress()) + "/threads/project?id=" + work.getId()));
    }
    return List.copyOf(deeds);
  }

  private String page(String page, Project project) {
    return "%s/projects/%s?project=%s"
        .formatted(here.link(here.getSpaceAddress()), page, project.getId());
  }

  private String state(Followed one) {
    if (one.winner().getState() == ProjectState.WITHDRAWN) {
      return words.say("works.withdrawn");
    }
    return one.work()
        .map(
            project ->
                words.say(isLate(project) ? "works.late" : "works.state." + project.getState()))
        .orElseGet(() -> words.say("works.state.none"));
  }

  private String mood(Followed one) {
    if (one.winner().getState() == ProjectState.WITHDRAWN) {
      return "off";
    }
    return one.work()
        .map(
            project ->
                isLate(project)
                    ? "late"
                    : switch (project.getState()) {
                      case DONE -> "done";
                      case UNDERWAY -> "on";
                      case PREPARED -> "wait";
                      case SET_ASIDE -> "off";
                    })
        .orElse("wait");
  }

  private boolean isLate(Project project) {
    return project.isLate(here.wording().today());
  }

  private String when(Optional<Project> work) {
    return work.map(
            project -> {
              if (project.getEndedOn() != null) {
                return words.say("works.ended", day(project.getEndedOn()));
              }
              return project.getDueOn() == null
                  ? words.say("works.due.none")
                  : words.say("works.due", day(project.getDueOn()));
            })
        .orElse("");
  }

  private String sentence(Delay delay) {
    String from = day(delay.getFrom());
    String moved =
        delay
            .getTo()
            .map(
                to ->
                    words.say(
                        to.isAfter(delay.getFrom()) ? "works.delay.later" : "works.delay.sooner",
                        from,
                        day(to)))
            .orElseGet(() -> words.say("works.delay.open", from));
    String whole =
        delay.getStepName().isEmpty()
            ? moved
            : words.say("works.delay.step", delay.getStepName(), moved);
    return delay.getReason().isEmpty()
        ? whole
        : words.say("works.delay.because", whole, delay.getReason());
  }

  private String spent(Followed one) {
    if (one.work().isEmpty()) {
      return "";
    }
    return one.money()
        .map(money -> words.say("works.spent", here.amount(money.spent())))
        .orElseGet(() -> words.say("works.spent.hidden"));
  }

  private String over(Followed one) {
    return one.winner()
        .cost()
        .flatMap(voted -> one.money().map(Totals::spent).map(spent -> spent.subtract(voted)))
        .filter(over -> over.signum() > 0)
        .map(over -> words.say("works.over", here.amount(over)))
        .orElse("");
  }

  private String day(LocalDate day) {
    return here.wording().day(day);
  }

  /**
   * A winner, in words.
   *
   * @param mood the colour of its state
   * @param withdrawn why it was withdrawn; empty when it was not
   * @param when by when it should be done, or when it was; empty before it is followed
   * @param spent what was spent; empty before it is followed
   * @param over by how much more was spent than voted; empty when not
   * @param link its page as a project of the platform; empty for none
   * @param ballot its page as it was voted on
   * @param deeds what those who run the edition do with it; none before it is followed
   */
  public record View(
      String title,
      String state,
      String mood,
      String withdrawn,
      String when,
      List<String> delays,
      String voted,
      String spent,
      String over,
      String link,
      String ballot,
      List<Deed> deeds) {}

  /**
   * Something to do with a winner, in words.
   *
   * @param link the page where it is done
   */
  public record Deed(String words, String link) {}
}
