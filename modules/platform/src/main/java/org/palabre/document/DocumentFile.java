package org.palabre.document;

import java.io.IOException;
import java.io.OutputStream;
import org.palabre.file.FileType;

/** A file that its reader may have. */
public final class DocumentFile {

  private final DocumentVersion version;
  private final boolean small;
  private final boolean everybodys;
  private final DocumentBytes bytes;

  DocumentFile(DocumentVersion version, boolean small, boolean everybodys, DocumentBytes bytes) {
    this.version = version;
    this.small = small;
    this.everybodys = everybodys;
    this.bytes = bytes;
  }

  /** What it is called. */
  public String name() {
    return version.getFileName();
  }

  /** What it is. */
  public FileType type() {
    return version.getType();
  }

  /** The type it is served as, with the encoding of a text. */
  public String mediaType() {
    return type().mediaType() + version.getCharset().map(known -> ";charset=" + known).orElse("");
  }

  /** How many bytes it has. */
  public long size() {
    return small ? version.getSmallSize() : version.getSize();
  }

  /** Changes with its content. */
  public String fingerprint() {
    return version.getSha256() + (small ? "-s" : "");
  }

  /** Whether everybody may have it, signed in or not. */
  public boolean isEverybodys() {
    return everybodys;
  }

  /** Writes all of it. */
  public void write(OutputStream to) throws IOException {
    write(0, size(), to);
  }

  /**
   * Writes a part of it.
   *
   * @param from the first byte, from 0
   * @param length how many
   */
  public void write(long from, long length, OutputStream to) throws IOException {
    bytes.copy(version.getId(), small, from, length, to);
  }
}
