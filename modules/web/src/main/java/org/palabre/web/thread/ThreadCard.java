package org.palabre.web.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.access.Audience;
import org.palabre.commitment.Commitment;
import org.palabre.project.Project;
import org.palabre.statement.PartialDate;
import org.palabre.thread.SpeechThread;
import org.palabre.thread.Step;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** A thread as a page says it: its name, where it leads, where it is. */
public class ThreadCard {

  private final SpeechThread thread;
  private final Here here;
  private final ResourceBundle words;
  private final Map<Step, Step.State> steps;

  ThreadCard(SpeechThread thread, Here here) {
    this.thread = thread;
    this.here = here;
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    this.steps = thread.steps();
  }

  public String getName() {
    return thread.name();
  }

  /** The address of its page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/threads/" + thread.id();
  }

  /** The first thing said, in quotation marks; null when nothing is. */
  public String getQuote() {
    return thread.quotes().isEmpty()
        ? null
        : here.quotedBeginning(thread.quotes().get(0).statement().getWords());
  }

  /** How many said it. */
  public String getCount() {
    return here.say(words.getString("thread.statements"), thread.statements());
  }

  /** Its five steps, for the shortened thread. */
  public List<Dot> getDots() {
    List<Dot> dots = new ArrayList<>();
    for (Step step : Step.values()) {
      Step.State state = steps.get(step);
      String label =
          "%s : %s"
              .formatted(words.getString("thread.step." + step), words.getString("step." + state));
      dots.add(new Dot(step.number(), css(state), label));
    }
    return dots;
  }

  /** The step it is at, in words. */
  public String getWhere() {
    return steps.entrySet().stream()
        .filter(one -> one.getValue() == Step.State.NOW)
        .findFirst()
        .map(one -> words.getString("thread.at." + one.getKey()))
        .orElseGet(() -> words.getString("thread.at.end"));
  }

  /** The class of a step in the list of steps. */
  public String css(String step) {
    return css(steps.get(Step.valueOf(step)));
  }

  /** Whether the thread went on without a step. */
  public boolean isSkipped(String step) {
    return steps.get(Step.valueOf(step)) == Step.State.SKIPPED;
  }

  /** What is unusual about it: late, waiting, set aside, seen by the team only. */
  public List<Tag> getTags() {
    List<Tag> tags = new ArrayList<>();
    due().ifPresent(tags::add);
    thread
        .project()
        .map(Project::getState)
        .filter(state -> state != Project.State.UNDERWAY)
        .ifPresent(
            state ->
                tags.add(
                    new Tag(
                        words.getString("project.state." + state),
                        state == Project.State.DONE ? "done" : "")));
    boolean team =
        thread
            .project()
            .map(Project::getAudience)
            .orElseGet(() -> thread.themes().get(0).getAudience())
            .equals(Audience.TEAM);
    if (team) {
      tags.add(new Tag(words.getString("audience.TEAM.tag"), "off"));
    }
    return tags;
  }

  private Optional<Tag> due() {
    LocalDate today = here.wording().today();
    Optional<Commitment> next = thread.nextDue();
    if (next.isPresent()) {
      LocalDate day = next.get().getDueOn();
      long late = ChronoUnit.DAYS.between(day, today);
      return Optional.of(
          late > 0
              ? new Tag(here.say(words.getString("commitment.late"), late, late * 12 / 365), "late")
              : new Tag(
                  here.say(words.getString("thread.due"), here.date(PartialDate.of(day))), "wait"));
    }
    return thread.isWaiting()
        ? Optional.of(new Tag(words.getString("thread.waits"), "wait"))
        : Optional.empty();
  }

  private static String css(Step.State state) {
    return switch (state) {
      case DONE -> "";
      case NOW -> "now";
      case TODO, SKIPPED -> "todo";
    };
  }

  /**
   * A step of the shortened thread.
   *
   * @param number its place, from 1
   * @param state the class of its dot
   * @param label what it says to those who do not see it
   */
  public record Dot(int number, String state, String label) {}
}
