package org.palabre.budget.application.idea;

import static org.palabre.budget.BudgetPermission.TAKE_PART;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.input.Refusal;
import org.palabre.statement.Statement;

/**
 * Who supports an idea, once an account or once a device. It says what people like and decides
 * nothing. Of a device a hash is kept that is another one for each idea, so that nobody reads from
 * it what else the same device supports.
 */
@ApplicationScoped
public class Supports {

  private final Access access;
  private final CurrentActor actor;
  private final EditionGate gate;
  private final IdeaRepository ideas;

  /** For the container's proxy. */
  protected Supports() {
    this(null, null, null, null);
  }

  @Inject
  Supports(Access access, CurrentActor actor, EditionGate gate, IdeaRepository ideas) {
    this.access = access;
    this.actor = actor;
    this.gate = gate;
    this.ideas = ideas;
  }

  /**
   * Supports an idea.
   *
   * @param device made for this device and kept on it; asked for only without an account
   * @return whether it is new
   * @throws Refusal if there is no such idea, or the phase does not allow it
   */
  @Transactional
  public boolean support(UUID space, UUID idea, UUID device) {
    access.require(TAKE_PART, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    requireShown(ideas, space, idea);
    return actor
        .get()
        .person()
        .map(person -> ideas.support(idea, person, null))
        .orElseGet(() -> ideas.support(idea, null, hash(device, idea)));
  }

  static ReadIdea requireShown(IdeaRepository ideas, UUID space, UUID idea) {
    return ideas
        .find(space, idea)
        .filter(one -> one.said().getState() == Statement.State.PUBLISHED)
        .orElseThrow(() -> new Refusal("", "budget.idea.gone"));
  }

  private static byte[] hash(UUID device, UUID idea) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(
              ByteBuffer.allocate(4 * Long.BYTES)
                  .putLong(device.getMostSignificantBits())
                  .putLong(device.getLeastSignificantBits())
                  .putLong(idea.getMostSignificantBits())
                  .putLong(idea.getLeastSignificantBits())
                  .array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
