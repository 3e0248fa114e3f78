package org.palabre.sortition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, the one hash of the draw (FIPS 180-4). */
public final class Hash {

  private Hash() {}

  /**
   * Hashes parts as if they stood one behind the other.
   *
   * @param parts bytes
   * @return 32 bytes
   */
  public static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * Lower-case hexadecimal.
   *
   * @param bytes any
   * @return two digits per byte
   */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
