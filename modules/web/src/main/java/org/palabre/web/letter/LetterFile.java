package org.palabre.web.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.palabre.input.Refusal;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterPaper;
import org.palabre.letter.Letters;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** A letter on paper, as a PDF. */
@Named
@RequestScoped
public class LetterFile {

  @Inject private Letters letters;
  @Inject private LetterPaper paper;

  /** Answers with the file, or "not found". */
  public void send() throws IOException {
    Optional<Letter> letter = Sent.id("id").flatMap(letters::find);
    if (letter.isEmpty()) {
      NotFound.answer();
      return;
    }
    byte[] file;
    try {
      file = paper.file(letter.get());
    } catch (Refusal endless) {
      // Its page says how long it would be, and offers no file.
      NotFound.answer();
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(file.length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "inline; filename=\"%s-%s.pdf\""
            .formatted(
                letter.get().getLanguage().equals("en") ? "letter" : "lettre",
                letter.get().getUntilOn()));
    answer.getResponseOutputStream().write(file);
    faces.responseComplete();
  }
}
