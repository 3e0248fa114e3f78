package org.palabre.count.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.palabre.count.Amount;
import org.palabre.count.BallotKind;
import org.palabre.count.BallotLimits;
import org.palabre.count.Ballots;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;

/** Turns the rows of the VOTES section into ballots. */
final class BallotRows {

  private static final BigDecimal MOST_POINTS = new BigDecimal("1000000000");
  private static final int MOST_DECIMALS = 6;

  private final int voterColumn;
  private final int voteColumn;
  private final int pointsColumn;
  private final IdIndex projectIds;
  private final IdIndex voters = new IdIndex();
  private final BallotLimits limits;
  private final List<Project> projects;
  private final Oddities oddities;
  private final Ballots.Builder ballots;
  private final BigDecimal defaultScore;

  BallotRows(
      Header header,
      BallotKind kind,
      IdIndex projectIds,
      BallotLimits limits,
      List<Project> projects,
      Oddities oddities,
      Meta meta) {
    voterColumn = header.require("voter_id", Section.VOTES);
    voteColumn = header.require("vote", Section.VOTES);
    pointsColumn = kind.hasPoints() ? header.require("points", Section.VOTES) : -1;
    this.projectIds = projectIds;
    this.limits = limits;
    this.projects = projects;
    this.oddities = oddities;
    this.ballots = new Ballots.Builder(kind.hasPoints());
    BigDecimal asked = kind == BallotKind.SCORING ? meta.bound("default_score") : null;
    this.defaultScore = asked == null || asked.signum() == 0 ? null : asked;
  }

  void read(RowReader row) {
    checkVoter(row);
    char[] text = row.text();
    int end = trimmedEnd(text, row.start(voteColumn), row.end(voteColumn));
    int at = trimmedStart(text, row.start(voteColumn), end);
    int points = -1;
    int pointsEnd = -1;
    if (pointsColumn >= 0) {
      pointsEnd = trimmedEnd(text, row.start(pointsColumn), row.end(pointsColumn));
      points = trimmedStart(text, row.start(pointsColumn), pointsEnd);
      if (at == end && points < pointsEnd) {
        throw FaultyInput.at(
            row.line(), "points", "points.count", 0, count(text, points, pointsEnd));
      }
    }
    while (at < end) {
      int comma = indexOfComma(text, at, end);
      int project = project(row, at, comma);
      boolean isNew;
      if (pointsColumn < 0) {
        isNew = ballots.add(project);
      } else {
        if (points >= pointsEnd) {
          throw pointsMismatch(row);
        }
        int pointsComma = indexOfComma(text, points, pointsEnd);
        isNew = addPoints(row, project, points, pointsComma);
        points = pointsComma + 1;
        if (comma == end && pointsComma < pointsEnd) {
          throw pointsMismatch(row);
        }
      }
      if (!isNew) {
        oddities.projectTwice(row.line(), projects.get(project).id());
      }
      at = comma + 1;
      if (at == end) {
        throw FaultyInput.at(row.line(), "vote", "vote.comma");
      }
    }
    checkLimits(row);
    addDefaults();
    ballots.endBallot();
  }

  Ballots ballots() {
    return ballots.build();
  }

  private void checkVoter(RowReader row) {
    char[] text = row.text();
    int end = trimmedEnd(text, row.start(voterColumn), row.end(voterColumn));
    int start = trimmedStart(text, row.start(voterColumn), end);
    if (start == end) {
      throw FaultyInput.at(row.line(), "voter_id", "voter.nameless");
    }
    if (!voters.add(text, start, end)) {
      throw FaultyInput.at(
          row.line(), "voter_id", "voter.twice", new String(text, start, end - start));
    }
  }

  private int project(RowReader row, int from, int comma) {
    char[] text = row.text();
    int end = trimmedEnd(text, from, comma);
    int start = trimmedStart(text, from, end);
    if (start == end) {
      throw FaultyInput.at(row.line(), "vote", "vote.comma");
    }
    int project = projectIds.find(text, start, end);
    if (project < 0) {
      throw FaultyInput.at(
          row.line(), "vote", "vote.unknown", new String(text, start, end - start));
    }
    return project;
  }

  private boolean addPoints(RowReader row, int project, int from, int comma) {
    char[] text = row.text();
    if (comma - from == 1 && text[from] >= '0' && text[from] <= '9') {
      return ballots.add(project, text[from] - '0');
    }
    BigDecimal value = Amount.parse(new String(text, from, comma - from), row.line(), "points");
    if (value.compareTo(MOST_POINTS) > 0 || value.scale() > MOST_DECIMALS) {
      throw FaultyInput.at(row.line(), "points", "points.large", value, MOST_POINTS, MOST_DECIMALS);
    }
    return ballots.add(project, value);
  }

  private FaultyInput pointsMismatch(RowReader row) {
    char[] text = row.text();
    return FaultyInput.at(
        row.line(),
        "points",
        "points.count",
        count(text, row.start(voteColumn), row.end(voteColumn)),
        count(text, row.start(pointsColumn), row.end(pointsColumn)));
  }

  private static int count(char[] text, int from, int to) {
    int start = trimmedStart(text, from, to);
    if (start == to) {
      return 0;
    }
    int count = 1;
    for (int i = start; i < to; i++) {
      if (text[i] == ',') {
        count++;
      }
    }
    return count;
  }

  private void checkLimits(RowReader row) {
    if (limits.isEmpty() || ballots.currentLength() == 0) {
      return;
    }
    if (onlyBoundsLength() && isLengthWithin(ballots.currentLength())) {
      return;
    }
    List<Integer> chosen = new ArrayList<>();
    List<BigDecimal> points = new ArrayList<>();
    for (int i = 0; i < ballots.currentLength(); i++) {
      chosen.add(ballots.currentChoice(i));
      points.add(ballots.currentPoints(i));
    }
    limits
        .broken(projects, chosen, points)
        .forEach(message -> oddities.limitBroken(row.line(), message));
  }

  /** Most files bound the length alone: a comparison of numbers then does for most ballots. */
  private boolean onlyBoundsLength() {
    return limits.minPoints() == null
        && limits.maxPoints() == null
        && limits.minSumPoints() == null
        && limits.maxSumPoints() == null
        && limits.minSumCost() == null
        && limits.maxSumCost() == null
        && limits.groups().isEmpty();
  }

  private boolean isLengthWithin(int length) {
    return (limits.minLength() == null || limits.minLength().doubleValue() <= length)
        && (limits.maxLength() == null || limits.maxLength().doubleValue() >= length);
  }

  /**
   * Pabulib's {@code default_score}: what a project receives from a ballot that does not list it.
   */
  private void addDefaults() {
    if (defaultScore == null) {
      return;
    }
    boolean[] listed = new boolean[projects.size()];
    for (int i = 0; i < ballots.currentLength(); i++) {
      listed[ballots.currentChoice(i)] = true;
    }
    for (int p = 0; p < listed.length; p++) {
      if (!listed[p]) {
        ballots.add(p, defaultScore);
      }
    }
  }

  private static int indexOfComma(char[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] != ',') {
      i++;
    }
    return i;
  }

  private static int trimmedStart(char[] text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text[i])) {
      i++;
    }
    return i;
  }

  private static int trimmedEnd(char[] text, int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text[i - 1])) {
      i--;
    }
    return i;
  }
}
