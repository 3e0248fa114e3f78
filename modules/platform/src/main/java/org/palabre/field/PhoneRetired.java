package org.palabre.field;

/** A phone that was retired sent something: nothing of it is kept. */
public class PhoneRetired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PhoneRetired() {
    super("This phone was retired.");
  }
}
