package org.palabre.launcher.text;

/** Where the lines go that say what is being done. */
@FunctionalInterface
public interface Progress {

  /** Says one line. */
  void say(Sentence line);

  /** Says the sentence with this key. */
  default void say(String key, Object... arguments) {
    say(Sentence.of(key, arguments));
  }
}
