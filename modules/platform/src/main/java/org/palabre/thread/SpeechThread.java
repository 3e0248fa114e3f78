package org.palabre.thread;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitment.State;
import org.palabre.project.OutcomeVoice;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.project.Project;
import org.palabre.statement.Spoken;
import org.palabre.theme.Theme;

/**
 * One thread, of a project or of a theme, as far as its reader may read it.
 *
 * @param project the project it is about; empty for a theme's
 * @param themes what the project answers, or the theme itself
 * @param statements how many statements the themes hold together
 * @param quotes the first of them to show
 * @param projects for a theme, the projects that answer it
 * @param commitments what was asked for the project and its themes, or the theme and its projects
 * @param answers the answers, by commitment, oldest first
 * @param verdicts how many speakers said what changed
 * @param voices what they said of it, as far as it is shown
 * @param hidden what there is beyond what the reader may read
 */
public record SpeechThread(
    Optional<Project> project,
    List<Theme> themes,
    long statements,
    List<Spoken> quotes,
    List<Project> projects,
    List<Commitment> commitments,
    Map<UUID, List<Answer>> answers,
    Map<Verdict, Long> verdicts,
    List<OutcomeVoice> voices,
    Hidden hidden) {

  /**
   * How much there is that the reader may not read.
   *
   * @param themes themes that the project answers
   * @param projects projects that answer the theme
   * @param commitments things asked
   */
  public record Hidden(long themes, long projects, long commitments) {

    /** Nothing. */
    public static final Hidden NOTHING = new Hidden(0, 0, 0);
  }

  /** The project's id, or the theme's. */
  public UUID id() {
    return project.map(Project::getId).orElseGet(() -> themes.get(0).getId());
  }

  /** The project's name, or the theme's. */
  public String name() {
    return project.map(Project::getName).orElseGet(() -> themes.get(0).getName());
  }

  /** What is owed first, among what is owed by a date. */
  public Optional<Commitment> nextDue() {
    return commitments.stream()
        .filter(one -> one.getState().isOpen() && one.getDueOn() != null)
        .min(Comparator.comparing(Commitment::getDueOn));
  }

  /** Whether something is owed since before this day. */
  public boolean isLate(LocalDate today) {
    return commitments.stream().anyMatch(one -> one.isLate(today));
  }

  /** Whether somebody was asked and owes an answer or a deed. */
  public boolean isWaiting() {
    return commitments.stream().anyMatch(one -> one.getState().isOpen());
  }

  /** Where it is with each step. */
  public Map<Step, Step.State> steps() {
    Step now = now();
    Map<Step, Step.State> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      if (isDone(step)) {
        steps.put(step, Step.State.DONE);
      } else if (step == now) {
        steps.put(step, Step.State.NOW);
      } else {
        boolean passed = now == null || step.compareTo(now) < 0;
        steps.put(step, passed ? Step.State.SKIPPED : Step.State.TODO);
      }
    }
    return steps;
  }

  /** Where it is: what is going on, else what comes after the last step done; null at the end. */
  private Step now() {
    Step next = null;
    for (Step step : Step.values()) {
      if (isDone(step)) {
        next = null;
      } else if (isGoingOn(step)) {
        return step;
      } else if (next == null) {
        next = step;
      }
    }
    return next;
  }

  private boolean isDone(Step step) {
    return switch (step) {
      case SAID -> statements > 0;
      case PROJECT -> project.isPresent() || !projects.isEmpty();
      case PROMISED -> commitments.stream().anyMatch(one -> one.getState() != State.REQUESTED);
      case ANSWERED -> !commitments.isEmpty() && !isWaiting();
      case CHANGED ->
          !verdicts.isEmpty() || project.filter(one -> !one.getChangeTold().isEmpty()).isPresent();
    };
  }

  private boolean isGoingOn(Step step) {
    return switch (step) {
      case SAID, PROJECT -> false;
      case PROMISED, ANSWERED -> isWaiting();
      case CHANGED -> project.filter(one -> one.getState() == Project.State.DONE).isPresent();
    };
  }
}
