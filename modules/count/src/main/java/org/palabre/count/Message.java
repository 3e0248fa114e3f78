package org.palabre.count;

import java.util.List;

/**
 * A sentence to be, kept as a key and its arguments so that it can be said in French or in English.
 *
 * @param key the key in the {@code org.palabre.count.messages} bundle
 * @param arguments what fills the sentence, in order
 */
public record Message(String key, List<Object> arguments) {

  /**
   * Names a sentence.
   *
   * @param key the key in the bundle
   * @param arguments what fills the sentence
   * @return the message
   */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
