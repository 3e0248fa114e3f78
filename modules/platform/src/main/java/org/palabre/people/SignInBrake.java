package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;

/**
 * Slows guessing (many passwords for one account) and spraying (one password for many accounts): in
 * a quarter of an hour five tries may fail for an e-mail address, whether an account has it or not,
 * and fifty from a network address.
 *
 * <p>A try counts before the password is looked at and is taken back when it was right: tries sent
 * all at once do not slip through. Only hashes of both addresses are kept, and only that long.
 */
@ApplicationScoped
public class SignInBrake {

  /** How long a failure counts. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  static final int MOST_PER_ACCOUNT = 5;
  static final int MOST_PER_ADDRESS = 50;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected SignInBrake() {}

  /** Notes a try, in a transaction of its own, so that tries made meanwhile see it. */
  @Transactional(TxType.REQUIRES_NEW)
  public void note(Try tried) {
    insert(tried.accountKey());
    insert(tried.addressKey());
    entities
        .createNativeQuery(
            "DELETE FROM sign_in_failure WHERE failed_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND")
        .setParameter(1, WINDOW.toSeconds())
        .executeUpdate();
  }

  /** Whether there have been too many, this one included. */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean isTooMany(Try tried) {
    return count(tried.accountKey()) > MOST_PER_ACCOUNT
        || count(tried.addressKey()) > MOST_PER_ADDRESS;
  }

  /** Takes one try back: it was refused unseen, and must not make the wait longer. */
  @Transactional(TxType.REQUIRES_NEW)
  public void takeBack(Try tried) {
    delete(tried.accountKey(), 1);
    delete(tried.addressKey(), 1);
  }

  /** Forgets the failures of an account whose owner has signed in. */
  @Transactional(TxType.REQUIRES_NEW)
  public void succeeded(Try tried) {
    delete(tried.accountKey(), Integer.MAX_VALUE);
    delete(tried.addressKey(), 1);
  }

  private void insert(byte[] key) {
    entities
        .createNativeQuery(
            "INSERT INTO sign_in_failure (id, key_hash, failed_at) VALUES (UUID(), ?, UTC_TIMESTAMP(6))")
        .setParameter(1, key)
        .executeUpdate();
  }

  private long count(byte[] key) {
    return ((Number)
            entities
                .createNativeQuery(
                    "SELECT COUNT(*) FROM sign_in_failure WHERE key_hash = ?"
                        + " AND failed_at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND")
                .setParameter(1, key)
                .setParameter(2, WINDOW.toSeconds())
                .getSingleResult())
        .longValue();
  }

  private void delete(byte[] key, int most) {
    entities
        .createNativeQuery(
            "DELETE FROM sign_in_failure WHERE key_hash = ? ORDER BY failed_at DESC LIMIT " + most)
        .setParameter(1, key)
        .executeUpdate();
  }

  /**
   * A try to sign in.
   *
   * @param email the e-mail address, as typed
   * @param address the network address it came from
   */
  public record Try(String email, String address) {

    private byte[] accountKey() {
      return Sha256.of("account:" + Account.key(email));
    }

    private byte[] addressKey() {
      return Sha256.of("address:" + address);
    }
  }
}
