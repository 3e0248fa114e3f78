package org.palabre.document;

import static org.palabre.access.PlatformPermission.ADMINISTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;

/**
 * How much room the files of a space take, and how much there is. Whoever takes room holds the
 * space's count until their transaction ends, so that several at once cannot pass the limit.
 */
@ApplicationScoped
public class DocumentRoom {

  private static final long MEGABYTE = 1024L * 1024;
  private static final int LEAST_MEGABYTES = 10;
  private static final int MOST_MEGABYTES = 100_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Organisations organisations;
  private final Access access;

  /** For the container's proxy. */
  protected DocumentRoom() {
    this(null, null);
  }

  @Inject
  DocumentRoom(Organisations organisations, Access access) {
    this.organisations = organisations;
    this.access = access;
  }

  /** How many bytes the files of a space take. */
  public long used(UUID space) {
    List<?> found =
        entities
            .createNativeQuery("SELECT bytes FROM document_usage WHERE space_id = ?")
            .setParameter(1, space)
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
  }

  /** How many bytes the files of a space may take. */
  public long most() {
    return organisations.get().getDocumentMegabytes() * MEGABYTE;
  }

  /**
   * Changes how many megabytes the files of one space may take; a space that takes more keeps what
   * it has.
   *
   * @throws Refusal if it is no sound number
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void allow(Integer megabytes) {
    access.require(ADMINISTER);
    if (megabytes == null || megabytes < LEAST_MEGABYTES || megabytes > MOST_MEGABYTES) {
      throw new Refusal("megabytes", "document.room.number", LEAST_MEGABYTES, MOST_MEGABYTES);
    }
    organisations.get().allowDocuments(megabytes);
  }

  /**
   * Takes room.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if there is not enough left
   */
  void take(String field, UUID space, long bytes) {
    add(space, bytes);
    long used = used(space);
    if (used > most()) {
      throw new Refusal(
          field, "document.room", megabytes(bytes), Math.max(0, most() - used + bytes) / MEGABYTE);
    }
  }

  /** Makes whoever else adds to a space wait until the running transaction ends. */
  void hold(UUID space) {
    add(space, 0);
  }

  /** Gives room back. */
  void free(UUID space, long bytes) {
    add(space, -bytes);
  }

  private void add(UUID space, long bytes) {
    entities
        .createNativeQuery(
            "INSERT INTO document_usage (space_id, bytes) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE bytes = bytes + ?")
        .setParameter(1, space)
        .setParameter(2, bytes)
        .setParameter(3, bytes)
        .executeUpdate();
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }
}
