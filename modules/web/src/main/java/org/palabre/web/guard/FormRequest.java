package org.palabre.web.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;

/**
 * A request whose files, when there cannot be any or they cannot be read, are the sender's fault.
 * Faces looks for them in every form that may bring some; the container then only fails, which
 * would be told as ours.
 */
class FormRequest extends HttpServletRequestWrapper {

  FormRequest(HttpServletRequest request) {
    super(request);
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
