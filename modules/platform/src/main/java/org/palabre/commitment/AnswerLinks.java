package org.palabre.commitment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.palabre.access.PlatformPermission.ANSWER_BY_LINK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.people.OneTimeToken;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.statement.Statement;

/**
 * The links that answer one commitment without signing in. A link shows what was disclosed and
 * takes one answer; it opens no session and nothing else. Looking at it changes nothing, since mail
 * programs do that too.
 */
@ApplicationScoped
public class AnswerLinks {

  /** How long a link works. */
  public static final Duration LIFE = Duration.ofDays(30);

  /**
   * How often a day one commitment is shown anew, and how often one showing has its link renewed:
   * counted apart, so that whoever holds an old link cannot use up what others may send.
   */
  private static final int MOST_A_DAY = 5;

  private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final LinkRegister register;
  private final Replies replies;
  private final Desk desk;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected AnswerLinks() {
    this(null, null, null, null, null);
  }

  @Inject
  AnswerLinks(
      Access access, LinkRegister register, Replies replies, Desk desk, PluginRegistry plugins) {
    this.access = access;
    this.register = register;
    this.replies = replies;
    this.desk = desk;
    this.plugins = plugins;
  }

  /** What a link is good for. */
  public enum Status {
    /** It takes an answer. */
    WORKS,
    /** Nobody made it, or what it belonged to is gone. */
    UNKNOWN,
    /** Its thirty days are over. */
    EXPIRED,
    /** The commitment was answered since, by it or otherwise. */
    ANSWERED,
    /** The commitment was taken back, or passed on to somebody else. */
    TAKEN_BACK
  }

  /**
   * What stands behind a link: nothing but the status unless it works.
   *
   * @param status what it is good for
   * @param renewable whether another may be sent to those it was sent to
   * @param expires until when it works; null for an unknown one
   * @param commitment what is asked
   * @param statements what was shown beside it
   * @param answers what was answered so far, oldest first
   */
  public record Opened(
      Status status,
      boolean renewable,
      Instant expires,
      Optional<Commitment> commitment,
      List<Statement> statements,
      List<Answer> answers) {

    static Opened closed(Status status, boolean renewable, Instant expires) {
      return new Opened(status, renewable, expires, Optional.empty(), List.of(), List.of());
    }
  }

  /**
   * Keeps everybody else from showing, passing on, answering or renewing a commitment until this
   * transaction ends: whom to write to stays true, and nobody counts along.
   */
  @Transactional(TxType.MANDATORY)
  public void hold(UUID commitment) {
    entities
        .createNativeQuery("SELECT id FROM commitment WHERE id = ? FOR UPDATE")
        .setParameter(1, commitment)
        .getResultList();
  }

  /**
   * Goes on only if a commitment, which is held, may be shown anew today: no mailbox is flooded by
   * showing, taking back and showing again.
   *
   * @throws Refusal if it was shown five times since yesterday
   */
  void requireShowing(UUID commitment) {
    hold(commitment);
    long showings =
        sinceYesterday(commitment).stream().map(AnswerLink::getDisclosureId).distinct().count();
    if (showings >= MOST_A_DAY) {
      throw new Refusal("", "disclose.tooOften", MOST_A_DAY);
    }
  }

  /**
   * Goes on only if another link may be made in the place of the one that those a commitment is
   * shown to have: for whoever holds an old one.
   *
   * @throws Refusal if the last one was made within five minutes, or five of this showing since
   *     yesterday
   */
  @Transactional(TxType.MANDATORY)
  public void requireRenewal(UUID commitment) {
    hold(commitment);
    List<AnswerLink> made = sinceYesterday(commitment);
    Instant soon = Instant.now().minus(BETWEEN_RENEWALS);
    if (made.stream().anyMatch(link -> link.getIssuedAt().isAfter(soon))) {
      throw new Refusal("", "answerlink.renew.soon", BETWEEN_RENEWALS.toMinutes());
    }
    Optional<UUID> shown = standing(commitment).map(Disclosure::getId);
    long same =
        made.stream()
            .filter(link -> shown.filter(link.getDisclosureId()::equals).isPresent())
            .count();
    if (same >= MOST_A_DAY) {
      throw new Refusal("", "answerlink.renew.tooOften", MOST_A_DAY);
    }
  }

  /**
   * Makes a link for those a commitment is shown to now, which is held. The caller has checked why,
   * and whether not too often: officers pass on and chase as they see fit.
   *
   * @return nothing when nobody is shown it
   */
  @Transactional(TxType.MANDATORY)
  public Optional<OneTimeToken> issue(UUID commitment) {
    hold(commitment);
    return standing(commitment)
        .map(
            shown -> {
              OneTimeToken token = OneTimeToken.next();
              entities.persist(new AnswerLink(token, shown, LIFE));
              return token;
            });
  }

  private List<AnswerLink> sinceYesterday(UUID commitment) {
    return entities
        .createQuery(
            "SELECT l FROM AnswerLink l WHERE l.commitmentId = :commitment"
                + " AND l.issuedAt > :since",
            AnswerLink.class)
        .setParameter("commitment", commitment)
        .setParameter("since", Instant.now().minus(Duration.ofDays(1)))
        .getResultList();
  }

  /** What stands behind a link. */
  public Opened open(OneTimeToken token) {
    access.require(ANSWER_BY_LINK);
    return register.find(token).map(this::look).orElse(Opened.closed(Status.UNKNOWN, false, null));
  }

  /**
   * Answers, in the name of those it was shown to. Of several answers at once one is kept.
   *
   * @param writer who writes it
   * @param key made for the form: the same form sent twice answers once
   * @throws Refusal if the link works no more, or the answer cannot be, as {@link Reply} says
   */
  @Transactional
  public void answer(OneTimeToken token, Reply reply, Writer writer, UUID key) {
    access.require(ANSWER_BY_LINK);
    AnswerLink found = register.find(token).orElseThrow(() -> refused(Status.UNKNOWN));
    Commitment commitment =
        entities.find(Commitment.class, found.getCommitmentId(), PESSIMISTIC_WRITE);
    AnswerLink link = entities.find(AnswerLink.class, found.getId(), PESSIMISTIC_WRITE);
    if (replies.isTaken(commitment.getId(), key)) {
      return;
    }
    Status status = status(link);
    if (status == Status.ANSWERED) {
      String last =
          desk.answers(commitment).stream()
              .max(Comparator.comparing(Answer::getRecordedAt))
              .map(Answer::signature)
              .orElse("");
      throw new Refusal("", "answerlink.overtaken", last);
    }
    if (status != Status.WORKS) {
      throw refused(status);
    }
    replies.takeByLink(commitment.getId(), reply, commitment.getAskedOf().name(), writer, key);
  }

  /** The commitment of a link in whose place another may be sent to those it was sent to. */
  public Optional<UUID> renewable(OneTimeToken token) {
    access.require(ANSWER_BY_LINK);
    return register
        .find(token)
        .filter(link -> look(link).renewable())
        .map(AnswerLink::getCommitmentId);
  }

  /** Once it is answered, however, no link answers it any more. */
  void end(@Observes CommitmentMoved moved) {
    if (moved.answer().isPresent()) {
      entities
          .createNativeQuery(
              "UPDATE answer_link SET ended_at = UTC_TIMESTAMP(6)"
                  + " WHERE commitment_id = ? AND ended_at IS NULL")
          .setParameter(1, moved.commitment())
          .executeUpdate();
    }
  }

  private Opened look(AnswerLink link) {
    Commitment commitment = entities.find(Commitment.class, link.getCommitmentId());
    Status status = status(link);
    if (status == Status.WORKS) {
      return new Opened(
          status,
          true,
          link.getExpiresAt(),
          Optional.of(commitment),
          desk.statements(commitment),
          desk.answers(commitment));
    }
    boolean renewable =
        (status == Status.EXPIRED || status == Status.ANSWERED)
            && commitment.getState().isOpen()
            && isStanding(link);
    return Opened.closed(status, renewable, link.getExpiresAt());
  }

  private Status status(AnswerLink link) {
    if (!isStanding(link)) {
      return Status.TAKEN_BACK;
    }
    if (link.isAnswered()) {
      return Status.ANSWERED;
    }
    return link.isExpired() ? Status.EXPIRED : Status.WORKS;
  }

  /** Whether what it was sent for is still shown, and the space's plugin is on. */
  private boolean isStanding(AnswerLink link) {
    Disclosure shown = entities.find(Disclosure.class, link.getDisclosureId());
    Commitment commitment = entities.find(Commitment.class, link.getCommitmentId());
    Space space = entities.find(Space.class, commitment.getSpaceId());
    return shown != null
        && shown.getRevokedAt() == null
        && plugins.kind(space.getKind()).isPresent();
  }

  private Optional<Disclosure> standing(UUID commitment) {
    return entities
        .createQuery(
            "SELECT d FROM Disclosure d WHERE d.commitmentId = :id AND d.statementId IS NULL"
                + " AND d.revokedAt IS NULL",
            Disclosure.class)
        .setParameter("id", commitment)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  private static Refusal refused(Status status) {
    return new Refusal("", "answerlink." + status);
  }
}
