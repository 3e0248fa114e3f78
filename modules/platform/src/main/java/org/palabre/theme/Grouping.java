package org.palabre.theme;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;

/**
 * Puts statements together: into themes, from one to another, out again; merges themes. Whatever
 * concerns two themes locks both, in the order of their ids, so that two facilitators at once end
 * one after the other.
 */
@ApplicationScoped
public class Grouping {

  /** The most statements one action takes. */
  public static final int MOST = 5_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final ThemeStatements rows;
  private final Access access;
  private final CurrentActor actor;
  private final Event<Object> events;

  /** For the container's proxy. */
  protected Grouping() {
    this(null, null, null, null);
  }

  @Inject
  Grouping(ThemeStatements rows, Access access, CurrentActor actor, Event<Object> events) {
    this.rows = rows;
    this.access = access;
    this.actor = actor;
    this.events = events;
  }

  /**
   * Makes a theme.
   *
   * @throws Refusal if another theme of the space has this name, or there is no such category
   * @throws org.palabre.access.AccessDenied if the actor may not group there
   */
  @Transactional
  public Theme create(UUID space, ThemeDescription description) {
    access.require(LEAD_THREADS, space);
    requireSound(space, description, null);
    Theme theme = new Theme(space, description, actor.person());
    entities.persist(theme);
    entities.flush();
    return theme;
  }

  /**
   * Makes a theme of what was picked.
   *
   * @throws Refusal if nothing was, or another theme of the space has this name
   */
  @Transactional
  public Theme create(UUID space, ThemeDescription description, Picked picked) {
    Theme theme = create(space, description);
    add(space, theme, picked);
    return theme;
  }

  /**
   * Changes what a theme says of itself.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, or another theme has this name
   */
  @Transactional
  public void describe(UUID space, UUID id, int seen, ThemeDescription description) {
    access.require(LEAD_THREADS, space);
    Theme theme = locked(space, id);
    if (theme.getVersion() != seen) {
      throw new Refusal("", "theme.overtaken");
    }
    requireSound(space, description, id);
    theme.describe(description);
  }

  /**
   * Puts what was picked into a theme.
   *
   * @return how many were not in it yet
   * @throws Refusal if nothing was picked, or the theme is gone
   */
  @Transactional
  public int add(UUID space, UUID theme, Picked picked) {
    access.require(LEAD_THREADS, space);
    return add(space, locked(space, theme), picked);
  }

  /**
   * Moves what was picked from one theme to another: with a new theme, this splits one.
   *
   * @return how many left the first
   * @throws Refusal if nothing was picked, or one of the themes is gone
   */
  @Transactional
  public int move(UUID space, UUID from, UUID to, Picked picked) {
    access.require(LEAD_THREADS, space);
    lockBoth(space, from, to);
    List<UUID> statements = statements(space, picked);
    rows.add(to, statements);
    return rows.remove(from, statements);
  }

  /**
   * Takes what was picked out of a theme.
   *
   * @return how many were in it
   * @throws Refusal if nothing was picked, or the theme is gone
   */
  @Transactional
  public int remove(UUID space, UUID theme, Picked picked) {
    access.require(LEAD_THREADS, space);
    locked(space, theme);
    return rows.remove(theme, statements(space, picked));
  }

  /**
   * Makes a theme part of another: its statements are in that one from now on, and its address
   * leads there.
   *
   * @throws Refusal if they are the same, or one of them was merged meanwhile
   */
  @Transactional
  public void merge(UUID space, UUID from, UUID into) {
    access.require(LEAD_THREADS, space);
    if (from.equals(into)) {
      throw new Refusal("into", "theme.merge.same");
    }
    lockBoth(space, from, into);
    rows.pour(from, into);
    entities.find(Theme.class, from).mergeInto(into);
    entities.flush();
    events.fire(new ThemesMerged(space, from, into));
  }

  private int add(UUID space, Theme theme, Picked picked) {
    List<UUID> fresh = rows.add(theme.getId(), statements(space, picked));
    if (!fresh.isEmpty()) {
      events.fire(new StatementsGrouped(space, theme.getId(), fresh));
    }
    return fresh.size();
  }

  private List<UUID> statements(UUID space, Picked picked) {
    List<UUID> statements = rows.picked(space, picked, MOST + 1);
    if (statements.isEmpty()) {
      throw new Refusal("", "group.nothing");
    }
    if (statements.size() > MOST) {
      throw new Refusal("", "group.tooMany", MOST);
    }
    return statements;
  }

  private void lockBoth(UUID space, UUID one, UUID other) {
    boolean inOrder = one.compareTo(other) < 0;
    locked(space, inOrder ? one : other);
    locked(space, inOrder ? other : one);
  }

  private Theme locked(UUID space, UUID id) {
    Theme theme = entities.find(Theme.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (theme == null || !theme.getSpaceId().equals(space)) {
      throw new Refusal("", "theme.gone");
    }
    // Another transaction may have merged it while this one waited for the lock.
    entities.refresh(theme);
    if (theme.getMergedInto().isPresent()) {
      throw new Refusal("", "theme.merged");
    }
    return theme;
  }

  private void requireSound(UUID space, ThemeDescription description, UUID except) {
    boolean taken =
        entities
            .createQuery(
                "SELECT t FROM Theme t WHERE t.spaceId = :space AND t.mergedInto IS NULL"
                    + " AND t.name = :name",
                Theme.class)
            .setParameter("space", space)
            .setParameter("name", description.name())
            .getResultStream()
            .anyMatch(theme -> !theme.getId().equals(except));
    if (taken) {
      throw new Refusal("name", "theme.name.taken", description.name());
    }
    if (description.category() != null
        && entities.find(Category.class, description.category()) == null) {
      throw new Refusal("category", "theme.category.gone");
    }
  }
}
