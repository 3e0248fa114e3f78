package org.palabre.commitment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.palabre.access.PlatformPermission.FOLLOW_UP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.CommitmentMoved.What;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.people.Body;
import org.palabre.people.Person;
import org.palabre.spi.OrganisationRole;

/**
 * Passes a commitment on that landed with the wrong department of the city. What a space disclosed
 * to one of the city's departments or elected officials is the city's business: an officer may hand
 * it, with the statements shown beside it, to another of them, never to anybody outside the city.
 * The disclosure moves, the links sent for the old one die with it.
 */
@ApplicationScoped
public class Reassignments {

  private static final int LONGEST_REASON = 1_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Event<CommitmentMoved> moved;

  /** For the container's proxy. */
  protected Reassignments() {
    this(null, null, null);
  }

  @Inject
  Reassignments(Access access, CurrentActor actor, Event<CommitmentMoved> moved) {
    this.access = access;
    this.actor = actor;
    this.moved = moved;
  }

  /**
   * Passes one on.
   *
   * @param seen the version the actor saw
   * @param to a department of the city, the city itself or an elected official
   * @param reason why, never blank
   * @throws Refusal if it is shown to nobody of the city any more, is settled, somebody changed it
   *     since, or it cannot go there
   * @throws org.palabre.access.AccessDenied if the actor does not follow up
   */
  @Transactional
  public void pass(UUID id, int seen, Addressee to, String reason) {
    access.require(FOLLOW_UP);
    Commitment commitment = entities.find(Commitment.class, id, PESSIMISTIC_WRITE);
    List<Disclosure> shown = commitment == null ? List.of() : standing(id);
    Addressee from = commitment == null ? null : commitment.getAskedOf();
    if (shown.isEmpty() || !isOfTheCity(from)) {
      throw new Refusal("", "followup.gone");
    }
    if (commitment.getVersion() != seen) {
      throw new Refusal("", "commitment.overtaken");
    }
    if (!commitment.getState().isOpen()) {
      throw new Refusal("", "reassign.settled");
    }
    if (!isOfTheCity(to)) {
      throw new Refusal("to", "reassign.to.needed");
    }
    if (isSame(from, to)) {
      throw new Refusal("to", "reassign.to.same");
    }
    String why = PlainText.lines("reason", reason, LONGEST_REASON);
    for (Disclosure old : shown) {
      old.revoke();
      entities.persist(new Disclosure(id, old.getStatementId().orElse(null), to, actor.person()));
    }
    commitment.askOf(to);
    entities.persist(new Reassignment(id, from, to, why, actor.person()));
    entities.flush();
    moved.fire(new CommitmentMoved(commitment.getSpaceId(), id, What.PASSED_ON, Optional.empty()));
  }

  /** How a commitment that the caller may see was passed on, oldest first. */
  public List<Reassignment> of(UUID commitment) {
    return entities
        .createQuery(
            "SELECT r FROM Reassignment r WHERE r.commitmentId = :id ORDER BY r.movedAt",
            Reassignment.class)
        .setParameter("id", commitment)
        .getResultList();
  }

  private List<Disclosure> standing(UUID commitment) {
    return entities
        .createQuery(
            "SELECT d FROM Disclosure d WHERE d.commitmentId = :id AND d.revokedAt IS NULL",
            Disclosure.class)
        .setParameter("id", commitment)
        .getResultList();
  }

  private boolean isOfTheCity(Addressee one) {
    if (one.body() != null) {
      Body body = entities.find(Body.class, one.body());
      return body != null && body.getKind() != Body.Kind.ASSOCIATION;
    }
    return one.person() != null
        && Optional.ofNullable(entities.find(Person.class, one.person()))
            .filter(person -> person.getRoles().contains(OrganisationRole.ELECTED_OFFICIAL))
            .isPresent();
  }

  private static boolean isSame(Addressee one, Addressee other) {
    return one.body() != null
        ? one.body().equals(other.body())
        : one.person().equals(other.person());
  }
}
