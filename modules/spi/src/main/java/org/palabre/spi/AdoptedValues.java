package org.palabre.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.NamedValue.Value;

/**
 * What adopted texts fix: the platform implements it, plugins inject it. Values change when a text
 * is adopted, never while it is written or amended.
 *
 * <pre>{@code
 * int age = values.inForce(rules).flatMap(now -> now.value("minimum-age", Age.class))
 *     .map(Age::years).orElse(16);
 * }</pre>
 *
 * <p>A rule holds for everybody: nobody is asked whether they may read the text. A page that shows
 * a value asks itself.
 */
public interface AdoptedValues {

  /** What the version in force of a text fixes; empty when none was ever adopted. */
  Optional<Adopted> inForce(UUID text);

  /**
   * What one adopted version of a text fixed, for what was begun under it.
   *
   * @param number the adoption's number, from 1
   */
  Optional<Adopted> version(UUID text, int number);

  /** What the texts in force of a space fix, oldest text first. */
  List<Adopted> inSpace(UUID space);

  /**
   * The values of one adopted version.
   *
   * @param text the text
   * @param space the space it is of
   * @param number the adoption's number, from 1
   * @param on the day of the adoption
   * @param values in the order of the articles; no two have the same name
   */
  record Adopted(UUID text, UUID space, int number, LocalDate on, List<NamedValue> values) {

    /** Copies the list. */
    public Adopted {
      values = List.copyOf(values);
    }

    /** The value of this name, if it is of this type. */
    public <V extends Value> Optional<V> value(String name, Class<V> type) {
      return values.stream()
          .filter(one -> one.name().equals(name))
          .map(NamedValue::value)
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst();
    }
  }
}
