package org.palabre.budget.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.intake.PabulibIntake.Recount;
import org.palabre.budget.domain.intake.PabulibIntake.Source;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.count.FaultyInput;
import org.palabre.input.Refusal;

/** A Pabulib file becomes an edition: what it marks, what it does not, and its ballots. */
class PabulibIntakeTest {

  private static final String META =
      "META\nkey;value\nbudget;100.50\nvote_type;%s\nrule;%s\nnum_projects;3\nnum_votes;2\n";

  @Test
  void takesWinnersAsTheFileMarksThem() {
    PabulibIntake intake =
        read(
            META.formatted("approval", "greedy")
                + "PROJECTS\nproject_id;cost;name;selected;district\n"
                + "A1;40;Un banc;1;Nord\nB;50.25;Un arbre;0;Sud\nC;999999999;Un puits;0;Nord\n"
                + "VOTES\nvoter_id;vote\n1;A1,B\n2;B\n");
    EditionDraft draft = intake.draft(Answers.NONE);

    assertThat(intake.source()).isEqualTo(Source.SAID);
    assertThat(intake.recount()).isEqualTo(Recount.OTHER);
    assertThat(draft.projects())
        .extracting(ProjectDraft::state)
        .containsExactly(ProjectState.WON, ProjectState.LOST, ProjectState.WITHDRAWN);
    assertThat(draft.projects().get(0).code()).isEqualTo("A1");
    assertThat(draft.projects().get(1).cost()).isEqualByComparingTo("50.25");
    assertThat(draft.projects().get(2).cost()).isNull();
    assertThat(draft.areas()).containsExactly("Nord", "Sud");
    assertThat(intake.ballots()).containsExactly(":1=1,2=1", ":2=1");
  }

  @Test
  void countsByTheRuleOfTheFileWhatItDoesNotMark() {
    PabulibIntake intake =
        read(
            META.formatted("approval", "greedy")
                + "PROJECTS\nproject_id;cost\n1;60\n2;50\n3;40\n"
                + "VOTES\nvoter_id;vote\n1;2,3\n2;2\n");

    assertThat(intake.source()).isEqualTo(Source.COUNTED);
    assertThat(intake.recount()).isEqualTo(Recount.SAME);
    assertThat(intake.draft(Answers.NONE).projects())
        .extracting(ProjectDraft::state)
        .containsExactly(ProjectState.LOST, ProjectState.WON, ProjectState.WON);
  }

  @Test
  void saysThatNobodyWonWhereNeitherMarkNorRuleTells() {
    PabulibIntake intake =
        read(
            META.formatted("ordinal", "unknown")
                + "PROJECTS\nproject_id;cost\n1;60\n2;50\n3;40\n"
                + "VOTES\nvoter_id;vote\n1;3,1\n2;2\n");

    assertThat(intake.source()).isEqualTo(Source.NOBODY);
    assertThat(intake.recount()).isEqualTo(Recount.IMPOSSIBLE);
    assertThat(intake.draft(Answers.NONE).count(ProjectState.ACCEPTED)).isEqualTo(3);
    assertThat(intake.ballots()).containsExactly(":3=1,1=2", ":2=1");
  }

  @Test
  void asksWhatAnotherMarkMeans() {
    PabulibIntake intake =
        read(
            META.formatted("approval", "greedy")
                + "PROJECTS\nproject_id;cost;selected\n1;60;1\n2;50;2\n3;40;0\n"
                + "VOTES\nvoter_id;vote\n1;1\n2;2\n");

    assertThatThrownBy(() -> intake.draft(Answers.NONE)).isInstanceOf(Refusal.class);
    EditionDraft draft =
        intake.draft(new Answers(Map.of("SELECTED:2", ProjectState.WITHDRAWN.name())));
    assertThat(draft.projects().get(1).state()).isEqualTo(ProjectState.WITHDRAWN);
  }

  @Test
  void keepsPointsAndABlankBallot() {
    PabulibIntake intake =
        read(
            META.formatted("cumulative", "greedy")
                + "PROJECTS\nproject_id;cost\n1;60\n2;50\n3;40\n"
                + "VOTES\nvoter_id;vote;points\n1;1,3;2,0\n2;;\n");

    assertThat(intake.ballots()).containsExactly(":1=2", "");
  }

  @Test
  void countsGradesByMajorityJudgment() {
    PabulibIntake intake =
        read(
            META.formatted("scoring", "majority-judgment")
                + "PROJECTS\nproject_id;cost\n1;60\n2;50\n3;40\n"
                + "VOTES\nvoter_id;vote;points\n1;1,2;2,5\n2;2;4\n");

    assertThat(intake.source()).isEqualTo(Source.COUNTED);
    assertThat(intake.draft(Answers.NONE).projects())
        .extracting(ProjectDraft::state)
        .as("the first does not fit any more, the third does, last with the worst grade")
        .containsExactly(ProjectState.LOST, ProjectState.WON, ProjectState.WON);
  }

  @Test
  void refusesMoreProjectsThanItCanCount() {
    StringBuilder file = new StringBuilder(META.formatted("approval", "greedy"));
    file.append("PROJECTS\nproject_id;cost\n");
    IntStream.rangeClosed(0, PabulibIntake.MOST_PROJECTS)
        .forEach(id -> file.append(id).append(";10\n"));
    file.append("VOTES\nvoter_id;vote\n1;1\n");
    assertThatThrownBy(() -> read(file.toString()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("budget.intake.many"));
  }

  @Test
  void refusesWhatLeavesADoubtOrCannotBeKept() {
    assertThatThrownBy(() -> read("META\nkey;value\nbudget;abc\n")).isInstanceOf(FaultyInput.class);
    String fractions =
        META.formatted("cumulative", "greedy")
            + "PROJECTS\nproject_id;cost\n1;60\n2;50\n3;40\n"
            + "VOTES\nvoter_id;vote;points\n1;1;0.5\n2;2;1\n";
    assertThatThrownBy(() -> read(fractions))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("budget.intake.pb.points"));
  }

  private static PabulibIntake read(String file) {
    return PabulibIntake.of(file.getBytes(StandardCharsets.UTF_8));
  }
}
