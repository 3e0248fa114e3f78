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
import org.palabre.store.Remembered;

/**
 * What waits for a department or an official: the commitments that were shown to them, and what was
 * shown beside. Nothing else of the spaces these come from.
 */
@ApplicationScoped
public class Desk {

  /** Nobody counts further in a menu. */
  private static final int MOST_COUNTED = 100;

  private static final String OPEN = "c.state IN ('REQUESTED', 'PROMISED')";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Replies replies;
  private final Remembered remembered;

  /** For the container's proxy. */
  protected Desk() {
    this(null, null, null, null);
  }

  @Inject
  Desk(Access access, CurrentActor actor, Replies replies, Remembered remembered) {
    this.access = access;
    this.actor = actor;
    this.replies = replies;
    this.remembered = remembered;
  }

  /** What is owed, in three groups that leave nothing out. */
  public enum Group {
    /** The date has passed, whether it was promised or not. */
    LATE(List.of(State.REQUESTED, State.PROMISED), List.of("c.due_on < ?")),
    /** Asked, not late, and nothing was promised. */
    WAITING(List.of(State.REQUESTED), List.of("c.due_on >= ?", "c.due_on IS NULL")),
    /** Promised for a day that has not passed. */
    PROMISED(List.of(State.PROMISED), List.of("c.due_on >= ?", "c.due_on IS NULL"));

    private final List<State> states;
    private final List<String> conditions;

    Group(List<State> states, List<String> conditions) {
      this.states = states;
      this.conditions = conditions;
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
    Parts parts = new Parts();
    for (Owner owner : owners()) {
      for (State state : group.states) {
        for (String condition : group.conditions) {
          parts.add(
              owner,
              "c.state = '%s' AND %s".formatted(state, condition),
              "ORDER BY c.due_on, c.id LIMIT " + (skip + limit),
              condition.contains("?") ? List.of(today) : List.of());
        }
      }
    }
    return page(parts, "due_on IS NULL, due_on, id", skip, limit);
  }

  /** How many wait for the actor, {@value #MOST_COUNTED} for that many or more. */
  public long countSome() {
    access.require(ANSWER_REQUESTS);
    Parts parts = new Parts();
    owners().forEach(owner -> parts.add(owner, OPEN, "LIMIT " + MOST_COUNTED, List.of()));
    Object count = parts.query("SELECT COUNT(*) FROM (", ") mine").getSingleResult();
    return Math.min(((Number) count).longValue(), MOST_COUNTED);
  }

  /** How much the actor owes on a day, group by group. */
  public Map<Group, Long> count(LocalDate today) {
    access.require(ANSWER_REQUESTS);
    Map<Group, Long> counts = new EnumMap<>(Group.class);
    for (Owner owner : owners()) {
      // What a department owes is the same for whoever is in it.
      Map<Group, Long> owed =
          owner.isBody()
              ? remembered.get(new Counted(owner.id(), today), () -> count(owner, today))
              : count(owner, today);
      owed.forEach((group, count) -> counts.merge(group, count, Long::sum));
    }
    return counts;
  }

  private Map<Group, Long> count(Owner owner, LocalDate today) {
    Map<Group, Long> counts = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      counts.put(group, 0L);
    }
    Parts parts = new Parts();
    parts.add(owner, OPEN, "", List.of());
    for (Object row :
        parts
            .query("SELECT state, due_on < ?, COUNT(*) FROM (", ") mine GROUP BY 1, 2", today)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      boolean late = cells[1] != null && ((Number) cells[1]).intValue() == 1;
      Group group =
          late
              ? Group.LATE
              : cells[0].equals(State.PROMISED.name()) ? Group.PROMISED : Group.WAITING;
      counts.merge(group, ((Number) cells[2]).longValue(), Long::sum);
    }
    return counts;
  }

  /** What the actor's bodies and they themselves answered for good, latest first. */
  public List<Commitment> settled(int limit) {
    access.require(ANSWER_REQUESTS);
    Parts parts = new Parts();
    owners()
        .forEach(
            owner ->
                parts.add(
                    owner,
                    "c.ended_on IS NOT NULL",
                    "ORDER BY c.ended_on DESC, c.id DESC LIMIT " + limit,
                    List.of()));
    return page(parts, "ended_on DESC, id DESC", 0, limit);
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

  private List<Commitment> page(Parts parts, String order, int skip, int limit) {
    List<UUID> ids =
        parts
            .query("SELECT id FROM (", ") mine ORDER BY " + order)
            .setFirstResult(skip)
            .setMaxResults(limit)
            .getResultStream()
            .map(Desk::id)
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

  /** Those the actor answers for: themselves, then their bodies. */
  private List<Owner> owners() {
    List<Owner> owners = new ArrayList<>(List.of(new Owner("person_id", actor.person())));
    entities
        .createNativeQuery("SELECT body_id FROM body_member WHERE person_id = ?")
        .setParameter(1, actor.person())
        .getResultStream()
        .forEach(cell -> owners.add(new Owner("body_id", id(cell))));
    return owners;
  }

  private static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  /** Somebody a commitment is asked of, and the column that says so. */
  private record Owner(String column, UUID id) {

    boolean isBody() {
      return column.equals("body_id");
    }
  }

  private record Counted(UUID body, LocalDate today) {}

  /**
   * What was shown to somebody, put together of parts that each follow an index in its order and
   * end early: a department may have been asked tens of thousands of things.
   */
  private final class Parts {

    private final List<String> selects = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    void add(Owner owner, String condition, String end, List<?> values) {
      selects.add(
          "(SELECT c.id, c.state, c.due_on, c.ended_on FROM commitment c STRAIGHT_JOIN disclosure d"
              + " ON d.commitment_id = c.id AND d.statement_id IS NULL AND d.revoked_at IS NULL"
              + " AND d.%1$s = c.%1$s WHERE c.%1$s = ? AND %2$s %3$s)"
                  .formatted(owner.column(), condition, end));
      parameters.add(owner.id());
      parameters.addAll(values);
    }

    Query query(String before, String after, Object... first) {
      Query query =
          entities.createNativeQuery(before + String.join(" UNION ALL ", selects) + after);
      List<Object> all = new ArrayList<>(List.of(first));
      all.addAll(parameters);
      for (int i = 0; i < all.size(); i++) {
        query.setParameter(i + 1, all.get(i));
      }
      return query;
    }
  }
}
