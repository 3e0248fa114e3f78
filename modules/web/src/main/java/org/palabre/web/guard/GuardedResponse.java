package org.palabre.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.palabre.web.policy.ImageHost;

/**
 * Lets a page replace the strict policy by its own. PrimeFaces adds one with a nonce; of two
 * policies browsers apply both, and the strict one would block its scripts.
 */
class GuardedResponse extends HttpServletResponseWrapper {

  private final HttpServletRequest request;

  GuardedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(ImageHost.POLICY)) {
      setHeader(name, ImageHost.widen(value, request));
    } else {
      super.addHeader(name, value);
    }
  }
}
