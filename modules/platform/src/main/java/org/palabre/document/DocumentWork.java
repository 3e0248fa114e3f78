package org.palabre.document;

import static org.palabre.access.PlatformPermission.KEEP_DOCUMENTS;
import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.document.Document.Kind;
import org.palabre.file.FileName;
import org.palabre.file.ReceivedFile;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;

/**
 * Keeps documents: members of an open space bring them, change and take back their own; those who
 * run the space, any. A refused file undoes the whole of its transaction.
 */
@ApplicationScoped
public class DocumentWork {

  /** The most versions of one document. */
  public static final int MOST_VERSIONS = 50;

  private static final String FILE = "file";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final Documents documents;
  private final DocumentBytes bytes;
  private final DocumentRoom room;

  /** For the container's proxy. */
  protected DocumentWork() {
    this(null, null, null, null, null, null);
  }

  @Inject
  DocumentWork(
      Access access,
      CurrentActor actor,
      Spaces spaces,
      Documents documents,
      DocumentBytes bytes,
      DocumentRoom room) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.documents = documents;
    this.bytes = bytes;
    this.room = room;
  }

  /**
   * Keeps a file, called as it came. A picture waits for the words that stand for it.
   *
   * @param key made for the form and the file's place in it: the same sent twice is kept once
   * @throws Refusal if the space has no room left for it
   * @throws AccessDenied if the actor may not keep documents there
   */
  @Transactional
  public Document bring(UUID space, ReceivedFile file, Audience audience, UUID key) {
    access.require(KEEP_DOCUMENTS, space);
    return sentWith(space, key)
        .orElseGet(
            () -> {
              Document document = begin(space, Documents.TOOL, kind(file), key);
              document.describe(
                  DocumentDescription.titled(FileName.title(file.name()), audience), false);
              return keep(document, file);
            });
  }

  /**
   * Keeps a picture with the words that stand for it, for a tool that shows it.
   *
   * @param tool the id of the tool
   */
  @Transactional
  Document bring(UUID space, String tool, ReceivedFile file, DocumentDescription said, UUID key) {
    access.require(KEEP_DOCUMENTS, space);
    said.requireWhole(Kind.PICTURE);
    return sentWith(space, key)
        .orElseGet(
            () -> {
              Document document = begin(space, tool, Kind.PICTURE, key);
              document.describe(said, false);
              return keep(document, file);
            });
  }

  /**
   * Keeps a film by its link, or a text.
   *
   * @param kind either
   * @param key made for the form: the same sent twice is kept once
   * @throws Refusal if the link or the words are missing
   * @throws AccessDenied if the actor may not keep documents there
   */
  @Transactional
  public Document write(UUID space, Kind kind, DocumentDescription said, UUID key) {
    access.require(KEEP_DOCUMENTS, space);
    if (kind != Kind.FILM && kind != Kind.TEXT) {
      throw new IllegalArgumentException("Files are brought, not written.");
    }
    said.requireWhole(kind);
    return sentWith(space, key)
        .orElseGet(
            () -> {
              Document document = begin(space, Documents.TOOL, kind, key);
              document.describe(said, access.may(RUN_SPACE, space));
              entities.persist(document);
              return document;
            });
  }

  /**
   * Says something else of a document.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, it is gone, or something it needs is missing
   * @throws AccessDenied if the actor may not change it
   */
  @Transactional
  public void describe(UUID space, UUID id, int seen, DocumentDescription said) {
    Document document = locked(space, id);
    if (document.getVersion() != seen) {
      throw new Refusal("", "document.overtaken");
    }
    said.requireWhole(document.getKind());
    document.describe(said, access.may(RUN_SPACE, space));
  }

  /**
   * Keeps a new version of a file or picture; readers see it at once.
   *
   * @throws Refusal if it is gone, has {@value #MOST_VERSIONS} versions, or there is no room left
   * @throws AccessDenied if the actor may not change it
   */
  @Transactional
  public void renew(UUID space, UUID id, ReceivedFile file) {
    Document document = locked(space, id);
    if (document.getLatest() == 0) {
      throw new Refusal(FILE, "document.noFile");
    }
    if (versions(document).size() >= MOST_VERSIONS) {
      throw new Refusal(FILE, "document.versions.most", MOST_VERSIONS);
    }
    keep(document, file);
  }

  /**
   * Takes an earlier version away for good; for those who run the space.
   *
   * @throws Refusal if it is the one readers see, or gone
   */
  @Transactional
  public void removeVersion(UUID space, UUID id, int number) {
    access.require(RUN_SPACE, space);
    Document document = locked(space, id);
    if (number == document.getLatest()) {
      throw new Refusal("", "document.version.seen");
    }
    DocumentVersion gone =
        versions(document).stream()
            .filter(one -> one.getNumber() == number)
            .findFirst()
            .orElseThrow(() -> new Refusal("", "document.version.gone"));
    forget(document, gone);
  }

  /**
   * Takes a document away for good, with every version. Where its picture was shown stands that it
   * was taken back.
   *
   * @throws Refusal if it is gone already
   * @throws AccessDenied if the actor may not change it
   */
  @Transactional
  public void remove(UUID space, UUID id) {
    Document document = locked(space, id);
    versions(document).forEach(one -> forget(document, one));
    entities.flush();
    entities.remove(document);
  }

  private Document begin(UUID space, String tool, Kind kind, UUID key) {
    return new Document(space, tool, kind, actor.person(), key);
  }

  private Document keep(Document document, ReceivedFile file) {
    int number =
        versions(document).stream().mapToInt(DocumentVersion::getNumber).max().orElse(0) + 1;
    try {
      DocumentVersion kept =
          new DocumentVersion(
              document.getId(),
              number,
              file,
              DocumentBytes.fingerprint(file.open()),
              actor.person());
      document.take(number, file.type());
      entities.persist(document);
      entities.flush();
      entities.persist(kept);
      entities.flush();
      room.take(FILE, document.getSpaceId(), kept.kept());
      try (InputStream content = file.open()) {
        bytes.keep(kept.getId(), false, content);
      }
      Optional<Picture> picture = file.picture();
      if (picture.isPresent()) {
        bytes.keep(kept.getId(), true, new ByteArrayInputStream(picture.get().small()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document;
  }

  private void forget(Document document, DocumentVersion gone) {
    room.free(document.getSpaceId(), gone.kept());
    bytes.forget(gone.getId());
    entities.remove(gone);
  }

  private List<DocumentVersion> versions(Document document) {
    return entities
        .createQuery(
            "SELECT v FROM DocumentVersion v WHERE v.documentId = :document", DocumentVersion.class)
        .setParameter("document", document.getId())
        .getResultList();
  }

  /** What came with this form before; read once whoever sends it at the same moment is done. */
  private Optional<Document> sentWith(UUID space, UUID key) {
    room.hold(space);
    return entities
        .createQuery(
            "SELECT d FROM Document d WHERE d.spaceId = :space AND d.sentKey = :key",
            Document.class)
        .setParameter("space", space)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  private Document locked(UUID space, UUID id) {
    SpaceFacts facts = spaces.facts(space, actor.get());
    Document document = entities.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (document == null
        || !document.getSpaceId().equals(space)
        || !documents.isReadable(document, facts)) {
      throw new Refusal("", "document.gone");
    }
    if (!documents.mayChange(document, facts)) {
      throw new AccessDenied("The document %s is somebody else's.".formatted(id));
    }
    return document;
  }

  private static Kind kind(ReceivedFile file) {
    return file.picture().isPresent() ? Kind.PICTURE : Kind.FILE;
  }
}
