package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.palabre.input.Refusal;
import org.palabre.pdf.Pdf;
import org.palabre.store.DataVersion;

/**
 * A letter on paper: two or four pages of A4. The last few are remembered until something changes
 * anywhere, so that nobody makes the same file twice.
 */
@ApplicationScoped
public class LetterPaper {

  /** Some forty pages: beyond, nobody wants the file, only to know how long it would be. */
  private static final int MOST_CHARACTERS = 120_000;

  private static final int CHARACTERS_A_PAGE = 2_600;
  private static final int REMEMBERED = 8;

  /** In lines: long rows have even columns, short ones leave less room at the end of a page. */
  private static final int[] ROWS = {38, 22};

  private static final float BOTTOM_MARGIN = 70;

  private final Pdf pdf;
  private final LetterPage page;
  private final Letters letters;
  private final DataVersion version;
  private final Map<UUID, Made> made = new LinkedHashMap<>(16, 0.75f, true);

  /** For the container's proxy. */
  protected LetterPaper() {
    this(null, null, null, null);
  }

  @Inject
  LetterPaper(Pdf pdf, LetterPage page, Letters letters, DataVersion version) {
    this.pdf = pdf;
    this.page = page;
    this.letters = letters;
    this.version = version;
  }

  /**
   * How much room a letter takes.
   *
   * @param pages how many pages
   * @param full how far down the last of them is filled, in hundredths
   * @param counted whether they were counted on the paper itself, not estimated
   */
  public record Measure(int pages, int full, boolean counted) {

    private int room() {
      return 100 * pages + full;
    }
  }

  private record Made(long version, byte[] file, Measure measure) {}

  /** How much room it takes. */
  public Measure measure(Letter letter) {
    // Read before the text: what changes meanwhile is then asked again.
    long now = version.current();
    LetterText text = letters.text(letter);
    return isEndless(text)
        ? new Measure(characters(text) / CHARACTERS_A_PAGE + 1, 100, false)
        : made(text, now).measure();
  }

  /**
   * The file, its last side filled with room to write where the text leaves one empty.
   *
   * @throws Refusal if it would take tens of pages
   */
  public byte[] file(Letter letter) {
    long now = version.current();
    LetterText text = letters.text(letter);
    if (isEndless(text)) {
      throw new Refusal("", "letter.file.endless");
    }
    return made(text, now).file().clone();
  }

  private Made made(LetterText text, long now) {
    UUID id = text.letter().getId();
    synchronized (made) {
      Made known = made.get(id);
      if (known != null && known.version() == now) {
        return known;
      }
    }
    Made fresh = make(text, now);
    synchronized (made) {
      made.put(id, fresh);
      if (made.size() > REMEMBERED) {
        made.remove(made.keySet().iterator().next());
      }
    }
    return fresh;
  }

  /** Tries long rows and short ones, and keeps what takes least room. */
  private Made make(LetterText text, long now) {
    Made best = null;
    int bestRow = 0;
    for (int row : ROWS) {
      byte[] file = pdf.of(page.of(text, row, false));
      Made tried = new Made(now, file, measure(file));
      if (best == null || tried.measure().room() < best.measure().room()) {
        best = tried;
        bestRow = row;
      }
    }
    int pages = best.measure().pages();
    return pages % 2 == 1 && pages < text.letter().getPaperPages()
        ? new Made(now, pdf.of(page.of(text, bestRow, true)), best.measure())
        : best;
  }

  private static Measure measure(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      float height = document.getPage(pages - 1).getMediaBox().getHeight();
      Lowest lowest = new Lowest(height - BOTTOM_MARGIN);
      lowest.setStartPage(pages);
      lowest.getText(document);
      return new Measure(pages, Math.round(100 * lowest.at / (height - BOTTOM_MARGIN)), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEndless(LetterText text) {
    return characters(text) > MOST_CHARACTERS;
  }

  private static int characters(LetterText text) {
    return text.letter().getOpening().length()
        + text.pieces().stream().mapToInt(LetterText.Piece::length).sum();
  }

  /** Finds how far down a page its text goes, the foot of the page apart. */
  private static final class Lowest extends PDFTextStripper {

    private final float end;
    private float at;

    private Lowest(float end) {
      this.end = end;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      for (TextPosition position : positions) {
        if (position.getYDirAdj() <= end) {
          at = Math.max(at, position.getYDirAdj());
        }
      }
    }
  }
}
