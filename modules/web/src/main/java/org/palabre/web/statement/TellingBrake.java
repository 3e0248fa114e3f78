package org.palabre.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.palabre.input.Refusal;
import org.palabre.web.session.AddressBrake;

/**
 * Slows whoever floods a space without an account: {@value #MOST} statements from one address in
 * ten minutes, enough for a school class behind one connection, too few for a robot.
 */
@ApplicationScoped
public class TellingBrake {

  private static final int MOST = 40;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final AddressBrake brake;

  /** Counts by the system's clock. */
  @Inject
  public TellingBrake() {
    this(Clock.systemUTC());
  }

  TellingBrake(Clock clock) {
    brake = new AddressBrake(MOST, WINDOW, clock);
  }

  /**
   * Counts one statement from an address.
   *
   * @throws Refusal if there were too many from there
   */
  public void count(String address) {
    if (!brake.count(address)) {
      throw new Refusal("", "tell.tooMany", WINDOW.toMinutes());
    }
  }
}
