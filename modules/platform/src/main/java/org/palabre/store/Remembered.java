package org.palabre.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out since something last changed anywhere, the least lately asked forgotten
 * first. Keys are records of whoever asks, and name spaces, never people: what is behind a key is
 * the same for whoever may ask for it.
 */
@ApplicationScoped
public class Remembered {

  private static final int MOST = 400;

  private final DataVersion version;
  private final Map<Object, Object> results = new LinkedHashMap<>(16, 0.75f, true);
  private long at = -1;

  /** For the container's proxy. */
  protected Remembered() {
    this(null);
  }

  @Inject
  Remembered(DataVersion version) {
    this.version = version;
  }

  /** What a key stands for, worked out when it is not known. */
  @SuppressWarnings("unchecked")
  public <T> T get(Object key, Supplier<T> work) {
    long now = version.current();
    synchronized (results) {
      if (at != now) {
        results.clear();
        at = now;
      }
      Object known = results.get(key);
      if (known != null) {
        return (T) known;
      }
    }
    T result = work.get();
    synchronized (results) {
      if (at == now) {
        results.put(key, result);
        if (results.size() > MOST) {
          results.remove(results.keySet().iterator().next());
        }
      }
    }
    return result;
  }
}
