package org.palabre.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import org.palabre.web.address.Here;
import org.primefaces.context.PrimeFacesContext;

/**
 * Speaks the language of the address, sends forms back to the address they were shown at, and lets
 * every form carry the page's nonce: PrimeFaces asks for it back, but adds it by a script that
 * pages without its components do not load, and that a visitor may have turned off.
 */
public class PalabreViewHandler extends ViewHandlerWrapper {

  private static final String NONCE = "primefaces.nonce";

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

  @Override
  public void writeState(FacesContext context) throws IOException {
    super.writeState(context);
    if (!context.getPartialViewContext().isAjaxRequest()) {
      ResponseWriter writer = context.getResponseWriter();
      writer.startElement("input", null);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", NONCE, null);
      writer.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
      writer.endElement("input");
    }
  }
}
