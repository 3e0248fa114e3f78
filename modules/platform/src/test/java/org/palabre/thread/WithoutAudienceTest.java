package org.palabre.thread;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.project.ProjectDescription;
import org.palabre.theme.ThemeDescription;

/** A form that comes back without saying who reads it was tampered with, or is broken. */
class WithoutAudienceTest {

  @Test
  void isRefusedWithASentence() {
    LocalDate today = LocalDate.of(2026, 3, 1);
    Addressee somebody = new Addressee(null, null, "Le bailleur");
    List<ThrowingCallable> descriptions =
        List.of(
            () -> new Request("Un banc", somebody, today, null, null),
            () -> new ProjectDescription("Bancs", "", "", null, null),
            () -> new ThemeDescription("Bancs", "", null, null));
    for (ThrowingCallable description : descriptions) {
      assertThatThrownBy(description)
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("audience: audience.needed");
    }
  }
}
