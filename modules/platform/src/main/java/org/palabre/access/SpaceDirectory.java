package org.palabre.access;

import java.util.UUID;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts;

/** Where {@link Access} looks up a space; the space package implements it. */
public interface SpaceDirectory {

  /**
   * What policies need to know of a space and of the actor's place in it.
   *
   * @throws IllegalArgumentException if there is no such space
   */
  SpaceFacts facts(UUID space, Actor actor);
}
