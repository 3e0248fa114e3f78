package org.palabre.budget.application.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.box.KeyShare;

/**
 * Shares that wait for their holder to see them, or for enough others to open the box with. They
 * are in this server's memory only, for two hours: a restart forgets them, and they are never
 * written anywhere.
 */
@ApplicationScoped
public class SharesAtHand {

  private static final Duration LIFE = Duration.ofHours(2);

  private final Map<UUID, Waiting> toShow = new HashMap<>();
  private final Map<UUID, Waiting> given = new HashMap<>();
  private final Clock clock = Clock.systemUTC();

  /** For the container's proxy. */
  @Inject
  protected SharesAtHand() {}

  private record Waiting(Instant until, Map<Integer, KeyShare> shares) {}

  /** Keeps the shares of a new key until each was shown. */
  synchronized void toShow(UUID key, List<KeyShare> shares) {
    Map<Integer, KeyShare> byIndex = new HashMap<>();
    shares.forEach(share -> byIndex.put(share.index(), share));
    toShow.put(key, new Waiting(clock.instant().plus(LIFE), byIndex));
  }

  /** A share, once: it is forgotten as it is handed out. */
  synchronized Optional<KeyShare> take(UUID key, int index) {
    forgetOld();
    Waiting waiting = toShow.get(key);
    return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.shares.remove(index));
  }

  /** Whether a share can still be shown. */
  synchronized boolean has(UUID key, int index) {
    forgetOld();
    Waiting waiting = toShow.get(key);
    return waiting != null && waiting.shares.containsKey(index);
  }

  /** Adds a typed share; all that were typed so far. */
  synchronized List<KeyShare> give(UUID key, KeyShare share) {
    forgetOld();
    Waiting waiting =
        given.computeIfAbsent(key, id -> new Waiting(clock.instant().plus(LIFE), new HashMap<>()));
    waiting.shares.put(share.index(), share);
    return new ArrayList<>(waiting.shares.values());
  }

  /** The numbers of the shares that were typed so far, in order. */
  synchronized List<Integer> given(UUID key) {
    forgetOld();
    Waiting waiting = given.get(key);
    return waiting == null ? List.of() : waiting.shares.keySet().stream().sorted().toList();
  }

  /** Forgets all shares of a key. */
  synchronized void forget(UUID key) {
    toShow.remove(key);
    given.remove(key);
  }

  private void forgetOld() {
    Instant now = clock.instant();
    toShow.values().removeIf(waiting -> waiting.until.isBefore(now));
    given.values().removeIf(waiting -> waiting.until.isBefore(now));
  }
}
