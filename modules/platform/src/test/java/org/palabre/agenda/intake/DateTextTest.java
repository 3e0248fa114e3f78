package org.palabre.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.agenda.intake.DateText.Reading;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.tabular.UnreadableTable;

class DateTextTest {

  @Test
  void readsOneDayWithItsHours() {
    assertThat(starts("samedi 18 septembre de 10h à 12h", 2021))
        .containsExactly("2021-09-18T10:00");
    assertThat(ends("samedi 18 septembre de 10h à 12h", 2021)).containsExactly("2021-09-18T12:00");
    assertThat(starts("Dimanche 19 septembre, 15h", 2021)).containsExactly("2021-09-19T15:00");
    assertThat(ends("Le mardi 1er décembre 2026, 18h30-20h", null))
        .containsExactly("2026-12-01T20:00");
    assertThat(ends("26/11/2026 18:30 - 20:15", null)).containsExactly("2026-11-26T20:15");
    assertThat(starts("2026-11-26T18:30", null)).containsExactly("2026-11-26T18:30");
    assertThat(ends("du 2026-11-26T18:30 au 2026-11-27T02:00", null))
        .containsExactly("2026-11-27T02:00");
  }

  @Test
  void readsSeveralDaysAndRanges() {
    assertThat(
            starts(
                "Les mercredis 22 et 29 septembre, ainsi que le mercredi 6 octobre, de 14h à 17h",
                2021))
        .containsExactly("2021-09-22T14:00", "2021-09-29T14:00", "2021-10-06T14:00");
    TextDate range = DateText.read("du 18 au 25 septembre", 2021).dates().get(0);
    assertThat(range.first()).isEqualTo(LocalDate.of(2021, 9, 18));
    assertThat(range.last()).isEqualTo(LocalDate.of(2021, 9, 25));
    assertThat(range.from()).isNull();
  }

  @Test
  void readsTheSmallHoursAsTheNextDayAndStyledLetters() {
    assertThat(ends("𝗦𝗔𝗠𝗘𝗗𝗜 𝟭𝟴 𝗦𝗘𝗣𝗧𝗘𝗠𝗕𝗥𝗘 de 𝟭𝟵𝗵 - 𝟬𝟭𝗵", 2021))
        .containsExactly("2021-09-19T01:00");
  }

  @Test
  void doubtsRatherThanGuesses() {
    Map<String, Doubt> doubts = new HashMap<>();
    doubts.put("", Doubt.EMPTY);
    doubts.put("libre", Doubt.WORDS);
    doubts.put("tous les samedis de septembre", Doubt.WORDS);
    doubts.put("vendredi 18 septembre 2021, 10h", Doubt.WEEKDAY);
    doubts.put("30 février 2021", Doubt.NO_SUCH_DAY);
    doubts.put("29 février 2027", Doubt.NO_SUCH_DAY);
    doubts.put("du 25 au 18 septembre 2021", Doubt.BACKWARDS);
    doubts.put("18 septembre 2021 de 17h à 14h", Doubt.BACKWARDS);
    doubts.put("samedi 18 septembre, 9h à 17h", Doubt.YEAR);
    doubts.put("18 septembre 2021, 25h", Doubt.WORDS);
    doubts.put("du 18 au 20 septembre 2021, de 10h à 17h", Doubt.HOURS_OF_DAYS);
    doubts.put("18 septembre 2021, 10h, 14h et 16h", Doubt.WORDS);
    doubts.put("jusqu'au 18 septembre 2021", Doubt.WORDS);
    doubts.put("18", Doubt.WORDS);
    doubts.put("à 18h", Doubt.WORDS);
    doubts.put("18 septembre 0000", Doubt.WORDS);
    doubts.put("18 septembre 2021 \u202e10h", Doubt.WORDS);
    doubts.put("1".repeat(1_000_000), Doubt.WORDS);
    doubts.forEach(
        (text, doubt) -> assertThat(DateText.read(text, null).doubt()).as(text).isEqualTo(doubt));
  }

  /** The programme of a real week: https://data.avignon.fr, free text in condition_acces. */
  @Test
  void readsAvignonsProgramme() throws IOException, UnreadableTable {
    Path file =
        Path.of(
            System.getProperty("palabre.shared"),
            "data/french/avignon/84007-semaineDeveloppementDurable2021.csv");
    assumeTrue(Files.exists(file), "shared data is missing");
    TabularFile table = TabularReader.read(Files.readAllBytes(file));
    int column = table.header().indexOf("condition_acces");
    Map<String, Reading> readings = new HashMap<>();
    table
        .rows()
        .forEach(row -> readings.put(row.cell(column), DateText.read(row.cell(column), 2021)));
    assertThat(readings.get("libre").doubt()).isEqualTo(Doubt.WORDS);
    assertThat(
            readings.entrySet().stream()
                .filter(entry -> entry.getValue().doubt() != null)
                .map(Map.Entry::getKey))
        .allMatch(
            text -> text.equals("libre") || text.contains("du mardi") || text.contains("du lundi"));
    assertThat(readings.values().stream().filter(r -> r.doubt() == null).count())
        .isGreaterThanOrEqualTo(12);
  }

  private static List<String> starts(String text, Integer year) {
    return certain(text, year).stream().map(TextDate::starts).map(LocalDateTime::toString).toList();
  }

  private static List<String> ends(String text, Integer year) {
    return certain(text, year).stream().map(TextDate::ends).map(LocalDateTime::toString).toList();
  }

  private static List<TextDate> certain(String text, Integer year) {
    Reading reading = DateText.read(text, year);
    assertThat(reading.doubt()).as(text).isNull();
    return reading.dates();
  }
}
