package org.palabre.bench.budget;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.palabre.bench.budget.inside.CastBench;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Servers;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures how many ballots a second the service casts, checked and sealed, against the same
 * statements by plain JDBC: 16 clients inside one server, in turns, each ballot of a voter of its
 * own. Then counts what is in the box. Ends with 1 when a ballot or a sign-off is missing or too
 * many, or when the service is slower than half the yardstick. See {@code modules/bench/README.md}.
 */
public final class CastRatio {

  private static final int CLIENTS = 16;
  private static final int SECONDS = 30;
  private static final int ROUNDS = 5;
  private static final double AIM = 0.5;

  /** Voters a second made before anybody knows how many are needed. */
  private static final int GUESS = 2_000;

  /** How many more voters than the fastest round so far took. */
  private static final double MARGIN = 1.5;

  private final String site;
  private final BenchRoll roll;
  private final int seconds;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private long acknowledged;
  private double fastest = GUESS / MARGIN;
  private boolean enough = true;

  private CastRatio(String site, BenchRoll roll, int seconds) {
    this.site = site;
    this.roll = roll;
    this.seconds = seconds;
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, an empty folder not below the temporary one, then if
   *     wanted seconds of a round and rounds
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path data = Path.of(args[1]).toAbsolutePath().resolve("data");
    Files.createDirectories(data);
    InsideJar.write(data.resolve("plugins"));
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : SECONDS;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : ROUNDS;
    boolean good;
    try (Running demo =
            new Servers(Path.of(args[0]).toAbsolutePath())
                .demo(data, Servers.freePort(), Map.of());
        Connection database = Demonstration.connect(data)) {
      good =
          new CastRatio("http://127.0.0.1:" + demo.port(), new BenchRoll(database), seconds)
              .run(new BoxRows(database), rounds);
    }
    System.out.println(good ? "GOOD" : "BAD");
    System.exit(good ? 0 : 1);
  }

  private boolean run(BoxRows rows, int rounds) throws IOException, SQLException {
    int ballotsBefore = rows.ballots();
    int signOffsBefore = rows.signOffs();
    System.out.printf("%s%n%n", rows.durability());
    double service = service();
    int size = roll.sealedBytes();
    System.out.printf(
        Locale.ROOT,
        "to warm up: service %.0f /s, plain %.0f /s; a sealed ballot has %d bytes%n%n",
        service,
        plain(size),
        size);
    enough = true;
    System.out.println("| round | service /s | plain JDBC /s | ratio |");
    System.out.println("|---|---|---|---|");
    double[] services = new double[rounds];
    double[] plains = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      boolean serviceFirst = round % 2 == 0;
      services[round] = serviceFirst ? service() : 0;
      plains[round] = plain(size);
      services[round] = serviceFirst ? services[round] : service();
      row(Integer.toString(round + 1), services[round], plains[round]);
    }
    row("median", median(services), median(plains));
    int ballots = rows.ballots() - ballotsBefore;
    int signOffs = rows.signOffs() - signOffsBefore;
    System.out.printf(
        "%nacknowledged: %d, ballots added: %d, sign-offs added: %d, sealed: %d, signed off: %d%n",
        acknowledged, ballots, signOffs, rows.ballots(), rows.signOffs());
    if (!enough) {
      System.out.println("A round ran out of voters.");
    }
    return enough
        && acknowledged == ballots
        && ballots == signOffs
        && rows.ballots() == rows.signOffs()
        && median(services) >= AIM * median(plains);
  }

  private double service() throws IOException, SQLException {
    return round("service");
  }

  private double plain(int size) throws IOException, SQLException {
    return round("plain/" + size);
  }

  /** Ballots a second of one round, with more voters than any round took. */
  private double round(String side) throws IOException, SQLException {
    roll.fill((int) (fastest * MARGIN * seconds));
    HttpRequest request = request(side);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }
    int cast = 0;
    double longest = 0;
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      String[] said = said(side, answer.join()).split(" ");
      cast += Integer.parseInt(said[0]);
      longest = Math.max(longest, Double.parseDouble(said[1]));
      enough &= Integer.parseInt(said[2]) > 0;
    }
    acknowledged += cast;
    fastest = Math.max(fastest, cast / longest);
    return cast / longest;
  }

  private HttpRequest request(String side) {
    return HttpRequest.newBuilder(
            URI.create(
                "%s/api/v1/%s/%s?round=%s&edition=%s&clients=%d&seconds=%d"
                    .formatted(
                        site,
                        CastBench.ID,
                        side,
                        UUID.randomUUID(),
                        roll.edition(),
                        CLIENTS,
                        seconds)))
        .header("Origin", site)
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static String said(String side, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(side + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body().strip();
  }

  private static void row(String what, double service, double plain) {
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", what, service, plain, service / plain);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
