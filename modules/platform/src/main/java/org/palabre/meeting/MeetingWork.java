package org.palabre.meeting;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting.State;
import org.palabre.meeting.MeetingMoved.What;
import org.palabre.organisation.Organisations;
import org.palabre.space.Space;
import org.palabre.territory.Territory;

/** Plans meetings of a space, for those who hold them. */
@ApplicationScoped
public class MeetingWork {

  private static final int LONGEST_REASON = 500;
  private static final int MOST_ITEMS = 300;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final MeetingLock lock;
  private final Event<MeetingMoved> moved;

  /** For the container's proxy. */
  protected MeetingWork() {
    this(null, null, null, null, null);
  }

  @Inject
  MeetingWork(
      Access access,
      CurrentActor actor,
      Organisations organisations,
      MeetingLock lock,
      Event<MeetingMoved> moved) {
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
    this.lock = lock;
    this.moved = moved;
  }

  /**
   * Writes a meeting down as a draft.
   *
   * @param key made for the form: the same form sent twice plans one meeting
   * @throws Refusal if its territory is gone, or its times fall into the hour that the change to
   *     summer time leaves out
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public Meeting plan(UUID space, MeetingPlan plan, UUID key) {
    access.require(HOLD_MEETINGS, space);
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
    List<Meeting> before =
        entities
            .createQuery(
                "SELECT m FROM Meeting m WHERE m.spaceId = :space AND m.sentKey = :key",
                Meeting.class)
            .setParameter("space", space)
            .setParameter("key", key)
            .getResultList();
    if (!before.isEmpty()) {
      return before.get(0);
    }
    ZoneId zone = ZoneId.of(organisations.get().getZone());
    requireSound(plan, zone);
    Meeting meeting = new Meeting(space, plan, zone, actor.person(), key);
    entities.persist(meeting);
    entities.flush();
    return meeting;
  }

  /**
   * Writes a meeting down otherwise. Those who look at the agenda see it at once.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, or as {@link #plan}
   */
  @Transactional
  public void rewrite(UUID space, UUID id, int seen, MeetingPlan plan) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    if (meeting.getVersion() != seen) {
      throw new Refusal("", "meeting.overtaken");
    }
    requireSound(plan, meeting.getZone());
    if (meeting.write(plan) && meeting.getState() == State.ANNOUNCED) {
      fire(meeting, What.MOVED);
    }
  }

  /**
   * Puts a meeting into the agenda, or back into it after it was cancelled.
   *
   * @throws Refusal if it stands there already
   */
  @Transactional
  public void announce(UUID space, UUID id) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    if (meeting.getState() == State.ANNOUNCED) {
      throw new Refusal("", "meeting.announced");
    }
    meeting.announce();
    fire(meeting, What.ANNOUNCED);
  }

  /**
   * Says that an announced meeting does not take place.
   *
   * @param reason for those who would have come, not blank
   * @throws Refusal if it is a draft or cancelled already
   */
  @Transactional
  public void cancel(UUID space, UUID id, String reason) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    if (meeting.getState() != State.ANNOUNCED) {
      throw new Refusal("", "meeting.notAnnounced");
    }
    meeting.cancel(PlainText.line("reason", reason, LONGEST_REASON));
    fire(meeting, What.CANCELLED);
  }

  /**
   * Adds an item at the end of the agenda.
   *
   * @param key made for the form: the same form sent twice adds one item
   * @throws Refusal if there are 300 already
   */
  @Transactional
  public MeetingItem addItem(UUID space, UUID id, ItemPlan plan, UUID key) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    List<MeetingItem> items = items(meeting);
    for (MeetingItem item : items) {
      if (item.isSentWith(key)) {
        return item;
      }
    }
    if (items.size() >= MOST_ITEMS) {
      throw new Refusal("itemTitle", "meeting.item.tooMany", MOST_ITEMS);
    }
    MeetingItem item = new MeetingItem(meeting.getId(), items.size() + 1, plan, key);
    entities.persist(item);
    return item;
  }

  /**
   * Writes an item down otherwise.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, or it is gone
   */
  @Transactional
  public void rewriteItem(UUID space, UUID id, UUID itemId, int seen, ItemPlan plan) {
    access.require(HOLD_MEETINGS, space);
    MeetingItem item = item(locked(space, id), itemId);
    if (item.getVersion() != seen) {
      throw new Refusal("", "meeting.item.overtaken");
    }
    item.write(plan);
  }

  /** Moves an item one place up or down; at the end of the agenda nothing happens. */
  @Transactional
  public void moveItem(UUID space, UUID id, UUID itemId, boolean up) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    List<MeetingItem> items = items(meeting);
    int at = items.indexOf(item(meeting, itemId));
    int to = up ? at - 1 : at + 1;
    if (to >= 0 && to < items.size()) {
      items.get(at).stand(to + 1);
      items.get(to).stand(at + 1);
    }
  }

  /** Strikes an item out; those after it move up. */
  @Transactional
  public void removeItem(UUID space, UUID id, UUID itemId) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = locked(space, id);
    MeetingItem gone = item(meeting, itemId);
    entities.remove(gone);
    int position = 1;
    for (MeetingItem item : items(meeting)) {
      if (!item.getId().equals(itemId)) {
        item.stand(position++);
      }
    }
  }

  private List<MeetingItem> items(Meeting meeting) {
    return entities
        .createQuery(
            "SELECT i FROM MeetingItem i WHERE i.meetingId = :meeting ORDER BY i.position, i.id",
            MeetingItem.class)
        .setParameter("meeting", meeting.getId())
        .getResultList();
  }

  private MeetingItem item(Meeting meeting, UUID id) {
    MeetingItem item = entities.find(MeetingItem.class, id);
    if (item == null || !item.getMeetingId().equals(meeting.getId())) {
      throw new Refusal("", "meeting.item.gone");
    }
    return item;
  }

  private Meeting locked(UUID space, UUID id) {
    return lock.lock(id)
        .filter(meeting -> meeting.getSpaceId().equals(space))
        .orElseThrow(() -> new Refusal("", "meeting.gone"));
  }

  private void requireSound(MeetingPlan plan, ZoneId zone) {
    requireThere("time", plan.startsAt(), zone);
    requireThere("endTime", plan.endsAt(), zone);
    if (plan.territory() != null && entities.find(Territory.class, plan.territory()) == null) {
      throw new Refusal("territory", "meeting.territory.gone");
    }
  }

  /** The night that goes to summer time has no such hour. */
  private static void requireThere(String field, LocalDateTime time, ZoneId zone) {
    if (zone.getRules().getValidOffsets(time).isEmpty()) {
      throw new Refusal(field, "meeting.noSuchHour");
    }
  }

  private void fire(Meeting meeting, What what) {
    moved.fire(new MeetingMoved(meeting.getSpaceId(), meeting.getId(), what));
  }
}
