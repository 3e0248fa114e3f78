package org.palabre.spi;

import java.util.Set;
import java.util.UUID;

/**
 * What an {@link AccessPolicy} needs to know of a space and of the actor's place in it.
 *
 * @param id the space
 * @param kind its kind's id
 * @param visibility who may read it
 * @param stage where it is in its life
 * @param roles the actor's roles in it; empty for somebody who is not a member
 */
public record SpaceFacts(
    UUID id, String kind, Visibility visibility, Stage stage, Set<String> roles) {

  /** Who may read a space. */
  public enum Visibility {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** Its members. */
    MEMBERS,
    /** Its members, and its very existence is hidden from others. */
    PRIVATE
  }

  /** Where a space is in its life. */
  public enum Stage {
    /** Being prepared: only its members see it. */
    DRAFT,
    /** At work. */
    OPEN,
    /** Finished; still read, no longer added to. */
    CLOSED,
    /** Put away: only its members find it. */
    ARCHIVED
  }

  /** Copies the set. */
  public SpaceFacts {
    roles = Set.copyOf(roles);
  }

  /** Whether the actor is a member, in whatever role. */
  public boolean isMember() {
    return !roles.isEmpty();
  }

  /** Whether the actor has this role here. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether everybody may read it: public, and at work or finished. */
  public boolean isPublicReading() {
    return visibility == Visibility.PUBLIC && (stage == Stage.OPEN || stage == Stage.CLOSED);
  }

  /**
   * Whether its very existence is a matter of its members: private, being prepared, or put away.
   */
  public boolean isHidden() {
    return visibility == Visibility.PRIVATE || stage == Stage.DRAFT || stage == Stage.ARCHIVED;
  }

  /** Whether this actor may read it. */
  public boolean isReadable() {
    return isMember() || isPublicReading();
  }
}
