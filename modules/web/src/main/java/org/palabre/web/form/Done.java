package org.palabre.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import org.palabre.web.address.Here;

/**
 * After a form did its work the browser is sent to a page by GET, so that reloading repeats
 * nothing; that page says what was done. {@code #{done.sentence('territories')}} is the sentence
 * {@code territories.done.<what>}, or an empty text.
 */
@Named
@RequestScoped
public class Done {

  private static final String PARAMETER = "done";

  @Inject private Here here;

  /** Goes to an address, without language, where the sentence of {@code what} will be said. */
  public void at(String address, String what) {
    go(here.link(address) + "?" + PARAMETER + "=" + what);
  }

  /** Goes to an address with language. */
  public void go(String link) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was done before this page was opened; empty when nothing was. */
  public String sentence(String subject) {
    ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
    String key = subject + ".done." + request.getRequestParameterMap().get(PARAMETER);
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return words.containsKey(key) ? words.getString(key) : "";
  }
}
