package org.palabre.spi;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request: a signed-in person with their roles in the organisation, or a visitor
 * without an account.
 *
 * @param person the person's id; empty for a visitor
 * @param roles their roles in the organisation, as they are at this request
 */
public record Actor(Optional<UUID> person, Set<OrganisationRole> roles) {

  /** Copies the set. */
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Somebody who is not signed in. */
  public static Actor visitor() {
    return new Actor(Optional.empty(), Set.of());
  }

  /** Whether the person holds one of these roles in the organisation. */
  public boolean isOneOf(OrganisationRole... any) {
    for (OrganisationRole role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return person.isPresent();
  }
}
