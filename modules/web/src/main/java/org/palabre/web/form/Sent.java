package org.palabre.web.form;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;

/** What came with the running request: parameters of an address, plain fields of a form. */
public final class Sent {

  private Sent() {}

  /** A parameter; empty when it did not come or is blank. */
  public static Optional<String> text(String name) {
    String value =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /**
   * An id; empty when it did not come or is nonsense. A form of that name sends its own name as
   * well, in one kind of form before what the address says: only an id counts.
   */
  public static Optional<UUID> id(String name) {
    return ids(name).stream().findFirst();
  }

  /**
   * Refuses a form that changes something which its address names and nobody found: it must not
   * become something new.
   *
   * @param name the parameter that names it
   * @param gone the sentence that says it is gone
   */
  public static void requireFound(String name, boolean found, String gone) {
    if (!found && id(name).isPresent()) {
      throw new Refusal("", gone);
    }
  }

  /** Ids of boxes that were ticked; nonsense among them is left out. */
  public static List<UUID> ids(String name) {
    return texts(name).stream().flatMap(value -> parse(value).stream()).distinct().toList();
  }

  /** The values of boxes that were ticked. */
  public static List<String> texts(String name) {
    String[] values =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .getOrDefault(name, new String[0]);
    return Arrays.asList(values);
  }

  /** A whole number from 0 on; 0 when it did not come or is nonsense. */
  public static int number(String name) {
    return text(name).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
  }

  /** Whether a form came back. */
  public static boolean isPostback() {
    return FacesContext.getCurrentInstance().isPostback();
  }

  /** An id that came as part of something else; empty when it is nonsense. */
  public static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
