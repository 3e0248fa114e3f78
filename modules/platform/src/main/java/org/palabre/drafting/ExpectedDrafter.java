package org.palabre.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A place in a drafting group, kept for somebody who was invited to the space by mail. */
@Entity(name = "ExpectedDrafter")
@Table(name = "text_drafter_expected")
@IdClass(ExpectedDrafter.Key.class)
class ExpectedDrafter {

  @Id
  @Column(name = "text_id")
  private UUID textId;

  @Id
  @Column(name = "invitation_id")
  private UUID invitationId;

  @Enumerated(EnumType.STRING)
  private College college;

  /** For JPA. */
  protected ExpectedDrafter() {}

  ExpectedDrafter(UUID textId, UUID invitationId, College college) {
    this.textId = textId;
    this.invitationId = invitationId;
    this.college = college;
  }

  UUID getTextId() {
    return textId;
  }

  College getCollege() {
    return college;
  }

  void moveTo(College other) {
    college = other;
  }

  /** Text and invitation together. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID textId;
    private UUID invitationId;

    /** For JPA. */
    public Key() {}

    Key(UUID textId, UUID invitationId) {
      this.textId = textId;
      this.invitationId = invitationId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(textId, key.textId)
          && Objects.equals(invitationId, key.invitationId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(textId, invitationId);
    }
  }
}
