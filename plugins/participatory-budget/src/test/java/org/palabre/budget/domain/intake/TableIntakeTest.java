package org.palabre.budget.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.intake.EditionDraft.NoteKind;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.budget.domain.intake.TableIntake.KnownNames;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;

/** Avignon's real tables: what is certain is taken, what is not is asked. */
class TableIntakeTest {

  private static final String AVIGNON_2018 = "/org/palabre/budget/demo/avignon-2018.csv";
  private static final String AVIGNON_2017 = "avignon-2017.csv";

  @Test
  void makesFortySixProjectsOfSeventySixRows() throws Exception {
    TableIntake intake = intake(AVIGNON_2018, KnownNames.NONE);
    EditionDraft draft = intake.draft(careful(intake));

    assertThat(draft.rows()).isEqualTo(76);
    assertThat(draft.projects()).hasSize(46);
    assertThat(draft.won()).isEqualByComparingTo("607000");
    assertThat(draft.areas()).containsExactly("secteur 1", "secteur 2", "secteur 3");
    assertThat(draft.places()).isEqualTo(76);
    assertThat(project(draft, "02").points()).hasSize(9);
    assertThat(project(draft, "02").number()).isEqualTo(2);
    assertThat(project(draft, "02").area()).isEmpty();
    assertThat(project(draft, "43").state()).isEqualTo(ProjectState.WON);
  }

  @Test
  void addsUpWhatIsRepeatedOnlyWhenToldSo() throws Exception {
    TableIntake intake = intake(AVIGNON_2018, KnownNames.NONE);
    Map<String, String> separate = new HashMap<>(careful(intake).byQuestion());
    separate.remove(Kind.POINTS + ":");

    EditionDraft draft = intake.draft(new Answers(separate));

    assertThat(draft.projects()).hasSize(76);
    assertThat(draft.won()).isEqualByComparingTo("672000");
  }

  @Test
  void asksWhatTheTableLeavesOpen() throws Exception {
    TableIntake intake = intake(AVIGNON_2018, KnownNames.NONE);

    assertThat(rows(intake, Kind.NO_COST)).hasSize(34);
    assertThat(rows(intake, Kind.NO_THEME)).hasSize(3);
    assertThat(rows(intake, Kind.NO_PLACE)).hasSize(3);
    assertThat(rows(intake, Kind.STATUSES_DIFFER)).hasSize(3);
    assertThat(question(intake, Kind.AREA).subject()).isEqualTo("tous secteurs");
    assertThat(question(intake, Kind.AMOUNT_IN_TEXT).choices())
        .containsExactly(Question.COLUMN, "=12000.00");
    assertThat(rows(intake, Kind.ZEROS)).isNotEmpty();
  }

  @Test
  void waitsForAnAnswerWhereNothingIsCertain() throws Exception {
    TableIntake intake = intake(AVIGNON_2018, KnownNames.NONE);

    assertThatThrownBy(() -> intake.draft(Answers.NONE))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("budget.intake.open");
              assertThat(refusal.arguments()).containsExactly(3);
            });
  }

  @Test
  void takesTheAmountThatWasChosen() throws Exception {
    TableIntake intake = intake(AVIGNON_2018, KnownNames.NONE);
    Map<String, String> answers = new HashMap<>(careful(intake).byQuestion());
    answers.put(question(intake, Kind.AMOUNT_IN_TEXT).id(), "=12000.00");

    EditionDraft draft = intake.draft(new Answers(answers));

    assertThat(project(draft, "42").cost()).isEqualByComparingTo("12000");
  }

  @Test
  void givesAnAmountOfTheWordsOnlyToTheRowThatNamesIt() throws Exception {
    TabularFile table =
        TabularReader.read(
            String.join(
                    "\n",
                    "numero;titre;description;statut;cout",
                    "2-1;Un banc;Coût : 12 000 €;gagnant;5000",
                    "2-2;Un banc;À l’ombre;gagnant;5000")
                .getBytes(StandardCharsets.UTF_8));
    TableIntake intake = intake(table, KnownNames.NONE);
    Map<String, String> answers = new HashMap<>(careful(intake).byQuestion());
    answers.put(question(intake, Kind.POINTS).id(), Question.SEPARATE);
    answers.put(question(intake, Kind.AMOUNT_IN_TEXT).id(), "=12000.00");

    assertThat(intake.draft(new Answers(answers)).projects())
        .extracting(one -> one.cost().toBigInteger().intValue())
        .containsExactly(12_000, 5_000);
  }

  @Test
  void readsTheTableOf2017WithItsQuotesAndLineBreaks() throws Exception {
    TableIntake intake = intake(AVIGNON_2017, KnownNames.NONE);
    EditionDraft draft = intake.draft(careful(intake));

    assertThat(draft.projects()).hasSize(33);
    assertThat(project(draft, "12").title()).isEqualTo("Aire de jeux \"Broquetons\"");
    assertThat(draft.areas())
        .containsExactly("Est", "Montfavet", "Nord", "Nord Rocade", "Ouest", "Sud Rocade", "intra");
    assertThat(draft.withoutCost()).isEqualTo(1);
    assertThat(project(draft, "28").title()).doesNotContain("\n");
  }

  @Test
  void asksWhetherNamesThatLookAlikeAreTheSame() throws Exception {
    TableIntake intake = intake(AVIGNON_2017, KnownNames.NONE);

    assertThat(intake.questions())
        .filteredOn(one -> one.kind() == Kind.AREA)
        .extracting(Question::subject)
        .containsExactlyInAnyOrder("Intra", "nord", "Nord Rocade", "tous secteurs");
  }

  @Test
  void asksWhatWasRenamedSinceAnEarlierEdition() throws Exception {
    TableIntake intake =
        intake(
            AVIGNON_2018, new KnownNames(List.of("Nord", "Montfavet"), List.of("Environnement")));

    assertThat(intake.questions())
        .filteredOn(one -> one.kind() == Kind.AREA)
        .extracting(Question::subject)
        .contains("secteur 1", "secteur 2", "secteur 3");
    assertThat(intake.questions())
        .filteredOn(one -> one.kind() == Kind.THEME)
        .extracting(Question::subject)
        .contains("culture/patrimoine")
        .doesNotContain("environnement");
    assertThat(question(intake, Kind.AREA).choices()).contains("@Montfavet");
  }

  @Test
  void leavesOutNothingInSilence() throws Exception {
    EditionDraft draft =
        draftOf(
            "numero;titre;statut;cout;latitude;longitude",
            "1;;gagnant;5;;",
            "2;Un banc;gagnant;-5;95;4",
            "2;Un arbre;gagnant;1,5;43;4",
            "3;" + "x".repeat(200) + ";gagnant;12.000;;");

    assertThat(draft.projects()).hasSize(3);
    assertThat(draft.notes())
        .extracting(EditionDraft.Note::kind)
        .containsExactlyInAnyOrder(
            NoteKind.NO_TITLE, NoteKind.POINT_UNREAD, NoteKind.NUMBER_TWICE, NoteKind.TITLE_CUT);
    assertThat(draft.projects()).extracting(ProjectDraft::number).doesNotHaveDuplicates();
    assertThat(draft.withoutCost()).isEqualTo(2);
    assertThat(draft.won()).isEqualByComparingTo(new BigDecimal("1.50"));
  }

  @Test
  void nothingIsRefusedWithoutAReasonAndNoReasonIsTooLong() throws Exception {
    String reason = "hors compétence " + "x".repeat(1_100);
    TabularFile table =
        TabularReader.read(
            ("numero;titre;statut\n1;Un banc;\n2;Un arbre;" + reason + "\n")
                .getBytes(StandardCharsets.UTF_8));
    TableIntake intake = intake(table, KnownNames.NONE);
    Map<String, String> answers = new HashMap<>();
    for (Question question : intake.questions()) {
      answers.put(question.id(), question.otherwise());
      if (question.kind() == Kind.STATUS) {
        boolean told = !question.subject().isEmpty();
        assertThat(question.choices().contains(ProjectState.REFUSED.name())).isEqualTo(told);
        answers.put(question.id(), (told ? ProjectState.REFUSED : ProjectState.LOST).name());
      }
    }
    assertThat(project(intake.draft(new Answers(answers)), "2").reason())
        .startsWith("hors compétence")
        .hasSize(BudgetProject.LONGEST_REASON);
  }

  private static EditionDraft draftOf(String... lines) throws Exception {
    TabularFile table =
        TabularReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    TableIntake intake = intake(table, KnownNames.NONE);
    return intake.draft(careful(intake));
  }

  /** What an officer who knows the city answers. */
  private static Answers careful(TableIntake intake) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : intake.questions()) {
      answers.put(question.id(), careful(question));
    }
    return new Answers(answers);
  }

  private static String careful(Question question) {
    return switch (question.kind()) {
      case POINTS -> Question.ONE;
      case COST_REPEATED -> Question.ONCE;
      case STATUSES_DIFFER -> "@retenu";
      case STATUS ->
          question.subject().equals("mis au vote")
              ? ProjectState.LOST.name()
              : ProjectState.WON.name();
      case AREA ->
          switch (question.subject()) {
            case "tous secteurs" -> Question.CITY;
            case "nord" -> "@Nord";
            case "Intra" -> "@intra";
            default -> Question.AS_IS;
          };
      default -> question.otherwise();
    };
  }

  private static ProjectDraft project(EditionDraft draft, String code) {
    return draft.projects().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Question question(TableIntake intake, Kind kind) {
    return intake.questions().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static Stream<Question.Seen> rows(TableIntake intake, Kind kind) {
    return question(intake, kind).rows().stream();
  }

  private static TableIntake intake(String file, KnownNames known) throws Exception {
    try (InputStream bytes = TableIntakeTest.class.getResourceAsStream(file)) {
      return intake(TabularReader.read(bytes.readAllBytes()), known);
    }
  }

  private static TableIntake intake(TabularFile table, KnownNames known) {
    return new TableIntake(table, TableMapping.of(TableMapping.guess(table.header())), known);
  }
}
