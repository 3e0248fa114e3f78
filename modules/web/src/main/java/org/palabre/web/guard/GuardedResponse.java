package org.palabre.web.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a page replace the strict policy by its own. PrimeFaces adds one with a nonce; of two
 * policies browsers apply both, and the strict one would block its scripts.
 */
class GuardedResponse extends HttpServletResponseWrapper {

  GuardedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(SecurityHeaders.POLICY)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }
}
