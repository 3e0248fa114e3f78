package org.palabre.bench.budget;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Servers;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures ballots cast online at an even pace, sign-in and page views included, by Gatling against
 * a demonstration; then looks for every receipt in the box. Ends with 1 when a ballot is missing,
 * somebody signed off without one, a request failed, or answers were too slow. See {@code
 * modules/bench/README.md}.
 */
public final class VoteLoad {

  /** So that each voter can come from an address of their own. */
  static final Map<String, String> BEHIND_A_PROXY = Map.of("PALABRE_TRUSTED_PROXIES", "127.0.0.1");

  private static final double PER_MINUTE = 500;
  private static final double MINUTES = 10;

  /** What 95 of 100 requests must stay below. */
  private static final int TOO_SLOW_MS = 1000;

  /** Voters before the first that is measured: a server just started is not what is asked about. */
  private static final int WARM_UP = 30;

  private VoteLoad() {}

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, an empty folder not below the temporary one, then if
   *     wanted ballots a minute and minutes
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]).toAbsolutePath();
    Path data = folder.resolve("data");
    Files.createDirectories(folder);
    double perMinute = args.length > 2 ? Double.parseDouble(args[2]) : PER_MINUTE;
    double minutes = args.length > 3 ? Double.parseDouble(args[3]) : MINUTES;
    boolean good;
    try (Running demo =
            new Servers(Path.of(args[0]).toAbsolutePath())
                .demo(data, Servers.freePort(), BEHIND_A_PROXY);
        Connection database = Demonstration.connect(data)) {
      BoxRows rows = new BoxRows(database);
      String site = "http://127.0.0.1:" + demo.port();
      warmUp(site, rows);
      VoteSimulation.plan(
          new VoteSimulation.Plan(
              site, rows, perMinute, Duration.ofMillis(Math.round(minutes * 60_000))));
      good = measure(rows, folder.resolve("gatling"));
    }
    System.out.println(good ? "GOOD" : "BAD");
    // Gatling leaves threads behind.
    System.exit(good ? 0 : 1);
  }

  private static void warmUp(String site, BoxRows rows) throws IOException, SQLException {
    for (int i = 0; i < WARM_UP; i++) {
      Visitor visitor = new Visitor(site, Elector.fresh());
      visitor.cast(visitor.prepare(rows));
    }
  }

  private static boolean measure(BoxRows rows, Path reports) throws Exception {
    int ballotsBefore = rows.ballots();
    Gatling$.MODULE$.fromArgs(
        new String[] {
          "--simulation", VoteSimulation.class.getName(), "--results-folder", reports.toString()
        });
    StepTimes times = VoteSimulation.times();
    List<Elector> cast = VoteSimulation.cast();
    System.out.println();
    System.out.println(rows.durability());
    System.out.println();
    times.print(System.out, VoteSimulation.waits());
    System.out.println();
    System.out.printf(
        "voters: %d, ballots acknowledged: %d, errors: %d%n",
        VoteSimulation.begun(), cast.size(), times.errors());
    System.out.printf(
        "receipts not found once in the box: %d, ballots added: %d%n",
        missing(rows, cast), rows.ballots() - ballotsBefore);
    System.out.printf("sealed ballots: %d, sign-offs: %d%n", rows.ballots(), rows.signOffs());
    return !cast.isEmpty()
        && cast.size() == VoteSimulation.begun()
        && times.errors() == 0
        && times.percentile(95).filter(ms -> ms < TOO_SLOW_MS).isPresent()
        && missing(rows, cast) == 0
        && rows.ballots() - ballotsBefore == cast.size()
        && rows.ballots() == rows.signOffs();
  }

  private static int missing(BoxRows rows, List<Elector> cast) throws SQLException {
    int missing = 0;
    for (Elector elector : cast) {
      if (rows.ballots(elector) != 1) {
        missing++;
      }
    }
    return missing;
  }
}
