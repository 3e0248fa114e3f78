package org.palabre.access;

/**
 * An action was refused. The page answers as if what was asked for did not exist, or offers to sign
 * in.
 */
public class AccessDenied extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses, for a reason that only the log shows. */
  public AccessDenied(String reason) {
    super(reason);
  }
}
