package org.palabre.web.session;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a session remembers of a signed-in person; everything else is read anew at each request.
 *
 * @param person their id
 * @param stamp their account's stamp when they signed in
 */
record SignedIn(UUID person, UUID stamp) implements Serializable {

  /** The session attribute it is kept under. */
  static final String KEY = "org.palabre.signedIn";
}
