package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.review.Message;
import org.palabre.budget.domain.review.ReviewRepository;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.store.DataVersion;

/** Sheets and messages in the database of the platform. */
@ApplicationScoped
public class StoredReviews implements ReviewRepository {

  private static final String EDITION = "edition";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected StoredReviews() {
    this(null);
  }

  @Inject
  StoredReviews(DataVersion version) {
    this.version = version;
  }

  @Override
  public Optional<Sheet> sheet(UUID edition, UUID id) {
    return Optional.ofNullable(entities.find(Sheet.class, id))
        .filter(sheet -> sheet.getEditionId().equals(edition));
  }

  @Override
  public Optional<Sheet> sheetForChange(UUID edition, UUID id) {
    Optional<Sheet> found =
        Optional.ofNullable(entities.find(Sheet.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(sheet -> sheet.getEditionId().equals(edition));
    found.ifPresent(entities::refresh);
    return found;
  }

  @Override
  public List<Sheet> sheets(UUID project) {
    return entities
        .createQuery(
            "SELECT s FROM budget_Sheet s WHERE s.projectId = :project ORDER BY s.id", Sheet.class)
        .setParameter("project", project)
        .getResultList();
  }

  @Override
  public Optional<Sheet> sheetOf(UUID project, String department) {
    // The database compares the names as its unique key does.
    return entities
        .createQuery(
            "SELECT s FROM budget_Sheet s WHERE s.projectId = :project"
                + " AND s.department = :department",
            Sheet.class)
        .setParameter("project", project)
        .setParameter("department", department)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Sheet> waitingSheets(UUID edition, int most) {
    return entities
        .createQuery(
            "SELECT s FROM budget_Sheet s, budget_Project p WHERE p.id = s.projectId"
                + " AND s.editionId = :edition AND s.doneAt IS NULL"
                + " AND p.state = org.palabre.budget.domain.project.ProjectState.REVIEW"
                + " ORDER BY s.dueOn, s.id",
            Sheet.class)
        .setParameter(EDITION, edition)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void add(Sheet sheet) {
    entities.persist(sheet);
    entities.flush();
  }

  @Override
  public List<Message> aboutIdea(UUID idea) {
    return shown("ideaId", idea);
  }

  @Override
  public List<Message> aboutProject(UUID project) {
    return shown("projectId", project);
  }

  private List<Message> shown(String about, UUID id) {
    return entities
        .createQuery(
            "SELECT m FROM budget_Message m WHERE m."
                + about
                + " = :about AND m.state = :shown ORDER BY m.saidAt, m.id",
            Message.class)
        .setParameter("about", id)
        .setParameter("shown", Message.State.SHOWN)
        .getResultList();
  }

  @Override
  public List<Message> waitingMessages(UUID edition, int most) {
    return entities
        .createQuery(
            "SELECT m FROM budget_Message m WHERE m.editionId = :edition AND m.state = :waiting"
                + " ORDER BY m.saidAt, m.id",
            Message.class)
        .setParameter(EDITION, edition)
        .setParameter("waiting", Message.State.WAITING)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<Message> message(UUID edition, UUID id) {
    return Optional.ofNullable(entities.find(Message.class, id))
        .filter(message -> message.getEditionId().equals(edition));
  }

  @Override
  public Optional<Message> sentWith(UUID edition, UUID key) {
    return entities
        .createQuery(
            "SELECT m FROM budget_Message m WHERE m.editionId = :edition AND m.sentKey = :key",
            Message.class)
        .setParameter(EDITION, edition)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  @Override
  public long countAbout(UUID subject) {
    return entities
        .createQuery(
            "SELECT COUNT(m) FROM budget_Message m WHERE (m.ideaId = :about OR m.projectId ="
                + " :about) AND m.state <> :hidden",
            Long.class)
        .setParameter("about", subject)
        .setParameter("hidden", Message.State.HIDDEN)
        .getSingleResult();
  }

  @Override
  public long countOf(UUID person, Instant since) {
    return entities
        .createQuery(
            "SELECT COUNT(m) FROM budget_Message m WHERE m.personId = :person AND m.saidAt >"
                + " :since",
            Long.class)
        .setParameter("person", person)
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public Optional<Message> messageForChange(UUID edition, UUID id) {
    Optional<Message> found =
        Optional.ofNullable(entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(message -> message.getEditionId().equals(edition));
    found.ifPresent(entities::refresh);
    return found;
  }

  @Override
  public void add(Message message) {
    entities.persist(message);
  }

  @Override
  public void forgetAuthor(UUID idea) {
    entities
        .createQuery(
            "UPDATE budget_Message m SET m.words = '', m.name = '', m.personId = NULL,"
                + " m.authorOf = NULL, m.state = :hidden WHERE m.authorOf = :idea")
        .setParameter("hidden", Message.State.HIDDEN)
        .setParameter("idea", idea)
        .executeUpdate();
    version.changed();
  }
}
