package org.palabre.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Text on its way into a page that becomes a PDF. */
public final class PageText {

  /** Stands for a character the fonts have no drawing of, so that a reader sees one is missing. */
  public static final String MISSING = "\uFFFD";

  private static final CmapLookup GLYPHS = glyphs();

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
              if (point < 0x80 || GLYPHS.getGlyphId(point) != 0) {
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

  /** Read from the font itself: the machine may have none for Java's own drawing. */
  private static CmapLookup glyphs() {
    try (InputStream ttf = PageText.class.getResourceAsStream("DejaVuSans.ttf");
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
