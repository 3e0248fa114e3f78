package org.palabre.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One role of one person in one space. */
@Entity(name = "SpaceMember")
@Table(name = "space_member")
@IdClass(SpaceMember.Key.class)
public class SpaceMember {

  @Id
  @Column(name = "space_id")
  private UUID spaceId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id private String role;
  private Instant since;

  /** For JPA. */
  protected SpaceMember() {}

  SpaceMember(UUID spaceId, UUID personId, String role) {
    this.spaceId = spaceId;
    this.personId = personId;
    this.role = role;
    this.since = Instant.now();
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public UUID getPersonId() {
    return personId;
  }

  public String getRole() {
    return role;
  }

  public Instant getSince() {
    return since;
  }

  /** Space, person and role together. A class, since EclipseLink does not take a record here. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID spaceId;
    private UUID personId;
    private String role;

    /** For JPA. */
    public Key() {}

    /** The key of one membership. */
    public Key(UUID spaceId, UUID personId, String role) {
      this.spaceId = spaceId;
      this.personId = personId;
      this.role = role;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(spaceId, key.spaceId)
          && Objects.equals(personId, key.personId)
          && Objects.equals(role, key.role);
    }

    @Override
    public int hashCode() {
      return Objects.hash(spaceId, personId, role);
    }
  }
}
