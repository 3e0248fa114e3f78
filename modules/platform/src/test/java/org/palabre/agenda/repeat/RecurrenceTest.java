package org.palabre.agenda.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.agenda.repeat.Recurrence.Ending;
import org.palabre.agenda.repeat.Recurrence.Missing;
import org.palabre.agenda.repeat.Recurrence.Pattern;
import org.palabre.input.Refusal;

class RecurrenceTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate FIRST_THURSDAY = LocalDate.of(2026, 12, 3);
  private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

  @Test
  void comesEveryFirstThursday() {
    assertThat(days(Pattern.MONTHLY_WEEKDAY, 1, Missing.LAST_DAY, FIRST_THURSDAY, Ending.after(4)))
        .containsExactly(
            FIRST_THURSDAY,
            LocalDate.of(2027, 1, 7),
            LocalDate.of(2027, 2, 4),
            LocalDate.of(2027, 3, 4));
  }

  @Test
  void comesEveryTwoWeeksUntilADay() {
    assertThat(
            days(
                Pattern.WEEKLY,
                2,
                Missing.LAST_DAY,
                FIRST_THURSDAY,
                Ending.on(LocalDate.of(2027, 1, 14))))
        .containsExactly(
            FIRST_THURSDAY,
            LocalDate.of(2026, 12, 17),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 14));
  }

  @Test
  void offersTheFifthThursdayOnlyAsTheLast() {
    LocalDate fifth = LocalDate.of(2026, 12, 31);
    assertThat(Recurrence.patterns(fifth))
        .contains(Pattern.MONTHLY_LAST_WEEKDAY)
        .doesNotContain(Pattern.MONTHLY_WEEKDAY);
    assertThat(Recurrence.patterns(FIRST_THURSDAY)).doesNotContain(Pattern.MONTHLY_LAST_WEEKDAY);
    assertThat(days(Pattern.MONTHLY_LAST_WEEKDAY, 1, Missing.LAST_DAY, fifth, Ending.after(3)))
        .containsExactly(fifth, LocalDate.of(2027, 1, 28), LocalDate.of(2027, 2, 25));
  }

  @Test
  void putsTheLeapDayOnThe28thOrLeavesYearsOut() {
    assertThat(days(Pattern.YEARLY, 1, Missing.LAST_DAY, LEAP_DAY, Ending.after(5)))
        .containsExactly(
            LEAP_DAY,
            LocalDate.of(2029, 2, 28),
            LocalDate.of(2030, 2, 28),
            LocalDate.of(2031, 2, 28),
            LocalDate.of(2032, 2, 29));
    assertThat(days(Pattern.YEARLY, 1, Missing.SKIP, LEAP_DAY, Ending.after(2)))
        .containsExactly(LEAP_DAY, LocalDate.of(2032, 2, 29));
  }

  @Test
  void putsThe31stOnTheLastDayOfShorterMonthsOrLeavesThemOut() {
    LocalDate last = LocalDate.of(2027, 1, 31);
    assertThat(days(Pattern.MONTHLY_DAY, 1, Missing.LAST_DAY, last, Ending.after(4)))
        .containsExactly(
            last, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    assertThat(days(Pattern.MONTHLY_DAY, 1, Missing.SKIP, last, Ending.after(3)))
        .containsExactly(last, LocalDate.of(2027, 3, 31), LocalDate.of(2027, 5, 31));
  }

  @Test
  void readsBackWhatItWrote() {
    for (Pattern pattern : Recurrence.patterns(FIRST_THURSDAY)) {
      Recurrence written =
          new Recurrence(pattern, 3, Missing.SKIP, Ending.on(LocalDate.of(2030, 1, 1)));
      assertThat(Recurrence.read(written.rule(FIRST_THURSDAY))).isEqualTo(written);
    }
    Recurrence leap = new Recurrence(Pattern.YEARLY, 1, Missing.LAST_DAY, Ending.after(7));
    assertThat(Recurrence.read(leap.rule(LEAP_DAY))).isEqualTo(leap);
  }

  @Test
  void staysAtItsHourAllYearAndIsMovedInTheNightThatLosesIt() {
    Occurrence winter = at(LocalDate.of(2027, 3, 27), LocalTime.of(19, 0));
    Occurrence summer = at(LocalDate.of(2027, 3, 28), LocalTime.of(19, 0));
    assertThat(winter.starts().toLocalTime()).isEqualTo(summer.starts().toLocalTime());
    Occurrence lost = at(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30));
    assertThat(lost.shifted()).isTrue();
    assertThat(lost.starts()).isEqualTo(LocalDateTime.of(2027, 3, 28, 3, 30));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused(1, Ending.on(FIRST_THURSDAY), "repeat.until.before");
    assertRefused(1, Ending.on(FIRST_THURSDAY.plusYears(30)), "repeat.until.late");
    assertRefused(1, Ending.after(1), "repeat.times");
    assertRefused(1, Ending.after(1_000_000), "repeat.times");
    assertRefused(0, Ending.NEVER, "repeat.every");
    assertRefused(Integer.MAX_VALUE, Ending.NEVER, "repeat.every");
  }

  private static void assertRefused(int every, Ending ending, String key) {
    assertThatThrownBy(
            () ->
                new Recurrence(Pattern.WEEKLY, every, Missing.LAST_DAY, ending)
                    .rule(FIRST_THURSDAY))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static Occurrence at(LocalDate day, LocalTime time) {
    return Occurrence.on(day, time, Duration.ofHours(2), PARIS);
  }

  private static List<LocalDate> days(
      Pattern pattern, int every, Missing missing, LocalDate first, Ending ending) {
    String rule = new Recurrence(pattern, every, missing, ending).rule(first);
    return Recurrence.days(rule, first, first, first.plusYears(10), Recurrence.MOST_TIMES);
  }
}
