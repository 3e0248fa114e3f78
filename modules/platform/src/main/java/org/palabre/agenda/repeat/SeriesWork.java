package org.palabre.agenda.repeat;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingBatch;
import org.palabre.meeting.MeetingLock;
import org.palabre.meeting.MeetingPlan;

/**
 * Lets a meeting come again, and changes those to come: this one is changed like any meeting; what
 * it looks like, its end or its rule may be taken over by those that follow. What is over stays.
 * Who changes a series locks it before any meeting, and each meeting before reading it.
 */
@ApplicationScoped
public class SeriesWork {

  private static final int LONGEST_REASON = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final SeriesMaker maker;
  private final MeetingBatch batch;
  private final MeetingLock lock;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SeriesWork() {
    this(null, null, null, null, null);
  }

  @Inject
  SeriesWork(
      SeriesMaker maker, MeetingBatch batch, MeetingLock lock, Access access, CurrentActor actor) {
    this.maker = maker;
    this.batch = batch;
    this.lock = lock;
    this.access = access;
    this.actor = actor;
  }

  /** Which meetings of a series to change. */
  public enum Scope {
    /** The one at hand and those after it. */
    FOLLOWING,
    /** All that are to come. */
    ALL
  }

  /**
   * A meeting of a series.
   *
   * @param meeting the meeting
   * @param slot the day the rule gave
   */
  public record Dated(Meeting meeting, LocalDate slot) {}

  /**
   * Says what a recurrence would make, without making it.
   *
   * @throws Refusal if it does not fit the meeting's day
   */
  public RepeatPreview preview(UUID space, UUID id, Recurrence recurrence) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = meeting(space, id);
    LocalDate first = meeting.getStartsAt().toLocalDate();
    String rule = recurrence.rule(first);
    LocalDate horizon = maker.horizon();
    LocalDate far = first.plusYears(100);
    List<LocalDate> all = Recurrence.days(rule, first, first, far, Recurrence.MOST_TIMES + 1);
    Duration length = Duration.between(meeting.getStartsAt(), meeting.getEndsAt());
    boolean bounded = all.size() <= Recurrence.MOST_TIMES && !recurrence.isEndless();
    List<Occurrence> dates =
        all.stream()
            .filter(day -> bounded || !day.isAfter(horizon) || day.equals(first))
            .map(
                day ->
                    Occurrence.on(
                        day, meeting.getStartsAt().toLocalTime(), length, meeting.getZone()))
            .filter(at -> at.slot().equals(first) || SeriesMaker.isToCome(at, meeting.getZone()))
            .limit(Recurrence.MOST_TIMES)
            .toList();
    if (bounded && dates.size() < 2) {
      throw new Refusal("until", "repeat.once");
    }
    return new RepeatPreview(recurrence, dates, bounded, horizon);
  }

  /**
   * Lets a meeting come again; those of the next eighteen months are made at once.
   *
   * @param key made for the form: the same form sent twice makes one series
   * @throws Refusal if it is one of a series already, or as {@link #preview}
   */
  @Transactional
  public MeetingSeries repeat(UUID space, UUID id, Recurrence recurrence, UUID key) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    Optional<MeetingSeries> before = series(meeting);
    if (before.filter(series -> series.isSentWith(key)).isPresent()) {
      return before.get();
    }
    if (before.isPresent()) {
      throw new Refusal("", "repeat.already");
    }
    if (meeting.getState() == State.CANCELLED) {
      throw new Refusal("", "repeat.cancelled");
    }
    preview(space, id, recurrence);
    return begin(meeting, recurrence, key);
  }

  /**
   * Lets other meetings take over what was changed on this one. What was changed on one of them
   * alone stays: {@link SharedChange}.
   *
   * @return how many were changed
   * @throws Refusal if the meeting is in no series
   */
  @Transactional
  public int takeOver(UUID space, UUID id, Scope scope) {
    access.require(HOLD_MEETINGS, space);
    MeetingSeries series = lockedSeries(space, id);
    Meeting model = locked(space, id);
    List<Dated> targets = coming(model, series, scope);
    SharedChange change =
        SharedChange.of(
            model.plan(),
            slot(model, series),
            series.getLook(),
            formerLooks(series),
            series.getZone());
    if (change.isAny()) {
      entities.persist(new FormerLook(series.getId(), series.getLook()));
      series.lookLike(change.next());
    }
    int changed = 0;
    for (Dated one : targets) {
      Meeting meeting = one.meeting();
      MeetingPlan plan = change.on(meeting.plan(), one.slot());
      if (!meeting.getId().equals(id)
          && meeting.getState() != State.CANCELLED
          && !plan.equals(meeting.plan())) {
        batch.rewrite(meeting, plan);
        changed++;
      }
    }
    return changed;
  }

  /**
   * Ends a series: the meetings of the scope that were announced are cancelled, drafts are gone.
   *
   * @param reason for those who would have come
   * @return how many
   * @throws Refusal if the meeting is in no series, or somebody has built on one of the drafts
   */
  @Transactional
  public int stop(UUID space, UUID id, Scope scope, String reason) {
    access.require(HOLD_MEETINGS, space);
    String why = PlainText.line("reason", reason, LONGEST_REASON);
    MeetingSeries series = lockedSeries(space, id);
    Meeting meeting = locked(space, id);
    List<Dated> targets = coming(meeting, series, scope);
    int ended = 0;
    for (Dated one : targets) {
      if (one.meeting().getState() != State.CANCELLED) {
        callOff(one.meeting(), why);
        ended++;
      }
    }
    series.end(meeting.getStartsAt().toLocalDate());
    return ended;
  }

  /**
   * Gives a series another rule from this meeting on. Meetings to come on days that both rules name
   * stay as they are; the others are cancelled, drafts are gone.
   *
   * @throws Refusal if the meeting has begun, if another one of the series stands for its day, or
   *     as {@link #repeat} and {@link #stop}
   */
  @Transactional
  public MeetingSeries changeRule(
      UUID space, UUID id, Recurrence recurrence, String reason, UUID key) {
    access.require(HOLD_MEETINGS, space);
    String why = PlainText.line("reason", reason, LONGEST_REASON);
    MeetingSeries old = lockedSeries(space, id);
    Meeting meeting = locked(space, id);
    if (old.isSentWith(key)) {
      return old;
    }
    if (!meeting.getStartsUtc().isAfter(Instant.now())) {
      throw new Refusal("", "repeat.begun");
    }
    RepeatPreview preview = preview(space, id, recurrence);
    Set<LocalDate> days = new HashSet<>();
    preview.dates().forEach(date -> days.add(date.slot()));
    List<Dated> after = coming(meeting, old, Scope.FOLLOWING);
    requireOwnDay(meeting, after);
    List<SeriesLook> looks = new ArrayList<>(formerLooks(old));
    looks.add(old.getLook());
    old.end(meeting.getStartsAt().toLocalDate());
    entities
        .createQuery("DELETE FROM MeetingOccurrence o WHERE o.meetingId = :id")
        .setParameter("id", id)
        .executeUpdate();
    MeetingSeries series = prepare(meeting, recurrence, key);
    looks.forEach(look -> entities.persist(new FormerLook(series.getId(), look)));
    for (Dated one : after) {
      if (one.meeting().getId().equals(id)) {
        continue;
      }
      if (days.contains(one.slot()) && !one.slot().equals(series.getFirstOn())) {
        one.meeting().joinSeries(series.getId());
        entities.find(MeetingOccurrence.class, one.meeting().getId()).join(series.getId());
      } else {
        callOff(one.meeting(), why);
      }
    }
    entities.flush();
    maker.extend(series.getId());
    return series;
  }

  /** The series a meeting is in, for those who hold meetings there; empty when it stands alone. */
  public Optional<MeetingSeries> of(UUID space, Meeting meeting) {
    access.require(HOLD_MEETINGS, space);
    return meeting.getSpaceId().equals(space) ? series(meeting) : Optional.empty();
  }

  /** The meetings of a series by day, for those who hold meetings there. */
  public List<Dated> meetings(UUID space, MeetingSeries series) {
    access.require(HOLD_MEETINGS, space);
    return series.getSpaceId().equals(space) ? dated(series) : List.of();
  }

  private MeetingSeries begin(Meeting first, Recurrence recurrence, UUID key) {
    MeetingSeries series = prepare(first, recurrence, key);
    maker.extend(series.getId());
    return series;
  }

  private MeetingSeries prepare(Meeting first, Recurrence recurrence, UUID key) {
    LocalDate day = first.getStartsAt().toLocalDate();
    MeetingSeries series = new MeetingSeries(first, recurrence.rule(day), actor.person(), key);
    entities.persist(series);
    first.joinSeries(series.getId());
    entities.flush();
    entities.persist(new MeetingOccurrence(first.getId(), series.getId(), day));
    entities.flush();
    return series;
  }

  /**
   * The new rule begins on the day the meeting is on, wherever it was moved: another one that
   * stands for that day already would be there twice.
   */
  private static void requireOwnDay(Meeting meeting, List<Dated> after) {
    LocalDate day = meeting.getStartsAt().toLocalDate();
    boolean taken =
        after.stream()
            .filter(one -> !one.meeting().getId().equals(meeting.getId()))
            .filter(one -> one.meeting().getState() != State.CANCELLED)
            .anyMatch(one -> one.slot().equals(day));
    if (taken) {
      throw new Refusal("", "repeat.sameDay");
    }
  }

  private List<SeriesLook> formerLooks(MeetingSeries series) {
    return entities
        .createQuery(
            "SELECT l FROM MeetingFormerLook l WHERE l.seriesId = :series ORDER BY l.id",
            FormerLook.class)
        .setParameter("series", series.getId())
        .getResultStream()
        .map(FormerLook::getLook)
        .toList();
  }

  /** The day of the rule a meeting of the series stands for. */
  private LocalDate slot(Meeting meeting, MeetingSeries series) {
    return dated(series).stream()
        .filter(one -> one.meeting().getId().equals(meeting.getId()))
        .map(Dated::slot)
        .findFirst()
        .orElse(meeting.getStartsAt().toLocalDate());
  }

  /** The meetings of the scope that are to come, locked and as they are now. */
  private List<Dated> coming(Meeting from, MeetingSeries series, Scope scope) {
    Instant now = Instant.now();
    LocalDate slot = slot(from, series);
    return dated(series).stream()
        .filter(one -> scope == Scope.ALL || !one.slot().isBefore(slot))
        .filter(one -> one.meeting().getStartsUtc().isAfter(now))
        .filter(one -> lock.lock(one.meeting().getId()).isPresent())
        .filter(one -> one.meeting().getStartsUtc().isAfter(now))
        .toList();
  }

  private List<Dated> dated(MeetingSeries series) {
    return entities
        .createQuery(
            "SELECT m, o.slot FROM Meeting m, MeetingOccurrence o WHERE o.meetingId = m.id"
                + " AND o.seriesId = :series ORDER BY o.slot",
            Object[].class)
        .setParameter("series", series.getId())
        .getResultList()
        .stream()
        .map(row -> new Dated((Meeting) row[0], (LocalDate) row[1]))
        .toList();
  }

  private void callOff(Meeting meeting, String why) {
    try {
      if (meeting.getState() == State.DRAFT) {
        entities.remove(entities.find(MeetingOccurrence.class, meeting.getId()));
        entities.flush();
      }
      batch.callOff(meeting, why);
      entities.flush();
    } catch (PersistenceException e) {
      throw new Refusal("", "repeat.used", meeting.getTitle());
    }
  }

  private Optional<MeetingSeries> series(Meeting meeting) {
    return meeting.getSeriesId().map(id -> entities.find(MeetingSeries.class, id));
  }

  /**
   * The series a meeting is in, locked: first the series, then what is asked of a meeting, then the
   * meeting, as everybody locks. Nothing of the meeting is read before; while this waited it may
   * have gone to another series.
   */
  private MeetingSeries lockedSeries(UUID space, UUID meeting) {
    UUID found = seriesOf(space, meeting);
    while (true) {
      MeetingSeries series =
          entities.find(MeetingSeries.class, found, LockModeType.PESSIMISTIC_WRITE);
      UUID now = seriesOf(space, meeting);
      if (now.equals(found)) {
        return series;
      }
      found = now;
    }
  }

  private UUID seriesOf(UUID space, UUID meeting) {
    List<UUID> found =
        entities
            .createQuery(
                "SELECT m.seriesId FROM Meeting m WHERE m.id = :id AND m.spaceId = :space",
                UUID.class)
            .setParameter("id", meeting)
            .setParameter("space", space)
            .getResultList();
    if (found.isEmpty()) {
      throw new Refusal("", "meeting.gone");
    }
    return Optional.ofNullable(found.get(0)).orElseThrow(() -> new Refusal("", "repeat.alone"));
  }

  private Meeting meeting(UUID space, UUID id) {
    return inSpace(space, Optional.ofNullable(entities.find(Meeting.class, id)));
  }

  private Meeting locked(UUID space, UUID id) {
    return inSpace(space, lock.lock(id));
  }

  private static Meeting inSpace(UUID space, Optional<Meeting> found) {
    return found
        .filter(meeting -> meeting.getSpaceId().equals(space))
        .orElseThrow(() -> new Refusal("", "meeting.gone"));
  }
}
