package org.palabre.web.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.palabre.followup.FollowUpFilter;
import org.palabre.followup.FollowUpFilter.Kind;
import org.palabre.web.form.Sent;

/** What an address of the follow-up list asks for, and the address that asks for it. */
final class FollowUpQuery {

  private static final String BODY = "b-";
  private static final String PERSON = "p-";

  private FollowUpQuery() {}

  /** What the running request asks for: what is late unless it says otherwise. */
  static FollowUpFilter read() {
    Optional<String> of = Sent.text("of");
    return new FollowUpFilter(
        Sent.text("state").map(FollowUpQuery::kind).orElse(Kind.LATE),
        of.filter(key -> key.startsWith(BODY)).flatMap(FollowUpQuery::id).orElse(null),
        of.filter(key -> key.startsWith(PERSON)).flatMap(FollowUpQuery::id).orElse(null),
        Sent.id("space").orElse(null),
        Sent.id("territory").orElse(null),
        Sent.id("category").orElse(null));
  }

  /** The parameters that ask for it, without a question mark; empty for the usual. */
  static String write(FollowUpFilter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("state", filter.kind() == Kind.LATE ? null : key(filter.kind()));
    parameters.put("of", of(filter.body(), filter.person()));
    parameters.put("space", filter.space());
    parameters.put("territory", filter.territory());
    parameters.put("category", filter.category());
    StringJoiner query = new StringJoiner("&");
    parameters.forEach(
        (name, value) -> {
          if (value != null) {
            query.add(name + "=" + value);
          }
        });
    return query.toString();
  }

  /** A department or an official in an address; null for neither. */
  static String of(UUID body, UUID person) {
    return body != null ? BODY + body : person != null ? PERSON + person : null;
  }

  static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Kind kind(String key) {
    return Arrays.stream(Kind.values())
        .filter(kind -> key(kind).equals(key))
        .findFirst()
        .orElse(Kind.LATE);
  }

  private static Optional<UUID> id(String key) {
    try {
      return Optional.of(UUID.fromString(key.substring(2)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
