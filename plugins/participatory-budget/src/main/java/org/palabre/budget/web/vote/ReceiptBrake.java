package org.palabre.budget.web.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.palabre.input.Refusal;
import org.palabre.web.session.AddressBrake;

/**
 * Slows whoever asks about receipts without end: {@value #MOST} from one address in ten minutes,
 * enough for a library's computers.
 */
@ApplicationScoped
public class ReceiptBrake {

  private static final int MOST = 60;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final AddressBrake brake = new AddressBrake(MOST, WINDOW, Clock.systemUTC());

  /** For the container's proxy. */
  @Inject
  protected ReceiptBrake() {}

  /**
   * Counts a question from an address.
   *
   * @throws Refusal if there were too many from there
   */
  public void count(String address) {
    if (!brake.count(address)) {
      throw new Refusal("", "budget.receipt.tooMany", WINDOW.toMinutes());
    }
  }
}
