package org.palabre.agenda.intake;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingBatch;
import org.palabre.meeting.MeetingPlan;
import org.palabre.organisation.Organisations;
import org.palabre.space.Space;
import org.palabre.tabular.TabularFile;

/** Brings the dates of a file into a space, all or none. {@link UndoneImports} takes them away. */
@ApplicationScoped
public class AgendaImports {

  /** The largest calendar, in bytes. */
  public static final int MOST_BYTES = IcsReader.MOST_BYTES;

  /** The most dates of one file. */
  static final int MOST_MEETINGS = 2_000;

  private static final int MOST_LISTED = 200;
  private static final int ASKED_AT_ONCE = 500;
  private static final int WRITTEN_AT_ONCE = 200;

  /** What our own feeds call a meeting. */
  private static final Pattern OWN_UID =
      Pattern.compile("ics\n([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@palabre");

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final MeetingBatch batch;
  private final Organisations organisations;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected AgendaImports() {
    this(null, null, null, null);
  }

  @Inject
  AgendaImports(
      MeetingBatch batch, Organisations organisations, Access access, CurrentActor actor) {
    this.batch = batch;
    this.organisations = organisations;
    this.access = access;
    this.actor = actor;
  }

  /** Whether a file looks like a calendar; otherwise it is read as a table. */
  public static boolean isCalendar(byte[] file) {
    return IcsReader.recognises(file);
  }

  /**
   * Reads a calendar, leaving out what the space has already.
   *
   * @throws UnreadableCalendar if it is empty, too large, holds too many dates, or is no calendar
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  public IncomingFile readCalendar(UUID space, byte[] file) throws UnreadableCalendar {
    access.require(HOLD_MEETINGS, space);
    return withoutKnown(space, IcsIntake.read(file, zone(), organisations.today()));
  }

  /**
   * Reads a table, leaving out what the space has already.
   *
   * @throws Refusal if it holds more than 2,000 dates
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  public IncomingFile readTable(UUID space, TabularFile table, IncomingColumns columns) {
    access.require(HOLD_MEETINGS, space);
    return withoutKnown(space, TableIntake.read(table, columns));
  }

  /**
   * Takes the date that somebody gave for something doubtful.
   *
   * @return the same file with it; still doubtful if the date is not sound
   */
  public IncomingFile answer(IncomingFile file, int number, TextDate date) {
    return new IncomingFile(
        file.incoming().stream()
            .map(
                one ->
                    one.number() == number && one.doubt() != null
                        ? one.answered(date, check(date))
                        : one)
            .toList(),
        file.notes());
  }

  private Doubt check(TextDate date) {
    Doubt doubt =
        Doubts.of(List.of(date), date.last().isBefore(date.first()) ? Doubt.BACKWARDS : null);
    return doubt == null && !isThere(date) ? Doubt.NO_SUCH_HOUR : doubt;
  }

  private boolean isThere(TextDate date) {
    ZoneId zone = zone();
    return !zone.getRules().getValidOffsets(date.starts()).isEmpty()
        && !zone.getRules().getValidOffsets(date.ends()).isEmpty();
  }

  /**
   * Makes a meeting of each certain date, in one transaction.
   *
   * @param fileName what the file is called, for the list of imports
   * @param kind what kind of meetings they are
   * @param announce whether they stand in the agenda at once, or are drafts
   * @param key made for the form: the same form sent twice imports once
   * @throws Refusal if nothing would be imported, or more than 2,000 meetings
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public AgendaImport run(
      UUID space,
      String fileName,
      IncomingFile file,
      Meeting.Kind kind,
      boolean announce,
      UUID key) {
    access.require(HOLD_MEETINGS, space);
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
    Optional<AgendaImport> before = sentBefore(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    List<Incoming> certain = withoutKnown(space, file).certain();
    int meetings = certain.stream().mapToInt(one -> one.dates().size()).sum();
    if (meetings == 0) {
      throw new Refusal("", "bring.nothing");
    }
    if (meetings > MOST_MEETINGS) {
      throw new Refusal("", "bring.tooMany", meetings, MOST_MEETINGS);
    }
    String name = PlainText.optionalLine("file", fileName, Integer.MAX_VALUE);
    AgendaImport whole = new AgendaImport(space, name, actor.person(), meetings, key);
    entities.persist(whole);
    entities.flush();
    int written = 0;
    for (Incoming one : certain) {
      for (TextDate date : one.dates()) {
        write(space, whole, one, date, kind, announce);
        if (++written % WRITTEN_AT_ONCE == 0) {
          entities.flush();
        }
      }
    }
    return whole;
  }

  private void write(
      UUID space,
      AgendaImport whole,
      Incoming one,
      TextDate date,
      Meeting.Kind kind,
      boolean announce) {
    MeetingPlan plan =
        new MeetingPlan(
            one.title(),
            kind,
            one.summary(),
            Audience.SPACE,
            date.starts(),
            date.ends(),
            one.place(),
            one.address(),
            one.link(),
            null);
    Meeting meeting = batch.make(space, plan, zone(), actor.person(), announce);
    entities.flush();
    entities.persist(
        new MeetingOrigin(meeting.getId(), whole.getId(), space, Fingerprint.of(one, date)));
  }

  /**
   * The imports of a space, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  public List<AgendaImport> list(UUID space) {
    access.require(HOLD_MEETINGS, space);
    return entities
        .createQuery(
            "SELECT i FROM AgendaImport i WHERE i.spaceId = :space ORDER BY i.importedAt DESC",
            AgendaImport.class)
        .setParameter("space", space)
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  private IncomingFile withoutKnown(UUID space, IncomingFile file) {
    Set<String> known = known(space, file);
    List<Incoming> left = new ArrayList<>();
    List<IncomingNote> notes = new ArrayList<>(file.notes());
    Set<String> seen = new HashSet<>();
    for (Incoming found : file.incoming()) {
      Incoming one =
          found.doubt() == null && !found.dates().stream().allMatch(this::isThere)
              ? found.dated(found.dates(), Doubt.NO_SUCH_HOUR)
              : found;
      List<TextDate> dates =
          one.dates().stream()
              .filter(date -> !known.contains(Fingerprint.of(one, date)))
              .filter(date -> seen.add(Fingerprint.of(one, date)))
              .toList();
      boolean isHere =
          one.dates().isEmpty()
              ? known.contains(Fingerprint.of(one, null)) || isOwn(space, one)
              : dates.isEmpty() || isOwn(space, one);
      if (isHere) {
        notes.add(new IncomingNote(one.number(), IncomingNote.Kind.KNOWN, one.title()));
      } else if (dates.size() == one.dates().size()) {
        left.add(one);
      } else {
        dates.forEach(date -> left.add(single(one, date)));
      }
    }
    return new IncomingFile(left, notes);
  }

  /** One of several dates on its own, still named with its day. */
  private static Incoming single(Incoming one, TextDate date) {
    return new Incoming(
        one.number(),
        one.uid() + "\n" + date.first(),
        one.title(),
        one.summary(),
        one.place(),
        one.address(),
        one.link(),
        one.text(),
        false,
        List.of(date),
        one.doubt());
  }

  private boolean isOwn(UUID space, Incoming one) {
    Matcher own = OWN_UID.matcher(one.uid());
    if (!own.matches()) {
      return false;
    }
    Meeting meeting = entities.find(Meeting.class, UUID.fromString(own.group(1)));
    return meeting != null && meeting.getSpaceId().equals(space);
  }

  private Set<String> known(UUID space, IncomingFile file) {
    List<String> asked = new ArrayList<>();
    for (Incoming one : file.incoming()) {
      if (one.dates().isEmpty()) {
        asked.add(Fingerprint.of(one, null));
      }
      one.dates().forEach(date -> asked.add(Fingerprint.of(one, date)));
    }
    Set<String> known = new HashSet<>();
    for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
      known.addAll(
          entities
              .createQuery(
                  "SELECT o.fingerprint FROM MeetingOrigin o WHERE o.spaceId = :space"
                      + " AND o.fingerprint IN :asked",
                  String.class)
              .setParameter("space", space)
              .setParameter(
                  "asked", asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE)))
              .getResultList());
    }
    return known;
  }

  private Optional<AgendaImport> sentBefore(UUID space, UUID key) {
    return entities
        .createQuery(
            "SELECT i FROM AgendaImport i WHERE i.spaceId = :space AND i.sentKey = :key",
            AgendaImport.class)
        .setParameter("space", space)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  private ZoneId zone() {
    return ZoneId.of(organisations.get().getZone());
  }
}
