package org.palabre.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.store.Ids;

/** What became of a commitment: a dated entry, never changed. */
@Entity(name = "Answer")
@Table(name = "answer")
public class Answer {

  @Id private UUID id;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  private String words;

  @Column(name = "in_name_of")
  private String inNameOf;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "moves_to")
  private Commitment.State movesTo;

  private boolean reopens;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "author_id")
  private UUID authorId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "by_link")
  private boolean byLink;

  @Column(name = "written_by")
  private String writtenBy;

  /** For JPA. */
  protected Answer() {}

  Answer(UUID commitmentId, Reply reply, String inNameOf, UUID authorId, UUID sentKey) {
    this.id = Ids.next();
    this.commitmentId = commitmentId;
    this.words = reply.words();
    this.inNameOf = inNameOf;
    this.answeredOn = reply.answeredOn();
    this.movesTo = reply.movesTo();
    this.dueOn = reply.dueOn();
    this.sentKey = sentKey;
    this.authorId = authorId;
    this.recordedAt = Instant.now();
  }

  /** Notes that it came by a link, and who wrote it. */
  Answer byLink(Writer writer) {
    byLink = true;
    writtenBy = writer.toString();
    return this;
  }

  /** The entry that opens a commitment again; it says what the commitment is now. */
  Answer(Commitment reopened, Reopening reopening, String inNameOf, UUID authorId, UUID sentKey) {
    this.id = Ids.next();
    this.commitmentId = reopened.getId();
    this.words = reopening.reason();
    this.inNameOf = inNameOf;
    this.answeredOn = reopening.on();
    this.movesTo = reopened.getState();
    this.reopens = true;
    this.dueOn = reopened.getState() == Commitment.State.PROMISED ? reopened.getDueOn() : null;
    this.sentKey = sentKey;
    this.authorId = authorId;
    this.recordedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getCommitmentId() {
    return commitmentId;
  }

  /** What was answered; empty when the deed says it. */
  public String getWords() {
    return words;
  }

  /** Who answers: a department, an official, somebody. */
  public String getInNameOf() {
    return inNameOf;
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  /** What it made of the commitment; null for words alone. */
  public Commitment.State getMovesTo() {
    return movesTo;
  }

  /** Whether it puts right that the commitment was noted as ended. */
  public boolean isReopening() {
    return reopens;
  }

  /** Until when it promises; null otherwise. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  public Instant getRecordedAt() {
    return recordedAt;
  }

  /** Whether it came by a link in a mail, from somebody who did not sign in. */
  public boolean isByLink() {
    return byLink;
  }

  /** Who wrote it by a link: name and function, as they said; null otherwise. */
  public String getWrittenBy() {
    return writtenBy;
  }

  /** Who answered, for those it was shown to: whoever wrote it, else in whose name it is. */
  String signature() {
    return writtenBy == null ? inNameOf : writtenBy;
  }
}
