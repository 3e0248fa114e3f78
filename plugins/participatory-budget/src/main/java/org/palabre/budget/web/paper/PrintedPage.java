package org.palabre.budget.web.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.palabre.pdf.PageText;
import org.palabre.web.wording.Wording;

/** A page that becomes paper: its frame, and how it says things. Each kind of paper extends it. */
abstract class PrintedPage {

  private final String language;
  private final ResourceBundle words;
  private final Wording wording;
  private final StringBuilder body = new StringBuilder();

  /**
   * A page.
   *
   * @param language its tag
   * @param words of the plugin, in that language
   */
  PrintedPage(String language, ResourceBundle words, Wording wording) {
    this.language = language;
    this.words = words;
    this.wording = wording;
  }

  /**
   * The page around what was added.
   *
   * @param kind the class of its style
   * @param subject what it belongs to
   */
  String page(String kind, String title, String subject) {
    return """
    <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>\
    <bookmarks></bookmarks><style>%s</style></head><body class="print %s">%s</body></html>\
    """
        .formatted(language, text(title), text(subject), style(), kind, body);
  }

  /** Adds markup, its placeholders filled with texts made harmless. */
  void add(String markup, Object... texts) {
    Object[] safe = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      safe[i] = text(texts[i].toString());
    }
    body.append(markup.formatted(safe));
  }

  /** A sentence of the plugin, filled. */
  String say(String key, Object... values) {
    return values.length == 0 ? words.getString(key) : wording.say(words.getString(key), values);
  }

  /** An amount in euros; without cents where there are none, as people write it. */
  String amount(BigDecimal euros) {
    return wording.amount(euros).replaceFirst("[.,]00(?=\\D*$)", "");
  }

  Wording wording() {
    return wording;
  }

  private static String text(String said) {
    return PageText.escaped(said);
  }

  private static String style() {
    try (InputStream css = PrintedPage.class.getResourceAsStream("print.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
