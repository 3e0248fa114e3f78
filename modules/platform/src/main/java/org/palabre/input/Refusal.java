package org.palabre.input;

import java.util.List;

/**
 * What somebody typed or asked cannot be done, and they can mend it: the screen says why, beside
 * the field, in their language. Thrown inside a transaction it undoes the whole of it.
 *
 * <pre>{@code
 * throw new Refusal("name", "territory.name.taken", name);
 * }</pre>
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String key;
  private final transient List<Object> arguments;

  /**
   * Refuses.
   *
   * @param field the form's field it concerns; empty when it concerns the whole form
   * @param key the key of the sentence in the words' bundle
   * @param arguments what fills the sentence's {@code {0}}, {@code {1}}…
   */
  public Refusal(String field, String key, Object... arguments) {
    super("%s: %s %s".formatted(field, key, List.of(arguments)));
    this.field = field;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The field it concerns; empty for the whole form. */
  public String field() {
    return field;
  }

  /** The sentence's key. */
  public String key() {
    return key;
  }

  /** What fills the sentence. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
