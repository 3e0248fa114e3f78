package org.palabre.web.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A request whose files and fields, when they cannot be read, are the sender's fault: a form with
 * files that came as one without, or only in part. The container then only fails, which would be
 * told as ours.
 */
class FormRequest extends HttpServletRequestWrapper {

  FormRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getParameter(String name) {
    return read(() -> super.getParameter(name));
  }

  @Override
  public String[] getParameterValues(String name) {
    return read(() -> super.getParameterValues(name));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return read(super::getParameterMap);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return read(super::getParameterNames);
  }

  private static <T> T read(Supplier<T> fields) {
    try {
      return fields.get();
    } catch (RuntimeException e) {
      throw new FormWithoutParts(e);
    }
  }

  @Override
  public Collection<Part> getParts() {
    try {
      return super.getParts();
    } catch (IOException | ServletException e) {
      throw new FormWithoutParts(e);
    }
  }

  @Override
  public Part getPart(String name) {
    try {
      return super.getPart(name);
    } catch (IOException | ServletException e) {
      throw new FormWithoutParts(e);
    }
  }
}
