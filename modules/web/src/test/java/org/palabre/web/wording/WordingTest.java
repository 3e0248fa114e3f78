package org.palabre.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.statement.PartialDate;

/** What people read: "_" stands for a no-break space, "~" for a narrow one. */
class WordingTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final Wording french = new Wording(Locale.FRENCH, PARIS, TODAY);
  private final Wording english = new Wording(Locale.ENGLISH, PARIS, TODAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-21 | aujourd’hui            | today",
        "2026-11-20 | hier                   | yesterday",
        "2026-11-22 | demain                 | tomorrow",
        "2026-11-26 | jeudi 26_novembre      | Thursday 26_November",
        "2026-11-01 | dimanche 1er_novembre  | Sunday 1_November",
        "2027-02-28 | dimanche 28_février    | Sunday 28_February",
        "2026-05-21 | 21_mai 2026            | 21_May 2026",
        "2028-02-29 | 29_février 2028        | 29_February 2028",
        "2016-03-12 | 12_mars 2016           | 12_March 2016"
      })
  void saysADay(LocalDate day, String inFrench, String inEnglish) {
    assertThat(marked(french.day(day))).isEqualTo(inFrench);
    assertThat(marked(english.day(day))).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-01 | 2026-11-30 | septembre à novembre_2026           | September to November_2026",
        "2026-11-01 | 2026-11-30 | novembre_2026                       | November_2026",
        "2025-11-01 | 2026-01-31 | novembre_2025 à janvier_2026        | November_2025 to January_2026",
        "2026-01-01 | 2026-12-31 | 2026                                | 2026",
        "2026-10-01 | 2026-10-03 | du 1er_octobre_2026 au 3_octobre_2026 | from 1_October_2026 to 3_October_2026"
      })
  void saysAPeriod(LocalDate from, LocalDate to, String inFrench, String inEnglish) {
    assertThat(marked(french.period(from, to))).isEqualTo(inFrench);
    assertThat(marked(english.period(from, to))).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-26T18:30 | 2026-11-26T20:00 | jeudi 26_novembre, de 18_h_30 à 20_h | Thursday 26_November, 6:30_pm to 8_pm",
        "2026-11-22T10:00 | 2026-11-22T12:00 | dimanche 22_novembre, de 10_h à 12_h | Sunday 22_November, 10_am to 12_pm",
        "2026-11-21T18:00 | 2026-11-22T01:00 | du samedi 21_novembre, 18_h au dimanche 22_novembre, 1_h | Saturday 21_November, 6_pm to Sunday 22_November, 1_am",
        "2028-02-29T10:00 | 2028-02-29T12:00 | mardi 29_février_2028, de 10_h à 12_h | Tuesday 29_February_2028, 10_am to 12_pm"
      })
  void saysFromWhenToWhen(LocalDateTime from, LocalDateTime to, String inFrench, String inEnglish) {
    assertThat(marked(french.span(from, to))).isEqualTo(inFrench);
    assertThat(marked(english.span(from, to))).isEqualTo(inEnglish);
  }

  @Test
  void saysAMomentInTheOrganisationsTime() {
    Instant evening = Instant.parse("2026-11-26T17:30:00Z");

    assertThat(marked(french.moment(evening))).isEqualTo("jeudi 26_novembre, 18_h_30");
    assertThat(marked(english.moment(evening))).isEqualTo("Thursday 26_November, 6:30_pm");
  }

  @Test
  void takesTheDayOfAMomentWhereTheOrganisationIs() {
    Instant justAfterMidnightInParis = Instant.parse("2026-11-21T23:10:00Z");

    assertThat(french.day(justAfterMidnightInParis)).isEqualTo("demain");
  }

  @ParameterizedTest
  @CsvSource({"00:00,0_h,12_am", "10:00,10_h,10_am", "12:05,12_h_05,12:05_pm"})
  void saysATime(LocalTime time, String inFrench, String inEnglish) {
    assertThat(marked(french.time(time))).isEqualTo(inFrench);
    assertThat(marked(english.time(time))).isEqualTo(inEnglish);
  }

  @Test
  void saysNoMoreOfADateThanIsKnown() {
    assertThat(french.partial(new PartialDate(2016, null, null))).isEqualTo("2016");
    assertThat(french.partial(new PartialDate(2016, 3, null))).isEqualTo("mars 2016");
    assertThat(marked(french.partial(new PartialDate(2016, 3, 1)))).isEqualTo("1er_mars 2016");
    assertThat(english.partial(new PartialDate(2016, 3, null))).isEqualTo("March 2016");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345.67 | 12~345,67_€ | €12,345.67",
        "0        | 0_€         | €0",
        "0.005    | 0,01_€      | €0.01",
        "20000.50 | 20~000,50_€ | €20,000.50",
        "149.999  | 150_€       | €150",
        "-3       | -3_€        | -€3"
      })
  void saysAnAmount(BigDecimal euros, String inFrench, String inEnglish) {
    assertThat(marked(french.amount(euros))).isEqualTo(inFrench);
    assertThat(marked(english.amount(euros))).isEqualTo(inEnglish);
  }

  @Test
  void saysWholeNumbersAndPlurals() {
    String pattern = "{0,choice,0#aucune parole|1#une parole|1<{0} paroles}";

    assertThat(marked(french.number(12_345))).isEqualTo("12~345");
    assertThat(french.say(pattern, 0)).isEqualTo("aucune parole");
    assertThat(french.say(pattern, 1)).isEqualTo("une parole");
    assertThat(marked(french.say(pattern, 1234))).isEqualTo("1~234 paroles");
  }

  @Test
  void quotesWordsOnce() {
    assertThat(marked(french.quoted(" Il fait noir. "))).isEqualTo("«_Il fait noir._»");
    assertThat(english.quoted("It is dark.")).isEqualTo("“It is dark.”");
    assertThat(french.quoted("« Il fait noir. »")).isEqualTo("« Il fait noir. »");
  }

  @Test
  void writesADayThatFillsAPatternAsPeopleDo() {
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(marked(french.say("jusqu’au {0}", first))).isEqualTo("jusqu’au 1er_décembre_2026");
    assertThat(marked(english.say("until {0}", first))).isEqualTo("until 1_December_2026");
  }

  @Test
  void cutsALongTextBetweenTwoWords() {
    assertThat(french.beginning("Trois petits mots", 17)).isEqualTo("Trois petits mots");
    assertThat(french.beginning("Trois \n\n petits\r\nmots", 17)).isEqualTo("Trois\npetits\nmots");
    assertThat(marked(french.beginning("Trois petits mots", 15))).isEqualTo("Trois petits_…");
    assertThat(marked(french.beginning("😀".repeat(30), 10))).isEqualTo("😀".repeat(5) + "_…");
  }

  private static String marked(String text) {
    return text.replace('\u00a0', '_').replace('\u202f', '~');
  }
}
