package org.palabre.budget.domain.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.palabre.budget.domain.ballot.Choices;

/**
 * The public half of an edition's key: it seals ballots, and opens none. Anybody may have it.
 *
 * <p>A ballot is sealed by HPKE in base mode (RFC 9180) with X25519, HKDF-SHA256 and
 * ChaCha20-Poly1305, and bound to its edition. All ballots of an edition have one length, so that
 * the sealed bytes do not tell how much somebody chose.
 *
 * @see OpeningKey
 */
public final class BallotKey {

  /** How many bytes a public key has. */
  public static final int LENGTH = 32;

  /** Says what is sealed: bytes sealed for something else do not open as a ballot. */
  private static final byte[] INFO = "palabre budget ballot 1".getBytes(StandardCharsets.US_ASCII);

  private static final int LENGTH_BYTES = Short.BYTES;
  private static final int STEP = 64;

  private final byte[] bytes;

  private BallotKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /**
   * The key of these bytes.
   *
   * @throws IllegalArgumentException when they are no public key
   */
  public static BallotKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A public key has %d bytes.".formatted(LENGTH));
    }
    return new BallotKey(bytes);
  }

  /**
   * How long ballots are before they are sealed, in bytes.
   *
   * @param longest the most characters that choices of the edition can have
   */
  public static int size(int longest) {
    return (longest + LENGTH_BYTES + STEP - 1) / STEP * STEP;
  }

  /**
   * Seals a ballot. Sealed twice, the same ballot is different bytes.
   *
   * @param size what {@link #size} says for the edition
   * @throws IllegalArgumentException when the choices are longer than that
   */
  public byte[] seal(Choices choices, UUID edition, int size) {
    byte[] line = choices.write().getBytes(StandardCharsets.US_ASCII);
    if (line.length + LENGTH_BYTES > size) {
      throw new IllegalArgumentException("These choices do not fit a ballot of the edition.");
    }
    byte[] padded = ByteBuffer.allocate(size).putShort((short) line.length).put(line).array();
    HPKE hpke = hpke();
    try {
      byte[][] sealed =
          hpke.seal(
              hpke.deserializePublicKey(bytes), INFO, bytesOf(edition), padded, null, null, null);
      return ByteBuffer.allocate(sealed[0].length + sealed[1].length)
          .put(sealed[1])
          .put(sealed[0])
          .array();
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("The ballot could not be sealed.", e);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  /** The key itself. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The SHA-256 of the key: what the journal keeps of it. */
  public byte[] hash() {
    return sha256().digest(bytes);
  }

  /** The SHA-256 of edition and key together: what ties a share to both. */
  byte[] markIn(UUID edition) {
    MessageDigest digest = sha256();
    digest.update(bytesOf(edition));
    return digest.digest(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BallotKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The choices in the bytes that were sealed. */
  static Choices unpad(byte[] padded) {
    ByteBuffer read = ByteBuffer.wrap(padded);
    int length = Short.toUnsignedInt(read.getShort());
    return Choices.read(new String(padded, LENGTH_BYTES, length, StandardCharsets.US_ASCII));
  }

  /** Not shared between threads: it keeps a digest. */
  static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }

  static byte[] info() {
    return INFO.clone();
  }

  static byte[] bytesOf(UUID edition) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(edition.getMostSignificantBits())
        .putLong(edition.getLeastSignificantBits())
        .array();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
