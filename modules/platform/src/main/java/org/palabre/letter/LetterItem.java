package org.palabre.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * One thing a letter tells: a reference to its source, or words of its own. Nothing of a source is
 * kept here, so that what is withdrawn or made private leaves the letter by itself.
 */
@Entity(name = "LetterItem")
@Table(name = "letter_item")
public class LetterItem {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "letter_id")
  private UUID letterId;

  @Enumerated(EnumType.STRING)
  private Section section;

  @Enumerated(EnumType.STRING)
  private SourceKind source;

  @Column(name = "source_id")
  private UUID sourceId;

  @Column(name = "theme_id")
  private UUID themeId;

  private String title;
  private String words;
  private int position;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected LetterItem() {}

  private LetterItem(UUID letterId, Section section, int position) {
    this.id = Ids.next();
    this.letterId = letterId;
    this.section = section;
    this.position = position;
  }

  static LetterItem of(UUID letter, SourceRef ref, UUID theme, int position) {
    LetterItem item = new LetterItem(letter, ref.section(), position);
    item.source = ref.kind();
    item.sourceId = ref.id();
    item.themeId = theme;
    item.write(ItemWords.NONE);
    return item;
  }

  static LetterItem own(UUID letter, ItemWords words, int position, UUID sentKey) {
    LetterItem item = new LetterItem(letter, Section.OWN, position);
    item.sentKey = sentKey;
    item.write(words);
    return item;
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getLetterId() {
    return letterId;
  }

  public Section getSection() {
    return section;
  }

  /** What it refers to; empty for words of its own. */
  public Optional<SourceRef> getSource() {
    return Optional.ofNullable(source).map(kind -> new SourceRef(section, kind, sourceId));
  }

  /** The theme it was chosen in, whose name stands above it while everybody reads that. */
  public Optional<UUID> getTheme() {
    return Optional.ofNullable(themeId);
  }

  /** A few words above it, its writer's; perhaps empty. */
  public String getTitle() {
    return title;
  }

  /** What its writer says of it; perhaps empty. */
  public String getWords() {
    return words;
  }

  /** Its place, from 0; there may be gaps. */
  public int getPosition() {
    return position;
  }

  final void write(ItemWords text) {
    title = text.title();
    words = text.words();
  }

  void stand(int at) {
    position = at;
  }
}
