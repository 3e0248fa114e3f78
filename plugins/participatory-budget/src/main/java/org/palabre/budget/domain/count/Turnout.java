package org.palabre.budget.domain.count;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * How many of a group voted; a group under ten was merged with others before. Kept when results are
 * published, so that no later figure can be subtracted from an earlier one.
 */
@Entity(name = "budget_Turnout")
@Table(name = "budget_turnout")
public class Turnout {

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private int position;
  private String labels;
  private int voted;

  /** For JPA. */
  protected Turnout() {}

  /** How a group is told from others. */
  public enum Kind {
    /** By the area they voted in; labels are names. */
    AREA,
    /** By age; labels are those of {@link AgeBand}. */
    AGE,
    /** By polling place; labels are names. */
    PLACE
  }

  /** How many of some groups voted. */
  public Turnout(UUID editionId, Kind kind, int position, SmallGroups.Group group) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.kind = kind;
    this.position = position;
    this.labels = String.join("\n", group.labels());
    this.voted = group.count();
  }

  public Kind getKind() {
    return kind;
  }

  /** The groups that were merged. */
  public List<String> labels() {
    return labels.lines().toList();
  }

  public int getVoted() {
    return voted;
  }
}
