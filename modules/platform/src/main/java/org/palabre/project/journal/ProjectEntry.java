package org.palabre.project.journal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.store.Ids;

/**
 * What was told of a project on one day. Read by whoever reads the project, or first by the team
 * only and shown to everybody later; never by more people than the project.
 */
@Entity(name = "ProjectJournalEntry")
@Table(name = "project_journal_entry")
public class ProjectEntry {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "told_on")
  private LocalDate toldOn;

  private String words;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @ElementCollection
  @CollectionTable(name = "project_journal_picture", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderColumn(name = "position")
  @Column(name = "picture_id")
  private List<UUID> pictures = new ArrayList<>();

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected ProjectEntry() {}

  ProjectEntry(UUID projectId, Telling telling, UUID writtenBy, UUID sentKey) {
    this.id = Ids.next();
    this.projectId = projectId;
    this.writtenBy = writtenBy;
    this.sentKey = sentKey;
    write(telling);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getProjectId() {
    return projectId;
  }

  /** The day it is about. */
  public LocalDate getToldOn() {
    return toldOn;
  }

  public String getWords() {
    return words;
  }

  public Audience getAudience() {
    return audience;
  }

  /** Its pictures, in order: ids of documents of the space. */
  public List<UUID> getPictures() {
    return List.copyOf(pictures);
  }

  void show(UUID picture) {
    pictures.add(picture);
  }

  void hide(UUID picture) {
    pictures.remove(picture);
  }

  final void write(Telling telling) {
    toldOn = telling.on();
    words = telling.words();
    audience = telling.audience();
  }
}
