package org.palabre.organisation;

import static org.palabre.access.PlatformPermission.ADMINISTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.palabre.access.Access;
import org.palabre.store.DataVersion;

/** The organisation's choice of a base map, remembered until something changes anywhere. */
@ApplicationScoped
public class BaseMaps {

  private final Organisations organisations;
  private final DataVersion version;
  private final Access access;
  private volatile Remembered remembered = new Remembered(-1, BaseMap.NONE);

  /** For the container's proxy. */
  protected BaseMaps() {
    this(null, null, null);
  }

  @Inject
  BaseMaps(Organisations organisations, DataVersion version, Access access) {
    this.organisations = organisations;
    this.version = version;
    this.access = access;
  }

  /** The map chosen. */
  public BaseMap current() {
    return at(version.current());
  }

  /**
   * The map chosen, without a query when nothing changed.
   *
   * @param now the data version, which the caller has just read
   */
  public BaseMap at(long now) {
    Remembered known = remembered;
    if (known.version() != now) {
      known = new Remembered(now, organisations.get().getBaseMap());
      remembered = known;
    }
    return known.map();
  }

  /**
   * Chooses another.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not administer
   */
  @Transactional
  public void choose(BaseMap map) {
    access.require(ADMINISTER);
    organisations.get().showBelow(map);
  }

  private record Remembered(long version, BaseMap map) {}
}
