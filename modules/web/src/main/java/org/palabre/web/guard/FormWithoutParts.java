package org.palabre.web.guard;

/** Files were looked for in a form that was not sent as one with files, or not whole. */
class FormWithoutParts extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FormWithoutParts(Exception cause) {
    super(cause);
  }
}
