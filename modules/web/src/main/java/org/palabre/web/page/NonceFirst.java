package org.palabre.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import org.palabre.web.address.Router;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/**
 * Asks a form for the nonce of its page before anything it wants is done. PrimeFaces asks as well,
 * but only when it shows the next page: what the form wanted is done by then, and the refusal fills
 * the log like a fault of ours.
 */
public class NonceFirst implements PhaseListener {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(NonceFirst.class.getName());

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    boolean form = context.getViewRoot() != null && context.isPostback();
    if (form && !context.getResponseComplete()) {
      try {
        PrimeFacesContext.getCspState(context).getNonce();
      } catch (CspException notItsPage) {
        refuse(context);
      }
    }
  }

  private static void refuse(FacesContext context) {
    LOG.info(
        () -> "A form of %s came without its nonce.".formatted(context.getViewRoot().getViewId()));
    context.getExternalContext().getRequestMap().put(Router.TOO_OLD, Boolean.TRUE);
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }
}
