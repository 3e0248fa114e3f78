package org.palabre.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Locale;
import org.palabre.web.address.Here;

/** Speaks the language of the address, and sends forms back to the address they were shown at. */
public class PalabreViewHandler extends ViewHandlerWrapper {

  @Inject private Here here;

  /** Wraps the container's. */
  public PalabreViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return here.language().locale();
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    boolean samePage =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    return samePage
        ? context.getExternalContext().getRequestContextPath() + here.getWholeAddress()
        : super.getActionURL(context, viewId);
  }
}
