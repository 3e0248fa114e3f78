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
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.palabre.spi.OrganisationRole;
import org.palabre.store.Ids;

/**
 * A human being known to the organisation, with or without an account. Two people are never merged
 * automatically.
 */
@Entity(name = "Person")
@Table(name = "person")
public class Person {

  @Id private UUID id;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<OrganisationRole> roles = new HashSet<>();

  /** For JPA. */
  protected Person() {}

  /** A person by the name they want to be called. */
  public Person(String name) {
    this.id = Ids.next();
    this.name = name;
    this.createdAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Their roles in the organisation. */
  public Set<OrganisationRole> getRoles() {
    return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
  }

  /** Calls them otherwise. */
  public void rename(String newName) {
    name = newName;
  }

  /** Gives exactly these roles. */
  public void giveRoles(Set<OrganisationRole> given) {
    roles.clear();
    roles.addAll(given);
  }
}
