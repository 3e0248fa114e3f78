package org.palabre.count.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.palabre.count.BallotKind;
import org.palabre.count.Ballots;
import org.palabre.count.Message;
import org.palabre.count.Project;
import org.palabre.count.Warning;

/** Gathers what is odd in a file, without letting one fault repeated hide the others. */
final class Oddities {

  private static final int LISTED = 20;

  private final List<Warning> warnings = new ArrayList<>();
  private int doubled;
  private int brokenLimits;

  void add(int line, String field, String key, Object... arguments) {
    warnings.add(new Warning(line, field, Message.of("warning." + key, arguments)));
  }

  void projectTwice(int line, String id) {
    if (++doubled <= LISTED) {
      add(line, "vote", "vote.twice", id);
    }
  }

  void limitBroken(int line, Message limit) {
    if (++brokenLimits <= LISTED) {
      add(line, "vote", "limit", limit);
    }
  }

  List<Warning> warnings() {
    if (doubled > LISTED) {
      add(0, "vote", "vote.twice.more", doubled - LISTED);
    }
    if (brokenLimits > LISTED) {
      add(0, "vote", "limit.more", brokenLimits - LISTED);
    }
    return warnings;
  }

  void compareCounts(Meta meta, int projects, int ballots) {
    compareCount(meta, "num_projects", projects);
    compareCount(meta, "num_votes", ballots);
  }

  private void compareCount(Meta meta, String key, int found) {
    BigDecimal said = meta.bound(key);
    if (said != null && said.compareTo(BigDecimal.valueOf(found)) != 0) {
      add(meta.line(key), key, "count.differs", key, said, found);
    }
  }

  /** The {@code votes} and {@code score} columns repeat what ballots say: ballots decide. */
  void compareTotals(
      List<Project> projects, List<Integer> lines, BallotKind kind, Ballots ballots) {
    long[] votes = new long[projects.size()];
    long[] score = new long[projects.size()];
    long[] fromOne = new long[projects.size()];
    for (int b = 0; b < ballots.size(); b++) {
      int end = ballots.start(b + 1);
      for (int i = ballots.start(b); i < end; i++) {
        votes[ballots.choice(i)]++;
        int fromEnd = end - i;
        score[ballots.choice(i)] += kind == BallotKind.ORDINAL ? fromEnd - 1 : ballots.points(i);
        fromOne[ballots.choice(i)] += fromEnd;
      }
    }
    for (int p = 0; p < projects.size(); p++) {
      String id = projects.get(p).id();
      BigDecimal said = number(projects.get(p), "votes", lines.get(p));
      if (said != null && said.compareTo(BigDecimal.valueOf(votes[p])) != 0) {
        add(
            lines.get(p),
            "votes",
            "total.differs",
            "votes",
            id,
            said,
            BigDecimal.valueOf(votes[p]));
      }
      BigDecimal points = BigDecimal.valueOf(score[p], ballots.pointsScale());
      said = number(projects.get(p), "score", lines.get(p));
      boolean scored = kind.hasPoints() || kind == BallotKind.ORDINAL;
      // Pabulib writes rankings with L points for the first of L; COUNT counts L − 1.
      boolean fromOneFits =
          kind == BallotKind.ORDINAL
              && said != null
              && said.compareTo(BigDecimal.valueOf(fromOne[p])) == 0;
      if (scored && said != null && said.compareTo(points) != 0 && !fromOneFits) {
        add(lines.get(p), "score", "total.differs", "score", id, said, points);
      }
    }
  }

  /** What a column says, or null when it says nothing to compare with. */
  private BigDecimal number(Project project, String column, int line) {
    String text = project.attributes().getOrDefault(column, "");
    if (text.matches("-?[0-9]{1,18}(\\.[0-9]{0,18})?")) {
      return new BigDecimal(text);
    }
    if (!text.isEmpty()) {
      add(line, column, "total.unreadable", column, project.id(), text);
    }
    return null;
  }
}
