package org.palabre.spi;

import java.util.Optional;

/**
 * Answers for one enum of permissions, as small named questions. A CDI bean, one per enum.
 *
 * <pre>{@code
 * return switch ((CouncilPermission) permission) {
 *   case READ_COUNCIL -> mayReadCouncil(actor, space.orElseThrow());
 *   case INSTALL -> actor.isOfficer();
 * };
 * }</pre>
 */
public interface AccessPolicy {

  /** The enum of permissions this policy answers for. */
  Class<? extends Permission> permissions();

  /**
   * Whether {@code actor} may.
   *
   * @param permission a value of {@link #permissions()}
   * @param actor who asks; may be nobody signed in
   * @param space the space in which it would be done, empty outside any
   * @return true to allow; anything else is refusal
   */
  boolean allows(Permission permission, Actor actor, Optional<SpaceFacts> space);
}
