package org.palabre.pdf;

/** Too many files are being made already: whoever wants one tries again a little later. */
public class Busy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Busy() {
    super("Too many files are being made at once.", null, false, false);
  }
}
