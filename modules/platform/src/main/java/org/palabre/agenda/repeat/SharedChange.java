package org.palabre.agenda.repeat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.palabre.meeting.MeetingPlan;

/**
 * A change of one meeting of a series that others take over, part by part: the part that still is
 * as the series has or had it takes the new one; the part that was changed alone stays. Day, hour
 * and length are one part, place and street another. Who reads it changes only with those that are
 * read by whom the series is now: none that was kept to a few is opened for having been so before.
 */
final class SharedChange {

  private final SeriesLook present;
  private final List<SeriesLook> former;
  private final SeriesLook next;
  private final ZoneId zone;

  private SharedChange(SeriesLook present, List<SeriesLook> former, SeriesLook next, ZoneId zone) {
    this.present = present;
    this.former = List.copyOf(former);
    this.next = next;
    this.zone = zone;
  }

  /**
   * The change a meeting is the model of.
   *
   * @param slot the day of the rule it stands for
   * @param present what the series looks like
   * @param former what it looked like before
   */
  static SharedChange of(
      MeetingPlan model, LocalDate slot, SeriesLook present, List<SeriesLook> former, ZoneId zone) {
    Occurrence usual = present.on(slot, zone);
    boolean sameHours =
        model.startsAt().equals(usual.starts()) && model.endsAt().equals(usual.ends());
    // In the night to summer time it begins an hour later: that is no change of its hour.
    SeriesLook next = sameHours ? present.with(model) : SeriesLook.of(model);
    return new SharedChange(present, former, next, zone);
  }

  /** What the series looks like from now on. */
  SeriesLook next() {
    return next;
  }

  /** Whether the series looks otherwise than before. */
  boolean isAny() {
    LocalDate day = LocalDate.of(2000, 1, 1);
    return !words(present, day).equals(words(next, day));
  }

  /** A meeting of the series with the change. */
  MeetingPlan on(MeetingPlan plan, LocalDate slot) {
    boolean usualHours = isUsual(slot, plan, one -> List.of(one.startsAt(), one.endsAt()));
    boolean usualPlace = isUsual(slot, plan, one -> List.of(one.place(), one.address()));
    MeetingPlan now = words(next, slot);
    MeetingPlan before = words(present, slot);
    return new MeetingPlan(
        part(slot, plan, MeetingPlan::title),
        part(slot, plan, MeetingPlan::kind),
        part(slot, plan, MeetingPlan::summary),
        plan.audience() == before.audience() ? now.audience() : plan.audience(),
        usualHours ? now.startsAt() : plan.startsAt(),
        usualHours ? now.endsAt() : plan.endsAt(),
        usualPlace ? now.place() : plan.place(),
        usualPlace ? now.address() : plan.address(),
        part(slot, plan, MeetingPlan::link),
        part(slot, plan, MeetingPlan::territory));
  }

  private <T> T part(LocalDate slot, MeetingPlan plan, Function<MeetingPlan, T> part) {
    return part.apply(isUsual(slot, plan, part) ? words(next, slot) : plan);
  }

  private <T> boolean isUsual(LocalDate slot, MeetingPlan plan, Function<MeetingPlan, T> part) {
    T own = part.apply(plan);
    return Objects.equals(own, part.apply(words(present, slot)))
        || former.stream().anyMatch(look -> Objects.equals(own, part.apply(words(look, slot))));
  }

  private MeetingPlan words(SeriesLook look, LocalDate slot) {
    return look.plan(look.on(slot, zone));
  }
}
