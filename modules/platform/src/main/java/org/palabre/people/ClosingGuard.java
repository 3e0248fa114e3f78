package org.palabre.people;

import java.util.UUID;

/**
 * Says whether an account may be closed: a CDI bean of whoever cannot do without somebody. Not an
 * event: what an observer throws arrives wrapped.
 */
public interface ClosingGuard {

  /**
   * Goes on only if the account of this person may be closed; asked in the transaction that does
   * it.
   *
   * @throws org.palabre.input.Refusal if something would be left without anybody
   */
  void checkClosing(UUID person);
}
