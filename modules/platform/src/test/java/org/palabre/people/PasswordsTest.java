package org.palabre.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.people.PasswordRefused.Reason;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @CsvSource({
    "onze caract, TOO_SHORT",
    "motdepasse2026!, COMMON",
    "AZERTYUIOP123, COMMON",
    "123456789012, COMMON",
    "abcdefghijklmn, COMMON",
    "zzzzzzzzzzzz, COMMON",
    "tatatatatata, COMMON",
    "correct horse battery staple, COMMON",
    "nadia.benali13, PERSONAL",
  })
  void weakPasswordsAreRefusedAndTheReasonIsNamed(String password, Reason reason) {
    PasswordRefused refused =
        catchThrowableOfType(
            PasswordRefused.class,
            () -> passwords.check(password, "Nadia Benali", "animation@demo.example"));

    assertThat(refused).as(password).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "le bus 32 est en retard",
        "tramontane-violette",
        "Нарисуй мне барашка",
        "🍋🍋🌵 citron cactus"
      })
  void aLongSentenceIsEnoughWhateverItsKind(String password) {
    assertThatCode(() -> passwords.check(password, "Nadia Benali")).doesNotThrowAnyException();
  }

  @Test
  void everyCharacterOfALongPasswordCounts() {
    String long128 =
        "Le banc de la place est cassé depuis mars; ".repeat(3).substring(0, 127) + "x";
    String kept = passwords.keep(long128);

    assertThat(long128).hasSize(128);
    assertThat(passwords.matches(long128, kept)).isTrue();
    assertThat(passwords.matches(long128.substring(0, 127), kept)).isFalse();
    assertThat(passwords.matches(long128.substring(0, 127) + "y", kept)).isFalse();
  }

  @Test
  void anAccentTypedAsOneOrTwoCharactersIsTheSame() {
    assertThat(passwords.matches("été au parc ici", passwords.keep("e\u0301te\u0301 au parc ici")))
        .isTrue();
  }

  @Test
  void theSamePasswordIsKeptDifferentlyForTwoPeople() {
    assertThat(passwords.keep("le bus 32 est en retard"))
        .isNotEqualTo(passwords.keep("le bus 32 est en retard"))
        .startsWith("pbkdf2-sha512$210000$");
  }

  @Test
  void refusingWithoutAnAccountTakesAsLongAsWithOne() {
    String kept = passwords.keep("le bus 32 est en retard");
    passwords.matches("warm up the code", kept);

    long known = nanos(() -> passwords.matches("a wrong password", kept));
    long unknown = nanos(() -> passwords.matches("a wrong password", null));

    assertThat((double) unknown / known).isBetween(0.5, 2.0);
  }

  private static long nanos(Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
