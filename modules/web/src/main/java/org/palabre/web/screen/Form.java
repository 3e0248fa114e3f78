package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import org.palabre.web.address.Here;

/** What screens with a form need: a sentence beside a field, the next page, the request itself. */
@RequestScoped
public class Form {

  private final Here here;

  /** For the container's proxy. */
  protected Form() {
    this(null);
  }

  @Inject
  Form(Here here) {
    this.here = here;
  }

  /**
   * Puts a sentence beside a field and marks it as wrong.
   *
   * @param field its id in the page, {@code signIn:email}
   * @param key the sentence's key in the platform's words
   */
  public void refuse(String field, String key, Object... values) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getViewRoot().findComponent(field) instanceof UIInput input) {
      input.setValid(false);
    }
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, say(key, values), null));
    faces.validationFailed();
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
