package org.palabre.agenda.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event as a calendar file holds it: the properties worth reading, as text. */
final class IcsEvent implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final Map<String, List<Property>> properties = new LinkedHashMap<>();

  IcsEvent(int number) {
    this.number = number;
  }

  /** Its place among the events of the file, from 1. */
  int number() {
    return number;
  }

  void add(String name, Property property) {
    properties.computeIfAbsent(name, any -> new ArrayList<>()).add(property);
  }

  Optional<Property> first(String name) {
    return all(name).stream().findFirst();
  }

  List<Property> all(String name) {
    return properties.getOrDefault(name, List.of());
  }

  /** A text without the escapes of RFC 5545, 3.3.11; empty when there is none. */
  String text(String name) {
    return first(name)
        .map(Property::value)
        .map(
            value ->
                value
                    .replaceAll("\\\\[nN]", "\n")
                    .replaceAll("\\\\([,;:\"])", "$1")
                    .replace("\\\\", "\\")
                    .strip())
        .orElse("");
  }

  /**
   * A property.
   *
   * @param value as it stands there
   * @param zone the time zone it names; empty for none
   * @param wholeDay whether it says that it is a day without hour
   */
  record Property(String value, String zone, boolean wholeDay) implements Serializable {}
}
