package org.palabre.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.palabre.access.CurrentActor;
import org.palabre.people.Accounts;

/**
 * Recognises the person behind a session, with the roles they hold now; ends the session of an
 * account that changed, and any that has lasted half a day.
 */
public class SessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Accounts accounts;
  @Inject private transient CurrentActor actor;
  @Inject private transient Visitor visitor;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SignedIn.KEY) instanceof SignedIn signedIn) {
      Optional.of(signedIn)
          .filter(remembered -> !remembered.isOver(Instant.now()))
          .flatMap(remembered -> accounts.recognise(remembered.person(), remembered.stamp()))
          .ifPresentOrElse(
              recognised -> {
                actor.is(recognised.actor());
                visitor.isCalled(recognised.name());
              },
              session::invalidate);
    }
    chain.doFilter(request, response);
  }
}
