package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.space.Spaces;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.tables.TablesPermission;
import org.palabre.tables.application.Handovers;
import org.palabre.tables.application.ResourcePersons;
import org.palabre.web.address.Here;

/**
 * What is particular to the table one is at: who facilitates, whom to turn to, and whether it is
 * being handed over to the visitor.
 */
@Named
@RequestScoped
public class TableBrief {

  @Inject private ResourcePersons persons;
  @Inject private Handovers handovers;
  @Inject private Spaces spaces;
  @Inject private Access access;
  @Inject private Here here;

  /** Whether it shows its ground rules as a tool. */
  public boolean isRuled() {
    return has(NeighbourhoodTables.RULES.id());
  }

  /** The names of its facilitators. */
  public List<String> getFacilitators() {
    return spaces.named(here.spaceId(), NeighbourhoodTables.TABLE.leadRole());
  }

  /** How many resource persons the visitor may see as a member. */
  public int getTurnedTo() {
    return isMember() ? persons.shown(here.facts()).size() : 0;
  }

  /** Who wants the visitor to take the table over, or null. */
  public Handovers.Told getOffered() {
    return isMember() ? handovers.forMe(here.facts()).orElse(null) : null;
  }

  /** Whether the visitor keeps notes for themselves here. */
  public boolean isNoting() {
    return has(NeighbourhoodTables.TEAM.id())
        && access.may(TablesPermission.WRITE_NOTES, here.facts());
  }

  /** The address of what belongs to its team. */
  public String getTeamLink() {
    return here.link(here.getSpaceAddress()) + "/" + NeighbourhoodTables.TEAM.segment();
  }

  private boolean isMember() {
    return has(NeighbourhoodTables.TEAM.id())
        && access.may(TablesPermission.TAKE_OVER, here.facts());
  }

  private boolean has(String tool) {
    return here.getSpace().getTools().contains(tool);
  }
}
