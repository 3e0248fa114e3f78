package org.palabre.bench.budget.inside;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.budget.application.vote.VoterPass;

/** The clients of one round: they begin at once and cast without pause, one voter after another. */
final class Clients {

  private static final int RECEIPT_BYTES = 32;
  private static final int PATIENCE_SECONDS = 60;

  private final List<VoterPass> voters;
  private final Caster caster;
  private final long time;
  private final CyclicBarrier begin;
  private final AtomicInteger next = new AtomicInteger();
  private final SecureRandom random = new SecureRandom();
  private volatile long start;

  /**
   * Clients of these voters.
   *
   * @param clients how many; none begins before all are there
   * @param time how long they go on, in nanoseconds, unless there are no voters left
   */
  Clients(List<VoterPass> voters, Caster caster, int clients, long time) {
    this.voters = voters;
    this.caster = caster;
    this.time = time;
    begin = new CyclicBarrier(clients, () -> start = System.nanoTime());
  }

  /**
   * One client, on this thread.
   *
   * @return {@code ballots seconds left}: acknowledged to it, from the common begin to its end,
   *     voters left then
   * @throws Exception when a single ballot did not get into the box, or not all came to begin
   */
  String run() throws Exception {
    begin.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    int cast = 0;
    byte[] receiptHash = new byte[RECEIPT_BYTES];
    while (System.nanoTime() - start < time) {
      int voter = next.getAndIncrement();
      if (voter >= voters.size()) {
        break;
      }
      random.nextBytes(receiptHash);
      caster.cast(voters.get(voter), receiptHash);
      cast++;
    }
    return "%d %s %d"
        .formatted(
            cast,
            Double.toString((System.nanoTime() - start) / 1e9),
            Math.max(0, voters.size() - next.get()));
  }
}
