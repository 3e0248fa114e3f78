package org.palabre.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.picture.PictureReader;

/**
 * Looks through a file that was sent: what it is follows from what it holds (Apache Tika), never
 * from its name. Pictures are written anew, packed files counted through ({@link PackedFile}),
 * texts read to their end ({@link PlainFile}). A file that is two things at once is refused.
 */
public final class FileIntake {

  /** The largest file, in bytes. */
  public static final long MOST_BYTES = 25L * 1024 * 1024;

  private static final int BUFFER = 1 << 16;
  private static final int MEGABYTE = 1024 * 1024;

  /** The end record of an archive (APPNOTE 6.3.10, 4.3.16), which programs look for from behind. */
  private static final int ARCHIVE_END = 22;

  /** What Tika also calls the types that are kept. */
  private static final Map<String, FileType> ALSO_CALLED =
      Map.of(
          "audio/vorbis", FileType.OGG,
          "audio/opus", FileType.OGG,
          "audio/speex", FileType.OGG,
          "application/ogg", FileType.OGG,
          "audio/x-oggflac", FileType.OGG,
          "audio/x-m4a", FileType.M4A);

  private FileIntake() {}

  /**
   * Takes a file in.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if it is empty, larger than {@link #MOST_BYTES}, damaged, or nothing that is
   *     kept
   */
  public static ReceivedFile receive(String field, Upload upload) {
    Path place = null;
    try {
      place = Files.createTempFile("palabre-", ".file");
      long size = copy(field, upload, place);
      ReceivedFile file = look(field, upload.name(), place, size);
      place = null;
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      forget(place);
    }
  }

  private static long copy(String field, Upload upload, Path place) throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream sent = upload.content().open();
        OutputStream kept = Files.newOutputStream(place)) {
      for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
        size += read;
        if (size > MOST_BYTES) {
          throw new Refusal(field, "file.heavy", MOST_BYTES / MEGABYTE);
        }
        kept.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw new Refusal(field, "file.empty");
    }
    return size;
  }

  private static ReceivedFile look(String field, String name, Path place, long size)
      throws IOException {
    if (PlainFile.startsAsMarkup(place)) {
      throw new Refusal(field, "file.kind.page");
    }
    String detected = detect(place);
    Optional<FileType> told = served(detected);
    if (PackedFile.isPacked(detected)) {
      return new ReceivedFile(place, PackedFile.type(field, place), name, null, null, size);
    }
    if (told.isPresent() && !told.get().isText()) {
      FileType type = told.get();
      if (type.isPicture()) {
        return new ReceivedFile(place, type, name, null, picture(field, place, size), size);
      }
      if (endsAsArchive(place)) {
        throw new Refusal(field, "file.double");
      }
      return new ReceivedFile(place, type, name, null, null, size);
    }
    if (SoundFile.mayBe(detected) && SoundFile.isSoundAlone(place)) {
      if (endsAsArchive(place)) {
        throw new Refusal(field, "file.double");
      }
      return new ReceivedFile(place, FileType.M4A, name, null, null, size);
    }
    if (!PlainFile.mayBe(detected)) {
      throw new Refusal(field, key(detected));
    }
    String charset = PlainFile.charset(field, place);
    return new ReceivedFile(
        place, PlainFile.type(place, FileName.cleaned(name)), name, charset, null, size);
  }

  private static String detect(Path place) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(place))) {
      return MimeTypes.getDefaultMimeTypes()
          .detect(content, new Metadata())
          .getBaseType()
          .toString();
    }
  }

  private static Optional<FileType> served(String detected) {
    return FileType.served(detected).or(() -> Optional.ofNullable(ALSO_CALLED.get(detected)));
  }

  private static Picture picture(String field, Path place, long size) throws IOException {
    if (size > PictureReader.MOST_BYTES) {
      throw new Refusal(field, "picture.heavy", PictureReader.MOST_BYTES / MEGABYTE);
    }
    return PictureReader.read(field, Files.readAllBytes(place));
  }

  /** Whether an archive program would find an archive at its end. */
  private static boolean endsAsArchive(Path place) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "r")) {
      int length = (int) Math.min(file.length(), ARCHIVE_END + 0xFFFF);
      byte[] end = new byte[length];
      file.seek(file.length() - length);
      file.readFully(end);
      for (int at = length - ARCHIVE_END; at >= 0; at--) {
        boolean signed =
            end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6;
        if (signed && at + ARCHIVE_END + comment(end, at) == length) {
          return true;
        }
      }
      return false;
    }
  }

  private static int comment(byte[] end, int at) {
    return (end[at + 20] & 0xFF) | (end[at + 21] & 0xFF) << 8;
  }

  private static String key(String detected) {
    if (detected.startsWith("image/")) {
      return "picture.kind";
    }
    if (detected.startsWith("video/")) {
      return "file.kind.film";
    }
    boolean office =
        detected.contains("ms-office")
            || detected.contains("msword")
            || detected.contains("ms-excel")
            || detected.contains("ms-powerpoint")
            || detected.equals("application/x-tika-msoffice");
    return office ? "file.kind.office" : "file.kind";
  }

  private static void forget(Path place) {
    if (place != null) {
      place.toFile().delete();
    }
  }
}
