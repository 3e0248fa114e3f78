package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.space.Spaces;
import org.palabre.tables.application.Bridges;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;

/** What two of the sample tables speak of alike. */
@ApplicationScoped
class SampleBridges {

  private static final String SHARED = "Espaces verts";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Bridges bridges;
  private final Themes themes;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleBridges() {
    this(null, null, null, null);
  }

  @Inject
  SampleBridges(Bridges bridges, Themes themes, Spaces spaces, CurrentActor actor) {
    this.bridges = bridges;
    this.themes = themes;
    this.spaces = spaces;
    this.actor = actor;
  }

  /** Joins what both tables group under the same name. */
  void create(UUID one, UUID other) {
    entities.flush();
    bridges.propose(one, theme(one), SHARED, other);
    entities.flush();
    UUID bridge = bridges.parts(spaces.facts(other, actor.get())).get(0).brief().bridge().getId();
    bridges.join(other, bridge, theme(other), null);
  }

  private UUID theme(UUID table) {
    return themes.of(spaces.facts(table, actor.get())).stream()
        .filter(theme -> theme.getName().equals(SHARED))
        .map(Theme::getId)
        .findFirst()
        .orElseThrow();
  }
}
