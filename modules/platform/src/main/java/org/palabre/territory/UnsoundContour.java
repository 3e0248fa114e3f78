package org.palabre.territory;

/** A geometry that cannot be a contour, for the reason its fault tells. */
class UnsoundContour extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  UnsoundContour(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
