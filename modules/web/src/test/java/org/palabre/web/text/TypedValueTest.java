package org.palabre.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.web.text.TypedValue.Kind;

class TypedValueTest {

  @Test
  void readsWhatPeopleType() {
    assertThat(TypedValue.read(Kind.AGE, "Âge", " 16 ans ")).isEqualTo(new Age(16));
    assertThat(TypedValue.read(Kind.AMOUNT, "Enveloppe", "1 234,50 €"))
        .isEqualTo(new Amount(new BigDecimal("1234.50")));
    assertThat(TypedValue.read(Kind.AMOUNT, "Enveloppe", "1\u202F234.5"))
        .isEqualTo(new Amount(new BigDecimal("1234.50")));
    assertThat(TypedValue.read(Kind.AMOUNT, "Enveloppe", "12\u00a0000 euros"))
        .isEqualTo(new Amount(new BigDecimal("12000")));
    assertThat(TypedValue.read(Kind.COUNT, "Voix", "1 000")).isEqualTo(new Count(1000));
    assertThat(TypedValue.read(Kind.DAY, "Fin", "29/02/2028"))
        .isEqualTo(new Day(LocalDate.of(2028, 2, 29)));
    assertThat(TypedValue.read(Kind.DAY, "Fin", "2028-02-29"))
        .isEqualTo(new Day(LocalDate.of(2028, 2, 29)));
  }

  @Test
  void writesWhatItReads() {
    for (String typed : new String[] {"1234,50", "0,01"}) {
      assertThat(TypedValue.write(TypedValue.read(Kind.AMOUNT, "x", typed))).isEqualTo(typed);
    }
    assertThat(TypedValue.write(TypedValue.read(Kind.DAY, "x", "01/03/2027")))
        .isEqualTo("01/03/2027");
  }

  @Test
  void refusesWhatIsNoValueAndNamesIt() {
    for (String typed : new String[] {"", " ", "-1", "121", "1e1", "NaN", "16.5", "seize"}) {
      assertRefused(Kind.AGE, typed);
    }
    for (String typed :
        new String[] {
          "-5", "1e9", "NaN", "Infinity", "0,1+0,2", "1,234", "1.234,50", "100000000000", "٣"
        }) {
      assertRefused(Kind.AMOUNT, typed);
    }
    for (String typed : new String[] {"-1", "1e9", "1000000001", "99999999999999999999", "2,5"}) {
      assertRefused(Kind.COUNT, typed);
    }
    for (String typed :
        new String[] {
          "", "29/02/2027", "31/04/2027", "01/01/0000", "31/12/9999", "0000-01-01", "demain"
        }) {
      assertRefused(Kind.DAY, typed);
    }
  }

  private static void assertRefused(Kind kind, String typed) {
    assertThatThrownBy(() -> TypedValue.read(kind, "Âge minimum", typed))
        .as("%s \"%s\"", kind, typed)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("values");
              assertThat(refusal.key()).isEqualTo("text.value.refused." + kind);
              assertThat(refusal.arguments()).containsExactly("Âge minimum");
            });
  }
}
