package org.palabre.count;

import java.util.Arrays;

/**
 * Voters grouped by identical utilities: what two voters think alike is stored once, with its
 * weight.
 *
 * <p>A group's entries run from {@code groupStart[g]} to {@code groupStart[g + 1]}; a project's
 * from {@code projectStart[p]} to {@code projectStart[p + 1]}. Utilities are above zero: who does
 * not support a project has no entry. The arrays are shared with the rules, which never write to
 * them.
 */
public final class Profile {

  /** Ballots cast, those without any entry included. */
  public final int ballots;

  /** How many groups hold at least one entry. */
  public final int groups;

  /** Voters in each group. */
  public final int[] weight;

  /** Where each group's entries begin. */
  public final int[] groupStart;

  /** The project of each entry, in the order of groups. */
  public final int[] groupProject;

  /** The utility of each entry, in the order of groups. */
  public final long[] groupUtility;

  /** Where each project's entries begin. */
  public final int[] projectStart;

  /** The group of each entry, in the order of projects. */
  public final int[] projectGroup;

  /** The utility of each entry, in the order of projects. */
  public final long[] projectUtility;

  private Profile(
      int ballots,
      int groups,
      int[] weight,
      int[] groupStart,
      int[] groupProject,
      long[] groupUtility,
      int projects) {
    this.ballots = ballots;
    this.groups = groups;
    this.weight = weight;
    this.groupStart = groupStart;
    this.groupProject = groupProject;
    this.groupUtility = groupUtility;
    int entries = groupStart[groups];
    projectStart = new int[projects + 1];
    projectGroup = new int[entries];
    projectUtility = new long[entries];
    for (int e = 0; e < entries; e++) {
      projectStart[groupProject[e] + 1]++;
    }
    for (int p = 0; p < projects; p++) {
      projectStart[p + 1] += projectStart[p];
    }
    int[] next = Arrays.copyOf(projectStart, projects);
    for (int g = 0; g < groups; g++) {
      for (int e = groupStart[g]; e < groupStart[g + 1]; e++) {
        int at = next[groupProject[e]]++;
        projectGroup[at] = g;
        projectUtility[at] = groupUtility[e];
      }
    }
  }

  /**
   * Groups the ballots of an election.
   *
   * @param election the ballots
   * @param utility how a ballot becomes utilities; cost and cardinality give ones
   * @param eligible which projects take part
   * @return the groups
   */
  static Profile of(Election election, Utility utility, boolean[] eligible) {
    Ballots ballots = election.ballots();
    Grouping grouping = new Grouping(eligible.length);
    for (int b = 0; b < ballots.size(); b++) {
      int end = ballots.start(b + 1);
      grouping.begin();
      for (int i = ballots.start(b); i < end; i++) {
        int project = ballots.choice(i);
        long points = ballots.points(i);
        long worth =
            switch (utility) {
              case COST, CARDINALITY -> points > 0 ? 1 : 0;
              case SCORE -> points;
              case BORDA -> end - i - 1;
            };
        if (eligible[project] && worth > 0) {
          grouping.add(project, worth);
        }
      }
      grouping.end(1);
    }
    return grouping.build(ballots.size(), eligible.length);
  }

  /**
   * The same voters and some more who support one project alone.
   *
   * @param project the project
   * @param more how many voters come
   * @param worth what the project is worth to each of them; nothing leaves them without support
   * @return the larger profile
   */
  public Profile with(int project, int more, long worth) {
    int total = ballots + more;
    if (worth == 0 || more == 0) {
      return new Profile(
          total, groups, weight, groupStart, groupProject, groupUtility, projectStart.length - 1);
    }
    int[] weights = Arrays.copyOf(weight, groups + 1);
    weights[groups] = more;
    int[] starts = Arrays.copyOf(groupStart, groups + 2);
    int entries = groupStart[groups];
    starts[groups + 1] = entries + 1;
    int[] projects = Arrays.copyOf(groupProject, entries + 1);
    projects[entries] = project;
    long[] worths = Arrays.copyOf(groupUtility, entries + 1);
    worths[entries] = worth;
    return new Profile(
        total, groups + 1, weights, starts, projects, worths, projectStart.length - 1);
  }

  /** Gathers identical ballots in a hash table over packed arrays. */
  private static final class Grouping {
    private final long[] worthOf;
    private final int[] current;
    private int currentLength;

    private int groups;
    private int[] weight = new int[256];
    private int[] start = new int[257];
    private int[] project = new int[1024];
    private long[] worth = new long[1024];
    private int[] table = new int[1024];

    Grouping(int projects) {
      worthOf = new long[projects];
      current = new int[projects];
    }

    void begin() {
      currentLength = 0;
    }

    void add(int p, long value) {
      worthOf[p] = value;
      int i = currentLength++;
      while (i > 0 && current[i - 1] > p) {
        current[i] = current[i - 1];
        i--;
      }
      current[i] = p;
    }

    void end(int voters) {
      if (currentLength == 0) {
        return;
      }
      int mask = table.length - 1;
      int slot = mix(currentHash()) & mask;
      while (table[slot] != 0) {
        if (isCurrent(table[slot] - 1)) {
          weight[table[slot] - 1] += voters;
          return;
        }
        slot = (slot + 1) & mask;
      }
      append(voters);
      table[slot] = groups;
      if (groups * 2 > table.length) {
        grow();
      }
    }

    private boolean isCurrent(int group) {
      int from = start[group];
      if (start[group + 1] - from != currentLength) {
        return false;
      }
      for (int i = 0; i < currentLength; i++) {
        if (project[from + i] != current[i] || worth[from + i] != worthOf[current[i]]) {
          return false;
        }
      }
      return true;
    }

    private void append(int voters) {
      int from = start[groups];
      while (from + currentLength > project.length) {
        project = Arrays.copyOf(project, project.length * 2);
        worth = Arrays.copyOf(worth, worth.length * 2);
      }
      for (int i = 0; i < currentLength; i++) {
        project[from + i] = current[i];
        worth[from + i] = worthOf[current[i]];
      }
      if (groups == weight.length) {
        weight = Arrays.copyOf(weight, groups * 2);
        start = Arrays.copyOf(start, groups * 2 + 1);
      }
      weight[groups] = voters;
      start[++groups] = from + currentLength;
    }

    private void grow() {
      table = new int[table.length * 4];
      int mask = table.length - 1;
      for (int g = 0; g < groups; g++) {
        long hash = 17;
        for (int e = start[g]; e < start[g + 1]; e++) {
          hash = step(hash, project[e], worth[e]);
        }
        int slot = mix(hash) & mask;
        while (table[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        table[slot] = g + 1;
      }
    }

    private long currentHash() {
      long hash = 17;
      for (int i = 0; i < currentLength; i++) {
        hash = step(hash, current[i], worthOf[current[i]]);
      }
      return hash;
    }

    private static long step(long hash, int p, long value) {
      return (hash * 31 + p) * 0x9E3779B97F4A7C15L + value;
    }

    private static int mix(long hash) {
      long mixed = hash * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 40) ^ (int) mixed;
    }

    Profile build(int ballots, int projects) {
      return new Profile(
          ballots,
          groups,
          Arrays.copyOf(weight, groups),
          Arrays.copyOf(start, groups + 1),
          Arrays.copyOf(project, start[groups]),
          Arrays.copyOf(worth, start[groups]),
          projects);
    }
  }
}
