package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.CurrentActor;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.tables.NeighbourhoodTables;

/** The tables a visitor may read. */
@Named
@RequestScoped
public class TableList {

  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  /** The tables, by name. */
  public List<Space> getTables() {
    return spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get());
  }
}
