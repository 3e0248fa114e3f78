package org.palabre.budget.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A receipt is copied by hand and read again. */
class ReceiptTest {

  @Test
  void isReadAsItWasShown() {
    Receipt receipt = Receipt.fresh();
    assertThat(receipt.grouped()).hasSize(79);
    assertThat(Receipt.read(receipt.grouped())).contains(receipt);
    assertThat(Receipt.read(receipt.grouped().toUpperCase().replace(' ', '\u00a0')))
        .contains(receipt);
  }

  @Test
  void differsEachTime() {
    assertThat(Receipt.fresh()).isNotEqualTo(Receipt.fresh());
  }

  @Test
  void isKeptAsTheHashOfItsBytes() {
    assertThat(HexFormat.of().formatHex(new Receipt("00".repeat(32)).hash()))
        .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
  }

  @Test
  void isNotMadeOfNonsense() {
    assertThat(Receipt.read("")).isEmpty();
    assertThat(Receipt.read("g".repeat(64))).isEmpty();
    assertThat(Receipt.read("ab".repeat(33))).isEmpty();
  }
}
