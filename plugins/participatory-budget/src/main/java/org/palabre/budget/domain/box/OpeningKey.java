package org.palabre.budget.domain.box;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.palabre.budget.domain.ballot.Choices;

/**
 * The private half of an edition's key: it opens ballots. It exists while it is shared out, and
 * again while the box is opened; it is never kept.
 *
 * <p>It follows from a secret of 32 bytes (RFC 9180, section 4: DeriveKeyPair). The secret is what
 * scrutineers hold shares of.
 */
public final class OpeningKey {

  /** How many bytes the secret has. */
  static final int SECRET = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;
  private final AsymmetricCipherKeyPair pair;
  private final BallotKey ballotKey;

  private OpeningKey(byte[] secret) {
    this.secret = secret.clone();
    HPKE hpke = BallotKey.hpke();
    this.pair = hpke.deriveKeyPair(secret);
    this.ballotKey = BallotKey.of(hpke.serializePublicKey(pair.getPublic()));
  }

  /** A new one. */
  public static OpeningKey fresh() {
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    return of(secret);
  }

  static OpeningKey of(byte[] secret) {
    return new OpeningKey(secret);
  }

  /** What seals the ballots that this key opens. */
  public BallotKey ballotKey() {
    return ballotKey;
  }

  /**
   * Opens a ballot.
   *
   * @throws NotABallot when the bytes were changed, or sealed for another key or edition, or hold
   *     no choices
   */
  public Choices open(byte[] sealed, UUID edition) {
    HPKE hpke = BallotKey.hpke();
    if (sealed.length <= hpke.getEncSize()) {
      throw new NotABallot(null);
    }
    try {
      byte[] padded =
          hpke.open(
              Arrays.copyOf(sealed, hpke.getEncSize()),
              pair,
              BallotKey.info(),
              BallotKey.bytesOf(edition),
              Arrays.copyOfRange(sealed, hpke.getEncSize(), sealed.length),
              null,
              null,
              null);
      return BallotKey.unpad(padded);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw new NotABallot(e);
    }
  }

  byte[] secret() {
    return secret.clone();
  }

  /** Bytes in the box that are no ballot of the edition. */
  public static final class NotABallot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotABallot(Exception cause) {
      super("These bytes are no ballot of this edition.", cause);
    }
  }
}
