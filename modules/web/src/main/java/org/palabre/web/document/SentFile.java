package org.palabre.web.document;

import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Objects;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;

/** Files that came with a form. */
public final class SentFile {

  private SentFile() {}

  /**
   * The one file of a field.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if none was chosen
   */
  public static Upload one(String field, Part part) {
    return all(field, part == null ? List.of() : List.of(part)).get(0);
  }

  /**
   * The files of a field.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if none was chosen
   */
  public static List<Upload> all(String field, List<Part> parts) {
    List<Upload> sent =
        (parts == null ? List.<Part>of() : parts)
            .stream()
                .filter(Objects::nonNull)
                .filter(part -> part.getSubmittedFileName() != null)
                .filter(part -> !part.getSubmittedFileName().isEmpty())
                .map(part -> new Upload(part.getSubmittedFileName(), part::getInputStream))
                .toList();
    if (sent.isEmpty()) {
      throw new Refusal(field, "file.needed");
    }
    return sent;
  }
}
