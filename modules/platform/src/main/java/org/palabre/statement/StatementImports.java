package org.palabre.statement;

import static org.palabre.access.PlatformPermission.IMPORT_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.store.DataVersion;
import org.palabre.tabular.TabularFile;

/** Brings the statements of a file into a space, all or none, and takes them away again. */
@ApplicationScoped
public class StatementImports {

  private static final int WRITTEN_AT_ONCE = 500;
  private static final int MOST_LISTED = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final StatementRepository repository;
  private final Access access;
  private final CurrentActor actor;
  private final Instance<StatementUse> uses;
  private final DataVersion version;

  /** For the container's proxy. */
  protected StatementImports() {
    this(null, null, null, null, null);
  }

  @Inject
  StatementImports(
      StatementRepository repository,
      Access access,
      CurrentActor actor,
      @Any Instance<StatementUse> uses,
      DataVersion version) {
    this.repository = repository;
    this.access = access;
    this.actor = actor;
    this.uses = uses;
    this.version = version;
  }

  /**
   * Says what an import would do.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not import there
   */
  public ImportPlan plan(UUID space, TabularFile file, ImportMapping mapping) {
    access.require(IMPORT_STATEMENTS, space);
    Set<String> known = repository.knownKeys(space, ImportChecker.keys(file, mapping));
    return ImportChecker.check(file, mapping, known);
  }

  /**
   * Imports a file, in one transaction.
   *
   * @param fileName what the file is called, for the list of imports
   * @param withDuplicates whether lines are imported whose words are there already
   * @param publish whether the statements are published at once, or wait to be read one by one
   * @return the import
   * @throws Refusal if no line would be imported
   * @throws org.palabre.access.AccessDenied if the actor may not import there
   */
  @Transactional
  public StatementImport run(
      UUID space,
      String fileName,
      TabularFile file,
      ImportMapping mapping,
      boolean withDuplicates,
      boolean publish) {
    List<ImportPlan.Line> lines = plan(space, file, mapping).chosen(withDuplicates);
    if (lines.isEmpty()) {
      throw new Refusal("", "import.nothing");
    }
    String name = PlainText.optionalLine("file", fileName, Integer.MAX_VALUE);
    StatementImport whole = new StatementImport(space, name, actor.person(), lines.size());
    entities.persist(whole);
    entities.flush();
    int written = 0;
    for (ImportPlan.Line line : lines) {
      Statement statement = new Statement(space, line.told());
      statement.cameWith(whole.getId());
      if (publish) {
        statement.publish();
      }
      entities.persist(statement);
      if (line.told().speaker() != null) {
        entities.persist(new StatementSpeaker(statement.getId(), null, line.told().speaker()));
      }
      if (++written % WRITTEN_AT_ONCE == 0) {
        entities.flush();
        entities.clear();
      }
    }
    return whole;
  }

  /**
   * The imports of a space, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not import there
   */
  public List<StatementImport> list(UUID space) {
    access.require(IMPORT_STATEMENTS, space);
    return entities
        .createQuery(
            "SELECT i FROM StatementImport i WHERE i.spaceId = :space ORDER BY i.importedAt DESC",
            StatementImport.class)
        .setParameter("space", space)
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  /**
   * Takes away every statement of an import.
   *
   * @throws Refusal if somebody has built on it, it was undone already, or is not in this space
   * @throws org.palabre.access.AccessDenied if the actor may not import there
   */
  @Transactional
  public void undo(UUID space, UUID id) {
    access.require(IMPORT_STATEMENTS, space);
    StatementImport whole =
        entities.find(StatementImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (whole == null || !whole.getSpaceId().equals(space) || whole.getUndoneAt() != null) {
      throw new Refusal("", "import.undo.gone");
    }
    for (StatementUse use : uses) {
      use.builtOn(id)
          .ifPresent(
              sentence -> {
                throw new Refusal("", sentence);
              });
    }
    // In SQL: for a delete with a subquery EclipseLink makes a temporary table, and knows no UUID
    // there.
    delete(
        "DELETE p FROM statement_speaker p JOIN statement s ON s.id = p.statement_id"
            + " WHERE s.import_id = ?",
        id);
    for (String table : List.of("statement_original", "statement_code", "statement_correction")) {
      delete(
          "DELETE p FROM "
              + table
              + " p JOIN statement s ON s.id = p.statement_id WHERE s.import_id = ?",
          id);
    }
    delete("DELETE FROM statement WHERE import_id = ?", id);
    version.changed();
    whole.undo();
  }

  private void delete(String sql, UUID whole) {
    entities.createNativeQuery(sql).setParameter(1, whole).executeUpdate();
  }
}
