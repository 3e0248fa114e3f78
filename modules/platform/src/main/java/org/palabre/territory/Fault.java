package org.palabre.territory;

import java.util.List;

/**
 * What is wrong with one feature of a file.
 *
 * @param key the key of the sentence in the words' bundle
 * @param arguments what fills it
 */
public record Fault(String key, List<Object> arguments) {

  /** Copies the list. */
  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(String key, Object... arguments) {
    return new Fault(key, List.of(arguments));
  }
}
