package org.palabre.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.access.Audience;
import org.palabre.file.FileType;
import org.palabre.store.Ids;

/**
 * Something a space keeps: a file, a picture, a link to a film, a text of its own.
 *
 * <p>Life: a picture waits until somebody said in words what it shows; until then only whoever
 * brought it and those who run the space see it. Everything else is there at once. A file may get
 * new versions; the latest is what readers see. Taking it away takes every version with it.
 */
@Entity(name = "Document")
@Table(name = "document")
public class Document {

  /** What it is. */
  public enum Kind {
    /** A file to take away: a report, a table, a sound. */
    FILE,
    /** A picture, seen on the page. */
    PICTURE,
    /** A film that lies elsewhere, by its link. */
    FILM,
    /** A text, read on the page. */
    TEXT
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  private String tool;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String title;
  private String caption;
  private String author;
  private String licence;
  private String alt;
  private String link;
  private String words;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  private boolean shown;
  private boolean ready;
  private int latest;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "added_by")
  private UUID addedBy;

  /** For JPA. */
  protected Document() {}

  Document(UUID spaceId, String tool, Kind kind, UUID addedBy, UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.tool = tool;
    this.kind = kind;
    this.caption = "";
    this.author = "";
    this.licence = "";
    this.alt = "";
    this.link = "";
    this.words = "";
    this.audience = Audience.SPACE;
    this.addedAt = Instant.now();
    this.addedBy = addedBy;
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** The tool it came with: it is served as long as the space has that one, or its documents. */
  String getTool() {
    return tool;
  }

  public Kind getKind() {
    return kind;
  }

  public String getTitle() {
    return title;
  }

  /** What to know of it, in a sentence or two; perhaps empty. */
  public String getCaption() {
    return caption;
  }

  /** Who made it, as they want to be named; perhaps empty. */
  public String getAuthor() {
    return author;
  }

  /** What others may do with it; perhaps empty. */
  public String getLicence() {
    return licence;
  }

  /** What a picture shows, for those who do not see it; empty while nobody said. */
  public String getAlt() {
    return alt;
  }

  /** The https address of a film; empty for everything else. */
  public String getLink() {
    return link;
  }

  /** A text of the space's own; empty for everything else. */
  public String getWords() {
    return words;
  }

  /** Who made it and what others may do with it, "Ada, CC BY"; empty when nobody said. */
  public String credit() {
    return Stream.of(author, licence)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(", "));
  }

  public Audience getAudience() {
    return audience;
  }

  /** Whether the space shows it among what it made. */
  public boolean isShown() {
    return shown;
  }

  /** Whether readers see it: a picture only once it was described. */
  public boolean isReady() {
    return ready;
  }

  /** The number of its latest version; 0 for what has none. */
  public int getLatest() {
    return latest;
  }

  public Instant getAddedAt() {
    return addedAt;
  }

  /** Who brought it; empty once they are forgotten. */
  public Optional<UUID> getAddedBy() {
    return Optional.ofNullable(addedBy);
  }

  /** What is said of it, as a form shows it. */
  public DocumentDescription description() {
    return new DocumentDescription(
        title, caption, author, licence, alt, link, words, audience, shown);
  }

  /**
   * Says something else of it.
   *
   * @param team whether the team does: only they show it among what the space made, and give to
   *     everybody what was theirs
   */
  void describe(DocumentDescription said, boolean team) {
    title = said.title();
    caption = said.caption();
    author = said.author();
    licence = said.licence();
    alt = said.alt();
    link = said.link();
    words = said.words();
    audience = team || audience == Audience.SPACE ? said.audience() : audience;
    shown = team ? said.shown() : shown;
    ready = kind != Kind.PICTURE || !alt.isEmpty();
  }

  /** Keeps a file's kind right when its next version is something else; only some are shown. */
  void take(int number, FileType type) {
    latest = number;
    kind = type.isPicture() ? Kind.PICTURE : Kind.FILE;
    shown = shown && (type.isPicture() || type.isSound());
    ready = kind != Kind.PICTURE || !alt.isEmpty();
  }
}
