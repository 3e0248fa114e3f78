package org.palabre.count.judgment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;
import org.palabre.count.Warning;

/**
 * Projects and how often each received each grade.
 *
 * @param ids the projects, in the order of the file
 * @param counts for each project, ballots by grade, worst grade first
 * @param ungraded for each project, ballots that did not grade it
 * @param ballots how many ballots were cast
 * @param election costs and envelope, or null when none were given
 * @param warnings what was odd in the file
 */
public record GradedElection(
    List<String> ids,
    long[][] counts,
    long[] ungraded,
    int ballots,
    Election election,
    List<Warning> warnings) {

  /**
   * The same grades with costs and an envelope from elsewhere.
   *
   * @param costs an election that names the same projects, whose ballots are not looked at
   * @return the grades with their costs
   * @throws FaultyInput when a graded project has no cost there
   */
  public GradedElection withCosts(Election costs) {
    Map<String, Integer> positions = costs.positions();
    for (String id : ids) {
      if (!positions.containsKey(id)) {
        throw FaultyInput.at(1, id, "grades.cost", id);
      }
    }
    return new GradedElection(ids, counts, ungraded, ballots, costs, warnings);
  }

  /**
   * Reads the points of scoring ballots as grades; a project a ballot does not list is ungraded.
   *
   * @param election an election whose ballots carry points
   * @param scale the grades
   * @return the grades, with the election's costs
   * @throws FaultyInput when ballots carry no points, or some points are no grade
   */
  public static GradedElection of(Election election, GradeScale scale) {
    if (!election.kind().hasPoints()) {
      throw FaultyInput.at(
          election.line("vote_type"), "vote_type", "grades.kind", election.kind().pabulibName());
    }
    List<String> ids = election.projects().stream().map(Project::id).toList();
    long[][] counts = new long[ids.size()][scale.grades().size()];
    long[] ungraded = new long[ids.size()];
    Ballots ballots = election.ballots();
    Arrays.fill(ungraded, ballots.size());
    for (int i = 0; i < ballots.start(ballots.size()); i++) {
      int project = ballots.choice(i);
      BigDecimal points = BigDecimal.valueOf(ballots.points(i), ballots.pointsScale());
      if (points.compareTo(BigDecimal.valueOf(scale.blank())) == 0) {
        continue;
      }
      int place = place(points, scale);
      if (place < 0) {
        throw FaultyInput.at(
            0,
            "points",
            "grade.unknown",
            points.toPlainString(),
            ids.get(project),
            scale.grades().toString());
      }
      counts[project][place]++;
      ungraded[project]--;
    }
    return new GradedElection(ids, counts, ungraded, ballots.size(), election, election.warnings());
  }

  private static int place(BigDecimal points, GradeScale scale) {
    try {
      return scale.place(points.intValueExact());
    } catch (ArithmeticException notWhole) {
      return -1;
    }
  }
}
