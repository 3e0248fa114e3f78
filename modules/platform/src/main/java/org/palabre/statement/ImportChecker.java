package org.palabre.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;
import org.palabre.statement.ImportNote.Kind;
import org.palabre.statement.Told.Speaker;
import org.palabre.tabular.CsvText;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularFile.Row;

/** Looks at every line of a file, and says what would become of it. */
final class ImportChecker {

  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>|&(nbsp|amp|lt|gt|quot|#\\d+);");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final int SHOWN = 120;

  private static final Map<String, Channel> CHANNELS = channels();

  private final ImportMapping mapping;
  private final Set<String> inSpace;
  private final Map<String, Integer> lineOfWords = new HashMap<>();
  private final List<ImportNote> notes = new ArrayList<>();

  private ImportChecker(ImportMapping mapping, Set<String> inSpace) {
    this.mapping = mapping;
    this.inSpace = inSpace;
  }

  /**
   * Checks a file.
   *
   * @param inSpace the keys of words that the space holds already
   */
  static ImportPlan check(TabularFile file, ImportMapping mapping, Set<String> inSpace) {
    ImportChecker checker = new ImportChecker(mapping, inSpace);
    List<ImportPlan.Line> lines = new ArrayList<>();
    for (Row row : file.rows()) {
      if (row.cells().size() > file.header().size()) {
        checker.note(row, Kind.EXTRA_CELLS, row.cells().get(file.header().size()));
      }
      checker.line(row).ifPresent(lines::add);
    }
    return new ImportPlan(file.rows().size(), checker.notes, lines);
  }

  /** The keys of the words of every line, to ask which ones the space holds. */
  static List<String> keys(TabularFile file, ImportMapping mapping) {
    return file.rows().stream()
        .flatMap(row -> mapping.cell(row, ImportField.WORDS).stream())
        .map(CsvText::plain)
        .map(WordsKey::of)
        .distinct()
        .toList();
  }

  private Optional<ImportPlan.Line> line(Row row) {
    Optional<String> words = mapping.cell(row, ImportField.WORDS).map(CsvText::plain);
    if (words.isEmpty()) {
      note(row, Kind.NO_WORDS, "");
      return Optional.empty();
    }
    Told told;
    try {
      told = told(row, words.get());
    } catch (Refusal refusal) {
      boolean tooLong = refusal.key().equals("input.long");
      note(row, tooLong ? Kind.TOO_LONG : Kind.UNFIT_CHARACTER, words.get());
      return Optional.empty();
    }
    Matcher tag = TAG.matcher(told.words());
    if (tag.find()) {
      note(row, Kind.HTML, told.words().substring(tag.start()));
    }
    return Optional.of(new ImportPlan.Line(row.line(), told, isDuplicate(row, told)));
  }

  private boolean isDuplicate(Row row, Told told) {
    String key = WordsKey.of(told.words());
    Integer earlier = lineOfWords.putIfAbsent(key, row.line());
    if (earlier != null) {
      note(row, Kind.DUPLICATE_IN_FILE, earlier.toString());
    } else if (inSpace.contains(key)) {
      note(row, Kind.DUPLICATE_IN_SPACE, told.words());
    }
    return earlier != null || inSpace.contains(key);
  }

  private Told told(Row row, String words) {
    return new Told(
        words,
        detail(row, ImportField.QUESTION),
        channel(row),
        date(row),
        detail(row, ImportField.PLACE),
        headCount(row),
        new Speaker(
            detail(row, ImportField.NAME),
            detail(row, ImportField.AGE_BAND),
            detail(row, ImportField.QUARTER)));
  }

  private String detail(Row row, ImportField field) {
    Optional<String> text = mapping.cell(row, field).map(CsvText::plain);
    try {
      text.ifPresent(found -> tryDetail(field, found));
      return text.orElse(null);
    } catch (Refusal refusal) {
      note(row, Kind.UNFIT_DETAIL, text.get());
      return null;
    }
  }

  /** Makes a whole statement of one detail: the rules stand in {@link Told} alone. */
  private static void tryDetail(ImportField field, String text) {
    String question = field == ImportField.QUESTION ? text : null;
    String place = field == ImportField.PLACE ? text : null;
    Speaker speaker =
        new Speaker(
            field == ImportField.NAME ? text : null,
            field == ImportField.AGE_BAND ? text : null,
            field == ImportField.QUARTER ? text : null);
    new Told("…", question, null, null, place, null, speaker);
  }

  private PartialDate date(Row row) {
    Optional<String> text = mapping.cell(row, ImportField.DATE);
    Optional<PartialDate> date =
        text.flatMap(PartialDate::read).filter(found -> !Told.isInTheFuture(found));
    if (text.isPresent() && date.isEmpty()) {
      note(row, Kind.BAD_DATE, text.get());
    }
    return date.orElse(null);
  }

  private Integer headCount(Row row) {
    Optional<String> text = mapping.cell(row, ImportField.HEAD_COUNT).map(String::strip);
    Optional<Integer> heads =
        text.filter(digits -> WHOLE_NUMBER.matcher(digits).matches())
            .map(Integer::valueOf)
            .filter(number -> number >= 1 && number <= Told.MOST_HEADS);
    if (text.isPresent() && heads.isEmpty()) {
      note(row, Kind.BAD_HEAD_COUNT, text.get());
    }
    return heads.orElse(null);
  }

  private Channel channel(Row row) {
    Optional<String> text = mapping.cell(row, ImportField.CHANNEL);
    Optional<Channel> channel = text.map(ImportField::plain).map(CHANNELS::get);
    if (text.isPresent() && channel.isEmpty()) {
      note(row, Kind.UNKNOWN_CHANNEL, text.get());
    }
    return channel.orElse(null);
  }

  private void note(Row row, Kind kind, String value) {
    int points = value.codePointCount(0, value.length());
    String shown =
        points <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    notes.add(new ImportNote(row.line(), kind, shown));
  }

  private static Map<String, Channel> channels() {
    Map<String, Channel> names = new HashMap<>();
    for (Channel channel : Channel.values()) {
      names.put(channel.name().toLowerCase(Locale.ROOT), channel);
    }
    List.of("en ligne", "internet", "site", "formulaire")
        .forEach(n -> names.put(n, Channel.ONLINE));
    List.of("reunion", "en reunion", "atelier", "assemblee", "in a meeting", "workshop")
        .forEach(n -> names.put(n, Channel.MEETING));
    List.of("porte a porte", "rue", "dans la rue", "at the door", "door to door", "street")
        .forEach(n -> names.put(n, Channel.DOORSTEP));
    List.of("telephone", "par telephone", "by phone").forEach(n -> names.put(n, Channel.PHONE));
    List.of("ecole", "a l ecole", "college", "lycee", "at school")
        .forEach(n -> names.put(n, Channel.SCHOOL));
    List.of("courrier", "lettre", "par courrier", "papier", "by letter", "paper")
        .forEach(n -> names.put(n, Channel.LETTER));
    return Map.copyOf(names);
  }
}
