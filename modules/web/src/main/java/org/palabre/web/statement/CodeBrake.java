package org.palabre.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.palabre.input.Refusal;
import org.palabre.statement.StatementCode;
import org.palabre.web.session.AddressBrake;

/**
 * Slows whoever guesses codes: {@value #MOST} wrong ones from one address in ten minutes. Of 2^60
 * codes that finds none.
 */
@ApplicationScoped
public class CodeBrake {

  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final AddressBrake brake = new AddressBrake(MOST, WINDOW, Clock.systemUTC());

  /** For the container's proxy. */
  @Inject
  protected CodeBrake() {}

  /**
   * The code in an address, for whoever has not guessed too often; a braked one is as none.
   *
   * @param text what stands for the code; may be null
   * @param address who comes with it
   */
  public Optional<StatementCode> read(String text, String address) {
    return StatementCode.read(text).filter(any -> brake.isOpen(address));
  }

  /**
   * Goes on only if an address has not guessed too often; asked before a code is looked up, so that
   * a right one is not found either by then.
   *
   * @throws Refusal if it has
   */
  public void check(String address) {
    if (!brake.isOpen(address)) {
      throw new Refusal("code", "follow.tooMany", WINDOW.toMinutes());
    }
  }

  /** Counts a wrong code from an address. */
  public void wrong(String address) {
    brake.count(address);
  }
}
