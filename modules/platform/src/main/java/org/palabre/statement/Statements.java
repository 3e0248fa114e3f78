package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.READ_SPACE;
import static org.palabre.access.PlatformPermission.SPEAK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.spi.SpaceFacts;

/** Takes down what is said, and gives it to those who may read it. */
@ApplicationScoped
public class Statements {

  private final StatementKeeper keeper;
  private final StatementRepository repository;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Statements() {
    this(null, null, null, null);
  }

  @Inject
  Statements(
      StatementKeeper keeper, StatementRepository repository, Access access, CurrentActor actor) {
    this.keeper = keeper;
    this.repository = repository;
    this.access = access;
    this.actor = actor;
  }

  /**
   * Keeps something that its speaker writes themselves. It is published at once when they may
   * publish; otherwise it waits. Their account, if they have one, is noted beside it, so that they
   * can find it again; nobody else sees that.
   *
   * @param key made for the form: the same form sent twice tells once
   * @return the statement kept, now or the first time
   * @throws org.palabre.access.AccessDenied if the actor may not speak there
   */
  public Statement tell(UUID space, Told told, UUID key) {
    access.require(SPEAK, space);
    Optional<Statement> before = keeper.sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    boolean publish = access.may(PUBLISH_STATEMENTS, space);
    UUID person = actor.get().person().orElse(null);
    try {
      return keeper.keep(
          space,
          told,
          person,
          statement -> {
            statement.sentWith(key);
            if (publish) {
              statement.publish();
            }
          });
    } catch (PersistenceException e) {
      // Two presses at the same moment: the other one was quicker.
      return keeper.sentWith(space, key).orElseThrow(() -> e);
    }
  }

  /**
   * Keeps and publishes something the actor heard from somebody else.
   *
   * @param key made for the form: the same form sent twice tells once
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public Statement takeDown(UUID space, Told told, UUID key) {
    return collect(space, told, key, true);
  }

  /**
   * Keeps something the actor heard from somebody else, to be read again before it is published.
   *
   * @param key made for the form: the same form sent twice tells once
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public Statement noteDown(UUID space, Told told, UUID key) {
    return collect(space, told, key, false);
  }

  /**
   * Keeps something that a member of the space heard at a counter or read on paper. Those who
   * publish read it before it is shown, unless the member is one of them.
   *
   * @param key made for the form: the same form sent twice tells once
   * @throws org.palabre.access.AccessDenied if the actor is no member, or nobody may speak there
   */
  public Statement bringIn(UUID space, Told told, UUID key) {
    access.require(READ_MEMBERS, space);
    access.require(SPEAK, space);
    return keepFor(space, told, key, access.may(PUBLISH_STATEMENTS, space));
  }

  private Statement collect(UUID space, Told told, UUID key, boolean publish) {
    access.require(PUBLISH_STATEMENTS, space);
    return keepFor(space, told, key, publish);
  }

  private Statement keepFor(UUID space, Told told, UUID key, boolean publish) {
    Optional<Statement> before = keeper.sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    UUID collector = actor.person();
    try {
      return keeper.keep(
          space,
          told,
          null,
          statement -> {
            statement.sentWith(key);
            statement.collectedBy(collector);
            if (publish) {
              statement.publish();
            }
          });
    } catch (PersistenceException e) {
      // Two presses at the same moment: the other one was quicker.
      return keeper.sentWith(space, key).orElseThrow(() -> e);
    }
  }

  /**
   * Keeps a text brought in to show how the site works, marked as such on every page.
   *
   * @param publish whether it is published at once, or waits
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public Statement bringSample(UUID space, Told told, boolean publish) {
    access.require(PUBLISH_STATEMENTS, space);
    return keeper.keep(
        space,
        told,
        null,
        statement -> {
          statement.markAsSample();
          if (publish) {
            statement.publish();
          }
        });
  }

  /**
   * The statements published in a space, latest first.
   *
   * @param space what is known of it for the actor
   * @param before only those older than this one, to turn the page; empty for the first page
   * @param limit how many at most
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Spoken> published(SpaceFacts space, Optional<UUID> before, int limit) {
    access.require(READ_SPACE, space);
    return repository.withSpeakers(repository.published(space.id(), before, limit));
  }

  /**
   * One statement published in a space, or the place of one that was withdrawn; empty when it is
   * not there, or not published.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Spoken> published(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    return repository
        .find(space.id(), id)
        .filter(
            statement ->
                statement.getState() == Statement.State.PUBLISHED
                    || statement.getState() == Statement.State.WITHDRAWN)
        .map(statement -> repository.withSpeakers(List.of(statement)).get(0));
  }

  /**
   * Statements of a space, found by whoever refers to them, with what is known of their speakers.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Spoken> withSpeakers(SpaceFacts space, List<Statement> found) {
    access.require(READ_SPACE, space);
    return repository.withSpeakers(
        found.stream().filter(one -> one.getSpaceId().equals(space.id())).toList());
  }

  /** What whoever said a statement found here added to it and is shown, oldest first. */
  public List<StatementCorrection> corrections(Statement found) {
    return repository.corrections(found.getId());
  }
}
