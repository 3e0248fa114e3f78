package org.palabre.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * The request an error page is made for: a plain reading of it. The original may be a form's, whose
 * state Faces would otherwise try to restore into the error page.
 */
class ErrorRequest extends HttpServletRequestWrapper {

  ErrorRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getParameter(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String[] getParameterValues(String name) {
    return null;
  }

  @Override
  public String getHeader(String name) {
    // A partial answer would update parts of a page that is no longer there.
    return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
  }
}
