package org.palabre.web.form;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers that there is nothing at an address, once its page found out. */
public final class NotFound {

  private NotFound() {}

  /** Ends the running request with "not found". */
  public static void answer() {
    answer(404);
  }

  /** Ends the running request with another refusal. */
  public static void answer(int status) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().responseSendError(status, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
