package org.palabre.budget.web.works;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.palabre.budget.application.works.Works.Followed;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.web.edition.BudgetWords;
import org.palabre.project.Delay;
import org.palabre.project.Project;
import org.palabre.project.ProjectPaths;
import org.palabre.project.budget.Totals;
import org.palabre.web.address.Here;

/** Says how far winners are. */
@RequestScoped
public class WorkWords {

  @Inject private ProjectPaths paths;
  @Inject private BudgetWords words;
  @Inject private Here here;

  /** How far one is. */
  WorkView say(Followed one) {
    return new WorkView(
        state(one),
        mood(one),
        when(one.work()),
        one.delays().stream().map(this::sentence).toList(),
        one.winner()
            .cost()
            .map(cost -> words.say("works.voted", here.amount(cost)))
            .orElseGet(() -> words.say("works.voted.unknown")),
        spent(one),
        over(one),
        one.work()
            .flatMap(project -> paths.page(here.getSpace(), project.getId()))
            .map(here::link)
            .orElse(""));
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
}
