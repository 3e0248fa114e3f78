package org.palabre.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.palabre.commitment.Commitment.State;
import org.palabre.figures.SpaceFigures.Delays;

/**
 * The days of one request.
 *
 * @param state where it is
 * @param requested when it was asked
 * @param due until when something is owed; null when nobody said
 * @param answered the first answer; null when none came
 * @param promised the first promise; null when none came
 * @param ended when it was kept or refused; null before
 */
public record Asked(
    State state,
    LocalDate requested,
    LocalDate due,
    LocalDate answered,
    LocalDate promised,
    LocalDate ended) {

  /** How many are in each state. */
  public static Map<State, Long> byState(List<Asked> all) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    all.forEach(one -> counts.merge(one.state, 1L, Long::sum));
    return counts;
  }

  /** How many are owed since before a day. */
  public static long late(List<Asked> all, LocalDate today) {
    return all.stream()
        .filter(one -> one.state.isOpen() && one.due != null && one.due.isBefore(today))
        .count();
  }

  /** How long answers, promises and deeds took, and how long others have been waited for. */
  public static Delays delays(List<Asked> all, LocalDate today) {
    return new Delays(
        delay(all, today, Asked::answered, one -> one.answered == null && one.state.isOpen()),
        delay(all, today, Asked::promised, one -> one.state == State.REQUESTED),
        delay(
            all,
            today,
            one -> one.state == State.KEPT ? one.ended : null,
            one -> one.state == State.PROMISED));
  }

  /** The days to its first answer; empty while there is none. */
  public Optional<Integer> daysToAnswer() {
    return Optional.ofNullable(answered).map(day -> days(requested, day));
  }

  /** The days since it was asked. */
  public int daysUntil(LocalDate day) {
    return days(requested, day);
  }

  private static Delay delay(
      List<Asked> all, LocalDate today, Function<Asked, LocalDate> came, Predicate<Asked> waits) {
    List<Integer> took =
        all.stream()
            .filter(one -> came.apply(one) != null)
            .map(one -> days(one.requested, came.apply(one)))
            .toList();
    List<Integer> open = all.stream().filter(waits).map(one -> days(one.requested, today)).toList();
    return Delay.of(took, open);
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
  }
}
