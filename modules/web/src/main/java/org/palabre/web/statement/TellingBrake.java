package org.palabre.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.input.Refusal;

/**
 * Slows whoever floods a space without an account: {@value #MOST} statements from one address in
 * ten minutes, enough for a school class behind one connection, too few for a robot.
 */
@ApplicationScoped
public class TellingBrake {

  private static final int MOST = 40;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /** Beyond this many addresses the one seen longest ago is forgotten. */
  private static final int MOST_ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> told =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /** Counts by the system's clock. */
  @Inject
  public TellingBrake() {
    this(Clock.systemUTC());
  }

  TellingBrake(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one statement from an address.
   *
   * @throws Refusal if there were too many from there
   */
  public synchronized void count(String address) {
    Instant now = clock.instant();
    Deque<Instant> recent = told.computeIfAbsent(address, any -> new ArrayDeque<>());
    while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(WINDOW))) {
      recent.removeFirst();
    }
    if (recent.size() >= MOST) {
      throw new Refusal("", "tell.tooMany", WINDOW.toMinutes());
    }
    recent.addLast(now);
  }
}
