package org.palabre.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of files that may be kept. Whatever a file was called, it is served as one of these:
 * never as a page, a drawing that runs scripts, a program or an archive.
 */
public enum FileType {
  /** A document to read and print. */
  PDF("application/pdf", "pdf"),
  /** A picture; all are kept as JPEG. */
  JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
  /** A picture that becomes a JPEG. */
  PNG("image/png", "png"),
  /** A picture that becomes a JPEG. */
  WEBP("image/webp", "webp"),
  /** A text by LibreOffice. */
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  /** A spreadsheet by LibreOffice. */
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  /** A presentation by LibreOffice. */
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  /** A text by Word. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** A spreadsheet by Excel. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** A presentation by PowerPoint. */
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  /** A table as text. */
  CSV("text/csv", "csv", "tsv"),
  /** A text without shape. */
  TXT("text/plain", "txt"),
  /** Dates for a calendar. */
  ICS("text/calendar", "ics"),
  /** A sound. */
  MP3("audio/mpeg", "mp3"),
  /** A sound. */
  OGG("audio/ogg", "ogg", "oga", "opus"),
  /** A sound. */
  M4A("audio/mp4", "m4a");

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** The type it is served as, {@code application/pdf}. */
  public String mediaType() {
    return mediaType;
  }

  /** What its name ends in, without dot. */
  public String extension() {
    return extensions.get(0);
  }

  /** Whether it is a picture. */
  public boolean isPicture() {
    return this == JPEG || this == PNG || this == WEBP;
  }

  /** Whether it is a sound. */
  public boolean isSound() {
    return mediaType.startsWith("audio/");
  }

  /** Whether it is text, in an encoding that has to be known to read it. */
  public boolean isText() {
    return mediaType.startsWith("text/");
  }

  /** Whether it is packed: entries in one file. */
  boolean isPacked() {
    return mediaType.startsWith("application/vnd.");
  }

  /** Whether a name with this ending, without dot, says so. */
  boolean isCalled(String ending) {
    return extensions.contains(ending.toLowerCase(Locale.ROOT));
  }

  /** The type served as this. */
  static Optional<FileType> served(String mediaType) {
    for (FileType type : values()) {
      if (type.mediaType.equals(mediaType)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
