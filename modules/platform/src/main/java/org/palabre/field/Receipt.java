package org.palabre.field;

import java.util.UUID;
import org.palabre.input.Refusal;

/**
 * What became of one statement a phone sent.
 *
 * @param key the phone's key for it
 * @param outcome what was done
 * @param refusal why it was refused; null otherwise
 */
public record Receipt(UUID key, Outcome outcome, Refusal refusal) {

  /** What may become of it. */
  public enum Outcome {
    /** It is kept: the phone may forget it. */
    KEPT,
    /** It had been kept before: the phone may forget it. */
    AGAIN,
    /** It is not kept, and will not be as it is. */
    REFUSED,
    /** It could not be kept this time; nothing is wrong with it. */
    FAILED
  }

  static Receipt of(Packet packet, Outcome outcome) {
    return new Receipt(packet.key(), outcome, null);
  }

  static Receipt refused(Packet packet, Refusal refusal) {
    return new Receipt(packet.key(), Outcome.REFUSED, refusal);
  }
}
