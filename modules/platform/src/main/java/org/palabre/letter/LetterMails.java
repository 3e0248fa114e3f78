package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.letter.LetterText.Part;
import org.palabre.letter.LetterText.Piece;
import org.palabre.mail.Mail;
import org.palabre.mail.SiteAddress;
import org.palabre.notification.LetterReaders.Reader;
import org.palabre.organisation.Organisations;

/** Writes a letter as a mail, in plain text that every mail program and screen reader reads. */
@ApplicationScoped
class LetterMails {

  private final SiteAddress site;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected LetterMails() {
    this(null, null);
  }

  @Inject
  LetterMails(SiteAddress site, Organisations organisations) {
    this.site = site;
    this.organisations = organisations;
  }

  /** What a letter says to each of its readers. */
  String body(LetterText text) {
    StringBuilder body = new StringBuilder();
    paragraph(body, text.letter().getTitle());
    paragraph(body, text.period());
    paragraph(body, text.letter().getOpening());
    for (Part part : text.parts()) {
      paragraph(body, "* " + part.heading() + " *");
      part.pieces().forEach(piece -> piece(body, piece));
    }
    return body.toString().strip();
  }

  private void piece(StringBuilder body, Piece piece) {
    StringBuilder lines = new StringBuilder();
    line(lines, piece.title());
    line(lines, piece.words());
    line(lines, piece.quote());
    line(lines, piece.facts());
    paragraph(body, lines.toString().strip());
  }

  /** The mail to one of them. */
  Mail mail(LetterText text, String body, Reader reader) {
    Letter letter = text.letter();
    LetterWords words = new LetterWords(letter.getLanguage());
    String organisation = organisations.get().getName();
    return new Mail(
        reader.email(),
        Mail.subject(letter.getTitle() + " · " + organisation),
        words.say(
            "mail.body",
            text.territory(),
            body,
            site.link(
                (letter.getLanguage().equals("en") ? "/en" : "") + "/letters/" + letter.getId()),
            reader.choiceLink(),
            organisation),
        reader.stopLink());
  }

  private static void paragraph(StringBuilder body, String text) {
    if (!text.isEmpty()) {
      body.append(text).append("\n\n");
    }
  }

  private static void line(StringBuilder lines, String text) {
    if (!text.isEmpty()) {
      lines.append(text).append('\n');
    }
  }
}
