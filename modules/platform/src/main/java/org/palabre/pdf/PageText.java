package org.palabre.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Text on its way into a page that becomes a PDF. */
public final class PageText {

  /** Stands for a character the fonts have no drawing of, so that a reader sees one is missing. */
  public static final String MISSING = "\uFFFD";

  private static final Font GLYPHS = glyphs();

  private PageText() {}

  /** A text with what would be read as markup made harmless. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * A page with one clear mark in the place of each character that the fonts cannot draw. Joiners
   * and variation selectors, which draw nothing, go with what they belong to.
   */
  static String drawable(String page) {
    StringBuilder drawn = new StringBuilder(page.length());
    page.codePoints()
        .forEach(
            point -> {
              if (point < 0x80 || GLYPHS.canDisplay(point)) {
                drawn.appendCodePoint(point);
              } else if (!isSilent(point)) {
                drawn.append(MISSING);
              }
            });
    return drawn.toString();
  }

  private static boolean isSilent(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.MODIFIER_SYMBOL -> true;
      default -> false;
    };
  }

  private static Font glyphs() {
    try (InputStream ttf = PageText.class.getResourceAsStream("DejaVuSans.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, ttf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font of PDFs cannot be read.", e);
    }
  }
}
