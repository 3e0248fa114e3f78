package org.palabre.spi;

/**
 * Something a person may be allowed to do: implemented by one enum per plugin, whose {@link
 * AccessPolicy} answers for it. Default is refusal: a permission that no policy answers for is
 * never granted.
 */
public interface Permission {

  /** The enum constant's name. */
  String name();
}
