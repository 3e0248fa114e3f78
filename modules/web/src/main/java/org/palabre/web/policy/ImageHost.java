package org.palabre.web.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one host beyond this site that a page may fetch images from: the base map's tiles. */
public final class ImageHost {

  /** The name of the header that says what a page may load. */
  public static final String POLICY = "Content-Security-Policy";

  private static final String ATTRIBUTE = ImageHost.class.getName();
  private static final String OURS = "img-src 'self' data:";

  private ImageHost() {}

  /**
   * Lets the page of a running request fetch images from a host, whatever policy it writes later.
   *
   * @param origin {@code https://tile.example}
   */
  public static void allow(
      HttpServletRequest request, HttpServletResponse response, String origin) {
    request.setAttribute(ATTRIBUTE, origin);
    response.setHeader(POLICY, widen(response.getHeader(POLICY), request));
  }

  /** A policy with the host that was allowed for this request; as it is when none was. */
  public static String widen(String policy, HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String origin && !policy.contains(origin)
        ? policy.replace(OURS, OURS + " " + origin)
        : policy;
  }
}
