package org.palabre.launcher;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palabre.sortition.Claim;
import org.palabre.sortition.Draw;
import org.palabre.sortition.DrawMethod;
import org.palabre.sortition.DrawOptions;
import org.palabre.sortition.Hash;
import org.palabre.sortition.InvalidInput;
import org.palabre.sortition.Lottery;
import org.palabre.sortition.Pool;
import org.palabre.sortition.PublicChoice;
import org.palabre.sortition.QuotasNotMet;
import org.palabre.sortition.Substitutes;
import org.palabre.sortition.Verifier;
import org.palabre.sortition.linear.Deadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * {@code ./palabre draw --people P.csv --quotas Q.csv --size N}: volunteers and quotas in, a fair
 * lottery among panels out; with a public number, the panel.
 *
 * <p>Exit codes: 0; 2 bad file or option; 3 quotas that cannot be met; 4 time limit, with the best
 * found and its bound; 5 verification failed; 1 a fault of ours.
 */
@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = "Draws a panel by lot. / Tire un panel au sort.",
    sortOptions = false)
final class DrawCommand implements Callable<Integer> {

  private static final int BAD_INPUT = 2;
  private static final int NOT_MET = 3;
  private static final int UNFINISHED = 4;
  private static final int REFUTED = 5;

  @Option(names = "--people", paramLabel = "P.csv", description = "The volunteers, one per row.")
  private Path people;

  @Option(names = "--quotas", paramLabel = "Q.csv", description = "category, value, min, max.")
  private Path quotas;

  @Option(names = "--size", paramLabel = "N", description = "How many people sit on the panel.")
  private String size;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "leximin (default), maximin or stratified.")
  private String method;

  @Option(
      names = "--household",
      paramLabel = "COLUMN",
      description = "At most one person per value of this column; blank ones stand alone.")
  private String household;

  @Option(names = "--id", paramLabel = "COLUMN", description = "Ids; by default the row's number.")
  private String id;

  @Option(
      names = "--weights-total",
      paramLabel = "T",
      description = "What the panels' weights sum to (default 1000000).")
  private String weightsTotal;

  @Option(
      names = "--public-number",
      paramLabel = "X",
      description = "What was thrown in public after the publication; picks the panel.")
  private String publicNumber;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Settles the turns of interchangeable people (default: hash of the files).")
  private String seed;

  @Option(names = "--time-limit", paramLabel = "S", description = "Seconds before giving up.")
  private String timeLimit;

  @Option(names = "--output", paramLabel = "FILE", description = "Writes the publication.")
  private Path output;

  @Option(
      names = "--verify",
      paramLabel = "FILE",
      description = "Checks a publication or a printed result against the files.")
  private Path verify;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Unmatched private List<String> strange = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    Locale locale = CountCommand.locale();
    DrawReport report = new DrawReport(locale);
    try {
      checkWords();
      if (verify != null && output == null) {
        return verify(report, began);
      }
      int code = draw(report, began);
      return code == 0 && verify != null ? verify(report, began) : code;
    } catch (InvalidInput problem) {
      print(System.err, problem.sentence(locale) + "\n");
      return BAD_INPUT;
    }
  }

  private void checkWords() throws InvalidInput {
    if (!strange.isEmpty()) {
      throw new InvalidInput("option.strange", strange.get(0));
    }
    if (people == null) {
      throw new InvalidInput("option.missing", "--people");
    }
    if (quotas == null) {
      throw new InvalidInput("option.missing", "--quotas");
    }
    if (size == null && (verify == null || output != null)) {
      throw new InvalidInput("option.missing", "--size");
    }
  }

  private int draw(DrawReport report, long began) throws InvalidInput, IOException {
    Pool pool = Pool.read(people, quotas, id, household);
    long total = weightsTotal == null ? 1_000_000 : number("--weights-total", weightsTotal);
    DrawOptions options =
        DrawOptions.of(
            pool,
            (int) Math.min(Integer.MAX_VALUE, number("--size", size)),
            DrawMethod.named(method == null ? "leximin" : method),
            total,
            seed);
    Lottery lottery;
    try {
      lottery = new Draw(pool, options, deadline()).run();
    } catch (QuotasNotMet problem) {
      if (json) {
        print(DrawDocument.impossible(pool, options, household, id, problem));
      }
      print(System.err, report.notMet(problem));
      return NOT_MET;
    }
    JsonObject publication = DrawDocument.of(pool, options, household, id, lottery);
    byte[] published = DrawDocument.bytes(publication);
    if (output != null) {
      write(published);
    }
    List<String> panel = null;
    Map<String, List<String>> substitutes = Map.of();
    if (publicNumber != null && !lottery.panels().isEmpty()) {
      panel = choose(lottery.panels(), total, published, publicNumber);
      substitutes = Substitutes.draw(pool, panel, published, publicNumber);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    String sha256 = Hash.hex(Hash.sha256(published));
    if (json) {
      print(DrawDocument.chosen(publication, panel, substitutes, sha256, publicNumber, seconds));
    } else {
      print(System.out, report.lottery(pool, options, lottery, panel, substitutes, sha256));
    }
    if (!lottery.complete()) {
      print(System.err, report.unfinished(lottery));
      return UNFINISHED;
    }
    return 0;
  }

  private static List<String> choose(
      List<Lottery.Panel> panels, long total, byte[] published, String publicNumber) {
    long ticket = PublicChoice.below(total, published, publicNumber);
    for (Lottery.Panel panel : panels) {
      ticket -= panel.weight();
      if (ticket < 0) {
        return panel.members();
      }
    }
    throw new IllegalStateException("The weights do not reach their total.");
  }

  private void write(byte[] published) throws InvalidInput {
    try {
      Files.write(output, published);
    } catch (IOException e) {
      throw new InvalidInput("file.unwritable", output, e.getClass().getSimpleName());
    }
  }

  private Deadline deadline() throws InvalidInput {
    if (timeLimit == null) {
      return Deadline.never();
    }
    try {
      double seconds = Double.parseDouble(timeLimit);
      if (seconds > 0 && seconds < 1e9) {
        return Deadline.in(seconds);
      }
    } catch (NumberFormatException notANumber) {
      throw new InvalidInput("option.time", timeLimit);
    }
    throw new InvalidInput("option.time", timeLimit);
  }

  private static long number(String option, String text) throws InvalidInput {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new InvalidInput("option.number", option, text);
    }
  }

  private int verify(DrawReport report, long began) throws InvalidInput, IOException {
    DrawFile file = DrawFile.read(verify);
    Claim claim = file.claim();
    Pool pool = Pool.read(people, quotas, file.option("id"), file.option("household"));
    List<String> faults = new ArrayList<>(new Verifier(pool, claim).faults());
    contradicted("--size", size, String.valueOf(claim.size()), faults);
    contradicted("--method", method, claim.method().word(), faults);
    contradicted("--household", household, file.option("household"), faults);
    contradicted("--id", id, file.option("id"), faults);
    contradicted("--weights-total", weightsTotal, "" + claim.weightsTotal(), faults);
    contradicted("--seed", seed, file.option("seed"), faults);
    choice(file, pool, faults);
    double seconds = (System.nanoTime() - began) / 1e9;
    if (json) {
      print(report.verdict(faults, seconds));
    } else {
      print(System.out, report.verdictText(claim, faults));
    }
    faults.stream().limit(20).forEach(fault -> print(System.err, report.fault(fault)));
    return faults.isEmpty() ? 0 : REFUTED;
  }

  private static void contradicted(
      String option, String given, String inFile, List<String> faults) {
    if (given != null && !given.strip().equals(inFile)) {
      faults.add("option|" + option + " " + given + " ≠ " + inFile);
    }
  }

  /** The panel in the file, and the number given now, against the publication. */
  private void choice(DrawFile file, Pool pool, List<String> faults) {
    byte[] published = DrawDocument.bytes(DrawDocument.publication(file.json()));
    String sha256 = Hash.hex(Hash.sha256(published));
    if (file.publishedSha256() != null && !file.publishedSha256().equals(sha256)) {
      faults.add("published|" + sha256);
    }
    if (file.publicNumber() == null) {
      return;
    }
    contradicted("--public-number", publicNumber, file.publicNumber(), faults);
    if (faults.isEmpty()) {
      List<String> panel =
          choose(
              file.claim().panels(), file.claim().weightsTotal(), published, file.publicNumber());
      if (!panel.equals(file.panel())) {
        faults.add("choice|" + String.join(", ", panel));
      } else if (!Substitutes.draw(pool, panel, published, file.publicNumber())
          .equals(file.substitutes())) {
        faults.add("substitutes|" + file.publicNumber());
      }
    }
  }

  private static void print(JsonObject document) {
    byte[] bytes = DrawDocument.bytes(document);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  private static void print(PrintStream stream, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    stream.write(bytes, 0, bytes.length);
    stream.flush();
  }
}
