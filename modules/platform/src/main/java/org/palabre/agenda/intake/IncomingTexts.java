package org.palabre.agenda.intake;

import java.util.List;
import java.util.Optional;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/** Makes the texts of a file fit to keep, noting what could not stay. */
final class IncomingTexts {

  private static final int TITLE = 160;
  private static final int SUMMARY = 2_000;
  private static final int PLACE = 200;
  private static final int ADDRESS = 300;
  private static final int LINK = 500;
  private static final int SHOWN = 120;

  private final List<IncomingNote> notes;

  IncomingTexts(List<IncomingNote> notes) {
    this.notes = notes;
  }

  /**
   * The texts of one line or event; empty when it has no title or is not fit.
   *
   * @param text what the file says of its date
   */
  Optional<Incoming> of(
      int number,
      String uid,
      String title,
      String summary,
      String place,
      String address,
      String link,
      String text) {
    if (title.isBlank()) {
      note(number, IncomingNote.Kind.NO_TITLE, text);
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Incoming(
              number,
              uid,
              PlainText.line("", cut(number, line(title), TITLE), TITLE),
              PlainText.optionalLines("", cut(number, summary, SUMMARY), SUMMARY),
              PlainText.optionalLine("", cut(number, line(place), PLACE), PLACE),
              PlainText.optionalLine("", cut(number, line(address), ADDRESS), ADDRESS),
              link(number, link.strip()),
              shortened(text, SHOWN * 2),
              false,
              List.of(),
              null));
    } catch (Refusal refusal) {
      note(number, IncomingNote.Kind.UNFIT, title);
      return Optional.empty();
    }
  }

  void note(int number, IncomingNote.Kind kind, String value) {
    notes.add(new IncomingNote(number, kind, shortened(value, SHOWN)));
  }

  private String link(int number, String link) {
    if (link.isEmpty()) {
      return "";
    }
    if (!link.matches("https://[\\w.-]+(:\\d+)?([/?#]\\S*)?") || link.length() > LINK) {
      note(number, IncomingNote.Kind.LINK, link);
      return "";
    }
    return link;
  }

  private String cut(int number, String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    note(number, IncomingNote.Kind.CUT, text);
    return shortened(text, longest - 1);
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** At most so many characters, and a sign that there were more. */
  static String shortened(String text, int longest) {
    int points = text.codePointCount(0, text.length());
    return points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
