package org.palabre.web.statement;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.palabre.input.Refusal;
import org.palabre.picture.Picture;
import org.palabre.picture.PictureReader;
import org.palabre.statement.StatementPictures;

/** The photographs that came with a form. */
public final class SentPictures {

  private SentPictures() {}

  /**
   * Makes them fit to keep.
   *
   * @param field the form's field, for the refusal
   * @param parts the files that were chosen; null or empty ones are none
   * @throws Refusal if there are too many, or one is no picture that can be kept
   */
  public static List<Picture> read(String field, List<Part> parts) {
    List<Picture> pictures = new ArrayList<>();
    for (Part part : parts == null ? List.<Part>of() : parts) {
      if (part == null || part.getSize() == 0) {
        continue;
      }
      if (pictures.size() == StatementPictures.MOST) {
        throw new Refusal(field, "picture.tooMany", StatementPictures.MOST);
      }
      if (part.getSize() > PictureReader.MOST_BYTES) {
        throw new Refusal(field, "picture.heavy", PictureReader.MOST_BYTES / 1024 / 1024);
      }
      try {
        pictures.add(PictureReader.read(field, part.getInputStream().readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pictures;
  }
}
