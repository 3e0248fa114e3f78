package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.tables.TablesPermission;
import org.palabre.tables.application.TableRules;
import org.palabre.tables.domain.AdoptedRules;
import org.palabre.tables.domain.GroundRules;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;

/** The ground rules of the table one is at: those that hold, those that held, the draft. */
@Named
@RequestScoped
public class RulesPage {

  @Inject private TableRules tableRules;
  @Inject private Access access;
  @Inject private Here here;
  private List<AdoptedRules> versions;
  private GroundRules draft;
  private AdoptedRules chosen;

  /** The version that holds, or null. */
  public AdoptedRules getInForce() {
    return versions().stream().findFirst().orElse(null);
  }

  /** The versions that held before, latest first. */
  public List<AdoptedRules> getEarlier() {
    return versions().stream().skip(1).toList();
  }

  /** The version at this address; the page ends as "not found" when there is none. */
  public AdoptedRules getChosen() {
    if (chosen == null) {
      chosen =
          versions().stream()
              .filter(version -> version.getId().equals(here.item()))
              .findFirst()
              .orElse(null);
      if (chosen == null) {
        NotFound.answer();
      }
    }
    return chosen;
  }

  /** Whether the version at this address holds no longer. */
  public boolean isChosenEarlier() {
    return getChosen() != null && !getChosen().getId().equals(getInForce().getId());
  }

  /** Whether a draft is being worked on that the visitor may read. */
  public boolean isDrafted() {
    return getDraft().isWritten();
  }

  /** The draft; none for somebody who may not read it. */
  public GroundRules getDraft() {
    if (draft == null) {
      draft =
          access.may(TablesPermission.READ_DRAFT_RULES, here.facts())
              ? tableRules.draft(here.facts()).rules()
              : GroundRules.NONE;
    }
    return draft;
  }

  /** Whether the visitor may write them. */
  public boolean isWriting() {
    return access.may(TablesPermission.WRITE_RULES, here.facts());
  }

  /** When and how a version was adopted; empty for one that is older than this is kept. */
  public String adopted(AdoptedRules version) {
    ResourceBundle words = ResourceBundle.getBundle("tables", here.language().locale());
    return version
        .adoptedOn()
        .map(
            day ->
                here.say(
                    words.getString("rules.adoptedOn"),
                    here.wording().day(day),
                    version.getAdoptedHow()))
        .orElse("");
  }

  /** The address of the page of the ground rules. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/" + NeighbourhoodTables.RULES.segment();
  }

  private List<AdoptedRules> versions() {
    if (versions == null) {
      versions = tableRules.adopted(here.facts());
    }
    return versions;
  }
}
