package org.palabre.minutes;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.organisation.Organisations;
import org.palabre.project.Dates;
import org.palabre.statement.Channel;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.store.DataVersion;

/**
 * Makes statements, decisions and commitments of words of the minutes, linked both ways. A
 * statement is referred to, never copied: once withdrawn its words are gone from under the entry as
 * well. What was typed in the entry itself is the minutes' own text.
 */
@ApplicationScoped
public class MinutesTaking {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Statements statements;
  private final CommitmentWork commitments;
  private final Organisations organisations;
  private final DataVersion version;

  /** For the container's proxy. */
  protected MinutesTaking() {
    this(null, null, null, null, null);
  }

  @Inject
  MinutesTaking(
      Access access,
      Statements statements,
      CommitmentWork commitments,
      Organisations organisations,
      DataVersion version) {
    this.access = access;
    this.statements = statements;
    this.commitments = commitments;
    this.organisations = organisations;
    this.version = version;
  }

  /**
   * Takes words down as something that somebody said in the meeting. It waits to be published, like
   * what others say.
   *
   * @param speaker the name they want shown; blank to stay anonymous
   * @param key made for the form: the same form sent twice takes down once
   * @throws Refusal if the words are blank or too long, or the entry is gone
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public Statement statement(UUID space, UUID entryId, String words, String speaker, UUID key) {
    access.require(HOLD_MEETINGS, space);
    Meeting meeting = entities.find(Meeting.class, minutes(space, entryId).getMeetingId());
    PartialDate day = PartialDate.of(meeting.getStartsAt().toLocalDate());
    Told told =
        new Told(
            words,
            null,
            Channel.MEETING,
            meeting.getStartsAt().toLocalDate().isAfter(organisations.today()) ? null : day,
            meeting.getPlace(),
            null,
            new Told.Speaker(speaker, null, null));
    Statement statement = statements.noteDown(space, told, key);
    link("minutes_statement", entryId, statement.getId());
    return statement;
  }

  /**
   * Writes down what was decided.
   *
   * @param key made for the form: the same form sent twice decides once
   * @throws Refusal if the entry is gone, the day lies in the future, or the minutes are no draft
   *     any more: what was sent, approved or published says what it said
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public Decision decision(UUID space, UUID entryId, Decided decided, UUID key) {
    access.require(HOLD_MEETINGS, space);
    Minutes minutes = minutes(space, entryId);
    Dates.requirePast("on", decided.on(), organisations.today());
    Optional<Decision> before =
        entities
            .createQuery(
                "SELECT d FROM MinutesDecision d WHERE d.entryId = :entry AND d.sentKey = :key",
                Decision.class)
            .setParameter("entry", entryId)
            .setParameter("key", key)
            .getResultStream()
            .findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    if (minutes.getState() != Minutes.State.DRAFT) {
      throw new Refusal("", "minutes.noDraft");
    }
    Decision decision = new Decision(entryId, decided, key);
    entities.persist(decision);
    return decision;
  }

  /**
   * Asks something of somebody, for a project or a theme of the space.
   *
   * @param key made for the form: the same form sent twice asks once
   * @throws Refusal if the entry is gone, or as {@link CommitmentWork#request}
   * @throws org.palabre.access.AccessDenied if the actor may not hold meetings and lead threads
   */
  @Transactional
  public Commitment commitment(
      UUID space, UUID entryId, UUID project, UUID theme, Request request, UUID key) {
    access.require(HOLD_MEETINGS, space);
    minutes(space, entryId);
    Commitment commitment = commitments.request(space, project, theme, request, key);
    link("minutes_commitment", entryId, commitment.getId());
    return commitment;
  }

  private void link(String table, UUID entry, UUID taken) {
    entities.flush();
    entities
        .createNativeQuery("INSERT IGNORE INTO " + table + " VALUES (?, ?)")
        .setParameter(1, entry)
        .setParameter(2, taken)
        .executeUpdate();
    version.changed();
  }

  /** The minutes of an entry, locked: what is sent twice comes one by one. */
  private Minutes minutes(UUID space, UUID entryId) {
    MinutesEntry entry = entities.find(MinutesEntry.class, entryId);
    Minutes minutes =
        entry == null
            ? null
            : entities.find(Minutes.class, entry.getMinutesId(), LockModeType.PESSIMISTIC_WRITE);
    if (minutes == null || !minutes.getSpaceId().equals(space)) {
      throw new Refusal("", "minutes.gone");
    }
    return minutes;
  }
}
