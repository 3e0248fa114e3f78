package org.palabre.commitment;

import static org.palabre.access.PlatformPermission.ANSWER_REQUESTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Commitment.State;
import org.palabre.input.Refusal;
import org.palabre.statement.Statement;

/**
 * What waits for a department or an official: the commitments that were shown to them, and what was
 * shown beside. Nothing else of the spaces these come from.
 */
@ApplicationScoped
public class Desk {

  /**
   * What was shown to the actor's bodies, then to themselves, of commitments in some states. Apart,
   * so that each half has an index to start from: disclosures or commitments, by body or person.
   */
  private static final String MINE = union("");

  /** Nobody counts further in a menu. */
  private static final int MOST_COUNTED = 100;

  /** Like {@link #MINE}, and stops counting early: every page of an agent asks it. */
  private static final String SOME = union(" LIMIT " + MOST_COUNTED);

  private static final List<State> OPEN = List.of(State.REQUESTED, State.PROMISED);
  private static final List<State> ENDED = List.of(State.KEPT, State.REFUSED);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Replies replies;

  /** For the container's proxy. */
  protected Desk() {
    this(null, null, null);
  }

  @Inject
  Desk(Access access, CurrentActor actor, Replies replies) {
    this.access = access;
    this.actor = actor;
    this.replies = replies;
  }

  /** What is owed, in three groups that leave nothing out. */
  public enum Group {
    /** The date has passed, whether it was promised or not. */
    LATE("mine.due_on < ?"),
    /** Asked, not late, and nothing was promised. */
    WAITING("mine.state = 'REQUESTED' AND COALESCE(mine.due_on >= ?, TRUE)"),
    /** Promised for a day that has not passed. */
    PROMISED("mine.state = 'PROMISED' AND COALESCE(mine.due_on >= ?, TRUE)");

    private final String condition;

    Group(String condition) {
      this.condition = condition;
    }
  }

  /**
   * What the actor owes, of one group: the longest overdue first, what has no date last.
   *
   * @param skip how many to leave out, those of the pages before
   * @throws AccessDenied if the actor answers for nobody
   */
  public List<Commitment> owed(Group group, LocalDate today, int skip, int limit) {
    access.require(ANSWER_REQUESTS);
    return page(
        OPEN,
        " WHERE " + group.condition,
        List.of(today),
        "mine.due_on IS NULL, mine.due_on, mine.id",
        skip,
        limit);
  }

  /** How many wait for the actor, {@value #MOST_COUNTED} for that many or more. */
  public long countSome() {
    access.require(ANSWER_REQUESTS);
    Object count =
        mine(SOME, "SELECT COUNT(*) FROM (", OPEN, ") mine", List.of()).getSingleResult();
    return Math.min(((Number) count).longValue(), MOST_COUNTED);
  }

  /** How much the actor owes on a day, group by group. */
  public Map<Group, Long> count(LocalDate today) {
    access.require(ANSWER_REQUESTS);
    Map<Group, Long> counts = new EnumMap<>(Group.class);
    String sums =
        Arrays.stream(Group.values())
            .map(group -> "COALESCE(SUM(%s), 0)".formatted(group.condition))
            .collect(Collectors.joining(", "));
    Object[] row =
        (Object[])
            mine(MINE, "SELECT " + sums + " FROM (", OPEN, ") mine", List.of(), today, today, today)
                .getSingleResult();
    for (Group group : Group.values()) {
      counts.put(group, ((Number) row[group.ordinal()]).longValue());
    }
    return counts;
  }

  /** What the actor's bodies and they themselves answered for good, latest first. */
  public List<Commitment> settled(int limit) {
    access.require(ANSWER_REQUESTS);
    return page(ENDED, "", List.of(), "mine.ended_on DESC, mine.id DESC", 0, limit);
  }

  /**
   * One commitment that was shown to the actor; empty otherwise.
   *
   * @throws AccessDenied if the actor answers for nobody
   */
  public Optional<Commitment> find(UUID id) {
    access.require(ANSWER_REQUESTS);
    return Optional.ofNullable(entities.find(Commitment.class, id)).filter(this::isShown);
  }

  private boolean isShown(Commitment commitment) {
    return !entities
        .createQuery(
            "SELECT d.id FROM Disclosure d WHERE d.commitmentId = :id AND d.statementId IS NULL"
                + " AND d.revokedAt IS NULL AND (d.personId = :me OR d.bodyId IN"
                + " (SELECT b.id FROM Body b JOIN b.members m WHERE m = :me))",
            UUID.class)
        .setParameter("id", commitment.getId())
        .setParameter("me", actor.person())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The statements shown beside a commitment found here, those not published any more left out. */
  public List<Statement> statements(Commitment found) {
    return new ArrayList<>(
        entities
            .createQuery(
                "SELECT s FROM Statement s WHERE s.state = :published AND s.id IN (SELECT"
                    + " d.statementId FROM Disclosure d WHERE d.commitmentId = :commitment"
                    + " AND d.revokedAt IS NULL) ORDER BY s.id",
                Statement.class)
            .setParameter("published", Statement.State.PUBLISHED)
            .setParameter("commitment", found.getId())
            .getResultList());
  }

  /** How many statements are shown beside each of the commitments found here; none for 0. */
  public Map<UUID, Long> countStatements(Collection<Commitment> found) {
    return found.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "SELECT d.commitmentId, COUNT(s) FROM Disclosure d, Statement s"
                    + " WHERE s.id = d.statementId AND s.state = :published"
                    + " AND d.commitmentId IN :ids AND d.revokedAt IS NULL GROUP BY d.commitmentId",
                Object[].class)
            .setParameter("published", Statement.State.PUBLISHED)
            .setParameter("ids", found.stream().map(Commitment::getId).toList())
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** The answers to a commitment found here, oldest first. */
  public List<Answer> answers(Commitment found) {
    return entities
        .createQuery(
            "SELECT a FROM Answer a WHERE a.commitmentId = :id ORDER BY a.answeredOn, a.id",
            Answer.class)
        .setParameter("id", found.getId())
        .getResultList();
  }

  /**
   * Answers, in the name of whom it is asked of.
   *
   * @param seen how many answers the actor saw: a colleague may have answered meanwhile
   * @param key made for the form: the same form sent twice answers once
   * @throws AccessDenied if it was not shown to the actor, or was taken back
   * @throws Refusal if somebody answered since, or the answer cannot be, as {@link Reply} says
   */
  @Transactional
  public void answer(UUID id, int seen, Reply reply, UUID key) {
    // Locked before anything is read: of two answers at once the second sees the first.
    entities.find(Commitment.class, id, LockModeType.PESSIMISTIC_WRITE);
    Commitment commitment =
        find(id).orElseThrow(() -> new AccessDenied("Commitment %s is not theirs.".formatted(id)));
    if (replies.isTaken(id, key)) {
      return;
    }
    List<Answer> answers = answers(commitment);
    if (answers.size() > seen) {
      Answer last = answers.stream().max(Comparator.comparing(Answer::getRecordedAt)).orElseThrow();
      throw new Refusal("", "desk.overtaken", last.signature());
    }
    replies.take(id, reply, commitment.getAskedOf().name(), key);
  }

  private List<Commitment> page(
      List<State> states, String where, List<?> last, String order, int skip, int limit) {
    List<UUID> ids =
        mine(MINE, "SELECT mine.id FROM (", states, ") mine" + where + " ORDER BY " + order, last)
            .setFirstResult(skip)
            .setMaxResults(limit)
            .getResultStream()
            .map(cell -> cell instanceof UUID id ? id : UUID.fromString(cell.toString()))
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("SELECT c FROM Commitment c WHERE c.id IN :ids", Commitment.class)
        .setParameter("ids", ids)
        .getResultStream()
        .sorted(Comparator.comparing(one -> ids.indexOf(one.getId())))
        .toList();
  }

  /**
   * A query around {@link #MINE} or {@link #SOME}; {@code first} are the parameters that come
   * before it, {@code last} those after it.
   */
  private Query mine(
      String mine, String before, List<State> states, String after, List<?> last, Object... first) {
    Query query = entities.createNativeQuery(before + mine + after);
    List<Object> parameters = new ArrayList<>(List.of(first));
    for (int half = 0; half < 2; half++) {
      parameters.add(actor.person());
      states.forEach(state -> parameters.add(state.name()));
    }
    parameters.addAll(last);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  private static String union(String most) {
    String ofBodies = "c.body_id IN (SELECT m.body_id FROM body_member m WHERE m.person_id = ?)";
    return "(%s%s) UNION ALL (%s%s)"
        .formatted(half(ofBodies, "body_id"), most, half("c.person_id = ?", "person_id"), most);
  }

  private static String half(String whom, String column) {
    return "SELECT c.id, c.state, c.due_on, c.ended_on FROM commitment c JOIN disclosure d"
        + " ON d.commitment_id = c.id AND d.statement_id IS NULL AND d.revoked_at IS NULL"
        + " AND d.%1$s = c.%1$s WHERE %2$s AND c.state IN (?, ?)".formatted(column, whom);
  }
}
