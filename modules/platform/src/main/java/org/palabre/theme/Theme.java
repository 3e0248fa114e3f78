package org.palabre.theme;

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
import org.palabre.access.Audience;
import org.palabre.store.Ids;

/**
 * What several statements of a space have in common. It holds references, never words.
 *
 * <p>Life: made → perhaps merged into another of its space, for good; its address then leads there.
 */
@Entity(name = "Theme")
@Table(name = "theme")
public class Theme {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  private String name;
  private String summary;

  @Column(name = "category_id")
  private UUID categoryId;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "merged_into")
  private UUID mergedInto;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  /** For JPA. */
  protected Theme() {}

  Theme(UUID spaceId, ThemeDescription description, UUID createdBy) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    describe(description);
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

  public String getName() {
    return name;
  }

  /** A few sentences; empty for none. */
  public String getSummary() {
    return summary;
  }

  /** What it is about, or null. */
  public UUID getCategoryId() {
    return categoryId;
  }

  public Audience getAudience() {
    return audience;
  }

  /** The theme it was merged into. */
  public Optional<UUID> getMergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** What it says of itself now. */
  public ThemeDescription description() {
    return new ThemeDescription(name, summary, categoryId, audience);
  }

  final void describe(ThemeDescription description) {
    name = description.name();
    summary = description.summary();
    categoryId = description.category();
    audience = description.audience();
  }

  void mergeInto(UUID other) {
    mergedInto = other;
  }
}
