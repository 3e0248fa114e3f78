package org.palabre.document;

import static org.palabre.access.PlatformPermission.KEEP_DOCUMENTS;
import static org.palabre.access.PlatformPermission.READ_SPACE;
import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;

/**
 * Reads documents, for whoever may read their space. What only the team reads, and pictures nobody
 * described yet, exist for nobody but those who run the space and whoever brought them.
 */
@ApplicationScoped
public class Documents {

  /** The tool by which a space has documents. */
  public static final String TOOL = "documents";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Spaces spaces;
  private final DocumentBytes bytes;

  /** For the container's proxy. */
  protected Documents() {
    this(null, null, null, null);
  }

  @Inject
  Documents(Access access, CurrentActor actor, Spaces spaces, DocumentBytes bytes) {
    this.access = access;
    this.actor = actor;
    this.spaces = spaces;
    this.bytes = bytes;
  }

  /**
   * One document of a space; empty when there is none, or the actor may not read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Shelved> find(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    return Optional.ofNullable(entities.find(Document.class, id))
        .filter(document -> document.getSpaceId().equals(space.id()))
        .filter(document -> isReadable(document, space))
        .map(document -> new Shelved(document, latest(document)));
  }

  /**
   * Documents of a space, newest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Shelved> list(SpaceFacts space, Shelf asked, int limit) {
    access.require(READ_SPACE, space);
    boolean all = access.may(RUN_SPACE, space);
    StringBuilder where = new StringBuilder("d.spaceId = :space");
    Map<String, Object> values = new HashMap<>(Map.of("space", space.id()));
    if (!all) {
      where.append(" AND (d.ready = TRUE AND d.audience = :everybody");
      values.put("everybody", Audience.SPACE);
      actor
          .get()
          .person()
          .filter(me -> space.isMember())
          .ifPresent(
              me -> {
                where.append(" OR d.addedBy = :me");
                values.put("me", me);
              });
      where.append(')');
    }
    asked
        .kind()
        .ifPresent(
            kind -> {
              where.append(" AND d.kind = :kind");
              values.put("kind", kind);
            });
    if (asked.shown()) {
      where.append(" AND d.shown = TRUE AND d.ready = TRUE");
    }
    asked
        .before()
        .ifPresent(
            before -> {
              where.append(" AND d.id < :before");
              values.put("before", before);
            });
    if (!asked.words().isBlank()) {
      where.append(
          " AND (d.title LIKE :words ESCAPE '!' OR d.caption LIKE :words ESCAPE '!'"
              + " OR d.alt LIKE :words ESCAPE '!' OR d.words LIKE :words ESCAPE '!'"
              + " OR EXISTS (SELECT f.id FROM DocumentVersion f WHERE f.documentId = d.id"
              + " AND f.number = d.latest AND f.fileName LIKE :words ESCAPE '!'))");
      values.put("words", "%" + asked.words().strip().replaceAll("[!%_]", "!$0") + "%");
    }
    TypedQuery<Document> query =
        entities
            .createQuery(
                "SELECT d FROM Document d WHERE " + where + " ORDER BY d.id DESC", Document.class)
            .setMaxResults(limit);
    values.forEach(query::setParameter);
    return shelve(query.getResultList());
  }

  /** Pictures that the actor brought into a space and nobody described yet, oldest first. */
  public List<Shelved> undescribed(SpaceFacts space) {
    return actor
        .get()
        .person()
        .filter(me -> access.may(KEEP_DOCUMENTS, space))
        .map(
            me ->
                shelve(
                    entities
                        .createQuery(
                            "SELECT d FROM Document d WHERE d.spaceId = :space AND d.ready = FALSE"
                                + " AND d.addedBy = :me ORDER BY d.id",
                            Document.class)
                        .setParameter("space", space.id())
                        .setParameter("me", me)
                        .setMaxResults(100)
                        .getResultList()))
        .orElse(List.of());
  }

  /**
   * The versions of a document found here, latest first; for those who run its space.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not
   */
  public List<DocumentVersion> versions(SpaceFacts space, Document document) {
    access.require(RUN_SPACE, space);
    return document.getSpaceId().equals(space.id())
        ? entities
            .createQuery(
                "SELECT v FROM DocumentVersion v WHERE v.documentId = :document"
                    + " ORDER BY v.number DESC",
                DocumentVersion.class)
            .setParameter("document", document.getId())
            .getResultList()
        : List.of();
  }

  /** Whether the actor may change a document of this space: their own, or any when they run it. */
  public boolean mayChange(Document document, SpaceFacts space) {
    return access.may(RUN_SPACE, space)
        || (access.may(KEEP_DOCUMENTS, space) && isOwn(document, space));
  }

  /**
   * The file of a document; empty when there is none that the actor may have. Its space, the tools
   * that are on there, its audience: everything is asked again each time.
   *
   * @param number which version, for those who run the space; empty for the latest
   * @param small whether the small picture
   */
  public Optional<DocumentFile> file(UUID id, Optional<Integer> number, boolean small) {
    Document document = entities.find(Document.class, id);
    if (document == null) {
      return Optional.empty();
    }
    Space space = spaces.find(document.getSpaceId()).orElseThrow();
    SpaceFacts facts = spaces.facts(space, actor.get());
    boolean earlier = number.filter(asked -> asked != document.getLatest()).isPresent();
    if (!isServed(document, space, facts) || (earlier && !access.may(RUN_SPACE, facts))) {
      return Optional.empty();
    }
    boolean everybodys =
        facts.isPublicReading() && document.isReady() && document.getAudience() == Audience.SPACE;
    return version(id, number.orElse(document.getLatest()))
        .filter(version -> !small || version.getSmallSize() > 0)
        .map(version -> new DocumentFile(version, small, everybodys && !earlier, bytes));
  }

  /** Whether the space has a tool that shows it, and the actor may read it. */
  boolean isServed(Document document, Space space, SpaceFacts facts) {
    boolean on = space.getTools().contains(TOOL) || space.getTools().contains(document.getTool());
    return on && isReadable(document, facts);
  }

  /** Whether the actor may read a document of this space. */
  boolean isReadable(Document document, SpaceFacts space) {
    return access.may(READ_SPACE, space)
        && (access.may(RUN_SPACE, space)
            || isOwn(document, space)
            || (document.isReady() && document.getAudience() == Audience.SPACE));
  }

  /** Whether the actor brought it and still is a member: what is the team's is no stranger's. */
  private boolean isOwn(Document document, SpaceFacts space) {
    return space.isMember()
        && actor.get().person().isPresent()
        && document.getAddedBy().equals(actor.get().person());
  }

  /** Documents each with its latest file, in the same order, by one query. */
  List<Shelved> shelve(List<Document> documents) {
    Collection<UUID> ids = documents.stream().map(Document::getId).toList();
    Map<UUID, DocumentVersion> files =
        ids.isEmpty()
            ? Map.of()
            : entities
                .createQuery(
                    "SELECT v FROM DocumentVersion v, Document d WHERE v.documentId = d.id"
                        + " AND v.number = d.latest AND d.id IN :ids",
                    DocumentVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(DocumentVersion::getDocumentId, Function.identity()));
    return documents.stream()
        .map(document -> new Shelved(document, Optional.ofNullable(files.get(document.getId()))))
        .toList();
  }

  private Optional<DocumentVersion> latest(Document document) {
    return version(document.getId(), document.getLatest());
  }

  private Optional<DocumentVersion> version(UUID document, int number) {
    return entities
        .createQuery(
            "SELECT v FROM DocumentVersion v WHERE v.documentId = :document AND v.number = :number",
            DocumentVersion.class)
        .setParameter("document", document)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }
}
