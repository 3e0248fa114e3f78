package org.palabre.bench.budget.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** The round that runs: whoever comes first prepares it for the others. */
@ApplicationScoped
public class Rounds {

  private String name = "";
  private Clients clients;

  /** The clients of the round of this name; the one before is forgotten. */
  synchronized Clients of(String round, Callable<Clients> preparation) throws Exception {
    if (!name.equals(round)) {
      clients = preparation.call();
      name = round;
    }
    return clients;
  }
}
