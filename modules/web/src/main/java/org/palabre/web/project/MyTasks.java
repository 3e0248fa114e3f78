package org.palabre.web.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palabre.project.ProjectPaths;
import org.palabre.project.ProjectTasks;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** What the visitor was given to do in projects, and ticks off. */
@Named
@RequestScoped
public class MyTasks {

  @Inject private ProjectTasks tasks;
  @Inject private ProjectPaths paths;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Row> rows;

  /** What they were given, soonest first. */
  public List<Row> getRows() {
    if (rows == null) {
      LocalDate today = here.wording().today();
      rows = tasks.mine().stream().map(one -> row(one, today)).toList();
    }
    return rows;
  }

  private Row row(ProjectTasks.Mine one, LocalDate today) {
    return new Row(
        one.task().getId(),
        one.task().getWhat(),
        one.project().getName(),
        paths.page(one.space(), one.project().getId()).map(here::link).orElse(null),
        one.task().getDueOn() == null ? null : here.wording().day(one.task().getDueOn()),
        one.task().isDone(),
        one.task().isLate(today));
  }

  /** Says that something is done, or not after all: the button pressed carries its id. */
  public void tick() {
    UUID finished = Sent.id("finished").orElse(null);
    UUID which = finished == null ? Sent.id("again").orElse(null) : finished;
    if (Sent.isPostback()
        && which != null
        && refusals.explain("tasks", () -> tasks.tickMine(which, finished != null))) {
      done.at("/mine", finished != null ? "ticked" : "unticked");
    }
  }

  /**
   * Something they do.
   *
   * @param id its id
   * @param what what
   * @param project the name of the project
   * @param link where the project is; null when nowhere now
   * @param due until when, in words; null when nobody said
   * @param done whether it is done
   * @param late whether it should be by now
   */
  public record Row(
      UUID id, String what, String project, String link, String due, boolean done, boolean late) {}
}
