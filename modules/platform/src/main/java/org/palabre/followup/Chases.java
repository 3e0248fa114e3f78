package org.palabre.followup;

import static org.palabre.access.PlatformPermission.FOLLOW_UP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.AnswerLinks;
import org.palabre.commitment.Commitment;
import org.palabre.organisation.Organisations;
import org.palabre.store.DataVersion;
import org.palabre.store.Ids;

/**
 * Reminds those something is asked of, by a mail with a fresh link: at most once a day for each
 * commitment, whoever asks, which the database itself sees to. Only what was shown to them: a
 * reminder discloses nothing.
 */
@ApplicationScoped
public class Chases {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final FollowUps followUps;
  private final AnswerLinks links;
  private final LinkPost post;
  private final Organisations organisations;
  private final DataVersion version;

  /** For the container's proxy. */
  protected Chases() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Chases(
      Access access,
      CurrentActor actor,
      FollowUps followUps,
      AnswerLinks links,
      LinkPost post,
      Organisations organisations,
      DataVersion version) {
    this.access = access;
    this.actor = actor;
    this.followUps = followUps;
    this.links = links;
    this.post = post;
    this.organisations = organisations;
    this.version = version;
  }

  /**
   * What came of a round of reminders.
   *
   * @param sent how many commitments were chased
   * @param already how many had been chased today
   * @param unreached how many could not be: not in sight, ended, shown to nobody, or nobody there
   *     has an account
   */
  public record Round(int sent, int already, int unreached) {}

  /**
   * Chases some commitments.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not follow up
   */
  @Transactional
  public Round chase(Collection<UUID> ids) {
    access.require(FOLLOW_UP);
    int sent = 0;
    int already = 0;
    List<Commitment> reachable =
        followUps.find(ids).stream()
            .filter(one -> one.shown() && one.commitment().getState().isOpen())
            .map(FollowUp::commitment)
            .sorted(Comparator.comparing(Commitment::getId))
            .toList();
    for (Commitment one : reachable) {
      // Before the note of it, which leans on it: two who chase the same would wait for each other.
      links.hold(one.getId());
      UUID chase = Ids.next();
      if (!note(chase, one.getId())) {
        already++;
        continue;
      }
      int recipients = post.send(one.getId(), "chase");
      if (recipients > 0) {
        sent++;
        confirm(chase, recipients);
      } else {
        forget(chase);
      }
    }
    version.changed();
    return new Round(sent, already, ids.size() - sent - already);
  }

  /** The reminders of a commitment found by {@link FollowUps}, oldest first. */
  public List<Chase> of(Commitment found) {
    access.require(FOLLOW_UP);
    return entities
        .createQuery(
            "SELECT c FROM Chase c WHERE c.commitmentId = :id ORDER BY c.chasedOn", Chase.class)
        .setParameter("id", found.getId())
        .getResultList();
  }

  /** The last reminder of each of these commitments; none for one that was never chased. */
  public Map<UUID, Chase> last(Collection<UUID> ids) {
    access.require(FOLLOW_UP);
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "SELECT c FROM Chase c WHERE c.commitmentId IN :ids ORDER BY c.chasedOn",
                Chase.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(
                Collectors.toMap(
                    Chase::getCommitmentId, Function.identity(), (before, after) -> after));
  }

  private boolean note(UUID chase, UUID commitment) {
    return entities
            .createNativeQuery(
                "INSERT IGNORE INTO chase (id, commitment_id, chased_on, chased_at, chased_by,"
                    + " recipients) VALUES (?, ?, ?, UTC_TIMESTAMP(6), ?, 0)")
            .setParameter(1, chase)
            .setParameter(2, commitment)
            .setParameter(3, Date.valueOf(organisations.today()))
            .setParameter(4, actor.person())
            .executeUpdate()
        == 1;
  }

  private void confirm(UUID chase, int recipients) {
    entities
        .createNativeQuery("UPDATE chase SET recipients = ? WHERE id = ?")
        .setParameter(1, recipients)
        .setParameter(2, chase)
        .executeUpdate();
  }

  private void forget(UUID chase) {
    entities
        .createNativeQuery("DELETE FROM chase WHERE id = ?")
        .setParameter(1, chase)
        .executeUpdate();
  }
}
