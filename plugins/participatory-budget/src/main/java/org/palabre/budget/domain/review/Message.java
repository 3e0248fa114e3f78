package org.palabre.budget.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * Something said about an idea (a question, its answer) or a project (how it could be adapted), for
 * everybody to read. What comes without an account waits until an officer has read it.
 */
@Entity(name = "budget_Message")
@Table(name = "budget_message")
public class Message {

  /** The longest, in characters. */
  public static final int LONGEST = 4_000;

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 120;

  /** As what somebody speaks. */
  public enum Side {
    /** Anybody. */
    RESIDENT,
    /** Whoever had the idea. */
    AUTHOR,
    /** A department of the city. */
    DEPARTMENT,
    /** Who runs the edition. */
    OFFICER;

    /** Whether they speak for the city. */
    public boolean isStaff() {
      return this == DEPARTMENT || this == OFFICER;
    }
  }

  /** Who may read it. */
  public enum State {
    /** Officers, who decide. */
    WAITING,
    /** Everybody. */
    SHOWN,
    /** Nobody any more. */
    HIDDEN
  }

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "idea_id")
  private UUID ideaId;

  @Column(name = "project_id")
  private UUID projectId;

  @Enumerated(EnumType.STRING)
  private Side side;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "author_of")
  private UUID authorOf;

  private String name;
  private String words;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "said_at")
  private Instant saidAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Message() {}

  private Message(UUID editionId, Voice voice, String words, UUID key, Instant at) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.side = voice.side();
    this.personId = voice.person().orElse(null);
    this.authorOf = voice.authorOf().orElse(null);
    this.name = voice.name();
    this.words = words;
    this.state = voice.person().isPresent() ? State.SHOWN : State.WAITING;
    this.saidAt = at;
    this.sentKey = key;
  }

  /**
   * Who speaks.
   *
   * @param side as what
   * @param person their account, if they have one
   * @param authorOf the idea they had, when they speak as its author
   * @param name the name they want shown; empty for none
   */
  public record Voice(Side side, Optional<UUID> person, Optional<UUID> authorOf, String name) {}

  /**
   * Something said about an idea.
   *
   * @param key made for the form: there are no two messages of one key in an edition
   */
  public static Message aboutIdea(
      UUID edition, UUID idea, Voice voice, String words, UUID key, Instant at) {
    Message message = new Message(edition, voice, words, key, at);
    message.ideaId = idea;
    return message;
  }

  /**
   * Something said about a project.
   *
   * @param key as above
   */
  public static Message aboutProject(
      UUID edition, UUID project, Voice voice, String words, UUID key, Instant at) {
    Message message = new Message(edition, voice, words, key, at);
    message.projectId = project;
    return message;
  }

  /** Lets everybody read it. */
  public void show() {
    state = State.SHOWN;
  }

  /** Lets nobody read it, for good. */
  public void hide() {
    state = State.HIDDEN;
    words = "";
    name = "";
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** The idea it is about; empty for a project. */
  public Optional<UUID> idea() {
    return Optional.ofNullable(ideaId);
  }

  /** The project it is about; empty for an idea. */
  public Optional<UUID> project() {
    return Optional.ofNullable(projectId);
  }

  public Side getSide() {
    return side;
  }

  /** The name they want shown; empty for none. */
  public String getName() {
    return name;
  }

  public String getWords() {
    return words;
  }

  public State getState() {
    return state;
  }

  public Instant getSaidAt() {
    return saidAt;
  }
}
