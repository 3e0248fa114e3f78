package org.palabre.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.PaperBallots;

/** How many ballots of paper the boxes of {@link CountScene} were opened with. */
@ApplicationScoped
public class CountedPaper implements PaperBallots {

  private final Map<UUID, Held> held = new ConcurrentHashMap<>();

  private record Held(int counted, int invalid) {}

  /** From now on an edition has so many. */
  public void hold(UUID edition, int counted, int invalid) {
    held.put(edition, new Held(counted, invalid));
  }

  @Override
  public List<Waiting> waiting(UUID edition) {
    return List.of();
  }

  @Override
  public List<Choices> settled(UUID edition) {
    return List.of();
  }

  @Override
  public int counted(UUID edition) {
    return held.containsKey(edition) ? held.get(edition).counted() : 0;
  }

  @Override
  public int invalid(UUID edition) {
    return held.containsKey(edition) ? held.get(edition).invalid() : 0;
  }
}
