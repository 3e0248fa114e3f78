package org.palabre.budget.web.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.budget.domain.project.ProjectQuery;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.web.form.Sent;

/**
 * What an address asks for among projects; nonsense in it is nothing.
 *
 * @param query the same as the services read it
 */
record ProjectFilter(ProjectQuery query) {

  private static final int LONGEST = 100;

  static ProjectFilter read(String area, String category, String state, String text) {
    Set<ProjectState> states =
        Arrays.stream(ProjectState.values())
            .filter(one -> one.name().equals(state))
            .collect(Collectors.toSet());
    Optional<UUID> in = area.isEmpty() ? Optional.empty() : Sent.parse(area);
    return new ProjectFilter(new ProjectQuery(in, cut(category), states, cut(text)));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The same for an address, each followed by an ampersand; empty when nothing is asked for. */
  String parameters() {
    StringBuilder parameters = new StringBuilder();
    query.area().ifPresent(area -> add(parameters, "area", area.toString()));
    add(parameters, "category", query.category());
    query.states().forEach(state -> add(parameters, "state", state.name()));
    add(parameters, "q", query.text());
    return parameters.toString();
  }

  private static void add(StringBuilder parameters, String name, String value) {
    if (!value.isBlank()) {
      parameters
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
  }
}
