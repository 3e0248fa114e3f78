package org.palabre.theme;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.store.Remembered;

/** Reads themes, and the statements in them, for whoever may read their space. */
@ApplicationScoped
public class Themes {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final ThemeStatements rows;
  private final Statements statements;
  private final Access access;
  private final Remembered remembered;

  /** For the container's proxy. */
  protected Themes() {
    this(null, null, null, null);
  }

  @Inject
  Themes(ThemeStatements rows, Statements statements, Access access, Remembered remembered) {
    this.rows = rows;
    this.statements = statements;
    this.access = access;
    this.remembered = remembered;
  }

  /**
   * The themes of a space that the actor may read, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Theme> of(SpaceFacts space) {
    access.require(READ_SPACE, space);
    return entities
        .createQuery(
            "SELECT t FROM Theme t WHERE t.spaceId = :space AND t.mergedInto IS NULL"
                + " AND t.audience IN :audiences ORDER BY t.id DESC",
            Theme.class)
        .setParameter("space", space.id())
        .setParameter("audiences", audiences(space))
        .getResultList();
  }

  /**
   * One theme of a space; the one that goes on when it was merged. Empty when there is none, or the
   * actor may not read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Theme> find(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    Theme theme = entities.find(Theme.class, id);
    // Merged again and again: the last one goes on.
    while (theme != null && theme.getMergedInto().isPresent()) {
      theme = entities.find(Theme.class, theme.getMergedInto().get());
    }
    return Optional.ofNullable(theme)
        .filter(found -> found.getSpaceId().equals(space.id()))
        .filter(found -> access.mayRead(found.getAudience(), space));
  }

  /** The themes a statement is in, that the actor may read, by name. */
  public List<Theme> ofStatement(SpaceFacts space, UUID statement) {
    access.require(READ_SPACE, space);
    List<?> ids =
        entities
            .createNativeQuery("SELECT t.theme_id FROM theme_statement t WHERE t.statement_id = ?")
            .setParameter(1, statement)
            .getResultList();
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT t FROM Theme t WHERE t.id IN :ids AND t.spaceId = :space"
                    + " AND t.audience IN :audiences ORDER BY t.name",
                Theme.class)
            .setParameter("ids", Rows.ids(ids))
            .setParameter("space", space.id())
            .setParameter("audiences", audiences(space))
            .getResultList();
  }

  /** How many published statements each theme holds; the caller has found the themes here. */
  public Map<UUID, Long> counts(Collection<UUID> themes) {
    return rows.counts(themes);
  }

  /**
   * How many published statements themes found here hold together, each counted once; remembered
   * until something changes, since a theme may hold tens of thousands.
   */
  public long countTogether(Collection<UUID> themes) {
    return remembered.get(new Together(Set.copyOf(themes)), () -> rows.countTogether(themes));
  }

  private record Together(Set<UUID> themes) {}

  /** How many statements of a theme found here were withdrawn by whoever said them. */
  public long countWithdrawn(Theme theme) {
    return rows.countWithdrawn(theme.getId());
  }

  /** The statements of a theme found here, latest first, older than {@code before}. */
  public List<Spoken> statements(SpaceFacts space, Theme theme, Optional<UUID> before, int limit) {
    access.require(READ_SPACE, space);
    return statements.withSpeakers(
        space, rows.page(space.id(), new Sieve("", theme.getId(), false), before, limit));
  }

  /**
   * The statements that a sieve lets through, latest first, older than {@code before}.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not group there
   */
  public List<Spoken> sift(SpaceFacts space, Sieve sieve, Optional<UUID> before, int limit) {
    access.require(LEAD_THREADS, space);
    List<Statement> found = rows.page(space.id(), sieve, before, limit);
    return statements.withSpeakers(space, found);
  }

  /**
   * How many statements a sieve lets through.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not group there
   */
  public long count(SpaceFacts space, Sieve sieve) {
    access.require(LEAD_THREADS, space);
    return rows.count(space.id(), sieve);
  }

  private List<Audience> audiences(SpaceFacts space) {
    return access.mayRead(Audience.TEAM, space)
        ? List.of(Audience.SPACE, Audience.TEAM)
        : List.of(Audience.SPACE);
  }
}
