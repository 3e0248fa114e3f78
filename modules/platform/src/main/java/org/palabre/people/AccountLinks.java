package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The links sent to somebody who has an account: each works once, for half an hour, for what it was
 * asked for.
 */
@ApplicationScoped
public class AccountLinks {

  /** How long a link works. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  private static final int MOST_PER_LIFE = 5;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected AccountLinks() {}

  /** What a link is for. */
  public enum Purpose {
    /** To sign in without a password. */
    SIGN_IN,
    /** To choose a new password. */
    PASSWORD
  }

  /**
   * Makes a link's token.
   *
   * @return nothing when this person has asked for five within half an hour: nobody's mailbox is
   *     flooded from here
   */
  @Transactional(TxType.MANDATORY)
  public Optional<OneTimeToken> issue(UUID person, Purpose purpose) {
    entities
        .createNativeQuery(
            "DELETE FROM account_token WHERE person_id = ? AND expires_at < UTC_TIMESTAMP(6)")
        .setParameter(1, person)
        .executeUpdate();
    Number waiting =
        (Number)
            entities
                .createNativeQuery("SELECT COUNT(*) FROM account_token WHERE person_id = ?")
                .setParameter(1, person)
                .getSingleResult();
    if (waiting.intValue() >= MOST_PER_LIFE) {
      return Optional.empty();
    }
    OneTimeToken token = OneTimeToken.next();
    entities
        .createNativeQuery(
            "INSERT INTO account_token (token_hash, person_id, purpose, created_at, expires_at)"
                + " VALUES (?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)")
        .setParameter(1, token.hash())
        .setParameter(2, person)
        .setParameter(3, purpose.name())
        .setParameter(4, LIFE.toSeconds())
        .executeUpdate();
    return Optional.of(token);
  }

  /** Whether a link would work now; asking does not use it. */
  public boolean works(OneTimeToken token, Purpose purpose) {
    return owner(token, purpose).isPresent();
  }

  /**
   * Uses a link: of several requests at once, one succeeds.
   *
   * @return whose it is, or nothing when it was used, is over, is for something else, or never was
   */
  @Transactional
  public Optional<UUID> use(OneTimeToken token, Purpose purpose) {
    Optional<UUID> owner = owner(token, purpose);
    int used =
        entities
            .createNativeQuery(
                "UPDATE account_token SET used_at = UTC_TIMESTAMP(6) WHERE token_hash = ?"
                    + " AND purpose = ? AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)")
            .setParameter(1, token.hash())
            .setParameter(2, purpose.name())
            .executeUpdate();
    return used == 1 ? owner : Optional.empty();
  }

  /** Makes every link of a person useless. */
  @Transactional(TxType.MANDATORY)
  public void forget(UUID person) {
    entities
        .createNativeQuery("DELETE FROM account_token WHERE person_id = ?")
        .setParameter(1, person)
        .executeUpdate();
  }

  private Optional<UUID> owner(OneTimeToken token, Purpose purpose) {
    List<?> owners =
        entities
            .createNativeQuery(
                "SELECT person_id FROM account_token WHERE token_hash = ? AND purpose = ?"
                    + " AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)")
            .setParameter(1, token.hash())
            .setParameter(2, purpose.name())
            .getResultList();
    return owners.stream().map(id -> UUID.fromString(id.toString())).findFirst();
  }
}
