package org.palabre.logistics;

import static org.palabre.access.PlatformPermission.ADMINISTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.plugin.PluginRegistry;
import org.palabre.store.DataVersion;

/**
 * What meetings usually need, for each kind of space: the list that comes with the product until an
 * administrator writes another. A meeting's list is a copy.
 */
@ApplicationScoped
public class ChoreModels {

  private static final int MOST = 50;
  private static final Map<Chore.Kind, Integer> DAYS =
      new EnumMap<>(
          Map.of(
              Chore.Kind.ROOM, 21,
              Chore.Kind.COMMUNICATION, 14,
              Chore.Kind.INTERPRETER, 10,
              Chore.Kind.CHILDCARE, 7,
              Chore.Kind.MATERIAL, 2,
              Chore.Kind.FOOD, 1,
              Chore.Kind.KEY, 1));

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final PluginRegistry plugins;
  private final DataVersion version;

  /** For the container's proxy. */
  protected ChoreModels() {
    this(null, null, null);
  }

  @Inject
  ChoreModels(Access access, PluginRegistry plugins, DataVersion version) {
    this.access = access;
    this.plugins = plugins;
    this.version = version;
  }

  /**
   * What a meeting of such a space usually needs.
   *
   * @param language the tag of the language of the list that comes with the product
   */
  public List<Usual> of(String spaceKind, String language) {
    List<Usual> written =
        entities
            .createQuery(
                "SELECT m FROM ChoreModel m WHERE m.spaceKind = :kind ORDER BY m.position",
                ChoreModel.class)
            .setParameter("kind", spaceKind)
            .getResultList()
            .stream()
            .map(ChoreModel::usual)
            .toList();
    return written.isEmpty() ? brought(language) : written;
  }

  /**
   * Writes what meetings of a kind of space usually need; nothing goes back to the list that comes
   * with the product. Lists copied before stay as they are.
   *
   * @throws Refusal if there are more than fifty, or no such kind
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void write(String spaceKind, List<Usual> usual) {
    access.require(ADMINISTER);
    if (usual.size() > MOST) {
      throw new Refusal("lines", "chore.model.many", MOST);
    }
    if (plugins.kind(spaceKind).isEmpty()) {
      throw new Refusal("", "chore.model.kind");
    }
    entities
        .createQuery("DELETE FROM ChoreModel m WHERE m.spaceKind = :kind")
        .setParameter("kind", spaceKind)
        .executeUpdate();
    for (int i = 0; i < usual.size(); i++) {
      entities.persist(new ChoreModel(spaceKind, i, usual.get(i)));
    }
    version.changed();
  }

  private static List<Usual> brought(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.logistics.usual", Locale.forLanguageTag(language));
    return Arrays.stream(Chore.Kind.values())
        .filter(DAYS::containsKey)
        .map(kind -> new Usual(kind, words.getString(kind.name()), DAYS.get(kind)))
        .toList();
  }
}
