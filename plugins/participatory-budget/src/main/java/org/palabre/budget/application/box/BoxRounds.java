package org.palabre.budget.application.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.daily.DayBegun;
import org.palabre.daily.HourBegun;

/**
 * Goes round the editions each day and lets each destroy and erase what is due. Each hour it drops
 * codes that are over, and the notes of who asked for them.
 */
@ApplicationScoped
public class BoxRounds {

  private final BoxKeeping keeping;
  private final BoxRepository boxes;
  private final RollRepository roll;

  /** For the container's proxy. */
  protected BoxRounds() {
    this(null, null, null);
  }

  @Inject
  BoxRounds(BoxKeeping keeping, BoxRepository boxes, RollRepository roll) {
    this.keeping = keeping;
    this.boxes = boxes;
    this.roll = roll;
  }

  void hourBegun(@Observes HourBegun hour) {
    roll.sweep();
  }

  /**
   * One edition that fails keeps no other from its turn; the day is then begun again.
   *
   * @throws IllegalStateException at the end of the round, with all that failed
   */
  void dayBegun(@Observes DayBegun day) {
    Set<UUID> editions = new LinkedHashSet<>(boxes.withSealed());
    editions.addAll(roll.withDetails());
    IllegalStateException failed =
        new IllegalStateException("Boxes and rolls that are due were not all destroyed.");
    for (UUID edition : editions) {
      try {
        keeping.keep(edition, day.today());
      } catch (RuntimeException e) {
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}
