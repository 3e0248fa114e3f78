package org.palabre.minutes;

import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.comparison.TextMerge;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.minutes.Minutes.State;
import org.palabre.minutes.Snapshot.Step;

/**
 * Takes minutes from one step of their life to the next, each kept as a snapshot: sent, amended,
 * approved, published. Of two people who take the same step one does, the other is told.
 */
@ApplicationScoped
public class MinutesSteps {

  private static final int LONGEST_REASON = 1_000;
  private static final int MOST_AMENDMENTS = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final MinutesReading reading;
  private final MinutesWriting writing;
  private final MinutesMails mails;

  /** For the container's proxy. */
  protected MinutesSteps() {
    this(null, null, null, null, null);
  }

  @Inject
  MinutesSteps(
      Access access,
      CurrentActor actor,
      MinutesReading reading,
      MinutesWriting writing,
      MinutesMails mails) {
    this.access = access;
    this.actor = actor;
    this.reading = reading;
    this.writing = writing;
    this.mails = mails;
  }

  /**
   * Sends a draft to those who attended, who are written to.
   *
   * @param seen the version the actor saw
   * @return how many were written to
   * @throws Refusal if somebody was quicker, nothing is written yet, or texts wait beside entries
   * @throws AccessDenied if the actor may not hold meetings there
   */
  @Transactional
  public int send(UUID space, UUID id, int seen) {
    Minutes minutes = step(space, id, seen, State.DRAFT);
    if (!reading.sides(minutes).isEmpty()) {
      throw new Refusal("", "minutes.sides.waiting", reading.sides(minutes).size());
    }
    if (reading.lines(minutes).stream().noneMatch(MinutesReading.Line::written)) {
      throw new Refusal("", "minutes.empty");
    }
    minutes.send();
    keep(minutes, Step.SENT);
    return mails.tellOfSending(minutes);
  }

  /**
   * Approves what was sent: nothing changes any more.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody was quicker, or amendments wait for an answer
   */
  @Transactional
  public void approve(UUID space, UUID id, int seen) {
    Minutes minutes = step(space, id, seen, State.SENT);
    long waiting =
        reading.amendments(minutes).stream()
            .filter(one -> one.getState() == Amendment.State.WAITING)
            .count();
    if (waiting > 0) {
      throw new Refusal("", "minutes.amendments.waiting", waiting);
    }
    minutes.approve();
    keep(minutes, Step.APPROVED);
  }

  /**
   * Publishes what was approved: whoever reads the meeting reads it.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody was quicker
   */
  @Transactional
  public void publish(UUID space, UUID id, int seen) {
    Minutes minutes = step(space, id, seen, State.APPROVED);
    minutes.publish();
    keep(minutes, Step.PUBLISHED);
    mails.tellOfPublishing(minutes);
  }

  /**
   * Proposes to change an entry of minutes that were sent.
   *
   * @param base the entry's text that the actor started from: of another one than stands now the
   *     change would undo what was accepted in between
   * @param typed the whole text as it should be
   * @param reason why, not blank
   * @param key made for the form: the same form sent twice proposes once
   * @throws Refusal if the entry was changed since, nothing is changed, a text is missing or too
   *     long, or amendments are closed
   * @throws AccessDenied if the actor did not attend
   */
  @Transactional
  public Amendment propose(
      UUID space, UUID entryId, String base, String typed, String reason, UUID key) {
    access.require(READ_SPACE, space);
    MinutesEntry entry = entities.find(MinutesEntry.class, entryId);
    if (entry == null) {
      throw new AccessDenied("There is no entry %s.".formatted(entryId));
    }
    Minutes minutes = locked(space, entry.getMinutesId());
    entities.refresh(entry);
    if (minutes.getState() == State.DRAFT
        || !(reading.isAttendee(minutes) || access.may(HOLD_MEETINGS, space))) {
      throw new AccessDenied("The actor did not attend the meeting of %s.".formatted(entryId));
    }
    List<Amendment> before = reading.amendments(minutes);
    Optional<Amendment> same =
        entities
            .createQuery(
                "SELECT a FROM MinutesAmendment a WHERE a.entryId = :entry AND a.sentKey = :key",
                Amendment.class)
            .setParameter("entry", entryId)
            .setParameter("key", key)
            .getResultStream()
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (minutes.getState() != State.SENT) {
      throw new Refusal("", "minutes.amendments.closed");
    }
    if (before.size() >= MOST_AMENDMENTS) {
      throw new Refusal("", "minutes.amendments.tooMany", MOST_AMENDMENTS);
    }
    String text = PlainText.optionalLines("text", typed, MinutesEntry.LONGEST);
    if (!PlainText.optionalLines("", base, MinutesEntry.LONGEST).equals(entry.getText())) {
      throw new Refusal("", "amendment.moved");
    }
    if (text.equals(entry.getText())) {
      throw new Refusal("text", "amendment.same");
    }
    String why = PlainText.lines("reason", reason, LONGEST_REASON);
    Amendment amendment = new Amendment(entry, text, why, actor.person(), key);
    entities.persist(amendment);
    entities.flush();
    return amendment;
  }

  /**
   * The text an entry would have with an amendment: together with what was accepted since it was
   * proposed; empty when both changed the same place.
   *
   * @throws AccessDenied if the actor may not hold meetings there
   */
  public Optional<String> together(Minutes minutes, Amendment amendment) {
    access.require(HOLD_MEETINGS, minutes.getSpaceId());
    String now = reading.entry(minutes, amendment.getEntryId()).orElseThrow().getText();
    return TextMerge.merge(amendment.getBase(), now, amendment.getText());
  }

  /**
   * Accepts an amendment, as it is or otherwise worded.
   *
   * @param seen the entry's version that the actor saw
   * @param typed what shall stand in the entry
   * @param answer a word to whoever proposed it, perhaps empty
   * @throws Refusal if it was answered already, or the entry was changed since
   */
  @Transactional
  public void accept(UUID space, UUID id, int seen, String typed, String answer) {
    access.require(HOLD_MEETINGS, space);
    Amendment amendment = waiting(space, id);
    MinutesEntry entry =
        entities.find(MinutesEntry.class, amendment.getEntryId(), LockModeType.PESSIMISTIC_WRITE);
    if (entry.getVersion() != seen) {
      throw new Refusal("", "minutes.entry.overtaken");
    }
    String text = PlainText.optionalLines("text", typed, MinutesEntry.LONGEST);
    String words = PlainText.optionalLines("answer", answer, LONGEST_REASON);
    writing.write(entry, text);
    amendment.answer(Amendment.State.ACCEPTED, words);
    keep(entities.find(Minutes.class, entry.getMinutesId()), Step.AMENDED);
    mails.tellOfAnswer(amendment, entry);
  }

  /**
   * Refuses an amendment.
   *
   * @param answer why, not blank
   * @throws Refusal if it was answered already, or nothing is said
   */
  @Transactional
  public void refuse(UUID space, UUID id, String answer) {
    access.require(HOLD_MEETINGS, space);
    Amendment amendment = waiting(space, id);
    amendment.answer(Amendment.State.REFUSED, PlainText.lines("answer", answer, LONGEST_REASON));
    mails.tellOfAnswer(amendment, entities.find(MinutesEntry.class, amendment.getEntryId()));
  }

  private Amendment waiting(UUID space, UUID id) {
    Amendment amendment = entities.find(Amendment.class, id);
    if (amendment == null) {
      throw new Refusal("", "amendment.gone");
    }
    MinutesEntry entry = entities.find(MinutesEntry.class, amendment.getEntryId());
    Minutes minutes = locked(space, entry.getMinutesId());
    entities.refresh(amendment, LockModeType.PESSIMISTIC_WRITE);
    if (amendment.getState() != Amendment.State.WAITING) {
      throw new Refusal("", "amendment.answered");
    }
    if (minutes.getState() != State.SENT) {
      throw new Refusal("", "minutes.amendments.closed");
    }
    return amendment;
  }

  private Minutes step(UUID space, UUID id, int seen, State from) {
    access.require(HOLD_MEETINGS, space);
    Minutes minutes = locked(space, id);
    if (minutes.getState() != from || minutes.getVersion() != seen) {
      throw new Refusal("", "minutes.overtaken." + minutes.getState());
    }
    return minutes;
  }

  private void keep(Minutes minutes, Step step) {
    entities.flush();
    int number =
        entities
                .createQuery(
                    "SELECT COUNT(s) FROM MinutesSnapshot s WHERE s.minutesId = :minutes",
                    Long.class)
                .setParameter("minutes", minutes.getId())
                .getSingleResult()
                .intValue()
            + 1;
    Snapshot snapshot = new Snapshot(minutes.getId(), number, step, actor.person());
    entities.persist(snapshot);
    entities.flush();
    for (MinutesEntry entry : reading.entries(minutes)) {
      entities.persist(new SnapshotEntry(snapshot.getId(), entry));
    }
    entities.flush();
  }

  private Minutes locked(UUID space, UUID id) {
    Minutes minutes = entities.find(Minutes.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (minutes == null || !minutes.getSpaceId().equals(space)) {
      throw new Refusal("", "minutes.gone");
    }
    return minutes;
  }
}
