package org.palabre.bench.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Servers;
import org.palabre.bench.host.Servers.Running;

/**
 * Kills the server and its database again and again while people vote, starts both again, and looks
 * whether every acknowledged ballot is in the box once and nobody signed off without a ballot.
 * Whoever had no answer sends the same ballot again, with the same receipt. Prints a row for each
 * round; ends with 1 when a ballot was lost or doubled. See {@code modules/bench/README.md}.
 */
public final class KillDuringVote {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 20;
  private static final int SHORTEST_SECONDS = 5;
  private static final int LONGEST_SECONDS = 15;

  /** How long a server just started may take to its first ballot; then the seconds begin. */
  private static final int PATIENCE_SECONDS = 120;

  private final Servers servers;
  private final Path data;
  private final int port;
  private final int clients;
  private final List<Elector> acknowledged = new ArrayList<>();
  private final List<Elector> all = new ArrayList<>();
  private boolean good = true;

  private KillDuringVote(Path home, Path data, int clients) throws IOException {
    servers = new Servers(home);
    this.data = data;
    this.clients = clients;
    port = Servers.freePort();
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, an empty folder not below the temporary one, then if
   *     wanted clients and rounds
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[1]).toAbsolutePath().resolve("data");
    Files.createDirectories(data.getParent());
    KillDuringVote bench =
        new KillDuringVote(
            Path.of(args[0]).toAbsolutePath(),
            data,
            args.length > 2 ? Integer.parseInt(args[2]) : CLIENTS);
    boolean good = false;
    try {
      good = bench.run(args.length > 3 ? Integer.parseInt(args[3]) : ROUNDS);
    } finally {
      System.out.println(good ? "GOOD" : "BAD");
    }
    System.exit(good ? 0 : 1);
  }

  /** Whether every round was good. */
  private boolean run(int rounds) throws Exception {
    Running server = servers.demo(data, port, VoteLoad.BEHIND_A_PROXY);
    try {
      try (Connection database = Demonstration.connect(data)) {
        System.out.printf("%s%n%n", new BoxRows(database).durability());
      }
      System.out.println(
          "| round | acknowledged | failed before the kill | unanswered | of them in the box |"
              + " sent again | lost or doubled | sign-off and ballot differ | sealed | sign-offs"
              + " |");
      System.out.println("|---|---|---|---|---|---|---|---|---|---|");
      for (int round = 1; round <= rounds; round++) {
        Interrupted left = voteUntilKilled(server);
        server = servers.demo(data, port, VoteLoad.BEHIND_A_PROXY);
        try (Connection database = Demonstration.connect(data)) {
          check(round, left, new BoxRows(database));
        }
      }
    } finally {
      server.close();
    }
    return good;
  }

  /** Lets people vote, and kills the server some seconds after the first ballot. */
  private Interrupted voteUntilKilled(Running server) throws Exception {
    Interrupted round = new Interrupted();
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try (Connection database = Demonstration.connect(data)) {
      BoxRows rows = new BoxRows(database);
      for (int i = 0; i < clients; i++) {
        pool.submit(() -> vote(round, rows));
      }
      round.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      TimeUnit.MILLISECONDS.sleep(
          ThreadLocalRandom.current().nextInt(SHORTEST_SECONDS * 1000, LONGEST_SECONDS * 1000));
      round.killing = true;
      server.kill();
      pool.shutdown();
      if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
        throw new IOException("Clients still wait for a server that is dead.");
      }
    } catch (SQLException closing) {
      // The connection of a database that was killed may not close.
      if (!round.killing) {
        throw closing;
      }
    }
    return round;
  }

  private void vote(Interrupted round, BoxRows rows) {
    while (!round.killing) {
      Elector elector = Elector.fresh();
      Map<String, String> ballot = Map.of();
      try {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, elector);
        ballot = visitor.prepare(rows);
        visitor.cast(ballot);
        round.acknowledged(elector);
      } catch (IOException | SQLException | RuntimeException e) {
        round.failed(elector, ballot, e);
      }
    }
  }

  private void check(int round, Interrupted left, BoxRows rows) throws IOException, SQLException {
    int kept = 0;
    for (Elector elector : left.unanswered.keySet()) {
      kept += rows.ballots(elector);
    }
    all.addAll(left.acknowledged);
    all.addAll(left.unanswered.keySet());
    all.addAll(left.turnedAway);
    acknowledged.addAll(left.acknowledged);
    int differing = differing(rows);
    for (Map.Entry<Elector, Map<String, String>> sent : left.unanswered.entrySet()) {
      Visitor visitor = new Visitor("http://127.0.0.1:" + port, sent.getKey());
      visitor.identify(rows);
      visitor.cast(sent.getValue());
      acknowledged.add(sent.getKey());
    }
    int lost = 0;
    for (Elector elector : acknowledged) {
      lost += rows.ballots(elector) == 1 ? 0 : 1;
    }
    differing = Math.max(differing, differing(rows));
    int sealed = rows.ballots();
    int signOffs = rows.signOffs();
    System.out.printf(
        "| %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
        round,
        left.acknowledged.size(),
        left.early,
        left.unanswered.size(),
        kept,
        left.unanswered.size(),
        lost,
        differing,
        sealed,
        signOffs);
    if (left.early > 0) {
      System.out.printf("  first failure: %s%n", left.firstFailure);
    }
    good &=
        lost == 0
            && differing == 0
            && left.early == 0
            && !left.acknowledged.isEmpty()
            && sealed == signOffs;
  }

  /** How many people have a ballot and no sign-off, or the reverse. */
  private int differing(BoxRows rows) throws SQLException {
    int differing = 0;
    for (Elector elector : all) {
      differing += rows.ballots(elector) == rows.signOffs(elector) ? 0 : 1;
    }
    return differing;
  }

  /** What one round left behind. */
  private static final class Interrupted {

    private final List<Elector> acknowledged = new ArrayList<>();
    private final Map<Elector, Map<String, String>> unanswered = new LinkedHashMap<>();
    private final List<Elector> turnedAway = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean killing;
    private int early;
    private Exception firstFailure;

    private synchronized void acknowledged(Elector elector) {
      acknowledged.add(elector);
      begun.countDown();
    }

    private synchronized void failed(
        Elector elector, Map<String, String> ballot, Exception failure) {
      if (ballot.isEmpty()) {
        turnedAway.add(elector);
      } else {
        unanswered.put(elector, ballot);
      }
      if (!killing) {
        early++;
        firstFailure = firstFailure == null ? failure : firstFailure;
      }
    }
  }
}
