package org.palabre.budget.domain.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.store.Ids;

/**
 * Where people of an edition vote on paper. The roll notes its name with each sign-off, so that the
 * name stays once somebody has signed there.
 */
@Entity(name = "budget_PollingPlace")
@Table(name = "budget_place")
public class PollingPlace {

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  private String name;
  private String address;
  private String hours;

  @Column(name = "area_key")
  private String areaKey;

  private String explanation;

  @Version private int version;

  /** For JPA. */
  protected PollingPlace() {}

  /** A new place. */
  public PollingPlace(UUID editionId, PlaceDescription described) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.explanation = "";
    describe(described);
  }

  /** Says where it is and when it is open. */
  public final void describe(PlaceDescription described) {
    name = described.name();
    address = described.address();
    hours = described.hours();
    areaKey = described.areaKey().orElse(null);
  }

  /** Says why there are not as many ballots as people who signed. */
  public void explain(String why) {
    explanation = why;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  public String getName() {
    return name;
  }

  public String getAddress() {
    return address;
  }

  /** When it is open, in words. */
  public String getHours() {
    return hours;
  }

  /** The area whose voters are on its sheets; empty for the whole roll. */
  public Optional<String> areaKey() {
    return Optional.ofNullable(areaKey);
  }

  /** Whether a voter may vote here: one of an area does not in a place of another one. */
  public boolean isFor(Voter voter) {
    return areaKey == null || voter.areaKey().map(areaKey::equals).orElse(true);
  }

  /** Why there are not as many ballots as people who signed; empty where nobody said. */
  public String getExplanation() {
    return explanation;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }
}
