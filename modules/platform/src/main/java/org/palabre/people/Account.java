package org.palabre.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a person signs in with: an e-mail address, and a password if they chose one.
 *
 * <p>Its stamp changes with the password and when the account is closed: a session that carries an
 * older stamp is over. No page that a visitor reads shows an account: signing in leaves their
 * copies fresh.
 */
@Entity(name = "Account")
@Table(name = "account")
@ExcludeDefaultListeners
public class Account {

  @Id
  @Column(name = "person_id")
  private UUID personId;

  private String email;

  @Column(name = "email_key")
  private String emailKey;

  @Column(name = "password_hash")
  private String passwordHash;

  private UUID stamp;
  private boolean closed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_sign_in")
  private Instant lastSignIn;

  /** For JPA. */
  protected Account() {}

  /** An open account without a password: signed in to by mail until one is chosen. */
  public Account(UUID personId, String email) {
    this.personId = personId;
    this.email = email.strip();
    this.emailKey = key(email);
    this.stamp = UUID.randomUUID();
    this.createdAt = Instant.now();
  }

  /** The form under which an address is unique: without surrounding blanks, in lower case. */
  public static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  public UUID getPersonId() {
    return personId;
  }

  public String getEmail() {
    return email;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public UUID getStamp() {
    return stamp;
  }

  public boolean isClosed() {
    return closed;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getLastSignIn() {
    return lastSignIn;
  }

  /** Takes a new password, already hashed, and ends every session. */
  public void choosePassword(String hash) {
    passwordHash = hash;
    stamp = UUID.randomUUID();
  }

  /** Closes the account and ends every session. */
  public void close() {
    closed = true;
    stamp = UUID.randomUUID();
  }

  /** Opens a closed account again. */
  public void reopen() {
    closed = false;
  }

  /** Ends every session, and says nothing else. */
  public void endSessions() {
    stamp = UUID.randomUUID();
  }

  /** Notes a sign-in. */
  public void signedIn(Instant now) {
    lastSignIn = now;
  }
}
