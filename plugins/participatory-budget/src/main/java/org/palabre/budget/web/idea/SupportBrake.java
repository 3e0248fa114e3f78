package org.palabre.budget.web.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.web.session.AddressBrake;

/**
 * Slows whoever supports ideas without an account and without end: {@value #MOST} in ten minutes
 * from one device, and {@value #MOST_TOGETHER} from one address, in each edition. A school behind
 * one connection goes on while one of its devices has to wait.
 */
@ApplicationScoped
public class SupportBrake {

  static final int MOST = 40;
  static final int MOST_TOGETHER = 400;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final AddressBrake alone;
  private final AddressBrake together;

  /** Counts by the system's clock. */
  @Inject
  public SupportBrake() {
    this(Clock.systemUTC());
  }

  SupportBrake(Clock clock) {
    alone = new AddressBrake(MOST, WINDOW, clock);
    together = new AddressBrake(MOST_TOGETHER, WINDOW, clock);
  }

  /**
   * Counts one support.
   *
   * @param device made for the device and kept on it
   * @throws Refusal if there were too many
   */
  public void count(String address, UUID edition, UUID device) {
    String place = address + " " + edition;
    if (!alone.count(place + " " + device) || !together.count(place)) {
      throw new Refusal("", "budget.support.tooMany", WINDOW.toMinutes());
    }
  }
}
