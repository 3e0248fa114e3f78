package org.palabre.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ties every form field to the words around it, so that a screen reader says them with the field:
 * the help whose id is {@code <field>-help} and, once the field was refused, the message whose id
 * is {@code <field>-error} (see the tag {@code palabre:field}). A refused field also says that it
 * is invalid, and the first of them takes the focus. What a page wrote itself stays.
 */
public class FieldNotes implements SystemEventListener {

  private static final String DESCRIBED_BY = "aria-describedby";
  private static final String INVALID = "aria-invalid";
  private static final String FOCUS = "autofocus";
  private static final String FIRST = FieldNotes.class.getName() + ".first";
  private static final String OURS = FieldNotes.class.getName() + ".described";

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIInput;
  }

  @Override
  public void processEvent(SystemEvent event) {
    annotate(event.getFacesContext(), (UIInput) event.getSource());
  }

  private static void annotate(FacesContext faces, UIInput field) {
    Map<String, Object> attributes = field.getPassThroughAttributes(true);
    boolean refused = isRefused(faces, field);
    if (refused) {
      if (!saysItself(field)) {
        attributes.put(INVALID, "true");
      }
      if (faces.getAttributes().putIfAbsent(FIRST, field) == null) {
        attributes.put(FOCUS, FOCUS);
      }
    } else {
      attributes.remove(INVALID);
      attributes.remove(FOCUS);
    }
    List<String> notes = new ArrayList<>();
    add(notes, faces, field, "-help");
    if (refused) {
      add(notes, faces, field, "-error");
    }
    if (notes.isEmpty()) {
      if (field.getAttributes().remove(OURS) != null) {
        attributes.remove(DESCRIBED_BY);
      }
    } else if (!attributes.containsKey(DESCRIBED_BY) || field.getAttributes().containsKey(OURS)) {
      attributes.put(DESCRIBED_BY, String.join(" ", notes));
      field.getAttributes().put(OURS, Boolean.TRUE);
    }
  }

  /** Whether its renderer writes {@code aria-invalid}: PrimeFaces's do. */
  private static boolean saysItself(UIInput field) {
    return field.getRendererType() != null && field.getRendererType().startsWith("org.primefaces.");
  }

  private static boolean isRefused(FacesContext faces, UIInput field) {
    return !field.isValid()
        || faces.getMessageList(field.getClientId(faces)).stream()
            .anyMatch(message -> FacesMessage.SEVERITY_ERROR.compareTo(message.getSeverity()) <= 0);
  }

  private static void add(List<String> notes, FacesContext faces, UIInput field, String ending) {
    UIComponent note = field.findComponent(field.getId() + ending);
    if (note != null && note.isRendered()) {
      notes.add(note.getClientId(faces));
    }
  }
}
