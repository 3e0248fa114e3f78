package org.palabre.budget.domain.count;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.palabre.count.Election;
import org.palabre.count.pabulib.PabulibDocument;
import org.palabre.count.pabulib.PabulibReader;

/**
 * The file everybody can recount: {@code ./palabre count FILE.pb} finds the same winners, because
 * what is published was counted from these very bytes.
 */
public final class RecountFile {

  private final byte[] bytes;

  /** A file that was kept. */
  public RecountFile(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** The file of an election; ballots are numbered in the order they have there. */
  public static RecountFile of(Election election) {
    StringBuilder text = new StringBuilder();
    try {
      PabulibDocument.of(election).write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RecountFile(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What it holds. */
  public Election read() {
    try {
      return PabulibReader.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its SHA-256, in hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
