package org.palabre.count;

import java.util.Locale;
import java.util.Objects;

/**
 * An input that cannot be counted: where it is wrong, what is wrong, and how to mend it.
 *
 * <p>Thrown by the readers before any winner is computed, so that a faulty file never gives a
 * result.
 */
public final class FaultyInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String field;
  private final transient Message fault;
  private final transient Message mend;

  /**
   * Describes a fault.
   *
   * @param line the line of the file, from 1; 0 when the fault is not in a file
   * @param field the column, key or option at fault
   * @param fault what is wrong
   * @param mend what to do about it
   */
  public FaultyInput(int line, String field, Message fault, Message mend) {
    super(Messages.in(Locale.ENGLISH).text(fault));
    this.line = line;
    this.field = Objects.requireNonNull(field, "A fault names its field.");
    this.fault = fault;
    this.mend = mend;
  }

  /**
   * A fault whose two sentences share one key: {@code fault.KEY} and {@code mend.KEY}.
   *
   * @param line the line of the file, from 1; 0 when the fault is not in a file
   * @param field the column, key or option at fault
   * @param key the common end of both keys
   * @param arguments what fills both sentences
   * @return the fault, to be thrown
   */
  public static FaultyInput at(int line, String field, String key, Object... arguments) {
    return new FaultyInput(
        line, field, Message.of("fault." + key, arguments), Message.of("mend." + key, arguments));
  }

  /**
   * Where the fault is.
   *
   * @return the line from 1, or 0 when the fault is not in a file
   */
  public int line() {
    return line;
  }

  /**
   * What is at fault.
   *
   * @return the column, key or option
   */
  public String field() {
    return field;
  }

  /**
   * What is wrong.
   *
   * @return a sentence in both languages
   */
  public Message fault() {
    return fault;
  }

  /**
   * How to mend it.
   *
   * @return a sentence in both languages
   */
  public Message mend() {
    return mend;
  }
}
