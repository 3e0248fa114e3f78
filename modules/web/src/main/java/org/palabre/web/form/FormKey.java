package org.palabre.web.form;

import java.util.UUID;

/**
 * A key that a form carries in a hidden field, so that sending it twice does the thing once.
 *
 * @param id unique to one showing of the form
 */
public record FormKey(UUID id) {

  /** A key for a form that is shown for the first time. */
  public static FormKey fresh() {
    return new FormKey(UUID.randomUUID());
  }

  /** The key a form came back with; a new one when that is nonsense. */
  public static FormKey of(String sent) {
    try {
      return sent == null ? fresh() : new FormKey(UUID.fromString(sent));
    } catch (IllegalArgumentException e) {
      return fresh();
    }
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
