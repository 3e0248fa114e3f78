package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.palabre.letter.LetterText.Piece;
import org.palabre.letter.Readability.Hard;

/** Tells a writer what in a letter is hard to read at twelve, and what takes most room. */
@ApplicationScoped
public class Hints {

  private static final int MOST = 30;
  private static final int LONGEST = 5;

  /** For the container's proxy. */
  @Inject
  protected Hints() {}

  /**
   * Something hard to read.
   *
   * @param item the item it stands in; null for the head of the letter
   * @param kind {@code SENTENCE}, {@code WORD} or {@code ABBREVIATION}
   * @param text the sentence, the word or the letters
   * @param words how many words a sentence has; 0 for anything else
   */
  public record Hint(UUID item, String kind, String text, int words) {}

  /** What is hard, in the order of the letter, the first thirty. */
  public List<Hint> of(LetterText text) {
    Locale locale = Locale.forLanguageTag(text.letter().getLanguage());
    List<Hint> hints = new ArrayList<>();
    add(hints, null, text.letter().getTitle() + "\n" + text.letter().getOpening(), locale);
    for (Piece piece : text.pieces()) {
      add(hints, piece.item(), piece.title() + "\n" + piece.words(), locale);
    }
    return hints.stream().limit(MOST).toList();
  }

  private static void add(List<Hint> hints, UUID item, String text, Locale locale) {
    for (Hard hard : Readability.of(text, locale)) {
      hints.add(new Hint(item, hard.kind().name(), hard.text(), hard.words()));
    }
  }

  /** What takes most room, the longest first. */
  public List<Piece> longest(LetterText text) {
    return text.pieces().stream()
        .sorted(Comparator.comparingInt(Piece::length).reversed())
        .limit(LONGEST)
        .toList();
  }
}
