package org.palabre.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of files, in the database, so that one backup holds everything; in pieces of a
 * mebibyte, so that no file is in memory whole.
 */
@ApplicationScoped
class DocumentBytes {

  private static final int PIECE = 1024 * 1024;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected DocumentBytes() {}

  /** The fingerprint of what is read, to its end. */
  static String fingerprint(InputStream content) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
    try (InputStream read = new DigestInputStream(content, digest)) {
      read.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Keeps a file's bytes; in the running transaction. */
  void keep(UUID version, boolean small, InputStream content) throws IOException {
    int position = 0;
    for (byte[] piece = content.readNBytes(PIECE);
        piece.length > 0;
        piece = content.readNBytes(PIECE)) {
      entities
          .createNativeQuery(
              "INSERT INTO document_chunk (version_id, small, position, bytes) VALUES (?, ?, ?, ?)")
          .setParameter(1, version)
          .setParameter(2, small)
          .setParameter(3, position++)
          .setParameter(4, piece)
          .executeUpdate();
    }
  }

  /**
   * Writes a file's bytes.
   *
   * @param from the first, from 0
   * @param length how many
   */
  void copy(UUID version, boolean small, long from, long length, OutputStream to)
      throws IOException {
    long left = length;
    int skip = (int) (from % PIECE);
    for (int position = (int) (from / PIECE); left > 0; position++) {
      byte[] piece = piece(version, small, position);
      int count = (int) Math.min(left, piece.length - skip);
      if (count <= 0) {
        throw new IOException("The file %s is shorter than it should be.".formatted(version));
      }
      to.write(piece, skip, count);
      left -= count;
      skip = 0;
    }
  }

  private byte[] piece(UUID version, boolean small, int position) throws IOException {
    List<?> found =
        entities
            .createNativeQuery(
                "SELECT bytes FROM document_chunk"
                    + " WHERE version_id = ? AND small = ? AND position = ?")
            .setParameter(1, version)
            .setParameter(2, small)
            .setParameter(3, position)
            .getResultList();
    if (found.isEmpty()) {
      throw new IOException("The file %s was taken away.".formatted(version));
    }
    return (byte[]) found.get(0);
  }

  /** Forgets a file's bytes. */
  void forget(UUID version) {
    entities
        .createNativeQuery("DELETE FROM document_chunk WHERE version_id = ?")
        .setParameter(1, version)
        .executeUpdate();
  }
}
