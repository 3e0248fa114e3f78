package org.palabre.web.page;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import org.palabre.web.address.Here;

/**
 * Keeps a reading page from opening a session: PrimeFaces puts its nonce into the view map of every
 * page, and the usual view map lives in the session. A reading page's map lives as long as the page
 * is being written.
 */
public class PalabreViewRoot extends UIViewRoot {

  private transient Map<String, Object> readingMap;

  @Override
  public Map<String, Object> getViewMap(boolean create) {
    if (!FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestMap()
        .containsKey(Here.READING)) {
      return super.getViewMap(create);
    }
    if (readingMap == null && create) {
      readingMap = new HashMap<>();
    }
    return readingMap;
  }
}
