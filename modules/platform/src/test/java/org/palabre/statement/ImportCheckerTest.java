package org.palabre.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.input.Refusal;
import org.palabre.statement.ImportNote.Kind;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;

class ImportCheckerTest {

  @Test
  void guessesWhatColumnsMean() {
    assertThat(
            ImportMapping.guess(
                List.of("source", "Débat", "nombre_participants", "Âge", "Quartier", "contenu")))
        .containsExactly(
            null,
            ImportField.QUESTION,
            ImportField.HEAD_COUNT,
            ImportField.AGE_BAND,
            ImportField.QUARTER,
            ImportField.WORDS);
  }

  @Test
  void wantsTheWordsAndEachFieldOnce() {
    assertThat(mappingRefused(Arrays.asList(null, ImportField.PLACE)).key())
        .isEqualTo("import.mapping.words");
    assertThat(mappingRefused(List.of(ImportField.WORDS, ImportField.WORDS)).key())
        .isEqualTo("import.mapping.twice");
  }

  @Test
  void saysWhatBecomesOfEveryDirtyLine() throws Exception {
    ImportPlan plan =
        check(
            "parole;date;nombre;canal;lieu\n"
                + "Propre;02/04/2016;12;Réunion;École\n"
                + ";2016;;;\n"
                + "Mauvaise date;31/02/2016;;;\n"
                + "Pas encore;2999;;;\n"
                + "Moins de zéro;;-3;;\n"
                + "Trop de zéros;;1e9;;\n"
                + "Par pigeon;;;pigeon;\n"
                + "Du <b>gras</b>;;;;\n"
                + "Propre;;;;\n"
                + "Déjà là;;;;\n"
                + "Cellule de trop;;;;;ici\n"
                + "x".repeat(Told.LONGEST + 1)
                + ";;;;\n"
                + "À l’envers \u202E;;;;\n"
                + "Lieu sans fin;;;;"
                + "y".repeat(500)
                + "\n",
            Set.of(WordsKey.of("Déjà  là\n")));
    assertThat(plan.notes().stream().map(note -> note.line() + " " + note.kind()))
        .containsExactly(
            "3 NO_WORDS",
            "4 BAD_DATE",
            "5 BAD_DATE",
            "6 BAD_HEAD_COUNT",
            "7 BAD_HEAD_COUNT",
            "8 UNKNOWN_CHANNEL",
            "9 HTML",
            "10 DUPLICATE_IN_FILE",
            "11 DUPLICATE_IN_SPACE",
            "12 EXTRA_CELLS",
            "13 TOO_LONG",
            "14 UNFIT_CHARACTER",
            "15 UNFIT_DETAIL");
    assertThat(plan.rows()).isEqualTo(14);
    assertThat(plan.leftOut()).isEqualTo(3);
    assertThat(plan.duplicates()).isEqualTo(2);
    assertThat(plan.chosen(false)).hasSize(9);
    assertThat(plan.chosen(true)).hasSize(11);
    Told clean = plan.lines().get(0).told();
    assertThat(clean.said()).isEqualTo(new PartialDate(2016, 4, 2));
    assertThat(clean.headCount()).isEqualTo(12);
    assertThat(clean.channel()).isEqualTo(Channel.MEETING);
    assertThat(plan.lines().get(1).told().said()).isNull();
    assertThat(plan.lines().get(6).told().words()).isEqualTo("Du <b>gras</b>");
  }

  @Test
  void keepsTheContributionsOfNanterreAndWhatTheyDoNotSay() throws Exception {
    Path file =
        Path.of(
            System.getProperty("palabre.shared", ""),
            "data/french/nanterre/nanterre-contributions-2016.csv");
    assumeTrue(Files.exists(file), "The contributions of Nanterre are not beside this clone.");
    ImportPlan plan = check(TabularReader.read(Files.readAllBytes(file)), Set.of());
    assertThat(plan.rows()).isEqualTo(246);
    assertThat(plan.leftOut()).isZero();
    assertThat(plan.count(Kind.DUPLICATE_IN_FILE)).isEqualTo(3);
    assertThat(plan.count(Kind.HTML)).isEqualTo(3);
    assertThat(plan.chosen(false)).hasSize(243);
    assertThat(plan.lines().stream().filter(line -> ageBand(line) == null)).hasSize(117);
    assertThat(plan.lines()).allSatisfy(line -> assertThat(line.told().said()).isNull());
    assertThat(plan.lines()).allSatisfy(line -> assertThat(line.told().channel()).isNull());
  }

  private static String ageBand(ImportPlan.Line line) {
    return line.told().speaker() == null ? null : line.told().speaker().ageBand();
  }

  private static ImportPlan check(String csv, Set<String> inSpace) throws Exception {
    return check(TabularReader.read(csv.getBytes(StandardCharsets.UTF_8)), inSpace);
  }

  private static ImportPlan check(TabularFile file, Set<String> inSpace) {
    ImportMapping mapping = ImportMapping.of(ImportMapping.guess(file.header()));
    return ImportChecker.check(file, mapping, inSpace);
  }

  private static Refusal mappingRefused(List<ImportField> fields) {
    return catchThrowableOfType(Refusal.class, () -> ImportMapping.of(fields));
  }
}
