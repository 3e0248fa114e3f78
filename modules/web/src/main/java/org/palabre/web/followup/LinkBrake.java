package org.palabre.web.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.palabre.web.session.AddressBrake;

/**
 * Slows whoever guesses links: {@value #MOST} unknown ones from one address in ten minutes, then
 * none is looked up from there. Links that are over do not count: those who have them were sent
 * them.
 */
@ApplicationScoped
public class LinkBrake {

  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final AddressBrake brake = new AddressBrake(MOST, WINDOW, Clock.systemUTC());

  /** For the container's proxy. */
  @Inject
  protected LinkBrake() {}

  /** Whether links from an address are looked up. */
  public boolean isOpen(String address) {
    return brake.isOpen(address);
  }

  /** Counts an unknown link from an address. */
  public void wrong(String address) {
    brake.count(address);
  }
}
