package org.palabre.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file's name, fit to keep: no folder, no characters that lie about it or that a system forbids,
 * composed (Unicode NFC), and ending as its type does.
 *
 * @param kept the name, at most {@value #LONGEST} characters
 * @param lied whether the name it came with said it was something else
 */
public record FileName(String kept, boolean lied) {

  /** The longest name, in characters. */
  public static final int LONGEST = 120;

  private static final int LONGEST_ENDING = 5;
  private static final String NAMELESS = "document";

  /**
   * Cleans the name of a file.
   *
   * @param sent the name it came with, or null
   * @param type what it is
   */
  public static FileName of(String sent, FileType type) {
    String name = cleaned(sent);
    String ending = ending(name);
    boolean lied = !ending.isEmpty() && !type.isCalled(ending);
    String base = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    if (lied && type.isCalled(ending(base))) {
      base = base.substring(0, base.lastIndexOf('.'));
    }
    String end = "." + (type.isPicture() ? FileType.JPEG : type).extension();
    return new FileName(shortened(base, LONGEST - end.length()) + end, lied);
  }

  /** The name without folders and dangerous characters, whatever the file is. */
  public static String cleaned(String sent) {
    String text = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
    text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(FileName::isFit).forEach(kept::appendCodePoint);
    String name = kept.toString().replaceAll("[\\s\\u00A0]+", " ").replaceAll("^[. ]+|[. ]+$", "");
    return name.isEmpty() ? NAMELESS : shortened(name, LONGEST);
  }

  /** A title made of a name: without ending, with blanks for underscores. */
  public static String title(String name) {
    String ending = ending(name);
    String base = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    String said = base.replace('_', ' ').strip();
    return said.isEmpty() ? base : said;
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean known =
        Arrays.stream(FileType.values()).anyMatch(type -> type.isCalled(ending))
            || ending.matches("[A-Za-z][A-Za-z0-9]{0,4}");
    return name.indexOf('.') > 0 && ending.length() <= LONGEST_ENDING && known
        ? ending.toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean isFit(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && "<>:\"/\\|?*".indexOf(point) < 0;
  }

  private static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
  }
}
