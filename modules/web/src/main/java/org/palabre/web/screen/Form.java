package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/** What screens with a form need: a sentence beside a field, the next page, the request itself. */
@RequestScoped
public class Form {

  private final Here here;
  private final Refusals refusals;

  /** For the container's proxy. */
  protected Form() {
    this(null, null);
  }

  @Inject
  Form(Here here, Refusals refusals) {
    this.here = here;
    this.refusals = refusals;
  }

  /**
   * Puts a sentence beside a field and marks it as wrong.
   *
   * @param field its form's id and its own, {@code signIn:email}
   * @param key the sentence's key in the platform's words
   */
  public void refuse(String field, String key, Object... values) {
    int colon = field.indexOf(':');
    refusals.show(field.substring(0, colon), new Refusal(field.substring(colon + 1), key, values));
  }

  /** A sentence of the platform's words in this page's language. */
  public String say(String key, Object... values) {
    String pattern =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale()).getString(key);
    return here.say(pattern, values);
  }

  /** Leaves for another page of this site. */
  public void goTo(String address) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException("The browser has gone.", e);
    }
  }

  /** A parameter of the address, or null. */
  public String parameter(String name) {
    return request().getParameter(name);
  }

  /** The running request. */
  public HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  /** Answers with a file instead of a page. */
  public void download(String fileName, String contentType, byte[] content) {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    response.setContentType(contentType);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    response.setContentLength(content.length);
    try {
      response.getOutputStream().write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("The browser has gone.", e);
    }
    faces.responseComplete();
  }
}
