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

  /** Ends the running session, if there is one. */
  public void close(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
