package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.statement.Statement.State;

/** What waits to be read by a facilitator before others may: published or refused, one by one. */
@ApplicationScoped
public class Publication {

  private static final int LONGEST_REPLY = 1_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final StatementRepository repository;
  private final Access access;
  private final CurrentActor actor;
  private final Event<Object> events;

  /** For the container's proxy. */
  protected Publication() {
    this(null, null, null, null);
  }

  @Inject
  Publication(
      StatementRepository repository, Access access, CurrentActor actor, Event<Object> events) {
    this.repository = repository;
    this.access = access;
    this.actor = actor;
    this.events = events;
  }

  /**
   * What waits in a space, those that wait longest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public List<Spoken> waiting(UUID space, int limit) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository.withSpeakers(repository.waiting(space, limit));
  }

  /** How many wait in a space. */
  public long countWaiting(UUID space) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository.count(space, State.WAITING);
  }

  /**
   * How often the words of each of these waiting statements wait in a space: once for most, thirty
   * times for what somebody sent thirty times.
   */
  public Map<UUID, Long> twins(UUID space, Collection<Spoken> waiting) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository.waitingTwins(
        space, waiting.stream().map(one -> one.statement().getId()).toList());
  }

  /**
   * One statement of a space that waits or is published, with what is known of it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public Optional<Readable> read(UUID space, UUID id) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository
        .find(space, id)
        .filter(one -> one.getState() == State.WAITING || one.getState() == State.PUBLISHED)
        .map(
            one ->
                new Readable(
                    repository.withSpeakers(List.of(one)).get(0),
                    original(one).map(StatementOriginal::getWords).orElse(one.getWords())));
  }

  /**
   * Publishes a statement that waits.
   *
   * @throws Refusal if it does not wait any more, or is not in this space
   */
  @Transactional
  public void publish(UUID space, UUID id) {
    publish(space, waitingOne(space, id));
  }

  /**
   * Masks stretches of a statement, then publishes it if it waits.
   *
   * @param stretches what is taken out; none shows the original
   * @throws Refusal if it is neither waiting nor published, or a stretch is not in it
   */
  @Transactional
  public void mask(UUID space, UUID id, Collection<String> stretches) {
    access.require(PUBLISH_STATEMENTS, space);
    Statement statement =
        repository
            .lock(space, id)
            .filter(one -> one.getState() == State.WAITING || one.getState() == State.PUBLISHED)
            .orElseThrow(() -> new Refusal("", "publication.decided"));
    Optional<StatementOriginal> kept = original(statement);
    String original = kept.map(StatementOriginal::getWords).orElse(statement.getWords());
    String shown = Masking.mask(original, stretches);
    if (!shown.equals(statement.getWords())) {
      StatementOriginal apart = kept.orElseGet(() -> new StatementOriginal(id, original));
      apart.masked(actor.person());
      entities.persist(apart);
      statement.show(shown);
    }
    if (statement.getState() == State.WAITING) {
      publish(space, statement);
    }
  }

  /**
   * Masks stretches of a statement that waits, publishes it, and refuses those that wait in the
   * same words as its doubles: all or nothing, so that nothing is shown unmasked meanwhile.
   *
   * @throws Refusal if it does not wait any more, or a stretch is not in it
   */
  @Transactional
  public void maskOneOfTwins(UUID space, UUID id, Collection<String> stretches) {
    List<Statement> others = repository.waitingTwinsOf(waitingOne(space, id));
    mask(space, id, stretches);
    others.forEach(twin -> refuse(twin, RefusalReason.DUPLICATE, null));
  }

  /**
   * Keeps a statement that waits without showing it, and says why.
   *
   * @param reply a few words to whoever said it; needed when the reason is another
   * @throws Refusal if it does not wait any more, is not in this space, or words are missing
   */
  @Transactional
  public void refuse(UUID space, UUID id, RefusalReason reason, String reply) {
    refuse(waitingOne(space, id), reason, replied(reason, reply));
  }

  /**
   * Hides a published statement again: it waits to be read.
   *
   * @throws Refusal if it is not published, or not in this space
   */
  @Transactional
  public void holdBack(UUID space, UUID id) {
    access.require(PUBLISH_STATEMENTS, space);
    repository
        .lock(space, id)
        .filter(statement -> statement.getState() == State.PUBLISHED)
        .orElseThrow(() -> new Refusal("", "publication.decided"))
        .holdBack();
  }

  /**
   * Refuses all that wait in the same words.
   *
   * @return how many
   * @throws Refusal if it does not wait any more
   */
  @Transactional
  public int refuseTwins(UUID space, UUID id, RefusalReason reason, String reply) {
    Statement one = waitingOne(space, id);
    String sound = replied(reason, reply);
    List<Statement> others = repository.waitingTwinsOf(one);
    refuse(one, reason, sound);
    others.forEach(twin -> refuse(twin, reason, sound));
    return others.size() + 1;
  }

  /**
   * What was added to statements of a space and waits to be read, oldest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public List<Added> waitingCorrections(UUID space, int limit) {
    access.require(PUBLISH_STATEMENTS, space);
    return entities
        .createQuery(
            "SELECT c, s FROM StatementCorrection c, Statement s WHERE s.id = c.statementId"
                + " AND s.spaceId = :space AND c.state = :state ORDER BY c.id",
            Object[].class)
        .setParameter("space", space)
        .setParameter("state", State.WAITING)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Added((StatementCorrection) row[0], (Statement) row[1]))
        .toList();
  }

  /**
   * Shows what was added beside a statement.
   *
   * @param stretches what is taken out of what is shown
   * @throws Refusal if it does not wait any more, or a stretch is not in it
   */
  @Transactional
  public void publishCorrection(UUID space, UUID id, Collection<String> stretches) {
    StatementCorrection added = waitingCorrection(space, id);
    added.publish(Masking.mask(added.getTold(), stretches));
  }

  /**
   * Keeps what was added without showing it.
   *
   * @throws Refusal if it does not wait any more
   */
  @Transactional
  public void refuseCorrection(UUID space, UUID id) {
    waitingCorrection(space, id).refuse();
  }

  private StatementCorrection waitingCorrection(UUID space, UUID id) {
    access.require(PUBLISH_STATEMENTS, space);
    StatementCorrection added = entities.find(StatementCorrection.class, id);
    boolean here = added != null && repository.find(space, added.getStatementId()).isPresent();
    if (!here || added.getState() != State.WAITING) {
      throw new Refusal("", "publication.decided");
    }
    return added;
  }

  private Statement waitingOne(UUID space, UUID id) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository
        .lock(space, id)
        .filter(statement -> statement.getState() == State.WAITING)
        .orElseThrow(() -> new Refusal("", "publication.decided"));
  }

  private void publish(UUID space, Statement statement) {
    statement.decideToPublish(actor.person());
    events.fire(new StatementPublished(space, statement.getId()));
  }

  private void refuse(Statement statement, RefusalReason reason, String reply) {
    statement.decideToRefuse(actor.person(), reason, reply);
    events.fire(new StatementRefused(statement.getSpaceId(), statement.getId()));
  }

  private static String replied(RefusalReason reason, String reply) {
    if (reason == null) {
      throw new Refusal("reason", "publication.reason.needed");
    }
    String sound = PlainText.optionalLines("reply", reply, LONGEST_REPLY);
    if (reason == RefusalReason.OTHER && sound.isEmpty()) {
      throw new Refusal("reply", "publication.reply.needed");
    }
    return sound.isEmpty() ? null : sound;
  }

  private Optional<StatementOriginal> original(Statement statement) {
    return Optional.ofNullable(entities.find(StatementOriginal.class, statement.getId()));
  }

  /**
   * A statement as those who publish it read it.
   *
   * @param spoken what is shown of it, and what is known of who said it
   * @param original what was said, word for word
   */
  public record Readable(Spoken spoken, String original) {}

  /**
   * Something added to a statement.
   *
   * @param correction what was added
   * @param statement to what
   */
  public record Added(StatementCorrection correction, Statement statement) {}
}
