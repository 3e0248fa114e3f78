package org.palabre.web.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.mail.SiteAddress;
import org.palabre.web.address.Here;
import org.palabre.web.address.Language;
import org.palabre.web.address.Router;

/**
 * Tells errors in plain words, in the site's look and the visitor's language; the API's in JSON.
 * When the page itself cannot be made, for want of a database, a bare one says so.
 */
public class ErrorFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String RETRY_AFTER_SECONDS = "15";
  private static final Logger LOG = Logger.getLogger(ErrorFilter.class.getName());

  @Inject private transient ErrorPage page;
  @Inject private transient Here here;
  @Inject private transient SiteAddress site;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Problem problem = problem(request);
    SecurityHeaders.write(response, site.isHttps());
    response.setHeader("Cache-Control", "private, no-store");
    response.setStatus(problem.status());
    if (problem == Problem.BUSY) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (path.startsWith("/api/")) {
      answerJson(problem, response);
      return;
    }
    Language language = Language.of(path);
    try {
      here.enter(language, language.strip(path), null);
      page.tell(problem, problem.losesForm() ? typed(request) : Map.of());
      request.setAttribute(Here.READING, Boolean.TRUE);
      chain.doFilter(new ErrorRequest(request), new GuardedResponse(request, response));
    } catch (IOException | ServletException | RuntimeException e) {
      LOG.log(Level.SEVERE, "The error page could not be made.", e);
      answerBare(problem, response);
    }
  }

  /** What was typed; nothing of a form that arrived only in part. */
  private static Map<String, String[]> typed(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (RuntimeException torn) {
      return Map.of();
    }
  }

  private static Problem problem(HttpServletRequest request) {
    if (request.getAttribute(Router.TOO_OLD) != null) {
      return Problem.EXPIRED;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return Problem.of(
        status instanceof Integer code ? code : Problem.BROKEN.status(),
        thrown instanceof Throwable cause ? cause : null);
  }

  private static void answerJson(Problem problem, HttpServletResponse response) throws IOException {
    answer(response, "application/json", "{\"error\":\"%s\"}".formatted(problem.key()));
  }

  private static void answerBare(Problem problem, HttpServletResponse response) throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setStatus(problem.status());
      answer(
          response,
          "text/html",
          """
          <!DOCTYPE html>
          <html lang="fr">
          <head><meta charset="UTF-8"><title>Palabre</title><link rel="stylesheet" href="/assets/palabre.css"></head>
          <body><main class="wrap"><h1>Le site ne répond pas pour l’instant</h1>
          <p>Réessayez dans quelques minutes. Rien de ce que vous aviez déjà envoyé n’est perdu.</p>
          <p lang="en">This site does not answer for now. Try again in a few minutes.</p></main></body>
          </html>
          """);
    }
  }

  private static void answer(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
