package org.palabre.field;

import static org.palabre.access.PlatformPermission.COLLECT_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.field.Receipt.Outcome;

/**
 * Takes what a phone collected, in batches. Each statement has a key made by the phone: what was
 * kept once is not kept again, however often the phone sends it for want of an answer.
 */
@ApplicationScoped
public class FieldCollection {

  /** The most statements taken at once. */
  public static final int AT_ONCE = 50;

  private static final Logger LOG = Logger.getLogger(FieldCollection.class.getName());

  private final FieldKeeper keeper;
  private final Access access;

  /** For the container's proxy. */
  protected FieldCollection() {
    this(null, null);
  }

  @Inject
  FieldCollection(FieldKeeper keeper, Access access) {
    this.keeper = keeper;
    this.access = access;
  }

  /**
   * Keeps a batch, all in one go; if that fails, one by one, so that one that cannot be kept does
   * not hold the others.
   *
   * @return what became of each, in the same order
   * @throws PhoneRetired if the phone was retired
   * @throws AccessDenied if the phone is not the actor's
   */
  public List<Receipt> receive(UUID phone, List<Packet> packets) {
    access.require(COLLECT_STATEMENTS);
    if (packets.size() > AT_ONCE) {
      throw new IllegalArgumentException("More than %d at once.".formatted(AT_ONCE));
    }
    try {
      return keeper.keep(phone, packets);
    } catch (PhoneRetired | AccessDenied e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A batch from a phone is kept one by one.", e);
      return oneByOne(phone, packets);
    }
  }

  private List<Receipt> oneByOne(UUID phone, List<Packet> packets) {
    List<Receipt> receipts = new ArrayList<>();
    for (Packet packet : packets) {
      try {
        receipts.addAll(keeper.keep(phone, List.of(packet)));
      } catch (PhoneRetired | AccessDenied e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A statement from a phone could not be kept.", e);
        receipts.add(Receipt.of(packet, Outcome.FAILED));
      }
    }
    return receipts;
  }
}
