package org.palabre.bench.budget.inside;

import org.palabre.budget.application.vote.VoterPass;

/** A way to cast the ballot of somebody on the roll. */
interface Caster {

  /**
   * Casts it, and returns once it is kept.
   *
   * @param receiptHash what a browser would send
   * @throws Exception whenever it is not in the box
   */
  void cast(VoterPass voter, byte[] receiptHash) throws Exception;
}
