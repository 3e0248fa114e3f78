package org.palabre.web.form;

import org.palabre.input.Refusal;

/** A whole number as people type it in a form. */
public final class TypedNumber {

  private TypedNumber() {}

  /**
   * The number that was typed; null for nothing.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if it is no whole number, or longer than nine digits
   */
  public static Integer read(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!digits.matches("-?\\d{1,9}")) {
      throw new Refusal(field, "input.number");
    }
    return Integer.valueOf(digits);
  }

  /** The number that was typed, or another for nothing. */
  public static int read(String field, String typed, int otherwise) {
    Integer number = read(field, typed);
    return number == null ? otherwise : number;
  }
}
