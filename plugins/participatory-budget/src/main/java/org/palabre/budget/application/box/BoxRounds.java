package org.palabre.budget.application.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  private static final Logger LOG = Logger.getLogger(BoxRounds.class.getName());

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
   * An edition that fails keeps nobody from their turn: no other edition, and none of those who
   * have something else to do when a day begins. It is told in the log, and tried again on the next
   * day.
   */
  void dayBegun(@Observes DayBegun day) {
    Set<UUID> editions = new LinkedHashSet<>(boxes.withSealed());
    editions.addAll(roll.withDetails());
    for (UUID edition : editions) {
      try {
        keeping.keep(edition, day.today());
      } catch (RuntimeException e) {
        LOG.log(
            Level.SEVERE,
            e,
            () -> "What is due of the edition " + edition + " was not destroyed; tried tomorrow.");
      }
    }
  }
}
