package org.palabre.count.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.Amount;
import org.palabre.count.Ceiling;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;

/**
 * Reads the ceilings a file states: {@code neighborhoods;A,B} with {@code
 * budget_per_neighborhood;150000,100000} bounds the winners whose column {@code neighborhood} says
 * A or B; {@code category}, {@code district} and others likewise.
 */
final class CeilingColumns {

  private static final String PREFIX = "budget_per_";

  private final Meta meta;
  private final List<Project> projects;
  private final List<Integer> lines;

  CeilingColumns(Meta meta, List<Project> projects, List<Integer> lines) {
    this.meta = meta;
    this.projects = projects;
    this.lines = lines;
  }

  List<Ceiling> ceilings() {
    List<Ceiling> ceilings = new ArrayList<>();
    for (String key : meta.values().keySet()) {
      if (key.startsWith(PREFIX) && !meta.get(key).isEmpty()) {
        ceilings.addAll(ceilings(key, key.substring(PREFIX.length())));
      }
    }
    return ceilings;
  }

  private List<Ceiling> ceilings(String key, String column) {
    String plural =
        column.endsWith("y") ? column.substring(0, column.length() - 1) + "ies" : column + "s";
    String[] names = meta.require(plural).split(",", -1);
    String[] limits = meta.get(key).split(",", -1);
    if (names.length != limits.length) {
      throw FaultyInput.at(
          meta.line(key), key, "ceiling.count", plural, names.length, limits.length);
    }
    Map<String, BitSet> members = new LinkedHashMap<>();
    List<BigDecimal> amounts = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      amounts.add(Amount.parse(limits[i], meta.line(key), key));
      if (members.put(names[i].strip(), new BitSet()) != null) {
        throw FaultyInput.at(meta.line(plural), plural, "ceiling.twice", names[i].strip());
      }
    }
    for (int p = 0; p < projects.size(); p++) {
      place(p, column, plural, members);
    }
    List<Ceiling> ceilings = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, BitSet> group : members.entrySet()) {
      ceilings.add(Ceiling.onCost(group.getKey(), amounts.get(i++), group.getValue()));
    }
    return ceilings;
  }

  /**
   * A project may belong to several groups, parted by commas; without any, no ceiling bounds it.
   */
  private void place(int project, String column, String plural, Map<String, BitSet> members) {
    String value = projects.get(project).attributes().getOrDefault(column, "");
    if (value.isEmpty()) {
      return;
    }
    if (members.containsKey(value)) {
      members.get(value).set(project);
      return;
    }
    for (String part : value.split(",", -1)) {
      BitSet group = members.get(part.strip());
      if (group == null) {
        throw FaultyInput.at(lines.get(project), column, "ceiling.unknown", part.strip(), plural);
      }
      group.set(project);
    }
  }
}
