package org.palabre.followup;

import static org.palabre.access.PlatformPermission.ANSWER_BY_LINK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.commitment.Answer;
import org.palabre.commitment.AnswerLinks;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentMoved;
import org.palabre.commitment.CommitmentMoved.What;
import org.palabre.input.Refusal;
import org.palabre.mail.Outbox;
import org.palabre.people.OneTimeToken;

/**
 * Sends links to answer by: to the members of the body a commitment was shown to, or to the person.
 * Never to an address that somebody typed.
 */
@ApplicationScoped
public class LinkPost {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final AnswerLinks links;
  private final LinkMails mails;
  private final Outbox outbox;

  /** For the container's proxy. */
  protected LinkPost() {
    this(null, null, null, null);
  }

  @Inject
  LinkPost(Access access, AnswerLinks links, LinkMails mails, Outbox outbox) {
    this.access = access;
    this.links = links;
    this.mails = mails;
    this.outbox = outbox;
  }

  /**
   * Tells those it is asked of as soon as they are shown it. Where none of them has an account
   * nobody is told: {@link #reaches} says so to whoever showed it.
   */
  void shown(@Observes CommitmentMoved moved) {
    if (moved.what() == What.DISCLOSED || moved.what() == What.PASSED_ON) {
      send(moved.commitment(), "request");
    }
  }

  /**
   * Whether anybody is written to about a commitment that the caller may see: it is shown to
   * somebody who has an account.
   */
  public boolean reaches(UUID commitment) {
    return !recipients(commitment).isEmpty();
  }

  /**
   * Tells the members that somebody answered by the link, and who: a link may have gone astray, and
   * they would be the last to know.
   */
  void answered(@Observes CommitmentMoved moved) {
    moved
        .answer()
        .map(id -> entities.find(Answer.class, id))
        .filter(Answer::isByLink)
        .ifPresent(
            answer -> {
              Commitment commitment = entities.find(Commitment.class, moved.commitment());
              recipients(moved.commitment())
                  .forEach(to -> outbox.put(mails.answered(commitment, answer, to)));
            });
  }

  /**
   * Sends a fresh link in the place of one that is over, to those the old one was sent to.
   *
   * @param token the old one
   * @throws Refusal if it was not a link of ours, what it was for was taken back, nobody there has
   *     an account, one was sent within five minutes, or five within a day
   */
  @Transactional
  public void renew(OneTimeToken token) {
    access.require(ANSWER_BY_LINK);
    UUID commitment =
        links.renewable(token).orElseThrow(() -> new Refusal("", "answerlink.renew.gone"));
    links.requireRenewal(commitment);
    if (send(commitment, "request") == 0) {
      throw new Refusal("", "answerlink.renew.none");
    }
  }

  /**
   * Sends a fresh link.
   *
   * @param kind which mail it is
   * @return how many people were written to; 0 when nobody is shown it, or nobody there has an
   *     account
   */
  @Transactional(TxType.MANDATORY)
  int send(UUID id, String kind) {
    links.hold(id);
    List<Recipient> recipients = recipients(id);
    if (recipients.isEmpty()) {
      return 0;
    }
    Optional<OneTimeToken> token = links.issue(id);
    Commitment commitment = entities.find(Commitment.class, id);
    token.ifPresent(
        link -> recipients.forEach(to -> outbox.put(mails.write(kind, commitment, to, link))));
    return token.isPresent() ? recipients.size() : 0;
  }

  private List<Recipient> recipients(UUID commitment) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT DISTINCT a.email, COALESCE(n.language, 'fr') FROM disclosure d"
                    + " LEFT JOIN body_member m ON m.body_id = d.body_id"
                    + " JOIN account a ON a.person_id = COALESCE(d.person_id, m.person_id)"
                    + " LEFT JOIN news_choice n ON n.person_id = a.person_id"
                    + " WHERE d.commitment_id = ? AND d.statement_id IS NULL"
                    + " AND d.revoked_at IS NULL AND NOT a.closed ORDER BY a.email")
            .setParameter(1, commitment)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Recipient((String) row[0], (String) row[1]))
        .toList();
  }

  /**
   * Somebody to write to.
   *
   * @param email their address
   * @param language the tag of the language to write in
   */
  record Recipient(String email, String language) {}
}
