package org.palabre.budget.web.works;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
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
import org.palabre.project.Project;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/** How far the winners are: {@code #{budgetWorks}}. */
@Named("budgetWorks")
@RequestScoped
public class WorksPage {

  @Inject private Works works;
  @Inject private WorkWords worded;
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
        winner.getState() == ProjectState.WITHDRAWN ? winner.getReason() : "",
        here.link(here.getSpaceAddress()) + "/projects/" + winner.getId(),
        worded.say(one),
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

  /**
   * A winner, in words.
   *
   * @param withdrawn why it was withdrawn; empty when it was not
   * @param ballot its page as it was voted on
   * @param how how far it is
   * @param deeds what those who run the edition do with it; none before it is followed
   */
  public record View(
      String title, String withdrawn, String ballot, WorkView how, List<Deed> deeds) {}

  /**
   * Something to do with a winner, in words.
   *
   * @param link the page where it is done
   */
  public record Deed(String words, String link) {}
}
