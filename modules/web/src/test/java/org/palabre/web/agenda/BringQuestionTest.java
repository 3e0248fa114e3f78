package org.palabre.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.agenda.intake.Doubt;
import org.palabre.agenda.intake.Incoming;
import org.palabre.agenda.intake.TextDate;
import org.palabre.input.Refusal;

/** What was typed for a doubtful date stays until it makes a date. */
class BringQuestionTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 23);

  private final BringQuestion question = question(new TextDate(DAY, DAY, null, null));

  @Test
  void asksForWhatIsMissingAndKeepsTheRest() {
    question.setFrom("18 h 30");

    assertThat(question.answer(Refusal::key)).isEmpty();
    assertThat(question.getRefusal()).isEqualTo("bring.needs.to");
    assertThat(question.getFrom()).isEqualTo("18 h 30");
    question.setDay(" ");
    question.answer(Refusal::key);
    assertThat(question.getRefusal()).isEqualTo("bring.needs.day");
    question.setDay("31/02/2027");
    question.setTo("20:00");
    assertThat(question.answer(Refusal::key)).isEmpty();
    assertThat(question.getRefusal()).isNotEmpty();
    assertThat(question.getDay()).isEqualTo("31/02/2027");

    question.setDay("2027-01-23");
    assertThat(question.answer(Refusal::key))
        .contains(new TextDate(DAY, DAY, LocalTime.of(18, 30), LocalTime.of(20, 0)));
    assertThat(question.getRefusal()).isEmpty();
  }

  @Test
  void isLeftAsideWhenNothingWasTyped() {
    question.setTo("");
    question.setLastDay(null);

    assertThat(question.answer(Refusal::key)).isEmpty();
    assertThat(question.getRefusal()).isEmpty();
    question.setDay("");
    assertThat(question.answer(Refusal::key)).isEmpty();
    assertThat(question.getRefusal()).as("all was emptied").isEmpty();
  }

  @Test
  void isAskedAgainWithWhatWasTyped() {
    question.setFrom("20:00");
    question.setTo("10h");
    assertThat(question.answer(Refusal::key)).isPresent();

    question.doubt(Doubt.BACKWARDS);

    assertThat(question.getDoubt()).isEqualTo(Doubt.BACKWARDS);
    assertThat(question.getTo()).isEqualTo("10h");
  }

  private static BringQuestion question(TextDate date) {
    return new BringQuestion(
        new Incoming(
            1, "uid", "Bal", "", "", "", "", "23 janvier", false, List.of(date), Doubt.NO_HOUR));
  }
}
