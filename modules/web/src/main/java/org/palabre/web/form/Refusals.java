package org.palabre.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Iterator;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;

/**
 * Shows why something was refused beside the field it concerns, with what was typed still there.
 *
 * <pre>{@code
 * public String save() {
 *   return refusals.explain("describe", () -> settings.describe(…)) ? "saved" : null;
 * }
 * }</pre>
 */
@Named
@RequestScoped
public class Refusals {

  private static final String WORDS = "org.palabre.web.words";

  @Inject private Here here;

  /**
   * Does something, and shows its refusal if there is one.
   *
   * @param form the id of the form; the refusal's field is the id of one of its fields
   * @param action what to do
   * @return whether it was done
   */
  public boolean explain(String form, Runnable action) {
    try {
      action.run();
      return true;
    } catch (Refusal refusal) {
      show(form, refusal);
      return false;
    }
  }

  /** Shows a refusal beside its field, or above the form when the form has no such field. */
  public void show(String form, Refusal refusal) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String id = form + ":" + refusal.field();
    UIComponent field = refusal.field().isEmpty() ? null : faces.getViewRoot().findComponent(id);
    String sentence = sentence(refusal);
    FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    if (field instanceof UIInput input) {
      keepTyped(input);
      input.setValid(false);
    }
    faces.addMessage(field == null ? form : field.getClientId(faces), message);
    faces.validationFailed();
  }

  /**
   * An invalid field shows what was submitted, which Faces forgot when it took the value over.
   * Boxes that were ticked stay so by themselves.
   */
  private static void keepTyped(UIInput input) {
    Object typed = input.getValue();
    boolean ticked = input instanceof UISelectMany || input instanceof UISelectBoolean;
    if (typed != null && !ticked && !(typed instanceof Part)) {
      input.setSubmittedValue(typed.toString());
    }
  }

  /** Whether a form was refused: the fold it lies in stays open, so that the reason is seen. */
  public boolean at(String form) {
    Iterator<String> said = FacesContext.getCurrentInstance().getClientIdsWithMessages();
    while (said.hasNext()) {
      String client = said.next();
      if (client != null && (client.equals(form) || client.startsWith(form + ":"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this very form was sent. It is shown then even when its time has ended meanwhile: what
   * was typed is still there, and the refusal says what happened.
   */
  public boolean sent(String form) {
    return Sent.isPostback() && Sent.texts(form).contains(form);
  }

  /** The sentence of a refusal in the language of this page. */
  public String sentence(Refusal refusal) {
    return here.say(pattern(refusal.key()), refusal.arguments());
  }

  private String pattern(String key) {
    ResourceBundle words = ResourceBundle.getBundle(WORDS, here.language().locale());
    if (words.containsKey(key)) {
      return words.getString(key);
    }
    String plugin = key.substring(0, Math.max(key.indexOf('.'), 0));
    try {
      return ResourceBundle.getBundle(plugin, here.language().locale()).getString(key);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("No words for the refusal %s.".formatted(key), e);
    }
  }
}
