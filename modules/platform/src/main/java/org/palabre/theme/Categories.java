package org.palabre.theme;

import static org.palabre.access.PlatformPermission.ADMINISTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/** The organisation's list of what themes are about. */
@ApplicationScoped
public class Categories {

  private static final int LONGEST = 80;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Categories() {
    this(null);
  }

  @Inject
  Categories(Access access) {
    this.access = access;
  }

  /** All of them, in their order. */
  public List<Category> all() {
    return entities
        .createQuery("SELECT c FROM Category c ORDER BY c.position, c.name", Category.class)
        .getResultList();
  }

  /** The one with this id. */
  public Optional<Category> find(UUID id) {
    return Optional.ofNullable(entities.find(Category.class, id));
  }

  /**
   * Adds one at the end.
   *
   * @throws Refusal if the name is blank, too long or taken
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void add(String name) {
    access.require(ADMINISTER);
    String sound = sound(name, null);
    int last = all().stream().mapToInt(Category::getPosition).max().orElse(0);
    entities.persist(new Category(sound, last + 1));
  }

  /**
   * Gives one another name.
   *
   * @throws Refusal if the name is blank, too long or taken, or it is gone
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void rename(UUID id, String name) {
    access.require(ADMINISTER);
    String sound = sound(name, id);
    find(id).orElseThrow(() -> new Refusal("", "category.gone")).rename(sound);
  }

  /**
   * Removes one that no theme uses.
   *
   * @throws Refusal if a theme uses it, or it is gone
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void remove(UUID id) {
    access.require(ADMINISTER);
    Category category = find(id).orElseThrow(() -> new Refusal("", "category.gone"));
    long used =
        entities
            .createQuery("SELECT COUNT(t) FROM Theme t WHERE t.categoryId = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    if (used > 0) {
      throw new Refusal("", "category.used", category.getName(), used);
    }
    entities.remove(category);
  }

  private String sound(String name, UUID except) {
    String sound = PlainText.line("name", name, LONGEST);
    boolean taken =
        all().stream()
            .anyMatch(one -> one.getName().equalsIgnoreCase(sound) && !one.getId().equals(except));
    if (taken) {
      throw new Refusal("name", "category.taken", sound);
    }
    return sound;
  }
}
