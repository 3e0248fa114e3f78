package org.palabre.count.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.Fraction;
import org.palabre.count.Project;

/**
 * What an area receives, beside what its projects mean to voters.
 *
 * @param area the area
 * @param projects how many projects it proposed
 * @param winners how many won
 * @param money what they cost together
 * @param votes votes for its projects
 * @param voters its part of the voters: each ballot is shared equally among the projects it
 *     supports
 */
public record AreaShare(
    String area, int projects, int winners, BigDecimal money, long votes, Fraction voters) {

  /** Columns that say where a project is, the most precise first. */
  private static final List<String> COLUMNS =
      List.of("area", "neighborhood", "district", "subunit", "category");

  /**
   * The column that says where projects are.
   *
   * @param election the election
   * @return the column, if the file has one
   */
  public static Optional<String> column(Election election) {
    return COLUMNS.stream()
        .filter(
            column ->
                election.projects().stream()
                    .anyMatch(project -> !project.attributes().getOrDefault(column, "").isEmpty()))
        .findFirst();
  }

  /**
   * Adds up money and voters by area.
   *
   * @param election the election
   * @param column the column that says where projects are
   * @param winners the winners, by position
   * @return one line an area, in the order of the file
   */
  public static List<AreaShare> of(Election election, String column, BitSet winners) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[] area = new int[election.projects().size()];
    for (int p = 0; p < area.length; p++) {
      String name = election.projects().get(p).attributes().getOrDefault(column, "");
      area[p] = places.computeIfAbsent(name, unknown -> places.size());
    }
    int size = places.size();
    // voters[a][l]: how many supported projects of area a are on ballots that support l projects.
    long[][] voters = new long[size][area.length + 1];
    Ballots ballots = election.ballots();
    for (int b = 0; b < ballots.size(); b++) {
      int length = 0;
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        length += ballots.points(i) > 0 ? 1 : 0;
      }
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        if (ballots.points(i) > 0) {
          voters[area[ballots.choice(i)]][length]++;
        }
      }
    }
    List<AreaShare> shares = new ArrayList<>();
    places.forEach(
        (name, place) -> shares.add(share(election, winners, area, name, place, voters[place])));
    return shares;
  }

  private static AreaShare share(
      Election election, BitSet winners, int[] area, String name, int place, long[] voters) {
    int projects = 0;
    int won = 0;
    BigDecimal money = BigDecimal.ZERO;
    for (int p = 0; p < area.length; p++) {
      if (area[p] == place) {
        Project project = election.projects().get(p);
        projects++;
        won += winners.get(p) ? 1 : 0;
        money = winners.get(p) ? money.add(project.cost()) : money;
      }
    }
    long votes = 0;
    Fraction weight = Fraction.ZERO;
    for (int length = 1; length < voters.length; length++) {
      votes += voters[length];
      if (voters[length] > 0) {
        weight = weight.plus(Fraction.of(BigDecimal.valueOf(voters[length])).over(length));
      }
    }
    return new AreaShare(name, projects, won, money, votes, weight);
  }
}
