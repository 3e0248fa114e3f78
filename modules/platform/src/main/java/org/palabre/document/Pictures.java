package org.palabre.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.document.Document.Kind;
import org.palabre.document.ShownPicture.State;
import org.palabre.file.FileIntake;
import org.palabre.file.FileName;
import org.palabre.file.ReceivedFile;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;

/**
 * Pictures for other parts of the platform: a journal, a letter. They lie among the documents of a
 * space; whoever shows one keeps its id, without a foreign key, and asks each time.
 *
 * <pre>{@code
 * UUID picture = pictures.add(space, "projects", upload, new Words("Le banc posé", "", "Ada", ""), SPACE, key);
 * …
 * ShownPicture shown = pictures.find(picture);   // shown, kept from this reader, or gone
 * }</pre>
 */
@ApplicationScoped
public class Pictures {

  /**
   * The words that come with a picture.
   *
   * @param alt what it shows, for those who do not see it, not blank
   * @param caption what to know of it, perhaps empty
   * @param author who made it, perhaps empty
   * @param licence what others may do with it, perhaps empty
   */
  public record Words(String alt, String caption, String author, String licence) {}

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DocumentWork work;
  private final Documents documents;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Pictures() {
    this(null, null, null, null);
  }

  @Inject
  Pictures(DocumentWork work, Documents documents, Spaces spaces, CurrentActor actor) {
    this.work = work;
    this.documents = documents;
    this.spaces = spaces;
    this.actor = actor;
  }

  /**
   * Adds a picture to the documents of a space, for whoever may keep documents there: its members
   * while it is open, those who run it always.
   *
   * @param tool the id of the tool that shows it: it is served as long as the space has that tool,
   *     or its documents
   * @param audience who sees it, not wider than the audience of what shows it
   * @param key made for the form: the same sent twice is kept once
   * @return its id
   * @throws Refusal on the field {@code file} if it is no picture that is kept or there is no room,
   *     on {@code alt}, {@code caption}, {@code author}, {@code licence} for the words
   * @throws org.palabre.access.AccessDenied if the actor may not keep documents there
   */
  @Transactional
  public UUID add(
      UUID space, String tool, Upload upload, Words words, Audience audience, UUID key) {
    try (ReceivedFile file = FileIntake.receive("file", upload)) {
      if (file.picture().isEmpty()) {
        throw new Refusal("file", "picture.kind");
      }
      String alt = words.alt() == null ? "" : words.alt().strip();
      if (alt.isEmpty()) {
        throw new Refusal("alt", "document.alt.needed");
      }
      DocumentDescription titled =
          DocumentDescription.titled(FileName.title(file.name()), audience);
      DocumentDescription said =
          new DocumentDescription(
              titled.title(),
              words.caption(),
              words.author(),
              words.licence(),
              alt,
              "",
              "",
              audience,
              false);
      return work.bring(space, tool, file, said, key).getId();
    }
  }

  /** A picture as the actor may see it. */
  public ShownPicture find(UUID id) {
    return find(List.of(id)).get(id);
  }

  /** Several pictures as the actor may see them, each by its id. */
  public Map<UUID, ShownPicture> find(Collection<UUID> ids) {
    Map<UUID, ShownPicture> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, ShownPicture.none(id, State.GONE)));
    if (ids.isEmpty()) {
      return found;
    }
    List<Document> there =
        entities
            .createQuery("SELECT d FROM Document d WHERE d.id IN :ids", Document.class)
            .setParameter("ids", ids)
            .getResultList();
    Map<UUID, Asked> asked = new HashMap<>();
    for (Shelved one : documents.shelve(there)) {
      found.put(
          one.document().getId(),
          shown(one, asked.computeIfAbsent(one.document().getSpaceId(), this::ask)));
    }
    return found;
  }

  /**
   * Pictures of a space that the actor may see, newest first, to choose one.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<ShownPicture> choices(SpaceFacts space, int limit) {
    Shelf pictures = new Shelf(Optional.of(Kind.PICTURE), "", false, Optional.empty());
    return documents.list(space, pictures, limit).stream()
        .filter(one -> one.document().isReady())
        .flatMap(one -> picture(one).stream())
        .toList();
  }

  /**
   * Pictures that spaces show among what they made and everybody may see, newest first, to choose
   * one for a publication.
   *
   * @param among the spaces to choose from; those not everybody may read are left out
   */
  public List<ShownPicture> everybodys(Collection<UUID> among, int limit) {
    List<UUID> open =
        spaces.everybodys().stream()
            .filter(space -> space.getTools().contains(Documents.TOOL))
            .map(Space::getId)
            .filter(among::contains)
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    List<Document> found =
        entities
            .createQuery(
                "SELECT d FROM Document d WHERE d.spaceId IN :spaces AND d.kind = :picture"
                    + " AND d.shown = TRUE AND d.ready = TRUE AND d.audience = :all"
                    + " ORDER BY d.id DESC",
                Document.class)
            .setParameter("spaces", open)
            .setParameter("picture", Kind.PICTURE)
            .setParameter("all", Audience.SPACE)
            .setMaxResults(limit)
            .getResultList();
    return documents.shelve(found).stream().flatMap(one -> picture(one).stream()).toList();
  }

  /**
   * The JPEG file of a picture, to put it into a document made here; empty when the actor may not
   * see it.
   *
   * @param large whether the large one
   */
  public Optional<byte[]> content(UUID id, boolean large) {
    return documents
        .file(id, Optional.empty(), !large)
        .filter(file -> file.type().isPicture())
        .map(
            file -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              try {
                file.write(bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return bytes.toByteArray();
            });
  }

  private Asked ask(UUID id) {
    Space space = spaces.find(id).orElseThrow();
    return new Asked(space, spaces.facts(space, actor.get()));
  }

  private ShownPicture shown(Shelved one, Asked asked) {
    Document document = one.document();
    return document.isReady() && documents.isServed(document, asked.space(), asked.facts())
        ? picture(one).orElse(ShownPicture.none(document.getId(), State.GONE))
        : ShownPicture.none(document.getId(), State.KEPT);
  }

  private static Optional<ShownPicture> picture(Shelved one) {
    Document document = one.document();
    return one.file()
        .filter(file -> document.getKind() == Kind.PICTURE)
        .map(
            file ->
                new ShownPicture(
                    document.getId(),
                    State.SHOWN,
                    document.getTitle(),
                    document.getAlt(),
                    document.getCaption(),
                    document.credit(),
                    file.getWidth(),
                    file.getHeight()));
  }

  /** A space, and what the actor is there: asked once, however many of its pictures are shown. */
  private record Asked(Space space, SpaceFacts facts) {}
}
