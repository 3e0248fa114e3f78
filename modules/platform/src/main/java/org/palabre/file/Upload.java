package org.palabre.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it was sent.
 *
 * @param name what its sender called it, or null
 * @param content where to read it
 */
public record Upload(String name, Content content) {

  /** Where a file is read from its beginning. */
  @FunctionalInterface
  public interface Content {

    /** Opens it. */
    InputStream open() throws IOException;
  }

  /** A small file that is in memory already. */
  public static Upload of(String name, byte[] bytes) {
    return new Upload(name, () -> new ByteArrayInputStream(bytes));
  }
}
