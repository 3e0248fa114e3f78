package org.palabre.web.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.palabre.mail.SiteAddress;

/**
 * Whether a request that changes something was made by a page of this site (OWASP CSRF Prevention
 * Cheat Sheet, "Fetch Metadata headers" and "Verifying origin"). Browsers write {@code Origin} and
 * {@code Sec-Fetch-Site} themselves; pages of other sites cannot forge them. A request with neither
 * is refused. A page that tells nobody its address ({@code Referrer-Policy: no-referrer}) sends
 * {@code Origin: null}; then {@code Sec-Fetch-Site} alone says.
 */
@ApplicationScoped
class SameSite {

  private final SiteAddress site;

  /** For the container's proxy. */
  protected SameSite() {
    this(null);
  }

  @Inject
  SameSite(SiteAddress site) {
    this.site = site;
  }

  /** Whether it was. */
  boolean sent(HttpServletRequest request) {
    return sent(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /** Whether these headers, each perhaps null, are those of a request made by our own page. */
  boolean sent(String fetchSite, String origin, String host) {
    if (fetchSite != null && !fetchSite.equals("same-origin")) {
      return false;
    }
    boolean untold = origin == null || origin.equals("null");
    return untold ? fetchSite != null : isOurs(origin, host);
  }

  private boolean isOurs(String origin, String host) {
    return origin.equalsIgnoreCase(site.origin()) || host != null && host.equals(authority(origin));
  }

  private static String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException e) {
      // Not an address at all: nobody's.
      return null;
    }
  }
}
