package org.palabre.space;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.store.Ids;

/**
 * Where people act together: a table de quartier, a council, an edition of a budget.
 *
 * <p>Life: draft (its members prepare it) → open → closed (read, no longer added to) → archived.
 * What is particular to its kind lives in the plugin's own tables, keyed by the space's id.
 */
@Entity(name = "Space")
@Table(name = "space")
public class Space {

  @Id private UUID id;
  private String kind;
  private String slug;
  private String name;
  private String summary;

  @Column(name = "territory_id")
  private UUID territoryId;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "space_tool", joinColumns = @JoinColumn(name = "space_id"))
  @OrderColumn(name = "position")
  @Column(name = "tool")
  private List<String> tools = new ArrayList<>();

  /** For JPA. */
  protected Space() {}

  Space(String kind, String slug, String name, String summary, List<String> tools) {
    this.id = Ids.next();
    this.kind = kind;
    this.slug = slug;
    this.name = name;
    this.summary = summary;
    this.visibility = Visibility.PUBLIC;
    this.stage = Stage.DRAFT;
    this.createdAt = Instant.now();
    this.tools.addAll(tools);
  }

  public UUID getId() {
    return id;
  }

  /** The id of its kind, which may belong to a plugin that is off or gone. */
  public String getKind() {
    return kind;
  }

  /** Its name in addresses. */
  public String getSlug() {
    return slug;
  }

  public String getName() {
    return name;
  }

  /** One or two sentences that say what it is. */
  public String getSummary() {
    return summary;
  }

  public UUID getTerritoryId() {
    return territoryId;
  }

  public Visibility getVisibility() {
    return visibility;
  }

  public Stage getStage() {
    return stage;
  }

  /** The ids of its tools, in the order of its tabs. */
  public List<String> getTools() {
    return List.copyOf(tools);
  }

  /** What it says of itself now. */
  public Description description() {
    return new Description(name, summary, territoryId, visibility);
  }

  /** Changes what is said of it. */
  public void describe(String newName, String newSummary) {
    name = newName;
    summary = newSummary;
  }

  /** Places it in a territory; null for none. */
  public void place(UUID territory) {
    territoryId = territory;
  }

  /** Changes who may read it. */
  public void show(Visibility to) {
    visibility = to;
  }

  /** Moves it on in its life, or back. */
  public void move(Stage to) {
    stage = to;
  }

  /** Sets its tools, in the order of its tabs. */
  public void equip(List<String> withTools) {
    tools.clear();
    tools.addAll(withTools);
  }
}
