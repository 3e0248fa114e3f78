package org.palabre.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A body within the organisation: the city, one of its departments (a group of agents), an
 * association.
 */
@Entity(name = "Body")
@Table(name = "body")
public class Body {

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "parent_id")
  private UUID parentId;

  @ElementCollection
  @CollectionTable(name = "body_member", joinColumns = @JoinColumn(name = "body_id"))
  @Column(name = "person_id")
  private Set<UUID> members = new HashSet<>();

  /** What a body is. */
  public enum Kind {
    /** A city, or another local authority. */
    CITY,
    /** A department of a city: its members are agents. */
    DEPARTMENT,
    /** An association. */
    ASSOCIATION
  }

  /** For JPA. */
  protected Body() {}

  Body(String name, Kind kind, UUID parentId) {
    this.id = Ids.next();
    this.name = name;
    this.kind = kind;
    this.parentId = parentId;
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Kind getKind() {
    return kind;
  }

  /** The body it is part of, such as a department's city; null for none. */
  public UUID getParentId() {
    return parentId;
  }

  /** The people in it. */
  public Set<UUID> getMembers() {
    return Set.copyOf(members);
  }

  void rename(String newName) {
    name = newName;
  }

  void welcome(UUID person) {
    members.add(person);
  }

  void farewell(UUID person) {
    members.remove(person);
  }
}
