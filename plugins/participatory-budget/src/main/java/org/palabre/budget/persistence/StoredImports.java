package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.budget.domain.intake.BudgetImport;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.intake.ProjectPlace;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;
import org.palabre.store.DataVersion;

/** Imports in the database of the platform. */
@ApplicationScoped
public class StoredImports implements ImportRepository {

  private static final int WRITTEN_AT_ONCE = 500;

  /** What an import makes, and the removal of one takes away, in the order that keys allow. */
  private static final List<String> OWN =
      List.of(
          "DELETE FROM budget_count WHERE edition_id = ?",
          "DELETE p FROM budget_project_place p JOIN budget_project b ON b.id = p.project_id"
              + " WHERE b.edition_id = ?",
          "DELETE FROM budget_project WHERE edition_id = ?",
          "DELETE FROM budget_area WHERE edition_id = ?",
          "DELETE FROM budget_ballot WHERE edition_id = ?",
          "DELETE FROM budget_import_file WHERE edition_id = ?",
          "DELETE FROM budget_import WHERE edition_id = ?",
          "DELETE FROM budget_edition WHERE space_id = ?",
          "DELETE FROM space_invitation WHERE space_id = ?",
          "DELETE FROM space_member WHERE space_id = ?",
          "DELETE FROM space_tool WHERE space_id = ?",
          "DELETE FROM space WHERE id = ?");

  private static final Set<String> OWN_TABLES =
      Set.of(
          "budget_count",
          "budget_count_part",
          "budget_recount_file",
          "budget_result",
          "budget_project_place",
          "budget_project",
          "budget_area",
          "budget_ballot",
          "budget_import_file",
          "budget_import",
          "budget_edition",
          "space_invitation",
          "space_member",
          "space_tool");

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;
  private final Connections connections;

  /** For the container's proxy. */
  protected StoredImports() {
    this(null, null);
  }

  @Inject
  StoredImports(DataVersion version, Connections connections) {
    this.version = version;
    this.connections = connections;
  }

  @Override
  public Optional<BudgetImport> of(UUID edition) {
    return Optional.ofNullable(entities.find(BudgetImport.class, edition));
  }

  @Override
  public Optional<UUID> sent(UUID key) {
    entities.createNativeQuery("SELECT id FROM organisation FOR UPDATE").getResultList();
    // A locking read: what was committed while this one waited must be seen.
    List<?> found =
        entities
            .createNativeQuery(
                "SELECT CAST(edition_id AS CHAR) FROM budget_import WHERE sent_key = ? FOR UPDATE")
            .setParameter(1, key)
            .getResultList();
    return found.stream().map(id -> UUID.fromString(id.toString())).findFirst();
  }

  @Override
  public void add(BudgetImport made) {
    entities.persist(made);
  }

  @Override
  public void keep(UUID edition, byte[] file) {
    entities.flush();
    entities
        .createNativeQuery("INSERT INTO budget_import_file (edition_id, bytes) VALUES (?, ?)")
        .setParameter(1, edition)
        .setParameter(2, file)
        .executeUpdate();
  }

  @Override
  public Optional<byte[]> file(UUID edition) {
    return entities
        .createNativeQuery("SELECT bytes FROM budget_import_file WHERE edition_id = ?")
        .setParameter(1, edition)
        .getResultStream()
        .map(bytes -> (byte[]) bytes)
        .findFirst();
  }

  @Override
  public Set<UUID> withFile(Collection<UUID> editions) {
    if (editions.isEmpty()) {
      return Set.of();
    }
    Query which =
        entities.createNativeQuery(
            "SELECT CAST(edition_id AS CHAR) FROM budget_import_file WHERE edition_id IN ("
                + String.join(",", Collections.nCopies(editions.size(), "?"))
                + ")");
    int at = 1;
    for (UUID edition : editions) {
      which.setParameter(at++, edition);
    }
    List<?> found = which.getResultList();
    return found.stream().map(id -> UUID.fromString(id.toString())).collect(Collectors.toSet());
  }

  @Override
  public void add(List<ProjectPlace> places) {
    // They refer to projects; nothing else tells the provider to write those first.
    entities.flush();
    places.forEach(entities::persist);
  }

  @Override
  public List<ProjectPlace> places(UUID edition) {
    return entities
        .createQuery(
            "SELECT p FROM budget_ProjectPlace p, budget_Project b WHERE b.editionId = :edition"
                + " AND p.projectId = b.id ORDER BY b.number, p.position",
            ProjectPlace.class)
        .setParameter("edition", edition)
        .getResultList();
  }

  @Override
  public void addBallots(UUID edition, List<String> ballots) {
    entities.flush();
    // Plain JDBC, many rows a statement: tens of thousands that nobody reads as entities.
    try (Lent lent = connections.lend()) {
      for (int from = 0; from < ballots.size(); from += WRITTEN_AT_ONCE) {
        insert(
            lent.connection(),
            edition,
            ballots.subList(from, Math.min(ballots.size(), from + WRITTEN_AT_ONCE)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The ballots could not be kept.", e);
    }
  }

  private static void insert(Connection connection, UUID edition, List<String> ballots)
      throws SQLException {
    String rows = String.join(", ", Collections.nCopies(ballots.size(), "(?, ?, ?)"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO budget_ballot (id, edition_id, choices) VALUES " + rows)) {
      int at = 0;
      for (String ballot : ballots) {
        insert.setString(++at, UUID.randomUUID().toString());
        insert.setString(++at, edition.toString());
        insert.setString(++at, ballot);
      }
      insert.executeUpdate();
    }
  }

  @Override
  public boolean isBuiltOn(UUID edition) {
    return number("SELECT COUNT(DISTINCT person_id) FROM space_member WHERE space_id = ?", edition)
            > 1
        || number("SELECT COUNT(*) FROM space_invitation WHERE space_id = ?", edition) > 0
        || isReferred(edition);
  }

  private long number(String sql, UUID edition) {
    Object found = entities.createNativeQuery(sql).setParameter(1, edition).getSingleResult();
    return ((Number) found).longValue();
  }

  private boolean isReferred(UUID edition) {
    List<?> references =
        entities
            .createNativeQuery(
                "SELECT table_name, column_name, referenced_table_name"
                    + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                    + " AND referenced_table_name IN ('space', 'budget_edition', 'budget_project',"
                    + " 'budget_area')")
            .getResultList();
    return references.stream()
        .map(row -> (Object[]) row)
        .filter(row -> !OWN_TABLES.contains(row[0].toString()))
        .anyMatch(
            row -> isReferred(row[0].toString(), row[1].toString(), row[2].toString(), edition));
  }

  private boolean isReferred(String table, String column, String to, UUID edition) {
    String these =
        switch (to) {
          case "budget_project" -> "(SELECT id FROM budget_project WHERE edition_id = ?)";
          case "budget_area" -> "(SELECT id FROM budget_area WHERE edition_id = ?)";
          default -> "(?)";
        };
    return !entities
        .createNativeQuery(
            "SELECT 1 FROM `%s` WHERE `%s` IN %s LIMIT 1".formatted(table, column, these))
        .setParameter(1, edition)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void remove(UUID edition) {
    entities.flush();
    entities.clear();
    for (String sql : OWN) {
      entities.createNativeQuery(sql).setParameter(1, edition).executeUpdate();
    }
    version.changed();
  }
}
