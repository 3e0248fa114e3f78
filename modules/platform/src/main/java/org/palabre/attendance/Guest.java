package org.palabre.attendance;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.people.EmailAddress;

/**
 * Somebody without an account who wants to come.
 *
 * @param name what they are called, not blank
 * @param email their address, or null
 * @param phone their number as people write it, perhaps empty
 */
public record Guest(String name, EmailAddress email, String phone) implements Serializable {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PHONE = 30;
  private static final Pattern PHONE = Pattern.compile("\\+?[\\d .()/-]{6,}");

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if the name is blank or the number is none
   */
  public Guest {
    name = PlainText.line("name", name, LONGEST_NAME);
    phone = PlainText.optionalLine("phone", phone, LONGEST_PHONE);
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      throw new Refusal("phone", "registration.phone.shape");
    }
  }

  /**
   * Somebody as they typed it.
   *
   * @throws Refusal if something is not what it should be
   */
  public static Guest typed(String name, String email, String phone) {
    try {
      boolean none = email == null || email.isBlank();
      return new Guest(name, none ? null : new EmailAddress(email), phone);
    } catch (IllegalArgumentException e) {
      throw new Refusal("email", "email.wrong");
    }
  }

  /** Their address. */
  Optional<EmailAddress> address() {
    return Optional.ofNullable(email);
  }
}
