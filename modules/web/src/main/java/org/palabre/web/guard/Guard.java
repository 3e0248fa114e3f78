package org.palabre.web.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.palabre.mail.SiteAddress;

/**
 * The first filter: headers on every answer; no TRACE; nothing is changed for another site's page;
 * no body larger than a form needs, files to import apart.
 */
public class Guard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
  private static final long LARGEST_FORM = 1L << 20;

  /** As in web.xml's multipart-config: beyond it the container would only fail. */
  private static final long LARGEST_UPLOAD = 64L << 20;

  @Inject private transient SameSite sameSite;
  @Inject private transient SiteAddress site;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityHeaders.write(response, site.isHttps());
    // Before anybody reads a parameter: browsers send forms in the encoding of their page.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    int refusal = refusal(request);
    if (refusal == HttpServletResponse.SC_OK) {
      chain.doFilter(new FormRequest(request), new GuardedResponse(request, response));
    } else {
      // The body is not read: the connection cannot serve another request.
      response.setHeader("Connection", "close");
      response.sendError(refusal);
    }
  }

  private int refusal(HttpServletRequest request) {
    String method = request.getMethod();
    if (!KNOWN.contains(method)) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (READING.contains(method)) {
      return HttpServletResponse.SC_OK;
    }
    if (!sameSite.sent(request) && !isProvedByItsAddress(request)) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    long length = request.getContentLengthLong();
    // Browsers always say how long a form is.
    boolean endless = length < 0 && request.getHeader("Transfer-Encoding") != null;
    return endless || length > (isUpload(request) ? LARGEST_UPLOAD : LARGEST_FORM)
        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
        : HttpServletResponse.SC_OK;
  }

  /** Mail programs stop mails from nowhere; the token in the address is all it takes. */
  private static boolean isProvedByItsAddress(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().matches("/api/v1/news/stop/[0-9a-f-]{36}");
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }
}
