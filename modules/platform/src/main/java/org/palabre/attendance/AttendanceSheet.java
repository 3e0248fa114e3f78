package org.palabre.attendance;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.attendance.Registration.Place;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meeting.State;
import org.palabre.store.DataVersion;
import org.palabre.store.Ids;

/**
 * Who was there, ticked as they come; only those who hold the meeting see the names. A tick says
 * what is to be, not what to change: sent twice, or by two phones at once, it is done once.
 */
@ApplicationScoped
public class AttendanceSheet {

  /** How many names are taken at once. */
  public static final int MOST_NAMES = 500;

  private static final int LONGEST_NAME = 120;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Places places;
  private final DataVersion version;

  /** For the container's proxy. */
  protected AttendanceSheet() {
    this(null, null, null);
  }

  @Inject
  AttendanceSheet(Access access, Places places, DataVersion version) {
    this.access = access;
    this.places = places;
    this.version = version;
  }

  /** Those who may come or came: who registered and whoever was added, then the other members. */
  public List<Line> lines(UUID space, UUID meetingId) {
    Meeting meeting = find(space, meetingId);
    Map<String, Attendance> present = present(meeting.getId());
    Map<String, Line> lines = new LinkedHashMap<>();
    registered(meeting.getId(), present).forEach(line -> lines.put(line.who(), line));
    added(meeting.getId()).forEach(line -> lines.putIfAbsent(line.who(), line));
    members(space, present).forEach(line -> lines.putIfAbsent(line.who(), line));
    Collator collator = Collator.getInstance(Locale.FRENCH);
    return lines.values().stream()
        .sorted(
            Comparator.comparing((Line line) -> line.origin() == Origin.MEMBER)
                .thenComparing(line -> line.name(), collator))
        .toList();
  }

  /**
   * Notes that somebody of the list is there, or is not.
   *
   * @param who what their line is called
   * @throws Refusal if no line is called so, or the meeting is cancelled or a draft
   */
  @Transactional
  public void tick(UUID space, UUID meetingId, String who, boolean there) {
    Meeting meeting = find(space, meetingId);
    requireHeld(meeting);
    UUID id = id(who);
    switch (who.charAt(0)) {
      case 'p' -> tickPerson(meeting, id, there);
      case 'r' -> tickRegistered(meeting, id, there);
      default -> tickAdded(meeting, id, there);
    }
  }

  /**
   * Notes that somebody came who is on no list.
   *
   * @param name what they are called; empty for somebody who only counts
   * @param key made for the form: the same form sent twice adds them once
   * @throws Refusal if the name is too long, or the meeting is cancelled or a draft
   */
  @Transactional
  public void add(UUID space, UUID meetingId, String name, UUID key) {
    Meeting meeting = find(space, meetingId);
    requireHeld(meeting);
    String plain = PlainText.optionalLine("name", name, LONGEST_NAME);
    insert(meeting.getId(), null, null, plain.isEmpty() ? null : plain, key);
  }

  /**
   * Takes a list over, one name a line, as it was pasted.
   *
   * @param key made for the form: the same form sent twice adds them once
   * @return how many names there were
   * @throws Refusal if there is none, there are more than 500, or one is too long
   */
  @Transactional
  public int addAll(UUID space, UUID meetingId, String names, UUID key) {
    Meeting meeting = find(space, meetingId);
    requireHeld(meeting);
    List<String> lines =
        PlainText.lines("names", names, MOST_NAMES * (LONGEST_NAME + 1))
            .lines()
            .map(line -> PlainText.optionalLine("names", line, LONGEST_NAME))
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.size() > MOST_NAMES) {
      throw new Refusal("names", "attendance.names.many", MOST_NAMES, lines.size());
    }
    for (int i = 0; i < lines.size(); i++) {
      byte[] each = (key + "/" + i).getBytes(StandardCharsets.UTF_8);
      insert(meeting.getId(), null, null, lines.get(i), UUID.nameUUIDFromBytes(each));
    }
    return lines.size();
  }

  private void tickPerson(Meeting meeting, UUID person, boolean there) {
    boolean known =
        count(
                    "SELECT COUNT(m) FROM SpaceMember m WHERE m.spaceId = :one AND m.personId = :two",
                    meeting.getSpaceId(),
                    person)
                + count(
                    "SELECT COUNT(r) FROM Registration r WHERE r.meetingId = :one"
                        + " AND r.personId = :two",
                    meeting.getId(),
                    person)
            > 0;
    if (there && !known) {
      throw unknown();
    }
    if (there) {
      insert(meeting.getId(), person, null, null, null);
    } else {
      run("DELETE FROM attendance WHERE meeting_id = ? AND person_id = ?", meeting.getId(), person);
    }
  }

  private void tickRegistered(Meeting meeting, UUID id, boolean there) {
    places.lock(meeting.getId());
    Registration one = entities.find(Registration.class, id, LockModeType.PESSIMISTIC_READ);
    boolean known = one != null && one.getMeetingId().equals(meeting.getId());
    if (!known || one.getPersonId().isPresent()) {
      throw unknown();
    }
    if (there) {
      insert(meeting.getId(), null, id, one.getName(), null);
    } else {
      run(
          "DELETE FROM attendance WHERE meeting_id = ? AND registration_id = ?",
          meeting.getId(),
          id);
    }
  }

  /** Whoever was added by hand is there; taking the tick away strikes them out. */
  private void tickAdded(Meeting meeting, UUID id, boolean there) {
    if (!there) {
      run(
          "DELETE FROM attendance WHERE meeting_id = ? AND id = ? AND person_id IS NULL"
              + " AND registration_id IS NULL",
          meeting.getId(),
          id);
    } else if (entities.find(Attendance.class, id) == null) {
      throw unknown();
    }
  }

  private void insert(UUID meeting, UUID person, UUID registration, String name, UUID key) {
    run(
        "INSERT INTO attendance (id, meeting_id, person_id, registration_id, name, came_at,"
            + " sent_key) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), ?) ON DUPLICATE KEY UPDATE id = id",
        Ids.next(),
        meeting,
        person,
        registration,
        name,
        key);
  }

  private List<Line> registered(UUID meeting, Map<String, Attendance> present) {
    return entities
        .createQuery(
            "SELECT r, p.name FROM Registration r LEFT JOIN Person p ON p.id = r.personId"
                + " WHERE r.meetingId = :meeting AND r.place <> :asked",
            Object[].class)
        .setParameter("meeting", meeting)
        .setParameter("asked", Place.ASKED)
        .getResultList()
        .stream()
        .map(
            row -> {
              Registration one = (Registration) row[0];
              String who =
                  one.getPersonId().map(person -> "p:" + person).orElse("r:" + one.getId());
              boolean waits = one.getPlace() == Place.WAITING;
              return new Line(
                  who,
                  row[1] == null ? one.getName() : (String) row[1],
                  waits ? Origin.WAITING : Origin.REGISTERED,
                  one.getCompanions(),
                  present.containsKey(who));
            })
        .toList();
  }

  /** Those who are there and on no list any more, or never were. */
  private List<Line> added(UUID meeting) {
    List<Line> lines = new ArrayList<>();
    entities
        .createQuery(
            "SELECT a, p.name FROM Attendance a LEFT JOIN Person p ON p.id = a.personId"
                + " WHERE a.meetingId = :meeting ORDER BY a.cameAt, a.id",
            Object[].class)
        .setParameter("meeting", meeting)
        .getResultList()
        .forEach(
            row -> {
              Attendance one = (Attendance) row[0];
              String name = row[1] == null ? one.getName() : (String) row[1];
              lines.add(new Line(who(one), name == null ? "" : name, Origin.ADDED, 0, true));
            });
    return lines;
  }

  private List<Line> members(UUID space, Map<String, Attendance> present) {
    Set<UUID> seen = new HashSet<>();
    return entities
        .createQuery(
            "SELECT m.personId, p.name FROM SpaceMember m, Person p WHERE m.spaceId = :space"
                + " AND p.id = m.personId",
            Object[].class)
        .setParameter("space", space)
        .getResultList()
        .stream()
        .filter(row -> seen.add((UUID) row[0]))
        .map(
            row ->
                new Line(
                    "p:" + row[0],
                    (String) row[1],
                    Origin.MEMBER,
                    0,
                    present.containsKey("p:" + row[0])))
        .toList();
  }

  private Map<String, Attendance> present(UUID meeting) {
    Map<String, Attendance> present = new HashMap<>();
    entities
        .createQuery("SELECT a FROM Attendance a WHERE a.meetingId = :meeting", Attendance.class)
        .setParameter("meeting", meeting)
        .getResultList()
        .forEach(one -> present.put(who(one), one));
    return present;
  }

  private static String who(Attendance one) {
    if (one.getPersonId() != null) {
      return "p:" + one.getPersonId();
    }
    return one.getRegistrationId() != null ? "r:" + one.getRegistrationId() : "a:" + one.getId();
  }

  private Meeting find(UUID space, UUID meeting) {
    access.require(HOLD_MEETINGS, space);
    Meeting found = entities.find(Meeting.class, meeting);
    if (found == null || !found.getSpaceId().equals(space)) {
      throw new Refusal("", "meeting.gone");
    }
    return found;
  }

  private static void requireHeld(Meeting meeting) {
    if (meeting.getState() != State.ANNOUNCED) {
      throw new Refusal("", "attendance.notHeld");
    }
  }

  private static UUID id(String who) {
    if (who == null || !who.matches("[pra]:[0-9a-fA-F-]{36}")) {
      throw unknown();
    }
    return UUID.fromString(who.substring(2));
  }

  private static Refusal unknown() {
    return new Refusal("", "attendance.unknown");
  }

  private long count(String query, UUID one, UUID two) {
    return entities
        .createQuery(query, Long.class)
        .setParameter("one", one)
        .setParameter("two", two)
        .getSingleResult();
  }

  private void run(String statement, Object... parameters) {
    var query = entities.createNativeQuery(statement);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    if (query.executeUpdate() > 0) {
      version.changed();
    }
  }

  /** Why somebody is on the list. */
  public enum Origin {
    /** They have a place. */
    REGISTERED,
    /** They wait for one. */
    WAITING,
    /** They were added as they came. */
    ADDED,
    /** They are in the space. */
    MEMBER
  }

  /**
   * Somebody on the list.
   *
   * @param who what the line is called
   * @param name what they are called; empty for somebody who only counts
   * @param origin why they are on it
   * @param companions how many were to come with them
   * @param present whether they are there
   */
  public record Line(String who, String name, Origin origin, int companions, boolean present) {}
}
