package org.palabre.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Small elections made to be awkward: equal costs, twins, empty ballots, decimals, nobody's
 * favourites.
 */
public final class RandomElections {

  private final Random random;

  public RandomElections(long seed) {
    random = new Random(seed);
  }

  public Election next(BallotKind kind) {
    int projects = 1 + random.nextInt(8);
    int ballots = 1 + random.nextInt(12);
    boolean equalCosts = random.nextInt(3) == 0;
    boolean decimals = random.nextInt(4) == 0;
    List<Project> list = new ArrayList<>();
    BigDecimal common = BigDecimal.valueOf(1 + random.nextInt(60));
    for (int p = 0; p < projects; p++) {
      BigDecimal cost = equalCosts ? common : BigDecimal.valueOf(1 + random.nextInt(120));
      if (decimals) {
        cost = cost.add(BigDecimal.valueOf(random.nextInt(100), 2));
      }
      if (random.nextInt(25) == 0) {
        cost = BigDecimal.ZERO;
      }
      if (random.nextInt(30) == 0) {
        cost = Project.WITHDRAWN_COST;
      }
      list.add(new Project(String.valueOf(p + 1), cost, Map.of()));
    }
    BigDecimal budget = BigDecimal.valueOf(1 + random.nextInt(300));
    if (decimals && random.nextBoolean()) {
      budget = budget.add(BigDecimal.valueOf(random.nextInt(100), 2));
    }
    return new Election(
        new LinkedHashMap<>(),
        Map.of(),
        budget,
        kind,
        list,
        ballots(kind, projects, ballots),
        List.of(),
        List.of());
  }

  private Ballots ballots(BallotKind kind, int projects, int count) {
    Ballots.Builder builder = new Ballots.Builder(kind.hasPoints());
    boolean fewKinds = random.nextInt(3) == 0;
    List<List<Integer>> patterns = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      List<Integer> ballot;
      if (fewKinds && !patterns.isEmpty() && random.nextInt(3) > 0) {
        ballot = patterns.get(random.nextInt(patterns.size()));
      } else {
        List<Integer> all = new ArrayList<>(IntStream.range(0, projects).boxed().toList());
        Collections.shuffle(all, random);
        ballot = all.subList(0, random.nextInt(projects + 1));
        patterns.add(ballot);
      }
      for (int project : ballot) {
        if (kind.hasPoints()) {
          builder.add(project, BigDecimal.valueOf(random.nextInt(6)));
        } else {
          builder.add(project);
        }
      }
      builder.endBallot();
    }
    return builder.build();
  }
}
