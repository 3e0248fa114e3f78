package org.palabre.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.people.EmailAddress;
import org.palabre.store.Ids;

/**
 * Somebody who wants to be told of a theme or project, or to receive the letters to a territory:
 * with an account, or by an address without one, which is told nothing before it was confirmed.
 */
@Entity(name = "Follower")
@Table(name = "follower")
public class Follower {

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "person_id")
  private UUID personId;

  private String email;

  @Column(name = "email_key")
  private String emailKey;

  private String language;
  private UUID token;
  private boolean muted;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  /** For JPA. */
  protected Follower() {}

  private Follower(UUID spaceId, UUID subjectId, String language) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.subjectId = subjectId;
    this.language = language;
    this.token = UUID.randomUUID();
    this.createdAt = Instant.now();
  }

  /** Somebody with an account. */
  static Follower person(UUID space, UUID subject, UUID person, String language) {
    Follower follower = new Follower(space, subject, language);
    follower.personId = person;
    follower.confirmedAt = Instant.now();
    return follower;
  }

  /** An address, not confirmed yet. */
  static Follower address(UUID space, UUID subject, EmailAddress email, String language) {
    Follower follower = new Follower(space, subject, language);
    follower.email = email.text();
    follower.emailKey = email.key();
    return follower;
  }

  public UUID getId() {
    return id;
  }

  /** The space of the theme or project; null for the letters to a territory. */
  public UUID getSpaceId() {
    return spaceId;
  }

  /** Whether it is letters that they follow. */
  public boolean isOfLetters() {
    return spaceId == null;
  }

  /** The theme, project or territory. */
  public UUID getSubjectId() {
    return subjectId;
  }

  /** The address to write to; null for somebody with an account. */
  public String getEmail() {
    return email;
  }

  /** What two ways of writing the address share; null for somebody with an account. */
  String getEmailKey() {
    return emailKey;
  }

  /** Whose account it is; null for an address without one. */
  UUID getPersonId() {
    return personId;
  }

  public String getLanguage() {
    return language;
  }

  /** What confirms or stops it, from a mail. */
  UUID getToken() {
    return token;
  }

  /** Whether they asked not to be told, although they spoke. */
  public boolean isMuted() {
    return muted;
  }

  /** Whether they are told. */
  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  Instant getCreatedAt() {
    return createdAt;
  }

  void confirm() {
    confirmedAt = Instant.now();
  }

  void mute(boolean silent) {
    muted = silent;
  }

  void belongTo(UUID subject) {
    subjectId = subject;
  }
}
