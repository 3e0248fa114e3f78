package org.palabre.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.palabre.access.AccessDenied;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;

/**
 * Holds texts and amendments still for what hangs on them: until the transaction ends nobody else
 * writes, answers or adopts.
 */
@ApplicationScoped
public class TextHolds {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Amendments amendments;
  private final Workshop workshop;

  /** For the container's proxy. */
  protected TextHolds() {
    this(null, null);
  }

  @Inject
  TextHolds(Amendments amendments, Workshop workshop) {
    this.amendments = amendments;
    this.workshop = workshop;
  }

  /**
   * A text of a space, held; whether the actor may do with it what they will do is the caller's
   * question.
   *
   * @throws Refusal if there is none
   */
  public Text text(UUID space, UUID id) {
    return workshop.locked(space, id);
  }

  /**
   * An amendment, held together with its text.
   *
   * @throws AccessDenied if there is none, or the actor may not read its text
   */
  public Amendment amendment(SpaceFacts space, UUID id) {
    Amendment found =
        amendments
            .find(space, id)
            .orElseThrow(() -> new AccessDenied("There is no amendment %s.".formatted(id)));
    workshop.locked(space.id(), found.getTextId());
    entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    return found;
  }

  /**
   * Where an amendment found by the actor and its text are; held so by as many as like, who answers
   * or adopts waits for all of them.
   */
  public Standing shared(Amendment found) {
    return new Standing(
        Text.State.valueOf(state("space_text", found.getTextId())),
        Amendment.State.valueOf(state("text_amendment", found.getId())));
  }

  private String state(String table, UUID id) {
    return (String)
        entities
            .createNativeQuery(
                "SELECT state FROM %s WHERE id = ? LOCK IN SHARE MODE".formatted(table))
            .setParameter(1, id)
            .getSingleResult();
  }

  /**
   * Where an amendment and its text are.
   *
   * @param text the text
   * @param amendment the amendment
   */
  public record Standing(Text.State text, Amendment.State amendment) {}
}
