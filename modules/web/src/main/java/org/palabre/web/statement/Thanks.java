package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.Statements;
import org.palabre.web.address.Here;

/** What is said to somebody who has just spoken. */
@Named
@RequestScoped
public class Thanks {

  @Inject private Statements statements;
  @Inject private Here here;

  /** The statement, when it is published already; null when it waits to be. */
  public StatementCard getSaid() {
    return id().flatMap(said -> statements.published(here.facts(), said))
        .map(spoken -> new StatementCard(spoken, here))
        .orElse(null);
  }

  private static Optional<UUID> id() {
    String given =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("said");
    try {
      return Optional.ofNullable(given).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
