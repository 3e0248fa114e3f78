package org.palabre.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody in a space, as other members see them: a name and roles, never an address.
 *
 * @param person their id
 * @param name what they are called
 * @param roles their roles here, in the order of the kind
 * @param lead whether they run the space
 * @param since when they came
 */
public record Member(UUID person, String name, List<String> roles, boolean lead, Instant since) {

  /** Copies the list. */
  public Member {
    roles = List.copyOf(roles);
  }
}
