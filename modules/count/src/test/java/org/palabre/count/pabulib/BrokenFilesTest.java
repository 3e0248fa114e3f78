package org.palabre.count.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Messages;
import org.palabre.count.rulebook.Asked;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Settings;

/** Each fault is told with its line, its field and a way to mend it, and gives no result. */
class BrokenFilesTest {

  /** A sound file; each case below changes one thing in it. */
  private static final String SOUND =
      """
      META
      key;value
      description;A street
      num_projects;3
      num_votes;3
      budget;1000
      vote_type;approval
      rule;greedy
      PROJECTS
      project_id;cost;name
      1;400;Trees
      2;600;Benches
      3;700;A fountain
      VOTES
      voter_id;vote
      a;1,2
      b;1
      c;3,2
      """;

  private static final String POINTS =
      SOUND
          .replace("vote_type;approval", "vote_type;cumulative")
          .replace(
              "voter_id;vote\na;1,2\nb;1\nc;3,2",
              "voter_id;vote;points\na;1,2;2,1\nb;1;3\nc;3,2;1,1");

  static Stream<Arguments> faults() {
    return Stream.of(
        broken("an empty file", "", 1, "META"),
        broken("only blank lines", "\n\n", 1, "META"),
        broken("no META", SOUND.substring(SOUND.indexOf("PROJECTS")), 1, "META"),
        broken("META without header", "META\nPROJECTS\n", 2, "META"),
        change("META with a strange header", "key;value", "a;b", 2, "key"),
        change("a key without value", "num_votes;3", "num_votes", 5, "num_votes"),
        change("a key twice", "num_votes;3", "budget;3", 6, "budget"),
        change("a value without key", "num_votes;3", ";3", 5, "key"),
        change("no budget", "budget;1000\n", "", 1, "budget"),
        change("an empty budget", "budget;1000", "budget;", 6, "budget"),
        change("a negative budget", "budget;1000", "budget;-1000", 6, "budget"),
        change("a budget that is no number", "budget;1000", "budget;NaN", 6, "budget"),
        change("an infinite budget", "budget;1000", "budget;Infinity", 6, "budget"),
        change("a budget with a comma", "budget;1000", "budget;1,000", 6, "budget"),
        change("a budget with a currency", "budget;1000", "budget;1000 €", 6, "budget"),
        change("an endless budget", "budget;1000", "budget;1e99", 6, "budget"),
        change("a number of votes that is none", "num_votes;3", "num_votes;x", 5, "num_votes"),
        change("no kind of ballot", "vote_type;approval\n", "", 1, "vote_type"),
        change(
            "an unknown kind of ballot", "vote_type;approval", "vote_type;smiley", 7, "vote_type"),
        change("an unknown rule", "rule;greedy", "rule;unknown", 8, "rule"),
        change("another unknown rule", "rule;greedy", "rule;greedy-custom", 8, "rule"),
        change("no rule", "rule;greedy\n", "", 1, "rule"),
        change(
            "a threshold that is no number",
            "rule;greedy",
            "min_project_score_threshold;x\nrule;greedy",
            8,
            "min_project_score_threshold"),
        change(
            "a limit that is no number",
            "rule;greedy",
            "max_length;many\nrule;greedy",
            8,
            "max_length"),
        change(
            "no PROJECTS",
            "PROJECTS\nproject_id;cost;name\n1;400;Trees\n2;600;Benches\n3;700;A fountain\n",
            "",
            9,
            "PROJECTS"),
        change(
            "PROJECTS without header",
            "PROJECTS\nproject_id;cost;name\n1;400;Trees\n2;600;Benches\n3;700;A fountain\n",
            "PROJECTS\n",
            10,
            "PROJECTS"),
        change("no project", "1;400;Trees\n2;600;Benches\n3;700;A fountain\n", "", 11, "PROJECTS"),
        change("no project_id column", "project_id;cost", "number;cost", 10, "project_id"),
        change("no cost column", "project_id;cost", "project_id;price", 10, "cost"),
        change("a column twice", "project_id;cost;name", "project_id;cost;cost", 10, "cost"),
        change("a project without id", "2;600;", ";600;", 12, "project_id"),
        change("an id with a comma", "2;600;", "\"2,5\";600;", 12, "project_id"),
        change("a project twice", "2;600;", "1;600;", 12, "project_id"),
        change("an empty cost", "2;600;", "2;;", 12, "cost"),
        change("a negative cost", "2;600;", "2;-600;", 12, "cost"),
        change("a cost that is no number", "2;600;", "2;free;", 12, "cost"),
        change("a cost that is not a number", "2;600;", "2;nan;", 12, "cost"),
        change("a cost in hexadecimal", "2;600;", "2;0x10;", 12, "cost"),
        change("a row too short", "2;600;Benches", "2;600", 12, "name"),
        change("a row too long", "2;600;Benches", "2;600;Benches;old;oak", 12, "name"),
        change("a quotation mark never closed", "2;600;Benches", "2;600;\"Benches", 12, "\""),
        change("no VOTES", SOUND.substring(SOUND.indexOf("VOTES")), "", 13, "VOTES"),
        change("VOTES without header", "voter_id;vote\na;1,2\nb;1\nc;3,2\n", "", 14, "VOTES"),
        change("no vote column", "voter_id;vote", "voter_id;choice", 15, "vote"),
        change("no voter_id column", "voter_id;vote", "id;vote", 15, "voter_id"),
        change("a ballot without voter", "b;1\n", ";1\n", 17, "voter_id"),
        change("a voter twice", "b;1\n", "a;1\n", 17, "voter_id"),
        change("an unknown project", "b;1\n", "b;9\n", 17, "vote"),
        change("a comma at the end", "b;1\n", "b;1,\n", 17, "vote"),
        change("a comma at the beginning", "b;1\n", "b;,1\n", 17, "vote"),
        change("two commas", "a;1,2", "a;1,,2", 16, "vote"),
        change("other separators", "a;1,2", "a;1 2", 16, "vote"),
        change("a ballot too short", "b;1\n", "b\n", 17, "vote"),
        change("a ballot too long", "b;1\n", "b;1;2\n", 17, "vote"),
        change("VOTES twice", "b;1\n", "VOTES\n", 17, "VOTES"),
        change("META after VOTES", "b;1\n", "META\n", 17, "META"),
        change(
            "sections in another order",
            "PROJECTS\nproject_id;cost;name\n1;400;Trees\n2;600;Benches\n3;700;A fountain\nVOTES",
            "VOTES",
            9,
            "PROJECTS"),
        points("no points column", "vote;points", "vote;weights", 15, "points"),
        points("too few points", "a;1,2;2,1", "a;1,2;2", 16, "points"),
        points("too many points", "b;1;3", "b;1;3,1", 17, "points"),
        points("points without projects", "b;1;3", "b;;3", 17, "points"),
        points("projects without points", "b;1;3", "b;1;", 17, "points"),
        points("points that are no number", "b;1;3", "b;1;three", 17, "points"),
        points("negative points", "b;1;3", "b;1;-3", 17, "points"),
        points("endless points", "b;1;3", "b;1;99999999999", 17, "points"),
        points("an empty point", "a;1,2;2,1", "a;1,2;2,", 16, "points"),
        ceiling("fewer ceilings than areas", "500", "name", 10, "budget_per_area"),
        ceiling("a ceiling that is no number", "500,many", "name", 10, "budget_per_area"),
        ceiling("an area unknown", "500,500", "area", 13, "area"));
  }

  private static Arguments broken(String name, String file, int line, String field) {
    return Arguments.of(name, file, line, field);
  }

  private static Arguments change(String name, String from, String to, int line, String field) {
    assertThat(SOUND).contains(from);
    return broken(
        name,
        SOUND.replaceFirst(
            java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)),
        line,
        field);
  }

  private static Arguments points(String name, String from, String to, int line, String field) {
    assertThat(POINTS).contains(from);
    return broken(name, POINTS.replace(from, to), line, field);
  }

  private static Arguments ceiling(
      String name, String limits, String column, int line, String field) {
    return broken(
        name,
        SOUND
            .replace("rule;greedy", "rule;greedy\nareas;North,South\nbudget_per_area;" + limits)
            .replace("cost;name", "cost;" + column),
        line,
        field);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultIsToldWithItsLineAndItsMend(String name, String file, int line, String field) {
    Throwable thrown = catchThrowable(() -> count(file.getBytes(StandardCharsets.UTF_8)));
    assertFault(thrown, line, field);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void anotherEncodingIsTold(byte[] file, int line) {
    assertFault(catchThrowable(() -> count(file)), line, "encoding");
  }

  static Stream<Arguments> encodings() {
    String accents = SOUND.replace("Trees", "Forêt");
    return Stream.of(
        Arguments.of(accents.getBytes(StandardCharsets.ISO_8859_1), 1),
        Arguments.of(accents.getBytes(StandardCharsets.UTF_16), 1));
  }

  private static void assertFault(Throwable thrown, int line, String field) {
    assertThat(thrown).isInstanceOf(FaultyInput.class);
    FaultyInput faulty = (FaultyInput) thrown;
    assertThat(faulty.field()).isEqualTo(field);
    assertThat(faulty.line()).isEqualTo(line);
    for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      assertThat(Messages.in(language).text(faulty.fault())).isNotBlank().doesNotContain("{");
      assertThat(Messages.in(language).text(faulty.mend())).isNotBlank().doesNotContain("{");
    }
  }

  @ParameterizedTest
  @MethodSource("soundVariants")
  void aFileThatOnlyLooksOddIsCounted(String file) throws Exception {
    Counting.Counted counted = count(file.getBytes(StandardCharsets.UTF_8));
    assertThat(counted.outcome().winnerIds()).containsExactly("1", "2");
  }

  static Stream<String> soundVariants() {
    return Stream.of(
        SOUND,
        "\uFEFF" + SOUND,
        SOUND.replace("\n", "\r\n"),
        SOUND.replace("\n", "\r"),
        SOUND.replace("\n", "\n\n"),
        SOUND.stripTrailing(),
        SOUND.replace("budget;1000", "budget;1e3"),
        SOUND.replace("budget;1000", "budget;1000.00"),
        SOUND.replace("META\n", "meta\n"),
        SOUND.replace("PROJECTS\n", "PROJECTS;;\n"),
        SOUND.replace("b;1\n", " b ; 1 \n"),
        SOUND.replace("a;1,2", "a;1, 2"),
        SOUND.replace("a;1,2", "a;\"1,2\""),
        SOUND.replace("a;1,2", "a;1,2,1"),
        SOUND.replace("num_votes;3", "num_votes;4"),
        SOUND.replace("2;600;Benches", "2;600;\"Benches; with a \"\"view\"\"\nand a line\""),
        SOUND.replace("description;A street", "description;A street; two squares"),
        SOUND
            .replace("project_id;cost;name", "name;cost;project_id")
            .replace("1;400;Trees", "Trees;400;1")
            .replace("2;600;Benches", "Benches;600;2")
            .replace("3;700;A fountain", "A fountain;700;3"),
        SOUND
            .replace("voter_id;vote", "vote;voter_id")
            .replace("a;1,2", "1,2;a")
            .replace("b;1\n", "1;b\n")
            .replace("c;3,2", "3,2;c"));
  }

  private static Counting.Counted count(byte[] file) throws Exception {
    Election election = PabulibReader.read(new ByteArrayInputStream(file));
    return Counting.count(election, Settings.of(election, Asked.NOTHING));
  }
}
