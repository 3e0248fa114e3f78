package org.palabre.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.palabre.people.SignIn.Opened;

/** Opens and ends sessions. */
@ApplicationScoped
public class Sessions {

  /**
   * Opens a session for somebody who has just shown who they are. What the browser held before is
   * worth nothing any more: the session is a new one, with a new id.
   */
  public void open(HttpServletRequest request, Opened opened) {
    close(request);
    request
        .getSession(true)
        .setAttribute(SignedIn.KEY, new SignedIn(opened.person(), opened.stamp(), Instant.now()));
  }

  /**
   * Gives the running session another id and keeps what it holds: an id that somebody noted before
   * opens nothing from here on.
   */
  public void rename(HttpServletRequest request) {
    request.getSession(true);
    request.changeSessionId();
  }

  /** Ends the running session, if there is one. */
  public void close(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
