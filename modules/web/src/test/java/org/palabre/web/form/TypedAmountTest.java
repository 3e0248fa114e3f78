package org.palabre.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Amounts are read as people write them, exactly, or refused; never guessed at. */
class TypedAmountTest {

  @Test
  void readsWhatPeopleWrite() {
    reads("1234.56", "1 234,56", "1234,56", "1234.56", "1\u202f234,56 €", " 1\u00a0234,56\u00a0€ ");
    reads("1234", "1 234", "1234 €", "1234€");
    reads("0.5", "0,5", "0.5");
    reads("1000000", "1 000 000");
    assertThat(TypedAmount.read("planned", " ")).isNull();
    assertThat(TypedAmount.read("planned", null)).isNull();
  }

  @Test
  void refusesWhatIsNoAmount() {
    refused("amount.unread", "0,1+0,2", "1e9", "1E9", "NaN", "Infinity", "douze", "0x10", "1,2,3");
    refused("amount.unread", "1.234", "12 34", "1 23,5", ",5", "€", "1 234 567 €€", "=1+1");
    refused("amount.unread", "9".repeat(16), "1".repeat(100_000), "٣");
    refused("amount.negative", "-3", "\u22123,50", "-1 234,56");
    refused("amount.cents", "1,234", "0,001", "1 234,5678");
  }

  @Test
  void writesWhatItReads() {
    assertThat(TypedAmount.write(new BigDecimal("1234.5"))).isEqualTo("1234,50");
    assertThat(TypedAmount.write(null)).isEmpty();
    assertThat(TypedAmount.read("planned", TypedAmount.write(new BigDecimal("999999999.99"))))
        .isEqualTo(new BigDecimal("999999999.99"));
  }

  private static void reads(String amount, String... typed) {
    for (String one : typed) {
      assertThat(TypedAmount.read("planned", one)).as(one).isEqualTo(new BigDecimal(amount));
    }
  }

  private static void refused(String key, String... typed) {
    for (String one : typed) {
      assertThatThrownBy(() -> TypedAmount.read("planned", one))
          .as(one)
          .hasMessageStartingWith("planned: " + key);
    }
  }
}
