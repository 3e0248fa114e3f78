package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.palabre.document.Pictures;
import org.palabre.letter.LetterText.Part;
import org.palabre.letter.LetterText.Piece;
import org.palabre.mail.SiteAddress;
import org.palabre.organisation.Organisations;
import org.palabre.pdf.PageText;
import org.palabre.pdf.Pdf;

/**
 * A letter as the page that becomes paper, in two columns. Columns are made of rows, each read left
 * then right: the library's own columns leave their text out of the structure that screen readers
 * follow.
 */
@ApplicationScoped
class LetterPage {

  private static final int CHARACTERS_A_LINE = 35;

  private static final int LINES_A_PICTURE = 11;
  private static final int RULES = 26;

  private final Organisations organisations;
  private final SiteAddress site;
  private final Pictures pictures;

  /** For the container's proxy. */
  protected LetterPage() {
    this(null, null, null);
  }

  @Inject
  LetterPage(Organisations organisations, SiteAddress site, Pictures pictures) {
    this.organisations = organisations;
    this.site = site;
    this.pictures = pictures;
  }

  /**
   * The page.
   *
   * @param row how many lines stand in one row, both columns together: a row is never torn between
   *     two pages, so that long ones are even and short ones leave less room at a page's end
   * @param room whether a last page with room to write follows
   */
  String of(LetterText text, int row, boolean room) {
    Letter letter = text.letter();
    LetterWords words = new LetterWords(letter.getLanguage());
    String organisation = organisations.get().getName();
    StringBuilder body = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    body.append(
        "<div class=\"masthead\"><p class=\"organisation\">%s</p><p class=\"kind\">%s</p></div>"
            .formatted(text(organisation), text(words.say("kind", text.territory()))));
    body.append("<h1>%s</h1>".formatted(text(letter.getTitle())));
    body.append("<p class=\"period\">%s</p>".formatted(text(text.period())));
    if (!letter.getOpening().isEmpty()) {
      body.append("<div class=\"opening\">");
      paragraphs(body, letter.getOpening());
      body.append("</div>");
    }
    for (Part part : text.parts()) {
      marks.append(
          "<bookmark name=\"%s\" href=\"#%s\"/>".formatted(text(part.heading()), part.section()));
      part(body, part, row);
    }
    body.append(
        "<div class=\"end\"><p><strong>%s</strong></p><p>%s</p></div>"
            .formatted(
                text(words.say("end.title")),
                text(words.say("end", shown("/letters"), organisations.get().getContact()))));
    if (room) {
      room(body, words);
    }
    return """
    <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>\
    <bookmarks>%s</bookmarks><style>%s</style></head><body class="letter">%s</body></html>\
    """
        .formatted(
            letter.getLanguage(),
            text(letter.getTitle()),
            text(words.say("kind", text.territory()) + " · " + organisation),
            marks,
            style(organisation + " · " + shown("/letters")),
            body);
  }

  private void part(StringBuilder body, Part part, int most) {
    List<List<Piece>> rows = rows(part.pieces(), most);
    for (int i = 0; i < rows.size(); i++) {
      List<Piece> row = rows.get(i);
      boolean alone = row.size() == 1;
      body.append(alone && lines(row.get(0)) > most ? "<div>" : "<div class=\"row\">");
      if (i == 0) {
        body.append("<h2 id=\"%s\">%s</h2>".formatted(part.section(), text(part.heading())));
      }
      if (alone) {
        piece(body, row.get(0));
      } else {
        columns(body, row);
      }
      body.append("</div>");
    }
  }

  /** What stands side by side, in order: as much as fits into a row, at least one. */
  private static List<List<Piece>> rows(List<Piece> pieces, int most) {
    List<List<Piece>> rows = new ArrayList<>();
    int lines = 0;
    for (Piece piece : pieces) {
      if (rows.isEmpty() || lines + lines(piece) > most) {
        rows.add(new ArrayList<>());
        lines = 0;
      }
      rows.get(rows.size() - 1).add(piece);
      lines += lines(piece);
    }
    return rows;
  }

  private void columns(StringBuilder body, List<Piece> row) {
    int left = half(row);
    body.append("<div class=\"left\">");
    row.subList(0, left).forEach(piece -> piece(body, piece));
    body.append("</div><div class=\"right\">");
    row.subList(left, row.size()).forEach(piece -> piece(body, piece));
    body.append("</div>");
  }

  /** How many go left so that both columns are about as long. */
  private static int half(List<Piece> row) {
    int all = row.stream().mapToInt(LetterPage::lines).sum();
    int best = 1;
    int smallest = Integer.MAX_VALUE;
    int before = 0;
    for (int count = 1; count < row.size(); count++) {
      before += lines(row.get(count - 1));
      int difference = Math.abs(all - 2 * before);
      if (difference < smallest) {
        smallest = difference;
        best = count;
      }
    }
    return best;
  }

  private static int lines(Piece piece) {
    return (piece.picture() == null ? 0 : LINES_A_PICTURE)
        + lines(piece.title())
        + lines(piece.words())
        + lines(piece.quote())
        + lines(piece.facts())
        + 1;
  }

  private static int lines(String text) {
    return (int) text.lines().mapToLong(line -> line.length() / CHARACTERS_A_LINE + 1L).sum();
  }

  private void piece(StringBuilder body, Piece piece) {
    body.append("<div class=\"piece\">");
    if (piece.picture() != null) {
      pictures
          .content(piece.picture(), true)
          .ifPresent(
              file ->
                  body.append(
                      "<img src=\"%s%s\" alt=\"%s\"/>"
                          .formatted(
                              Pdf.PICTURE,
                              Base64.getEncoder().encodeToString(file),
                              text(piece.alt()))));
    }
    if (!piece.title().isEmpty()) {
      body.append("<h3>%s</h3>".formatted(text(piece.title())));
    }
    paragraphs(body, piece.words());
    if (!piece.quote().isEmpty()) {
      body.append("<blockquote>%s</blockquote>".formatted(text(piece.quote())));
    }
    if (!piece.facts().isEmpty()) {
      body.append("<p class=\"facts\">%s</p>".formatted(text(piece.facts())));
    }
    body.append("</div>");
  }

  private static void paragraphs(StringBuilder body, String words) {
    for (String paragraph : words.split("\n\\s*\n")) {
      if (!paragraph.isBlank()) {
        body.append("<p class=\"lines\">%s</p>".formatted(text(paragraph.strip())));
      }
    }
  }

  private static void room(StringBuilder body, LetterWords words) {
    body.append(
        "<div class=\"room\"><h2>%s</h2><p>%s</p>"
            .formatted(text(words.say("room.title")), text(words.say("room"))));
    body.append("<div class=\"rule\"></div>".repeat(RULES));
    body.append("</div>");
  }

  /** An address as one types it. */
  private String shown(String page) {
    return site.link(page).replaceFirst("^https?://", "");
  }

  private static String style(String foot) {
    try (InputStream css = LetterPage.class.getResourceAsStream("letter.css")) {
      // In a string of CSS every character but letters and digits is written by its number.
      StringBuilder safe = new StringBuilder();
      foot.codePoints()
          .forEach(
              point ->
                  safe.append(
                      Character.isLetterOrDigit(point)
                          ? Character.toString(point)
                          : "\\%06x".formatted(point)));
      return new String(css.readAllBytes(), StandardCharsets.UTF_8)
          .replace("FOOT", safe.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String said) {
    return PageText.escaped(said);
  }
}
