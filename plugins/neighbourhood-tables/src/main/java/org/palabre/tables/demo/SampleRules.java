package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.space.Spaces;
import org.palabre.store.Ids;
import org.palabre.tables.application.TableRules;

/** Ground rules that a sample table adopted two months ago. */
@ApplicationScoped
class SampleRules {

  private static final int MONTHS_AGO = 2;
  private static final String HOW =
      "Lors d’une réunion de la table, à main levée (exemple de démonstration).";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final TableRules rules;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleRules() {
    this(null, null, null);
  }

  @Inject
  SampleRules(TableRules rules, Spaces spaces, CurrentActor actor) {
    this.rules = rules;
    this.spaces = spaces;
    this.actor = actor;
  }

  /** Writes them and has them adopted, in the name of whoever acts. */
  void adopt(UUID table) {
    rules.write(table, 0, SampleFiles.text("charte.txt"));
    entities.flush();
    int draft = rules.draft(spaces.facts(table, actor.get())).number();
    rules.adopt(table, draft, LocalDate.now().minusMonths(MONTHS_AGO), HOW, Ids.next());
  }
}
