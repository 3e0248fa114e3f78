package org.palabre.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.palabre.picture.Picture;

/**
 * A file that was looked through and may be kept. It lies on the disk until it is closed.
 *
 * <pre>{@code
 * try (ReceivedFile file = FileIntake.receive("file", upload)) {
 *   …
 * }
 * }</pre>
 */
public final class ReceivedFile implements AutoCloseable {

  private final Path place;
  private final FileType type;
  private final FileName name;
  private final String sentName;
  private final String charset;
  private final Picture picture;
  private final long size;

  ReceivedFile(
      Path place, FileType type, String sentName, String charset, Picture picture, long size) {
    this.place = place;
    this.type = type;
    this.name = FileName.of(sentName, type);
    this.sentName = FileName.cleaned(sentName);
    this.charset = charset;
    this.picture = picture;
    this.size = size;
  }

  /** What it is kept as: pictures are JPEG, whatever they were. */
  public FileType type() {
    return type.isPicture() ? FileType.JPEG : type;
  }

  /** Its name, cleaned, ending as its type does. */
  public String name() {
    return name.kept();
  }

  /** The name it came with when that said it was something else; empty otherwise. */
  public Optional<String> falseName() {
    return name.lied() ? Optional.of(sentName) : Optional.empty();
  }

  /** The encoding of a text; empty for everything else. */
  public Optional<String> charset() {
    return Optional.ofNullable(charset);
  }

  /** The picture made of it; empty when it is none. */
  public Optional<Picture> picture() {
    return Optional.ofNullable(picture);
  }

  /** How many bytes are kept of it, the small picture apart. */
  public long size() {
    return picture == null ? size : picture.large().length;
  }

  /** What is kept of it. */
  public InputStream open() throws IOException {
    return picture == null
        ? Files.newInputStream(place)
        : new ByteArrayInputStream(picture.large());
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
