package org.palabre.commitment;

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
import org.palabre.access.Audience;
import org.palabre.store.Ids;

/**
 * What a department, an official or somebody else is asked, then promises, for a project or a
 * theme.
 *
 * <p>Life: requested → promised, with a date → kept, or refused with a reason. A refusal may still
 * become a promise, and what was noted as ended by mistake is opened again. It is late while it is
 * open and its date has passed.
 */
@Entity(name = "Commitment")
@Table(name = "commitment")
public class Commitment {

  /** Where a commitment is in its life. */
  public enum State {
    /** Asked; nothing was promised. */
    REQUESTED,
    /** Promised for a date. */
    PROMISED,
    /** Done. */
    KEPT,
    /** Will not be done; the answer says why. */
    REFUSED;

    /** Whether something is still owed. */
    public boolean isOpen() {
      return this == REQUESTED || this == PROMISED;
    }
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "theme_id")
  private UUID themeId;

  private String what;

  @Column(name = "body_id")
  private UUID bodyId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "asked_of")
  private String askedOf;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "requested_on")
  private LocalDate requestedOn;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "sent_key")
  private UUID sentKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  /** For JPA. */
  protected Commitment() {}

  Commitment(
      UUID spaceId, UUID projectId, UUID themeId, Request request, UUID createdBy, UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.projectId = projectId;
    this.themeId = themeId;
    this.state = State.REQUESTED;
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    this.sentKey = sentKey;
    write(request);
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

  /** The project it serves. */
  public Optional<UUID> getProjectId() {
    return Optional.ofNullable(projectId);
  }

  /** The theme it answers, when no project stands between. */
  public Optional<UUID> getThemeId() {
    return Optional.ofNullable(themeId);
  }

  /** What is asked, in plain words. */
  public String getWhat() {
    return what;
  }

  /** Of whom it is asked. */
  public Addressee getAskedOf() {
    return new Addressee(bodyId, personId, askedOf);
  }

  public State getState() {
    return state;
  }

  public Audience getAudience() {
    return audience;
  }

  public LocalDate getRequestedOn() {
    return requestedOn;
  }

  /** When it was promised; null before. */
  public LocalDate getPromisedOn() {
    return promisedOn;
  }

  /** Until when: for a request its answer, for a promise the deed; null when nobody said. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** When it was kept or refused; null before. */
  public LocalDate getEndedOn() {
    return endedOn;
  }

  /** Whether something is owed since before this day. */
  public boolean isLate(LocalDate today) {
    return state.isOpen() && dueOn != null && dueOn.isBefore(today);
  }

  final void write(Request request) {
    what = request.what();
    askOf(request.askedOf());
    requestedOn = request.requestedOn();
    dueOn = request.dueOn();
    audience = request.audience();
  }

  /** Takes an answer in; what it may do {@link Replies} has checked. */
  void take(Reply reply) {
    if (reply.movesTo() == null) {
      return;
    }
    state = reply.movesTo();
    if (state == State.PROMISED) {
      promisedOn = reply.answeredOn();
      dueOn = reply.dueOn();
      endedOn = null;
    } else {
      endedOn = reply.answeredOn();
    }
  }

  /** Is owed again: promised, if it ever was or a date is given, else asked. */
  void reopen(Reopening reopening) {
    endedOn = null;
    if (reopening.dueOn() != null) {
      dueOn = reopening.dueOn();
      promisedOn = promisedOn == null ? reopening.on() : promisedOn;
    }
    state = promisedOn == null ? State.REQUESTED : State.PROMISED;
  }

  /** Is owed by somebody else from now on. */
  final void askOf(Addressee to) {
    bodyId = to.body();
    personId = to.person();
    askedOf = to.name();
  }

  void belongTo(UUID theme) {
    themeId = theme;
  }
}
