package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.web.address.Here;

/** The statements published in a space, twenty a page. */
@Named
@RequestScoped
public class StatementList {

  private static final int PAGE = 20;

  @Inject private Statements statements;
  @Inject private Here here;
  private List<Statement> page;

  /** The page asked for. */
  public List<Statement> getPage() {
    if (page == null) {
      page = statements.published(here.spaceId(), Optional.empty(), PAGE);
    }
    return page;
  }
}
