package org.palabre.budget.domain.roll;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * Who somebody is, as far as a vote needs to know: one person is on the roll once.
 *
 * @param familyName as typed
 * @param givenName as typed
 * @param birthDate their date of birth
 */
public record Identity(String familyName, String givenName, LocalDate birthDate) {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 100;

  private static final int EARLIEST_YEAR = 1900;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal naming {@code familyName}, {@code givenName} or {@code birthDate}
   */
  public Identity {
    familyName = PlainText.line("familyName", familyName, LONGEST_NAME);
    givenName = PlainText.line("givenName", givenName, LONGEST_NAME);
    if (letters(familyName).isEmpty()) {
      throw new Refusal("familyName", "budget.voter.name");
    }
    if (letters(givenName).isEmpty()) {
      throw new Refusal("givenName", "budget.voter.name");
    }
    if (birthDate == null || birthDate.getYear() < EARLIEST_YEAR) {
      throw new Refusal("birthDate", "budget.voter.birth");
    }
  }

  /**
   * What is the same for one person however they write their name: without accents, case, hyphens
   * and blanks.
   */
  public String key() {
    return letters(familyName) + "|" + letters(givenName) + "|" + birthDate;
  }

  /** Their age on a day, in full years; negative before they were born. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** The letters and digits of a name, for comparing names. */
  public static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
