package org.palabre.commitment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.CommitmentMoved.What;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.people.Body;
import org.palabre.people.Person;
import org.palabre.project.Dates;
import org.palabre.project.Project;
import org.palabre.space.Spaces;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementWithdrawn;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemesMerged;

/** Writes commitments down and shows them to those they are asked of, for who leads the space. */
@ApplicationScoped
public class CommitmentWork {

  private static final int MOST_SHOWN = 50;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Replies replies;
  private final AnswerLinks links;
  private final Spaces spaces;
  private final Event<CommitmentMoved> moved;

  /** For the container's proxy. */
  protected CommitmentWork() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  CommitmentWork(
      Access access,
      CurrentActor actor,
      Organisations organisations,
      Replies replies,
      AnswerLinks links,
      Spaces spaces,
      Event<CommitmentMoved> moved) {
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
    this.replies = replies;
    this.links = links;
    this.spaces = spaces;
    this.moved = moved;
  }

  /**
   * Writes down what is asked for a project or a theme. Nobody outside the space is shown it by
   * that.
   *
   * @param project the project it serves, or null
   * @param theme the theme it answers when there is no project, or null
   * @param key made for the form: the same form sent twice asks once
   * @throws Refusal if project, theme or addressee are gone, or it was asked in the future
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public Commitment request(UUID space, UUID project, UUID theme, Request request, UUID key) {
    access.require(LEAD_THREADS, space);
    requireSound(request);
    requireOwn(space, project, theme);
    Optional<Commitment> before = sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    Commitment commitment = new Commitment(space, project, theme, request, actor.person(), key);
    entities.persist(commitment);
    entities.flush();
    fire(commitment, What.REQUESTED);
    return commitment;
  }

  /**
   * Writes down otherwise what is asked, as long as nobody outside was shown it or answered.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, it was shown or answered already
   */
  @Transactional
  public void rewrite(UUID space, UUID id, int seen, Request request) {
    access.require(LEAD_THREADS, space);
    Commitment commitment = locked(space, id);
    if (commitment.getVersion() != seen) {
      throw new Refusal("", "commitment.overtaken");
    }
    boolean answered =
        !entities
            .createQuery("SELECT a.id FROM Answer a WHERE a.commitmentId = :id", UUID.class)
            .setParameter("id", id)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (answered || !standing(id).isEmpty()) {
      throw new Refusal("", "commitment.settled");
    }
    requireSound(request);
    commitment.write(request);
  }

  /**
   * Shows a commitment, and some statements beside it, to those it is asked of: of a space that
   * they may not read they see these items and nothing else. Recorded. What was shown before stays.
   *
   * @param statements published statements of the space
   * @throws Refusal if nobody can be shown it here, a statement is not there, or it was shown anew
   *     five times since yesterday
   */
  @Transactional
  public void disclose(UUID space, UUID id, Collection<UUID> statements) {
    disclose(space, id, statements, List.of());
  }

  /**
   * Like {@link #disclose(UUID, UUID, Collection)}, and takes statements back that were shown
   * before: those named, no other.
   *
   * @param takenBack statements that were shown and shall not be any more
   */
  @Transactional
  public void disclose(
      UUID space, UUID id, Collection<UUID> statements, Collection<UUID> takenBack) {
    access.require(LEAD_THREADS, space);
    Commitment commitment = locked(space, id);
    Addressee to = commitment.getAskedOf();
    if (!to.isReached()) {
      throw new Refusal("", "disclose.nobody", to.name());
    }
    Set<UUID> wanted = new HashSet<>(statements);
    wanted.removeAll(takenBack);
    boolean shown = false;
    int kept = 0;
    for (Disclosure standing : standing(id)) {
      Optional<UUID> statement = standing.getStatementId();
      if (statement.isEmpty()) {
        shown = true;
      } else if (takenBack.contains(statement.get())) {
        standing.revoke();
      } else {
        wanted.remove(statement.get());
        kept++;
      }
    }
    if (kept + wanted.size() > MOST_SHOWN) {
      throw new Refusal("statements", "disclose.tooMany", MOST_SHOWN);
    }
    requirePublished(space, wanted);
    if (!shown) {
      links.requireShowing(id);
      entities.persist(new Disclosure(id, null, to, actor.person()));
    }
    wanted.forEach(
        statement -> entities.persist(new Disclosure(id, statement, to, actor.person())));
    if (!shown) {
      fire(commitment, What.DISCLOSED);
    }
  }

  /** Takes back all that was shown of a commitment: those it is asked of find it no more. */
  @Transactional
  public void takeBack(UUID space, UUID id) {
    access.require(LEAD_THREADS, space);
    locked(space, id);
    standing(id).forEach(Disclosure::revoke);
  }

  /**
   * Writes down an answer that those who lead the space received: by word of mouth, letter, mail.
   *
   * @param key made for the form: the same form sent twice answers once
   * @throws Refusal if it cannot be, as {@link Reply} says
   */
  @Transactional
  public void record(UUID space, UUID id, Reply reply, UUID key) {
    access.require(LEAD_THREADS, space);
    Commitment commitment = locked(space, id);
    replies.take(id, reply, commitment.getAskedOf().name(), key);
  }

  /** A statement that was withdrawn is shown to nobody any more. */
  void forget(@Observes StatementWithdrawn gone) {
    entities
        .createQuery("DELETE FROM Disclosure d WHERE d.statementId = :id")
        .setParameter("id", gone.statement())
        .executeUpdate();
  }

  /**
   * Puts right that a commitment was noted as kept or refused: a dated entry with its reason opens
   * it again. Only those who lead the space may; whoever answers for a department asks them.
   *
   * @param key made for the form: the same form sent twice does it once
   * @throws Refusal if it is open, or the day is before what it puts right
   */
  @Transactional
  public void reopen(UUID space, UUID id, Reopening reopening, UUID key) {
    access.require(LEAD_THREADS, space);
    Commitment commitment = locked(space, id);
    replies.reopen(commitment.getId(), reopening, spaces.find(space).orElseThrow().getName(), key);
  }

  /** A commitment on a theme goes where the theme goes. */
  void follow(@Observes ThemesMerged merged) {
    entities
        .createQuery("SELECT c FROM Commitment c WHERE c.themeId = :theme", Commitment.class)
        .setParameter("theme", merged.from())
        .getResultList()
        .forEach(commitment -> commitment.belongTo(merged.into()));
  }

  private List<Disclosure> standing(UUID commitment) {
    return entities
        .createQuery(
            "SELECT d FROM Disclosure d WHERE d.commitmentId = :id AND d.revokedAt IS NULL",
            Disclosure.class)
        .setParameter("id", commitment)
        .getResultList();
  }

  private Optional<Commitment> sentWith(UUID space, UUID key) {
    return entities
        .createQuery(
            "SELECT c FROM Commitment c WHERE c.spaceId = :space AND c.sentKey = :key",
            Commitment.class)
        .setParameter("space", space)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  private Commitment locked(UUID space, UUID id) {
    Commitment commitment = entities.find(Commitment.class, id, PESSIMISTIC_WRITE);
    if (commitment == null || !commitment.getSpaceId().equals(space)) {
      throw new Refusal("", "commitment.gone");
    }
    return commitment;
  }

  private void requireSound(Request request) {
    LocalDate today = organisations.today();
    Dates.requirePast("requestedOn", request.requestedOn(), today);
    Dates.requireNear("dueOn", request.dueOn(), today);
    Addressee to = request.askedOf();
    boolean gone =
        (to.body() != null && entities.find(Body.class, to.body()) == null)
            || (to.person() != null && entities.find(Person.class, to.person()) == null);
    if (gone) {
      throw new Refusal("askedOf", "commitment.addressee.gone");
    }
  }

  /** Locks what it is asked for, so that two sendings of one form come one after the other. */
  private void requireOwn(UUID space, UUID project, UUID theme) {
    boolean ownProject =
        project == null
            || Optional.ofNullable(entities.find(Project.class, project, PESSIMISTIC_WRITE))
                .filter(found -> found.getSpaceId().equals(space))
                .isPresent();
    boolean ownTheme =
        theme == null
            || Optional.ofNullable(entities.find(Theme.class, theme, PESSIMISTIC_WRITE))
                .filter(found -> found.getSpaceId().equals(space))
                .isPresent();
    if ((project == null && theme == null) || !ownProject || !ownTheme) {
      throw new Refusal("", "commitment.origin.gone");
    }
  }

  private void requirePublished(UUID space, Set<UUID> statements) {
    for (UUID id : statements) {
      Statement statement = entities.find(Statement.class, id);
      if (statement == null
          || !statement.getSpaceId().equals(space)
          || statement.getState() != Statement.State.PUBLISHED) {
        throw new Refusal("statements", "disclose.statement.gone");
      }
    }
  }

  private void fire(Commitment commitment, What what) {
    moved.fire(
        new CommitmentMoved(commitment.getSpaceId(), commitment.getId(), what, Optional.empty()));
  }
}
