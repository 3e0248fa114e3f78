package org.palabre.web.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of a signed-in person; everything else is read anew at each request.
 *
 * @param person their id
 * @param stamp their account's stamp when they signed in
 * @param since when they signed in
 */
record SignedIn(UUID person, UUID stamp, Instant since) implements Serializable {

  /** The session attribute it is kept under. */
  static final String KEY = "org.palabre.signedIn";

  /** After how long one signs in again, however busy one was. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** Whether the session has lasted long enough. */
  boolean isOver(Instant now) {
    return !now.isBefore(since.plus(LONGEST));
  }
}
