package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.space.Spaces;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.tables.TablesPermission;
import org.palabre.tables.application.TableRules;
import org.palabre.tables.domain.GroundRules;
import org.palabre.web.address.Here;

/** What is particular to the table one is at: who facilitates, and its ground rules. */
@Named
@RequestScoped
public class TableBrief {

  @Inject private TableRules tableRules;
  @Inject private Spaces spaces;
  @Inject private Access access;
  @Inject private Here here;
  private GroundRules rules;

  /** Its ground rules. */
  public GroundRules getRules() {
    if (rules == null) {
      rules = tableRules.of(here.facts());
    }
    return rules;
  }

  /** Whether it shows its ground rules as a tool. */
  public boolean isRuled() {
    return here.getSpace().getTools().contains(NeighbourhoodTables.RULES.id());
  }

  /** Whether the visitor may write them. */
  public boolean isWriting() {
    return access.may(TablesPermission.WRITE_RULES, here.facts());
  }

  /** The address of the page of its ground rules. */
  public String getRulesLink() {
    return here.link(here.getSpaceAddress()) + "/" + NeighbourhoodTables.RULES.segment();
  }

  /** The names of its facilitators. */
  public List<String> getFacilitators() {
    return spaces.named(here.spaceId(), NeighbourhoodTables.TABLE.leadRole());
  }
}
