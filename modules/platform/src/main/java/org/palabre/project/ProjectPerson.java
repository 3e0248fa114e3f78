package org.palabre.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A member of the space who carries a project. */
@Entity(name = "ProjectPerson")
@Table(name = "project_person")
@IdClass(ProjectPerson.Key.class)
public class ProjectPerson {

  @Id
  @Column(name = "project_id")
  private UUID projectId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  private String part;

  /** For JPA. */
  protected ProjectPerson() {}

  ProjectPerson(UUID projectId, UUID personId, String part) {
    this.projectId = projectId;
    this.personId = personId;
    this.part = part;
  }

  public UUID getPersonId() {
    return personId;
  }

  /** What they do in it; empty when nobody said. */
  public String getPart() {
    return part;
  }

  /** Its key: a class, since a record as an id breaks the deployment. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID projectId;
    private UUID personId;

    /** For JPA. */
    public Key() {}

    /** The key of one person in one project. */
    public Key(UUID projectId, UUID personId) {
      this.projectId = projectId;
      this.personId = personId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(projectId, key.projectId)
          && Objects.equals(personId, key.personId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(projectId, personId);
    }
  }
}
