package org.palabre.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.people.Account;
import org.palabre.store.Ids;

/**
 * Somebody without an account, expected in a space: becomes a membership when they open their
 * account by the link sent to this address, then disappears.
 */
@Entity(name = "SpaceInvitation")
@Table(name = "space_invitation")
@ExcludeDefaultListeners
public class SpaceInvitation {

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "email_key")
  private String emailKey;

  private String role;

  @Column(name = "invited_at")
  private Instant invitedAt;

  /** For JPA. */
  protected SpaceInvitation() {}

  SpaceInvitation(UUID spaceId, String email, String role) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.emailKey = Account.key(email);
    this.role = role;
    this.invitedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  UUID getSpaceId() {
    return spaceId;
  }

  public String getRole() {
    return role;
  }

  public Instant getInvitedAt() {
    return invitedAt;
  }

  void expectAs(String newRole) {
    role = newRole;
    invitedAt = Instant.now();
  }

  /**
   * The address as much as is needed to tell it from another: "s…@example.org". The whole address
   * is never shown again.
   */
  public String getHint() {
    int at = emailKey.indexOf('@');
    int shown = Character.charCount(emailKey.codePointAt(0));
    return emailKey.substring(0, Math.min(shown, at)) + "…" + emailKey.substring(at);
  }
}
