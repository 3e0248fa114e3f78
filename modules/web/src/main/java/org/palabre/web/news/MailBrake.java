package org.palabre.web.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.palabre.input.Refusal;
import org.palabre.web.session.AddressBrake;

/** Slows whoever has mails sent to addresses: {@value #MOST} from one address in an hour. */
@ApplicationScoped
public class MailBrake {

  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final AddressBrake brake = new AddressBrake(MOST, WINDOW, Clock.systemUTC());

  /** For the container's proxy. */
  @Inject
  protected MailBrake() {}

  /**
   * Counts one mail asked for from an address.
   *
   * @throws Refusal if there were too many from there
   */
  public void count(String address) {
    if (!brake.count(address)) {
      throw new Refusal("", "notify.tooMany");
    }
  }
}
