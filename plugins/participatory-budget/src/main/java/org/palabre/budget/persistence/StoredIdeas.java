package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.idea.IdeaQuery;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.statement.Statement;
import org.palabre.store.DataVersion;
import org.palabre.store.Ids;

/** Ideas in the database of the platform, read together with the statements of their words. */
@ApplicationScoped
public class StoredIdeas implements IdeaRepository {

  private static final String EDITION = "edition";
  private static final String STATE = "state";

  private static final String SHOWN =
      " FROM budget_Idea i, Statement s WHERE s.id = i.id AND i.editionId = :edition"
          + " AND s.state = :published";

  /** A word of the title counts twice one of the text; one word of the title is enough. */
  private static final int CLOSE_ENOUGH = 2;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected StoredIdeas() {
    this(null);
  }

  @Inject
  StoredIdeas(DataVersion version) {
    this.version = version;
  }

  @Override
  public Optional<ReadIdea> find(UUID edition, UUID id) {
    return ofStatement(id)
        .filter(idea -> idea.getEditionId().equals(edition))
        .map(idea -> new ReadIdea(idea, entities.find(Statement.class, id)));
  }

  @Override
  public Optional<Idea> forChange(UUID edition, UUID id) {
    Optional<Idea> found =
        Optional.ofNullable(entities.find(Idea.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(idea -> idea.getEditionId().equals(edition));
    found.ifPresent(entities::refresh);
    return found;
  }

  @Override
  public Optional<Idea> ofStatement(UUID statement) {
    return Optional.ofNullable(entities.find(Idea.class, statement));
  }

  @Override
  public void add(Idea idea) {
    entities.persist(idea);
    // Its links to projects are written beside the provider.
    entities.flush();
  }

  @Override
  public List<ReadIdea> list(UUID edition, IdeaQuery query, int from, int most) {
    return read(
        typed(
                "SELECT i, s" + SHOWN + condition(query) + " ORDER BY i.id DESC",
                Object[].class,
                edition,
                query)
            .setFirstResult(from)
            .setMaxResults(most));
  }

  @Override
  public long count(UUID edition, IdeaQuery query) {
    return typed("SELECT COUNT(i)" + SHOWN + condition(query), Long.class, edition, query)
        .getSingleResult();
  }

  private static String condition(IdeaQuery query) {
    return (query.area().isPresent() ? " AND i.areaId = :area" : "")
        + (query.category().isEmpty() ? "" : " AND i.category = :category")
        + (query.state().isPresent() ? " AND i.state = :state" : "")
        + (query.text().isEmpty() ? "" : " AND s.words LIKE :text ESCAPE '!'");
  }

  private <T> TypedQuery<T> typed(String jpql, Class<T> type, UUID edition, IdeaQuery query) {
    TypedQuery<T> made =
        entities
            .createQuery(jpql, type)
            .setParameter(EDITION, edition)
            .setParameter("published", Statement.State.PUBLISHED);
    query.area().ifPresent(area -> made.setParameter("area", area));
    if (!query.category().isEmpty()) {
      made.setParameter("category", query.category());
    }
    query.state().ifPresent(state -> made.setParameter(STATE, state));
    if (!query.text().isEmpty()) {
      made.setParameter("text", like(query.text()));
    }
    return made;
  }

  private static List<ReadIdea> read(TypedQuery<Object[]> query) {
    return query
        .getResultStream()
        .map(row -> new ReadIdea((Idea) row[0], (Statement) row[1]))
        .toList();
  }

  private static String like(String text) {
    return "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
  }

  @Override
  public List<String> categories(UUID edition) {
    return entities
        .createQuery(
            "SELECT DISTINCT i.category FROM budget_Idea i WHERE i.editionId = :edition"
                + " AND i.category <> '' ORDER BY i.category",
            String.class)
        .setParameter(EDITION, edition)
        .getResultList();
  }

  @Override
  public List<ReadIdea> similar(UUID edition, List<String> words, int most) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> score = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (String word : words) {
      score.add(
          "(SUBSTRING_INDEX(s.words, CHAR(10), 1) LIKE ? ESCAPE '!') * 2"
              + " + (s.words LIKE ? ESCAPE '!')");
      parameters.add(like(word));
      parameters.add(like(word));
    }
    parameters.add(edition);
    parameters.add(CLOSE_ENOUGH);
    Query query =
        entities.createNativeQuery(
            "SELECT i.id, "
                + String.join(" + ", score)
                + " AS score FROM budget_idea i JOIN statement s ON s.id = i.id"
                + " WHERE i.edition_id = ? AND s.state = 'PUBLISHED' HAVING score >= ?"
                + " ORDER BY score DESC, i.id DESC");
    bind(query, parameters);
    List<ReadIdea> found = new ArrayList<>();
    for (Object row : query.setMaxResults(most).getResultList()) {
      find(edition, UUID.fromString(((Object[]) row)[0].toString())).ifPresent(found::add);
    }
    return found;
  }

  @Override
  public List<ReadIdea> appealed(UUID edition, int most) {
    return read(
        entities
            .createQuery(
                "SELECT i, s"
                    + SHOWN
                    + " AND i.appealedAt IS NOT NULL AND i.answeredAt IS NULL"
                    + " ORDER BY i.appealedAt",
                Object[].class)
            .setParameter(EDITION, edition)
            .setParameter("published", Statement.State.PUBLISHED)
            .setMaxResults(most));
  }

  @Override
  public List<ReadIdea> undecided(UUID edition, int most) {
    return read(
        entities
            .createQuery(
                "SELECT i, s" + SHOWN + " AND i.state = :state ORDER BY i.id", Object[].class)
            .setParameter(EDITION, edition)
            .setParameter("published", Statement.State.PUBLISHED)
            .setParameter(STATE, IdeaState.PROPOSED)
            .setMaxResults(most));
  }

  @Override
  public List<ReadIdea> ofProject(UUID project) {
    List<ReadIdea> found = new ArrayList<>();
    for (UUID id :
        ids(
            "SELECT idea_id FROM budget_idea_project WHERE project_id = ? AND left_at IS NULL"
                + " ORDER BY idea_id",
            project)) {
      ofStatement(id)
          .ifPresent(idea -> found.add(new ReadIdea(idea, entities.find(Statement.class, id))));
    }
    return found;
  }

  @Override
  public List<UUID> projectsOf(UUID idea) {
    return ids(
        "SELECT project_id FROM budget_idea_project WHERE idea_id = ? AND left_at IS NULL"
            + " ORDER BY project_id",
        idea);
  }

  @Override
  public List<UUID> projectsLeft(UUID idea) {
    return ids(
        "SELECT project_id FROM budget_idea_project WHERE idea_id = ? AND left_at IS NOT NULL"
            + " ORDER BY project_id",
        idea);
  }

  private List<UUID> ids(String sql, UUID of) {
    List<UUID> ids = new ArrayList<>();
    for (Object id : entities.createNativeQuery(sql).setParameter(1, of).getResultList()) {
      ids.add(UUID.fromString(id.toString()));
    }
    return ids;
  }

  @Override
  public void link(UUID idea, UUID project) {
    // The project may be new, and the provider has not written it yet.
    entities.flush();
    change(
        "INSERT INTO budget_idea_project (project_id, idea_id, linked_at) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE left_at = NULL",
        List.of(project, idea, LocalDateTime.now(ZoneOffset.UTC)));
  }

  @Override
  public void unlink(UUID idea, UUID project) {
    change(
        "UPDATE budget_idea_project SET left_at = ? WHERE project_id = ? AND idea_id = ?"
            + " AND left_at IS NULL",
        List.of(LocalDateTime.now(ZoneOffset.UTC), project, idea));
  }

  @Override
  public boolean support(UUID idea, UUID person, byte[] device) {
    return person == null
        ? change(
                "INSERT IGNORE INTO budget_support (id, idea_id, device) VALUES (?, ?, ?)",
                List.of(Ids.next(), idea, device))
            > 0
        : change(
                "INSERT IGNORE INTO budget_support (id, idea_id, person_id) VALUES (?, ?, ?)",
                List.of(Ids.next(), idea, person))
            > 0;
  }

  @Override
  public Map<UUID, Long> supports(Collection<UUID> ideas) {
    Map<UUID, Long> counts = new HashMap<>();
    if (ideas.isEmpty()) {
      return counts;
    }
    Query query =
        entities.createNativeQuery(
            "SELECT idea_id, COUNT(*) FROM budget_support WHERE idea_id IN ("
                + String.join(",", ideas.stream().map(id -> "?").toList())
                + ") GROUP BY idea_id");
    bind(query, List.copyOf(ideas));
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      counts.put(UUID.fromString(columns[0].toString()), ((Number) columns[1]).longValue());
    }
    return counts;
  }

  @Override
  public void forgetSupports(UUID idea) {
    change("DELETE FROM budget_support WHERE idea_id = ?", List.of(idea));
  }

  private int change(String sql, List<?> parameters) {
    Query query = entities.createNativeQuery(sql);
    bind(query, parameters);
    int changed = query.executeUpdate();
    if (changed > 0) {
      version.changed();
    }
    return changed;
  }

  private static void bind(Query query, List<?> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
  }
}
