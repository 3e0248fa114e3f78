package org.palabre.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/** One thing to prepare for a meeting. Life: to do, taken on by somebody or not → done, or not. */
@Entity(name = "Chore")
@Table(name = "chore")
public class Chore {

  /** What sort of thing. */
  public enum Kind {
    /** A room is reserved. */
    ROOM,
    /** Its key is with somebody. */
    KEY,
    /** Chairs, projector, pens. */
    MATERIAL,
    /** Children are looked after. */
    CHILDCARE,
    /** Somebody interprets. */
    INTERPRETER,
    /** There is something to eat and drink. */
    FOOD,
    /** Posters, mails, phone calls. */
    COMMUNICATION,
    /** Anything else. */
    OTHER
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String what;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "until_day")
  private LocalDate untilDay;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Chore() {}

  Chore(UUID meetingId, ChorePlan plan, UUID sentKey) {
    this.id = Ids.next();
    this.meetingId = meetingId;
    this.sentKey = sentKey;
    write(plan);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getMeetingId() {
    return meetingId;
  }

  public Kind getKind() {
    return kind;
  }

  /** What is to be done. */
  public String getWhat() {
    return what;
  }

  /** Who does it; empty when nobody said so. */
  public Optional<UUID> getPersonId() {
    return Optional.ofNullable(personId);
  }

  /** Until when; empty when no day was agreed. */
  public Optional<LocalDate> getUntil() {
    return Optional.ofNullable(untilDay);
  }

  /** Whether it is done. */
  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether it should be done by now. */
  public boolean isLate(LocalDate today) {
    return doneAt == null && untilDay != null && untilDay.isBefore(today);
  }

  final void write(ChorePlan plan) {
    kind = plan.kind();
    what = plan.what();
    personId = plan.person();
    untilDay = plan.until();
  }

  void done(boolean now) {
    if (now != isDone()) {
      doneAt = now ? Instant.now() : null;
    }
  }
}
