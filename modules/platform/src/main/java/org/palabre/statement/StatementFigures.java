package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.statement.Statement.State;
import org.palabre.store.DataVersion;

/**
 * How many statements are published in each space: each counted once, then remembered until
 * something changes anywhere (see {@link DataVersion}), since counting walks the whole index of a
 * space.
 */
@ApplicationScoped
public class StatementFigures {

  private final StatementRepository repository;
  private final DataVersion version;
  private volatile Remembered remembered = new Remembered(-1, Map.of());

  /** For the container's proxy. */
  protected StatementFigures() {
    this(null, null);
  }

  @Inject
  StatementFigures(StatementRepository repository, DataVersion version) {
    this.repository = repository;
    this.version = version;
  }

  /** How many statements each of these spaces has published; the caller checked who reads them. */
  public Map<UUID, Long> published(Collection<UUID> spaces) {
    long now = version.current();
    Remembered known = remembered;
    if (known.version() != now) {
      known = new Remembered(now, new ConcurrentHashMap<>());
      remembered = known;
    }
    Map<UUID, Long> counts = new HashMap<>();
    for (UUID space : spaces) {
      counts.put(
          space,
          known.counts().computeIfAbsent(space, id -> repository.count(id, State.PUBLISHED)));
    }
    return counts;
  }

  private record Remembered(long version, Map<UUID, Long> counts) {}
}
