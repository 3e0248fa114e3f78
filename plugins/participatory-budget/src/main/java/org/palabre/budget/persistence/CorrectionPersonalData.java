package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/** Who proposed and decided corrections of results: told, and erased; the correction stays. */
@ApplicationScoped
public class CorrectionPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected CorrectionPersonalData() {
    this(null);
  }

  @Inject
  CorrectionPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT CONCAT(proposed_at, ', ', reason) FROM budget_correction"
                    + " WHERE proposed_by = ?1 OR decided_by = ?1 ORDER BY proposed_at")
            .setParameter(1, person)
            .getResultList();
    return rows.isEmpty()
        ? Map.of()
        : Map.of(
            "Corrections de résultats proposées ou décidées · Corrections of results proposed or"
                + " decided",
            rows.stream().map(String::valueOf).toList());
  }

  @Override
  public void erase(UUID person) {
    for (String column : List.of("proposed_by", "decided_by")) {
      entities
          .createNativeQuery(
              "UPDATE budget_correction SET %1$s = NULL WHERE %1$s = ?1".formatted(column))
          .setParameter(1, person)
          .executeUpdate();
    }
    version.changed();
  }
}
