package org.palabre.statement;

import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.mail.Outbox;
import org.palabre.people.EmailAddress;
import org.palabre.statement.Statement.State;
import org.palabre.store.DataVersion;

/**
 * What whoever spoke may do with their own words: find them again, add to them, take them back.
 * They prove it is them by the code they were given, or by the account they spoke with.
 */
@ApplicationScoped
public class OwnWords {

  private static final int LONGEST_CORRECTION = 4_000;
  private static final int MOST_CORRECTIONS = 20;
  private static final int MOST_LISTED = 200;
  private static final int MOST_MAILS = 3;

  /** Whoever types the address of somebody else fills no mailbox with it. */
  private static final int MOST_TO_ONE_ADDRESS = 10;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final StatementKeeper keeper;
  private final Access access;
  private final CurrentActor actor;
  private final DataVersion version;
  private final CodeMails mails;
  private final Outbox outbox;
  private final Event<StatementWithdrawn> withdrawn;

  /** For the container's proxy. */
  protected OwnWords() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  OwnWords(
      StatementKeeper keeper,
      Access access,
      CurrentActor actor,
      DataVersion version,
      CodeMails mails,
      Outbox outbox,
      Event<StatementWithdrawn> withdrawn) {
    this.keeper = keeper;
    this.access = access;
    this.actor = actor;
    this.version = version;
    this.mails = mails;
    this.outbox = outbox;
    this.withdrawn = withdrawn;
  }

  /**
   * Gives whoever has just sent a form, having spoken or taken it down for somebody, the code of
   * the statement. An earlier one stops working: a form sent twice shows the second.
   *
   * @param key the form's, which only its sender knows
   * @throws AccessDenied if nothing was sent with it
   */
  @Transactional
  public StatementCode issue(UUID space, UUID key) {
    Statement statement =
        keeper
            .sentWith(space, key)
            .filter(sent -> sent.getState() != State.WITHDRAWN)
            .orElseThrow(() -> new AccessDenied("Nothing was sent with this key."));
    StatementCode code = StatementCode.fresh();
    entities
        .createNativeQuery(
            "REPLACE INTO statement_code (statement_id, code_hash, issued_at) VALUES (?, ?, ?)")
        .setParameter(1, statement.getId())
        .setParameter(2, code.hash())
        .setParameter(3, LocalDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
    return code;
  }

  /** The statement a code was given for; empty for a code that leads nowhere, or not any more. */
  public Optional<Statement> byCode(StatementCode code) {
    List<?> ids =
        entities
            .createNativeQuery("SELECT statement_id FROM statement_code WHERE code_hash = ?")
            .setParameter(1, code.hash())
            .getResultList();
    return ids.stream()
        .map(id -> entities.find(Statement.class, UUID.fromString(id.toString())))
        .filter(found -> found.getState() != State.WITHDRAWN)
        .findFirst();
  }

  /**
   * What the actor said with their account, latest first.
   *
   * @throws AccessDenied if nobody is signed in
   */
  public List<Statement> mine() {
    access.require(MANAGE_OWN_ACCOUNT);
    return entities
        .createQuery(
            "SELECT s FROM Statement s, StatementSpeaker p WHERE p.statementId = s.id"
                + " AND p.personId = :person ORDER BY s.id DESC",
            Statement.class)
        .setParameter("person", actor.person())
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  /** One of them; empty when the actor did not say it. */
  public Optional<Statement> mine(UUID id) {
    access.require(MANAGE_OWN_ACCOUNT);
    return Optional.ofNullable(entities.find(Statement.class, id))
        .filter(found -> isSpeaker(found.getId()));
  }

  /** Whether the actor said it with their account. */
  boolean isMine(UUID id) {
    return actor.get().isSignedIn() && isSpeaker(id);
  }

  /** What was added to a statement found here, oldest first, waiting or refused too. */
  public List<StatementCorrection> corrections(Statement found) {
    return entities
        .createQuery(
            "SELECT c FROM StatementCorrection c WHERE c.statementId = :id ORDER BY c.id",
            StatementCorrection.class)
        .setParameter("id", found.getId())
        .getResultList();
  }

  /**
   * Adds something beside the words; those who lead the space read it before it is shown.
   *
   * @param code by which the actor proves that they said it; empty when their account does
   * @throws AccessDenied if they do not prove it
   * @throws Refusal if it is blank or too long, or there is too much already
   */
  @Transactional
  public void correct(UUID id, Optional<StatementCode> code, String words) {
    Statement statement = owned(id, code);
    String sound = PlainText.lines("correction", words, LONGEST_CORRECTION);
    List<StatementCorrection> before = corrections(statement);
    if (before.size() >= MOST_CORRECTIONS) {
      throw new Refusal("correction", "follow.correction.tooMany", MOST_CORRECTIONS);
    }
    boolean said = before.stream().anyMatch(one -> one.getTold().equals(sound));
    if (!said) {
      entities.persist(new StatementCorrection(id, sound));
    }
  }

  /**
   * Sends a code to a mailbox, so that whoever has no account and no printer finds their words
   * again. The address is kept nowhere but in the mail.
   *
   * @param email where to
   * @param language of the mail, {@code fr} or {@code en}
   * @throws AccessDenied if the code leads nowhere
   * @throws Refusal if the code was sent three times already, or enough went to that address today
   */
  @Transactional
  public void mail(StatementCode code, EmailAddress email, String language) {
    if (byCode(code).isEmpty()) {
      throw new AccessDenied("The code leads nowhere.");
    }
    if (outbox.countToday(email.text()) >= MOST_TO_ONE_ADDRESS) {
      throw new Refusal("email", "follow.mail.tooMany");
    }
    int sent =
        entities
            .createNativeQuery(
                "UPDATE statement_code SET mailed = mailed + 1 WHERE code_hash = ? AND mailed < ?")
            .setParameter(1, code.hash())
            .setParameter(2, MOST_MAILS)
            .executeUpdate();
    if (sent == 0) {
      throw new Refusal("email", "follow.mail.tooMany");
    }
    outbox.put(mails.code(email.text(), code, language));
  }

  /**
   * Takes the words back, at once and for good: words, original, place, corrections and speaker are
   * gone, the code stops working.
   *
   * @param code by which the actor proves that they said it; empty when their account does
   * @throws AccessDenied if they do not prove it
   */
  @Transactional
  public void withdraw(UUID id, Optional<StatementCode> code) {
    Statement statement = owned(id, code);
    for (String table :
        List.of(
            "statement_picture",
            "statement_original",
            "statement_correction",
            "statement_speaker",
            "statement_code")) {
      entities
          .createNativeQuery("DELETE FROM " + table + " WHERE statement_id = ?")
          .setParameter(1, id)
          .executeUpdate();
    }
    version.changed();
    statement.withdraw();
    withdrawn.fire(new StatementWithdrawn(statement.getSpaceId(), id));
  }

  /** The statement, locked, once the actor proved that they said it. */
  Statement owned(UUID id, Optional<StatementCode> code) {
    boolean proven =
        code.isPresent()
            ? byCode(code.get()).filter(found -> found.getId().equals(id)).isPresent()
            : actor.get().isSignedIn() && isSpeaker(id);
    if (!proven) {
      throw new AccessDenied("They do not prove that they said %s.".formatted(id));
    }
    Statement statement = entities.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(statement);
    if (statement.getState() == State.WITHDRAWN) {
      throw new AccessDenied("%s was withdrawn.".formatted(id));
    }
    return statement;
  }

  private boolean isSpeaker(UUID id) {
    StatementSpeaker speaker = entities.find(StatementSpeaker.class, id);
    return speaker != null && actor.person().equals(speaker.getPersonId());
  }
}
