package org.palabre.minutes;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.comparison.TextMerge;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingItem;
import org.palabre.minutes.Minutes.State;
import org.palabre.minutes.MinutesEntry.Kind;
import org.palabre.minutes.Saved.Outcome;

/**
 * Writes minutes while they are a draft, for those who hold meetings: several at once, each saving
 * what they type. No text that was sent is ever lost: it stands in its entry, or beside it.
 */
@ApplicationScoped
public class MinutesWriting {

  private static final Duration ONE_WRITER_FOR = Duration.ofMinutes(2);
  private static final int AFTER_THE_AGENDA = 1_000;
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_FREE = 50;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected MinutesWriting() {
    this(null, null);
  }

  @Inject
  MinutesWriting(Access access, CurrentActor actor) {
    this.access = access;
    this.actor = actor;
  }

  /**
   * Begins the minutes of a meeting: an opening, an entry for each item of the agenda, and one for
   * what came up besides. Of minutes begun before, takes over what changed in the agenda since;
   * what was written of items that are struck out stays.
   *
   * @throws Refusal if the meeting is gone, or its minutes are no draft any more
   * @throws AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public Minutes begin(UUID space, UUID meetingId) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = entities.find(Meeting.class, meetingId, LockModeType.PESSIMISTIC_WRITE);
    if (meeting == null || !meeting.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
    Minutes minutes = find(meetingId).orElseGet(() -> create(meeting));
    if (minutes.getState() != State.DRAFT) {
      throw new Refusal("", "minutes.noDraft");
    }
    Map<UUID, MinutesEntry> known = new HashMap<>();
    entities
        .createQuery(
            "SELECT e FROM MinutesEntry e WHERE e.minutesId = :minutes AND e.itemId IS NOT NULL",
            MinutesEntry.class)
        .setParameter("minutes", minutes.getId())
        .getResultList()
        .forEach(entry -> known.put(entry.getItemId(), entry));
    for (MeetingItem item : items(meetingId)) {
      MinutesEntry entry = known.get(item.getId());
      if (entry == null) {
        entities.persist(
            new MinutesEntry(
                minutes.getId(),
                Kind.ITEM,
                item.getId(),
                item.getPosition(),
                item.getTitle(),
                null));
      } else if (entry.getPosition() != item.getPosition()
          || !entry.getTitle().equals(item.getTitle())) {
        entry.stand(item.getPosition(), item.getTitle());
      }
    }
    entities.flush();
    return minutes;
  }

  /**
   * Whether the agenda has items that the minutes of a draft do not know yet, or know otherwise.
   *
   * @throws AccessDenied if the actor may not hold meetings there
   */
  public boolean isBehindTheAgenda(Minutes minutes) {
    access.require(HOLD_MEETINGS, minutes.getSpaceId());
    return minutes.getState() == State.DRAFT
        && !entities
            .createQuery(
                "SELECT i.id FROM MeetingItem i WHERE i.meetingId = :meeting AND NOT EXISTS"
                    + " (SELECT e FROM MinutesEntry e WHERE e.itemId = i.id"
                    + " AND e.minutesId = :minutes AND e.title = i.title)",
                UUID.class)
            .setParameter("meeting", minutes.getMeetingId())
            .setParameter("minutes", minutes.getId())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  /**
   * Adds a free entry at the end.
   *
   * @param key made for the form: the same form sent twice adds one
   * @throws Refusal if it has no title, or there are fifty already
   */
  @Transactional
  public MinutesEntry add(UUID space, UUID minutesId, String title, UUID key) {
    access.require(HOLD_MEETINGS, space);
    Minutes minutes = locked(space, minutesId);
    if (minutes.getState() != State.DRAFT) {
      throw new Refusal("", "minutes.noDraft");
    }
    List<MinutesEntry> free =
        entities
            .createQuery(
                "SELECT e FROM MinutesEntry e WHERE e.minutesId = :minutes AND e.kind = :kind"
                    + " ORDER BY e.position",
                MinutesEntry.class)
            .setParameter("minutes", minutesId)
            .setParameter("kind", Kind.OTHER)
            .getResultList();
    Optional<MinutesEntry> before =
        entities
            .createQuery(
                "SELECT e FROM MinutesEntry e WHERE e.minutesId = :minutes AND e.sentKey = :key",
                MinutesEntry.class)
            .setParameter("minutes", minutesId)
            .setParameter("key", key)
            .getResultList()
            .stream()
            .findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    if (free.size() >= MOST_FREE) {
      throw new Refusal("title", "minutes.entry.tooMany", MOST_FREE);
    }
    String sound = PlainText.line("title", title, LONGEST_TITLE);
    int last = free.isEmpty() ? AFTER_THE_AGENDA : free.get(free.size() - 1).getPosition();
    MinutesEntry entry = new MinutesEntry(minutesId, Kind.OTHER, null, last + 1, sound, key);
    entities.persist(entry);
    entities.flush();
    return entry;
  }

  /**
   * Keeps the text of an entry. Written from a version that somebody else changed meanwhile it is
   * brought together with theirs; where that cannot be, it waits beside the entry. Sent again, for
   * want of an answer, it changes nothing.
   *
   * @param entryId the entry, of any space where the actor holds meetings
   * @param version the version the actor started from
   * @param base the text the actor started from
   * @param typed the whole text now
   * @param key made for this writing: all that is sent with it is one text being typed
   * @throws Refusal if it is too long or holds a character that cannot be kept
   * @throws AccessDenied if there is no such entry for the actor
   */
  @Transactional
  public Saved save(UUID entryId, int version, String base, String typed, UUID key) {
    MinutesEntry entry = locked(entryId);
    Minutes minutes = entities.find(Minutes.class, entry.getMinutesId());
    String text = PlainText.optionalLines("text", typed, MinutesEntry.LONGEST);
    String from =
        version == entry.getVersion()
            ? entry.getText()
            : PlainText.optionalLines("text", base, MinutesEntry.LONGEST);
    Optional<MinutesSide> side = side(entryId, key);
    if (side.isEmpty() && text.equals(entry.getText())) {
      return saved(Outcome.SAVED, entry);
    }
    if (minutes.getState() != State.DRAFT) {
      return text.equals(from)
          ? saved(Outcome.SAVED, entry)
          : beside(Outcome.TOO_LATE, entry, side, key, from, text);
    }
    if (side.isPresent()) {
      return beside(Outcome.BESIDE, entry, side, key, from, text);
    }
    Optional<String> merged =
        TextMerge.merge(from, entry.getText(), text)
            .filter(whole -> whole.codePointCount(0, whole.length()) <= MinutesEntry.LONGEST);
    if (merged.isEmpty()) {
      return beside(Outcome.BESIDE, entry, side, key, from, text);
    }
    if (!merged.get().equals(entry.getText())) {
      write(entry, merged.get());
    }
    return saved(merged.get().equals(text) ? Outcome.SAVED : Outcome.MERGED, entry);
  }

  /**
   * Chooses what stands in an entry beside which a text waits. Both texts stay among those kept.
   *
   * @param seen the entry's version that the actor saw
   * @param typed what shall stand
   * @throws Refusal if the entry was changed since, the side text was settled already, or the
   *     minutes are no draft any more
   */
  @Transactional
  public void settle(UUID space, UUID sideId, int seen, String typed) {
    access.require(HOLD_MEETINGS, space);
    MinutesSide side = entities.find(MinutesSide.class, sideId);
    if (side == null) {
      throw new Refusal("", "minutes.side.gone");
    }
    MinutesEntry entry = locked(side.getEntryId());
    entities.refresh(side, LockModeType.PESSIMISTIC_WRITE);
    Minutes minutes = entities.find(Minutes.class, entry.getMinutesId());
    if (!minutes.getSpaceId().equals(space)) {
      throw new Refusal("", "minutes.side.gone");
    }
    String text = PlainText.optionalLines("text", typed, MinutesEntry.LONGEST);
    if (entry.getVersion() != seen) {
      throw new Refusal("", "minutes.entry.overtaken");
    }
    if (!text.equals(entry.getText())) {
      if (minutes.getState() != State.DRAFT) {
        throw new Refusal("", "minutes.noDraft");
      }
      keep(entry);
      entry.write(text, actor.person());
    }
    entities.persist(
        new MinutesRevision(
            entry.getId(), side.getText(), side.getWrittenAt(), side.getWrittenBy()));
    entities.remove(side);
  }

  /** Puts a text in the place of an entry's own, which is kept. */
  void write(MinutesEntry entry, String text) {
    UUID me = actor.person();
    boolean goesOn =
        Objects.equals(entry.getWrittenBy(), me)
            && entry.getWrittenAt() != null
            && text.length() >= entry.getText().length() / 2
            && lastKept(entry).isAfter(Instant.now().minus(ONE_WRITER_FOR));
    if (!goesOn) {
      keep(entry);
    }
    entry.write(text, me);
    entities.flush();
  }

  private void keep(MinutesEntry entry) {
    if (!entry.getText().isEmpty()) {
      entities.persist(
          new MinutesRevision(
              entry.getId(), entry.getText(), entry.getWrittenAt(), entry.getWrittenBy()));
    }
  }

  /** When a text of it was last kept; long ago if none was. */
  private Instant lastKept(MinutesEntry entry) {
    return entities
        .createQuery(
            "SELECT r.writtenAt FROM MinutesRevision r WHERE r.entryId = :entry"
                + " ORDER BY r.writtenAt DESC",
            Instant.class)
        .setParameter("entry", entry.getId())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(Instant.EPOCH);
  }

  private Saved beside(
      Outcome outcome,
      MinutesEntry entry,
      Optional<MinutesSide> known,
      UUID key,
      String base,
      String text) {
    MinutesSide side =
        known.orElseGet(() -> new MinutesSide(entry.getId(), key, base, actor.person()));
    side.write(text);
    entities.persist(side);
    entities.flush();
    return new Saved(
        outcome, entry.getVersion(), entry.getText(), side.getWrittenAt(), side.getId());
  }

  private static Saved saved(Outcome outcome, MinutesEntry entry) {
    Instant at = entry.getWrittenAt() == null ? Instant.now() : entry.getWrittenAt();
    return new Saved(outcome, entry.getVersion(), entry.getText(), at, null);
  }

  private Optional<MinutesSide> side(UUID entry, UUID key) {
    return entities
        .createQuery(
            "SELECT s FROM MinutesSide s WHERE s.entryId = :entry AND s.writingKey = :key",
            MinutesSide.class)
        .setParameter("entry", entry)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /**
   * An entry that nobody else writes until this transaction ends. All that writes locks the minutes
   * first: the step that sends them waits for those who write, and they for it.
   */
  private MinutesEntry locked(UUID id) {
    List<UUID> minutes =
        entities
            .createQuery("SELECT e.minutesId FROM MinutesEntry e WHERE e.id = :id", UUID.class)
            .setParameter("id", id)
            .getResultList();
    if (minutes.isEmpty()) {
      throw new AccessDenied("There is no entry %s.".formatted(id));
    }
    Minutes whole = entities.find(Minutes.class, minutes.get(0), LockModeType.PESSIMISTIC_WRITE);
    access.require(HOLD_MEETINGS, whole.getSpaceId());
    return entities.find(MinutesEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Minutes locked(UUID space, UUID id) {
    Minutes minutes = entities.find(Minutes.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (minutes == null || !minutes.getSpaceId().equals(space)) {
      throw new Refusal("", "minutes.gone");
    }
    return minutes;
  }

  private Minutes create(Meeting meeting) {
    Minutes minutes = new Minutes(meeting);
    entities.persist(minutes);
    entities.persist(new MinutesEntry(minutes.getId(), Kind.OPENING, null, 0, "", null));
    entities.persist(
        new MinutesEntry(minutes.getId(), Kind.OTHER, null, AFTER_THE_AGENDA, "", null));
    return minutes;
  }

  private Optional<Minutes> find(UUID meeting) {
    return entities
        .createQuery("SELECT m FROM Minutes m WHERE m.meetingId = :meeting", Minutes.class)
        .setParameter("meeting", meeting)
        .getResultStream()
        .findFirst();
  }

  private List<MeetingItem> items(UUID meeting) {
    return entities
        .createQuery(
            "SELECT i FROM MeetingItem i WHERE i.meetingId = :meeting ORDER BY i.position, i.id",
            MeetingItem.class)
        .setParameter("meeting", meeting)
        .getResultList();
  }
}
