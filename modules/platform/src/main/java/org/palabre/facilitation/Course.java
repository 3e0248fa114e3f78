package org.palabre.facilitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.meeting.MeetingItem;

/**
 * Where a meeting is in its running order, at one moment of the server's clock.
 *
 * @param stage whether it has begun or ended
 * @param items the running order
 * @param at which item it is at, from 0; empty when at none
 * @param since since when it is at it; null before it began
 * @param drift how much later it is than planned, negative when earlier: what passed before this
 *     item less what was planned for those before it, and what this one takes beyond its own plan
 * @param now the moment
 */
public record Course(
    Stage stage,
    List<MeetingItem> items,
    Optional<Integer> at,
    Instant since,
    Duration drift,
    Instant now) {

  /** Whether it has begun or ended. */
  public enum Stage {
    /** Not yet begun. */
    BEFORE,
    /** Under way. */
    RUNNING,
    /** Ended. */
    ENDED
  }

  static Course of(Optional<MeetingRun> known, List<MeetingItem> items, Instant now) {
    if (known.isEmpty()) {
      return new Course(Stage.BEFORE, items, Optional.empty(), null, Duration.ZERO, now);
    }
    MeetingRun run = known.get();
    Optional<Integer> at = run.getItemId().flatMap(item -> position(items, item));
    Duration drift =
        at.map(
                place ->
                    drift(
                        items.stream().map(Course::planned).toList(),
                        place,
                        Duration.between(run.getBeganAt(), run.getItemSince()),
                        Duration.between(run.getItemSince(), now)))
            .orElse(Duration.ZERO);
    Stage stage = run.isEnded() ? Stage.ENDED : Stage.RUNNING;
    return new Course(stage, items, at, run.getItemSince(), drift, now);
  }

  /**
   * How much later it is than planned.
   *
   * @param planned how long each item was to take
   * @param at which it is at
   * @param before how long those before it took
   * @param spent how long it has taken so far
   */
  static Duration drift(List<Duration> planned, int at, Duration before, Duration spent) {
    Duration past = planned.subList(0, at).stream().reduce(Duration.ZERO, Duration::plus);
    Duration over = spent.minus(planned.get(at));
    boolean open = planned.get(at).isZero() || over.isNegative();
    return before.minus(past).plus(open ? Duration.ZERO : over);
  }

  /** The item it is at. */
  public Optional<MeetingItem> current() {
    return at.map(items::get);
  }

  /** The item before it. */
  public Optional<MeetingItem> previous() {
    return at.filter(place -> place > 0).map(place -> items.get(place - 1));
  }

  /** The item after it. */
  public Optional<MeetingItem> next() {
    return at.filter(place -> place + 1 < items.size()).map(place -> items.get(place + 1));
  }

  /** How much time the present item has left, negative when none; empty when none was planned. */
  public Optional<Duration> left() {
    return current()
        .flatMap(MeetingItem::getMinutes)
        .map(minutes -> Duration.ofMinutes(minutes).minus(Duration.between(since, now)));
  }

  private static Optional<Integer> position(List<MeetingItem> items, UUID id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).getId().equals(id)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Duration planned(MeetingItem item) {
    return Duration.ofMinutes(item.getMinutes().orElse(0));
  }
}
