package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.statement.Statement.State;

/** Finds statements. Every list is read along an index, a page at a time. */
@ApplicationScoped
class StatementRepository {

  private static final int KEYS_AT_ONCE = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StatementRepository() {}

  /** The statement with this id, if it was said in this space. */
  Optional<Statement> find(UUID space, UUID id) {
    return Optional.ofNullable(entities.find(Statement.class, id))
        .filter(statement -> statement.getSpaceId().equals(space));
  }

  /** The same, for change: nobody else changes it before this transaction ends. */
  Optional<Statement> lock(UUID space, UUID id) {
    Optional<Statement> found =
        Optional.ofNullable(entities.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(statement -> statement.getSpaceId().equals(space));
    found.ifPresent(entities::refresh);
    return found;
  }

  /** The others that wait in the same space in the same words. */
  List<Statement> waitingTwinsOf(Statement one) {
    return entities
        .createQuery(
            "SELECT s FROM Statement s WHERE s.spaceId = :space AND s.wordsKey = :key"
                + " AND s.state = :state AND s.id <> :id",
            Statement.class)
        .setParameter("space", one.getSpaceId())
        .setParameter("key", one.getWordsKey())
        .setParameter("state", State.WAITING)
        .setParameter("id", one.getId())
        .getResultList();
  }

  /** For each of these statements, how many wait in its words, itself included. */
  Map<UUID, Long> waitingTwins(UUID space, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT s.id, COUNT(t) FROM Statement s, Statement t WHERE s.id IN :ids"
                + " AND t.spaceId = :space AND t.wordsKey = s.wordsKey AND t.state = :state"
                + " GROUP BY s.id",
            Object[].class)
        .setParameter("ids", ids)
        .setParameter("space", space)
        .setParameter("state", State.WAITING)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** The additions to a statement that are shown, oldest first. */
  List<StatementCorrection> corrections(UUID statement) {
    return entities
        .createQuery(
            "SELECT c FROM StatementCorrection c WHERE c.statementId = :id AND c.state = :state"
                + " ORDER BY c.id",
            StatementCorrection.class)
        .setParameter("id", statement)
        .setParameter("state", State.PUBLISHED)
        .getResultList();
  }

  /** Published ones, latest first, older than {@code before}. */
  List<Statement> published(UUID space, Optional<UUID> before, int limit) {
    TypedQuery<Statement> query =
        entities
            .createQuery(
                "SELECT s FROM Statement s WHERE s.spaceId = :space AND s.state = :state"
                    + (before.isPresent() ? " AND s.id < :before" : "")
                    + " ORDER BY s.id DESC",
                Statement.class)
            .setParameter("space", space)
            .setParameter("state", State.PUBLISHED)
            .setMaxResults(limit);
    before.ifPresent(id -> query.setParameter("before", id));
    return query.getResultList();
  }

  /** Waiting ones, those that wait longest first. */
  List<Statement> waiting(UUID space, int limit) {
    return entities
        .createQuery(
            "SELECT s FROM Statement s WHERE s.spaceId = :space AND s.state = :state"
                + " ORDER BY s.id",
            Statement.class)
        .setParameter("space", space)
        .setParameter("state", State.WAITING)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many there are in a state. */
  long count(UUID space, State state) {
    return entities
        .createQuery(
            "SELECT COUNT(s) FROM Statement s WHERE s.spaceId = :space AND s.state = :state",
            Long.class)
        .setParameter("space", space)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** Those of these keys of words that the space holds already. */
  Set<String> knownKeys(UUID space, Collection<String> keys) {
    List<String> asked = List.copyOf(keys);
    Set<String> known = new HashSet<>();
    for (int from = 0; from < asked.size(); from += KEYS_AT_ONCE) {
      known.addAll(
          entities
              .createQuery(
                  "SELECT s.wordsKey FROM Statement s"
                      + " WHERE s.spaceId = :space AND s.wordsKey IN :keys",
                  String.class)
              .setParameter("space", space)
              .setParameter(
                  "keys", asked.subList(from, Math.min(from + KEYS_AT_ONCE, asked.size())))
              .getResultList());
    }
    return known;
  }

  /** The statements with what is known of their speakers, in one query. */
  List<Spoken> withSpeakers(List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    Map<UUID, StatementSpeaker> speakers =
        entities
            .createQuery(
                "SELECT p FROM StatementSpeaker p WHERE p.statementId IN :ids",
                StatementSpeaker.class)
            .setParameter("ids", statements.stream().map(Statement::getId).toList())
            .getResultStream()
            .collect(Collectors.toMap(StatementSpeaker::getStatementId, Function.identity()));
    return statements.stream()
        .map(one -> new Spoken(one, Optional.ofNullable(speakers.get(one.getId()))))
        .toList();
  }
}
