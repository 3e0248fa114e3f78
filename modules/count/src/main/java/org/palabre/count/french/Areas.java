package org.palabre.count.french;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.Contest;

/** Where each project is, by a column of the file; a project without area belongs to none. */
final class Areas {

  private final String[] of;
  private final Map<String, Integer> names = new LinkedHashMap<>();

  Areas(Contest contest, String column) {
    of = new String[contest.projects()];
    for (int p = 0; p < of.length; p++) {
      String area = contest.election().projects().get(p).attributes().getOrDefault(column, "");
      of[p] = area;
      if (!area.isEmpty()) {
        names.merge(area, 1, Integer::sum);
      }
    }
  }

  String of(int project) {
    return of[project];
  }

  List<String> names() {
    return List.copyOf(names.keySet());
  }
}
