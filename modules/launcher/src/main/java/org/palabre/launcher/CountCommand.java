package org.palabre.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Messages;
import org.palabre.count.explain.Explainer;
import org.palabre.count.explain.SideBySide;
import org.palabre.count.french.LocalRule;
import org.palabre.count.french.RulesFile;
import org.palabre.count.judgment.GradeScale;
import org.palabre.count.judgment.GradedElection;
import org.palabre.count.judgment.MajorityJudgment;
import org.palabre.count.pabulib.GradedCsvReader;
import org.palabre.count.pabulib.PabulibReader;
import org.palabre.count.rulebook.Asked;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Rule;
import org.palabre.count.rulebook.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code ./palabre count FILE}: ballots in, winners out, with the reasons.
 *
 * <p>Exit codes: 0; 2 for a faulty file or option, told with its line, its field and how to mend
 * it, without any result; 1 for a fault of ours.
 */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    description = "Counts an election. / Dépouille un vote.",
    sortOptions = false)
final class CountCommand implements Callable<Integer> {

  private static final int FAULTY_INPUT = 2;
  private static final String NO_VALUE = "";

  /** How long {@code --explain} may look for what would have changed the result. */
  private static final Duration SEARCHES = Duration.ofSeconds(40);

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A Pabulib file (.pb), or graded ballots in CSV.")
  private String file;

  @Option(
      names = "--rule",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "RULE",
      description =
          "greedy, greedy-per-cost, equal-shares or majority-judgment (default: the file's own)")
  private String rule;

  @Option(
      names = "--utility",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "UTILITY",
      description =
          "cost, cardinality, score or borda (default: cost; score where ballots carry points;"
              + " borda for rankings)")
  private String utility;

  @Option(
      names = "--completion",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "METHOD",
      description = "none, add1, add1u or greedy (default: none)")
  private String completion;

  @Option(
      names = "--add1-start",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "START",
      description = "exact or floor (default: exact)")
  private String add1Start;

  @Option(
      names = "--add1-stop",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "STOP",
      description = "exhaustive or overspend (default: exhaustive)")
  private String add1Stop;

  @Option(
      names = "--compare",
      description = "keep Equal Shares only if no more voters prefer greedy by votes")
  private boolean compare;

  @Option(
      names = "--fit",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "FIT",
      description = "skip what does not fit, or stop there (default: skip)")
  private String fit;

  @Option(
      names = "--min-votes",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "N",
      description = "keep projects with at least N votes")
  private String minVotes;

  @Option(names = "--strict", description = "with --min-votes: more than N votes")
  private boolean strict;

  @Option(
      names = "--areas",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "AREAS",
      description = "apply the ceilings the file states, or not: file or ignore (default: ignore)")
  private String areas;

  @Option(
      names = "--ungraded",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "POLICY",
      description = "a missing grade is the worst, or left out: worst or exclude (default: worst)")
  private String ungraded;

  @Option(
      names = "--grades",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      defaultValue = "1,2,3,4,5,6",
      paramLabel = "LIST",
      description = "the grades, worst first (default: ${DEFAULT-VALUE})")
  private String grades;

  @Option(
      names = "--blank",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      defaultValue = "0",
      paramLabel = "N",
      description = "what a ballot writes for no grade (default: ${DEFAULT-VALUE})")
  private String blank;

  @Option(
      names = "--projects",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "FILE",
      description = "for graded ballots in CSV: a Pabulib file with the costs and the budget")
  private String projects;

  @Option(
      names = "--rules",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "FILE",
      description = "a city's own rule and its numbers (see modules/count/README.md)")
  private String rules;

  @Option(
      names = "--tie",
      arity = "0..1",
      fallbackValue = NO_VALUE,
      paramLabel = "CHAIN",
      description = "id, or votes,cost,lot:SEED (default: id)")
  private String tie;

  @Option(names = "--explain", description = "say why each project won or lost")
  private boolean explain;

  @Option(names = "--json", description = "write the result as JSON, alone on standard output")
  private boolean json;

  @Unmatched private List<String> strange;

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    Messages messages = Messages.in(locale());
    try {
      return count(began, messages);
    } catch (FaultyInput faulty) {
      report(faulty, messages);
      return FAULTY_INPUT;
    }
  }

  /** The language of the screen: LC_ALL decides, else LANG. */
  static Locale locale() {
    String all = System.getenv("LC_ALL");
    String language = all == null || all.isEmpty() ? System.getenv("LANG") : all;
    return language != null && language.toLowerCase(Locale.ROOT).startsWith("fr")
        ? Locale.FRENCH
        : Locale.ENGLISH;
  }

  private int count(long began, Messages messages) throws IOException {
    if (strange != null && !strange.isEmpty()) {
      throw FaultyInput.at(0, strange.get(0), "option.strange", strange.get(0));
    }
    checkValues();
    if (file == null) {
      throw FaultyInput.at(0, "FILE", "file.none");
    }
    Asked asked = asked();
    Settings.check(asked);
    CountReport report = new CountReport(messages, explain);
    if (isGradedCsv()) {
      judgeCsv(report, asked);
    } else {
      countPabulib(report, asked);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    write(System.out, json ? report.json(seconds) : report.text());
    if (!json) {
      report.warnings().forEach(warning -> write(System.err, warning + System.lineSeparator()));
    }
    return 0;
  }

  private void checkValues() {
    for (var option : spec.options()) {
      if (option.getValue() instanceof String value && value.isEmpty()) {
        throw FaultyInput.at(0, option.longestName(), "option.alone", option.longestName());
      }
    }
  }

  private Asked asked() {
    return new Asked(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        compare,
        fit,
        minVotes,
        strict,
        areas,
        ungraded,
        tie);
  }

  private boolean isGradedCsv() {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private void countPabulib(CountReport report, Asked asked) throws IOException {
    Election election = read(report, PabulibReader::read);
    Settings settings =
        rules == null ? Settings.of(election, asked) : Settings.of(election, asked, localRule());
    if (settings.rule() == Rule.MAJORITY_JUDGMENT) {
      GradeScale scale = GradeScale.parse(grades, blank);
      judge(report, settings, GradedElection.of(election, scale), scale);
    } else {
      Counting.Counted counted = Counting.count(election, settings);
      report.counted(election, settings, counted, grades, blank);
      if (explain) {
        report.explained(
            counted.outcome(),
            new Explainer(settings, counted, SEARCHES).explain(),
            SideBySide.of(election, asked));
      }
    }
  }

  private LocalRule localRule() throws IOException {
    try (Reader text = new InputStreamReader(open(rules), StandardCharsets.UTF_8)) {
      return RulesFile.read(text);
    }
  }

  private void judgeCsv(CountReport report, Asked asked) throws IOException {
    GradeScale scale = GradeScale.parse(grades, blank);
    Settings settings = Settings.forGrades(asked);
    GradedElection election = read(report, bytes -> GradedCsvReader.read(bytes, scale));
    if (projects != null) {
      try (InputStream bytes = open(projects)) {
        election = election.withCosts(PabulibReader.read(bytes));
      }
    }
    judge(report, settings, election, scale);
  }

  private static void judge(
      CountReport report, Settings settings, GradedElection election, GradeScale scale) {
    MajorityJudgment judgment = new MajorityJudgment(election, settings.ungraded(), settings.tie());
    report.judged(election, settings, judgment.count(), scale);
  }

  /** Reads a kind of file from a stream of bytes. */
  private interface Reading<T> {
    T read(InputStream bytes) throws IOException;
  }

  private <T> T read(CountReport report, Reading<T> reading) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = open(file);
        DigestInputStream digesting = new DigestInputStream(bytes, digest)) {
      T result = reading.read(digesting);
      report.input(HexFormat.of().formatHex(digest.digest()));
      return result;
    }
  }

  private static InputStream open(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException strangeName) {
      throw FaultyInput.at(0, "FILE", "file.missing", name);
    }
    if (!Files.exists(path)) {
      throw FaultyInput.at(0, "FILE", "file.missing", name);
    }
    if (Files.isDirectory(path)) {
      throw FaultyInput.at(0, "FILE", "file.unreadable", name);
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException unreadable) {
      throw FaultyInput.at(0, "FILE", "file.unreadable", name);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
    }
  }

  private void report(FaultyInput faulty, Messages messages) {
    for (String sentence : CountReport.sayFault(faulty, messages)) {
      write(System.err, sentence + System.lineSeparator());
    }
    if (json) {
      write(System.out, CountReport.faultJson(faulty, messages));
    }
  }

  /** Always UTF-8: ids and names must survive a console that is set to something else. */
  private static void write(PrintStream stream, String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
