package org.palabre.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.figures.SpaceFigures.Said;
import org.palabre.figures.SpaceFigures.ThemeFigure;
import org.palabre.project.OutcomeVoice;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.project.Project;
import org.palabre.statement.Spoken;

/**
 * What residents of a space said in a period, and what came of it: only what everybody who reads
 * the space may read, since it leaves on paper.
 *
 * @param said how much was said
 * @param themes what it was about, most said first, with one statement of each
 * @param ungrouped statements that are in no theme yet
 * @param decided projects decided
 * @param asked what was asked
 * @param answers what was answered, by what it led to: a promise, a deed, a refusal
 * @param replies what was answered without leading to any of these
 * @param late what is owed today since before today, longest first
 * @param changed projects that ended, or of which speakers said what changed
 * @param hidden how much was asked that the team keeps to itself, in threads everybody reads
 */
public record ReportBack(
    Said said,
    Some<Spoke> themes,
    Some<Spoken> ungrouped,
    Some<Project> decided,
    Some<Commitment> asked,
    Map<Commitment.State, Some<Given>> answers,
    Some<Given> replies,
    Some<Commitment> late,
    Some<Changed> changed,
    long hidden) {

  /**
   * A theme, and one thing said of it.
   *
   * @param theme the theme
   * @param thread the thread it is told in: its latest project's, else its own
   * @param quote the last statement of the period
   */
  public record Spoke(ThemeFigure theme, UUID thread, Optional<Spoken> quote) {}

  /**
   * An answer.
   *
   * @param commitment what was asked
   * @param answer what was answered
   */
  public record Given(Commitment commitment, Answer answer) {}

  /**
   * What a project changed.
   *
   * @param project the project
   * @param verdicts how many speakers say it is better, the same, worse
   * @param voices what some of them say
   */
  public record Changed(Project project, Map<Verdict, Long> verdicts, List<OutcomeVoice> voices) {}

  /** The answers that led to this state. */
  public Some<Given> answered(Commitment.State state) {
    return answers.getOrDefault(state, new Some<>(List.of(), 0));
  }

  /** Whether nothing was said, decided, asked, answered or changed. */
  public boolean isEmpty() {
    return said.statements() == 0
        && decided.total() == 0
        && asked.total() == 0
        && answers.isEmpty()
        && replies.total() == 0
        && changed.total() == 0;
  }
}
