package org.palabre.territory;

import static org.palabre.access.PlatformPermission.MANAGE_TERRITORIES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.input.Refusal;

/**
 * Imports territories from GeoJSON: first a preview that names what is wrong, feature by feature,
 * then everything in one transaction, or nothing.
 */
@ApplicationScoped
public class TerritoryImport {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Territories territories;

  /** For the container's proxy. */
  protected TerritoryImport() {
    this(null, null);
  }

  @Inject
  TerritoryImport(Access access, Territories territories) {
    this.access = access;
    this.territories = territories;
  }

  /**
   * What an import would do.
   *
   * @param file the file's bytes
   * @throws Refusal if the whole file cannot be read, saying why
   * @throws org.palabre.access.AccessDenied if the actor may not manage territories
   */
  public List<ImportLine> preview(byte[] file, ImportChoice choice) {
    access.require(MANAGE_TERRITORIES);
    return check(file, choice);
  }

  /**
   * Imports a whole file, or nothing of it.
   *
   * @return how many territories were added
   * @throws Refusal if anything is wrong with it now
   * @throws org.palabre.access.AccessDenied if the actor may not manage territories
   */
  @Transactional
  public int run(byte[] file, ImportChoice choice) {
    access.require(MANAGE_TERRITORIES);
    territories.lock();
    List<ImportLine> lines = check(file, choice);
    long faulty = lines.stream().filter(ImportLine::isFaulty).count();
    if (faulty > 0) {
      throw new Refusal("", "territory.import.faulty", faulty);
    }
    List<ImportLine> fresh = lines.stream().filter(line -> !line.known()).toList();
    if (fresh.isEmpty()) {
      throw new Refusal("", "territory.import.nothingNew");
    }
    fresh.forEach(this::add);
    return fresh.size();
  }

  private List<ImportLine> check(byte[] file, ImportChoice choice) {
    List<JsonObject> features = GeoJsonFile.features(file);
    return new ImportCheck(territories.all(), choice).check(features);
  }

  private void add(ImportLine line) {
    entities.persist(
        new Territory(
            line.name(),
            line.kind().orElseThrow(),
            line.code().orElse(null),
            line.parentId().orElse(null),
            Optional.of(line.contour().orElseThrow())));
  }
}
