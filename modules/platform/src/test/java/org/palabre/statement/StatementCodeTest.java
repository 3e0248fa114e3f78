package org.palabre.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementCodeTest {

  @Test
  void isReadHoweverItIsWritten() {
    StatementCode code = new StatementCode("0123456789AB");

    assertThat(code.written()).isEqualTo("0123-4567-89AB");
    for (String typed :
        new String[] {"0123-4567-89AB", " 0123 4567 89ab ", "OI23456789ab", "ol23.4567.89AB"}) {
      assertThat(StatementCode.read(typed)).as(typed).contains(code);
    }
  }

  @Test
  void isNothingElse() {
    for (String typed :
        new String[] {null, "", "0123", "0123456789ABC", "UUUU-UUUU-UUUU", "'; --"}) {
      assertThat(StatementCode.read(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void isNeverTheSameTwice() {
    Set<StatementCode> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      StatementCode code = StatementCode.fresh();
      assertThat(StatementCode.read(code.written())).contains(code);
      codes.add(code);
    }
    assertThat(codes).hasSize(10_000);
  }
}
