package org.palabre.web.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.palabre.spi.Actor;
import org.palabre.web.session.AddressBrake;

/**
 * Slows whoever guesses secret addresses, {@value #WRONG} wrong ones from one network address in
 * ten minutes; and calendars that ask for the same one more than {@value #READS} times an hour.
 */
@ApplicationScoped
public class CalendarBrake {

  private static final int WRONG = 20;
  private static final int READS = 120;

  private final AddressBrake guesses =
      new AddressBrake(WRONG, Duration.ofMinutes(10), Clock.systemUTC());

  private final AddressBrake reads =
      new AddressBrake(READS, Duration.ofHours(1), Clock.systemUTC());

  /** For the container's proxy. */
  @Inject
  protected CalendarBrake() {}

  /** Whether an address has not guessed too often. */
  boolean isOpen(String address) {
    return guesses.isOpen(address);
  }

  /** Counts a wrong guess. */
  void wrong(String address) {
    guesses.count(address);
  }

  /** Counts a reading of somebody's calendar; whether it is let through. */
  boolean isPatient(Actor reader) {
    return reads.count(reader.person().orElseThrow().toString());
  }
}
