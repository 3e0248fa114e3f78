package org.palabre.web.guard;

import jakarta.faces.application.ViewExpiredException;
import java.util.Locale;
import org.palabre.access.AccessDenied;
import org.palabre.pdf.Busy;
import org.primefaces.csp.CspException;

/** What went wrong, as far as the visitor is concerned; the page has a sentence for each. */
enum Problem {
  /** The address cannot be read. */
  UNREADABLE(400),
  /** Refused. */
  FORBIDDEN(403),
  /** Nothing is there, or nothing that this visitor may know of. */
  NOT_FOUND(404),
  /** The page does not do that. */
  METHOD(405),
  /** The form was shown too long ago, or the visitor is no longer signed in. */
  EXPIRED(409),
  /** Too much was sent. */
  TOO_LARGE(413),
  /** A form with files came as no page sends it. */
  FORM(415),
  /** Our fault. */
  BROKEN(500),
  /** Too much is asked at once: the same goes through a little later. */
  BUSY(503);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  /** The status the answer has. */
  int status() {
    return status;
  }

  /** Whether a form was refused whole: what was typed is given back, and the way to the form. */
  boolean losesForm() {
    return this == EXPIRED || this == FORM;
  }

  /** The end of its keys in the words. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What an error means.
   *
   * @param status the status the container would answer with
   * @param thrown what was thrown, or null
   */
  static Problem of(int status, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      // The view may be there still, but without its nonce the form is not one this page showed.
      if (cause instanceof ViewExpiredException || cause instanceof CspException) {
        return EXPIRED;
      }
      if (cause instanceof AccessDenied) {
        return FORBIDDEN;
      }
      if (cause instanceof FormWithoutParts) {
        return FORM;
      }
      if (cause instanceof Busy) {
        return BUSY;
      }
    }
    for (Problem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status < BROKEN.status ? UNREADABLE : BROKEN;
  }
}
