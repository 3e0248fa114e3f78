package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.tables.application.Notes;
import org.palabre.tables.application.ResourcePersons;
import org.palabre.tables.application.ResourcePersons.Kept;
import org.palabre.tables.application.Waiting;
import org.palabre.tables.domain.ResourcePerson;
import org.palabre.web.address.Here;

/** The team's page of a table, and its lists. */
@Named
@RequestScoped
public class TeamPage {

  @Inject private Waiting waiting;
  @Inject private ResourcePersons persons;
  @Inject private Notes notes;
  @Inject private Here here;
  private Waiting.At now;
  private List<Kept> kept;
  private List<ResourcePerson> shown;

  /** What waits, and what there is. */
  public Waiting.At getNow() {
    if (now == null) {
      now = waiting.at(here.facts());
    }
    return now;
  }

  /** Every resource person. */
  public List<Kept> getKept() {
    if (kept == null) {
      kept = persons.list(here.facts());
    }
    return kept;
  }

  /** Those who chose to be seen by members. */
  public List<ResourcePerson> getShown() {
    if (shown == null) {
      shown = persons.shown(here.facts());
    }
    return shown;
  }

  /** How many notes the visitor keeps for themselves here. */
  public long getNotes() {
    return notes.count(here.facts());
  }

  /** The address of the team's page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/" + NeighbourhoodTables.TEAM.segment();
  }
}
