package org.palabre.web.guard;

import jakarta.servlet.http.HttpServletResponse;
import org.palabre.web.policy.ImageHost;

/** The headers every answer carries, errors, files and the API included. */
final class SecurityHeaders {

  private static final String STRICT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000";

  private SecurityHeaders() {}

  /**
   * Writes them.
   *
   * @param https whether people reach this server over https only
   */
  static void write(HttpServletResponse response, boolean https) {
    response.setHeader(ImageHost.POLICY, STRICT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // Addresses may hold a one-time token: they are told to nobody else.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)");
    if (https) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
