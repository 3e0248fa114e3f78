package org.palabre.web.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import org.palabre.board.ProjectFilter;
import org.palabre.board.ProjectFilter.Order;
import org.palabre.project.Project.State;
import org.palabre.web.form.Sent;

/** What an address of a list of projects asks for, and the address that asks for it. */
final class ProjectQuery {

  private ProjectQuery() {}

  /**
   * What the running request asks for; nonsense in it asks for nothing.
   *
   * @param usual the order when none is asked for
   * @param byPerson whether its reader may choose by person
   */
  static ProjectFilter read(Order usual, boolean byPerson) {
    return new ProjectFilter(
        one(State.values(), Sent.text("state").orElse("")),
        byPerson ? Sent.id("person").orElse(null) : null,
        Sent.id("theme").orElse(null),
        Sent.text("late").isPresent(),
        Sent.text("order").map(key -> one(Order.values(), key)).orElse(usual));
  }

  /** The parameters that ask for it, without a question mark; empty for the usual. */
  static String write(ProjectFilter filter, Order usual) {
    StringJoiner query = new StringJoiner("&");
    if (filter.state() != null) {
      query.add("state=" + key(filter.state()));
    }
    if (filter.person() != null) {
      query.add("person=" + filter.person());
    }
    if (filter.theme() != null) {
      query.add("theme=" + filter.theme());
    }
    if (filter.late()) {
      query.add("late=yes");
    }
    if (filter.order() != usual) {
      query.add("order=" + key(filter.order()));
    }
    return query.toString();
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E one(E[] values, String key) {
    return Arrays.stream(values).filter(value -> key(value).equals(key)).findFirst().orElse(null);
  }
}
