package org.palabre.tables.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.tables.domain.Note;
import org.palabre.tables.domain.NoteRepository;

/** Private notes in the database of the platform. */
@ApplicationScoped
public class StoredNotes implements NoteRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredNotes() {}

  @Override
  public List<Note> of(UUID author, UUID space, String text, int limit) {
    return entities
        .createQuery(
            "SELECT n FROM tables_Note n WHERE n.authorId = :author AND n.spaceId = :space"
                + " AND n.text LIKE :text ESCAPE '!' ORDER BY n.changedAt DESC",
            Note.class)
        .setParameter("author", author)
        .setParameter("space", space)
        .setParameter("text", "%" + text.strip().replaceAll("[!%_]", "!$0") + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public long count(UUID author, UUID space) {
    return entities
        .createQuery(
            "SELECT COUNT(n) FROM tables_Note n WHERE n.authorId = :author AND n.spaceId = :space",
            Long.class)
        .setParameter("author", author)
        .setParameter("space", space)
        .getSingleResult();
  }

  @Override
  public Optional<Note> find(UUID author, UUID space, UUID id) {
    return mine(author, space, entities.find(Note.class, id));
  }

  @Override
  public Optional<Note> forChange(UUID author, UUID space, UUID id) {
    return mine(author, space, entities.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(Note note) {
    entities.persist(note);
  }

  @Override
  public void remove(Note note) {
    entities.remove(note);
  }

  private static Optional<Note> mine(UUID author, UUID space, Note found) {
    return Optional.ofNullable(found)
        .filter(note -> note.getAuthorId().equals(author))
        .filter(note -> note.getSpaceId().equals(space));
  }
}
