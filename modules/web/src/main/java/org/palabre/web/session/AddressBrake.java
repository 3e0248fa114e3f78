package org.palabre.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what comes from each address within a window of time, and says when it is too much. Kept
 * in memory: a new start forgets.
 */
public final class AddressBrake {

  /** Beyond this many addresses the one seen longest ago is forgotten. */
  private static final int MOST_ADDRESSES = 10_000;

  private final int most;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Deque<Instant>> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * A brake.
   *
   * @param most how many are let through from one address
   * @param window within which they are counted
   */
  public AddressBrake(int most, Duration window, Clock clock) {
    this.most = most;
    this.window = window;
    this.clock = clock;
  }

  /**
   * Counts one from an address.
   *
   * @return whether it is let through
   */
  public synchronized boolean count(String address) {
    Instant now = clock.instant();
    Deque<Instant> recent = recent(address, now);
    if (recent.size() >= most) {
      return false;
    }
    recent.addLast(now);
    return true;
  }

  /** Whether one more from an address would be let through; counts nothing. */
  public synchronized boolean isOpen(String address) {
    return recent(address, clock.instant()).size() < most;
  }

  private Deque<Instant> recent(String address, Instant now) {
    Deque<Instant> recent = seen.computeIfAbsent(address, any -> new ArrayDeque<>());
    while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(window))) {
      recent.removeFirst();
    }
    return recent;
  }
}
