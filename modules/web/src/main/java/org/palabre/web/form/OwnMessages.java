package org.palabre.web.form;

import jakarta.faces.component.UIForm;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Keeps the browser's own bubbles away from every form: they speak the browser's language, vanish,
 * and stop a form before the page can say beside each field what to change.
 */
public class OwnMessages implements SystemEventListener {

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIForm;
  }

  @Override
  public void processEvent(SystemEvent event) {
    ((UIForm) event.getSource()).getPassThroughAttributes(true).put("novalidate", "novalidate");
  }
}
