package org.palabre.web.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Value;
import org.palabre.web.form.TypedDate;

/**
 * A value of an article as people type it: "16 ans", "1 234,50 €", "3", "31/12/2026", a sentence a
 * line. Of a closed list they choose.
 */
public final class TypedValue {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
  private static final String FIELD = "values";

  private TypedValue() {}

  /** What a value may be. */
  public enum Kind {
    /** An age in years. */
    AGE,
    /** A sum of money. */
    AMOUNT,
    /** A whole number. */
    COUNT,
    /** A day. */
    DAY,
    /** One of a closed list; nobody makes one by typing. */
    CHOICE,
    /** Short sentences. */
    LINES
  }

  /**
   * The value that was typed.
   *
   * @param label what it is of, for the refusal
   * @throws Refusal if it is none of this kind
   */
  static Value read(Kind kind, String label, String typed) {
    String text = typed == null ? "" : typed.strip();
    require(kind == Kind.LINES || !LINE_END.matcher(text).find(), kind, label);
    String bare = BLANKS.matcher(text).replaceAll("");
    return switch (kind) {
      case AGE -> {
        String years = bare.replaceFirst("(?i)(ans?|years?)$", "");
        require(WHOLE.matcher(years).matches() && Long.parseLong(years) <= Age.MOST, kind, label);
        yield new Age(Integer.parseInt(years));
      }
      case AMOUNT -> {
        String euros = bare.replaceFirst("(?i)(€|euros?)$", "").replaceFirst("^€", "");
        require(AMOUNT.matcher(euros).matches(), kind, label);
        BigDecimal amount = new BigDecimal(euros.replace(',', '.'));
        require(amount.compareTo(Amount.LIMIT) < 0, kind, label);
        yield new Amount(amount);
      }
      case COUNT -> {
        require(WHOLE.matcher(bare).matches() && Long.parseLong(bare) <= Count.MOST, kind, label);
        yield new Count(Long.parseLong(bare));
      }
      case DAY -> {
        LocalDate day = day(label, text);
        require(
            day != null && day.getYear() >= Day.FIRST_YEAR && day.getYear() <= Day.LAST_YEAR,
            kind,
            label);
        yield new Day(day);
      }
      case CHOICE -> throw refused(kind, label);
      case LINES -> new Lines(sentences(label, text));
    };
  }

  /**
   * The option that was chosen.
   *
   * @param among the choice as it stands
   * @throws Refusal if it is none of its options
   */
  static Value choose(Choice among, String label, String option) {
    require(option != null && among.has(option), Kind.CHOICE, label);
    return among.choosing(option);
  }

  private static List<String> sentences(String label, String text) {
    List<String> lines = LINE_END.splitAsStream(text).filter(TypedValue::saysSomething).toList();
    require(!lines.isEmpty(), Kind.LINES, label);
    if (lines.size() > Lines.MOST) {
      throw new Refusal(FIELD, "text.value.lines.tooMany", label, Lines.MOST, lines.size());
    }
    List<String> sentences = new ArrayList<>();
    for (String line : lines) {
      String sentence = sentence(label, sentences.size() + 1, line);
      if (sentences.contains(sentence)) {
        throw new Refusal(FIELD, "text.value.lines.twice", label, sentence);
      }
      sentences.add(sentence);
    }
    return sentences;
  }

  private static boolean saysSomething(String line) {
    return !BLANKS.matcher(line).replaceAll("").isBlank();
  }

  private static String sentence(String label, int number, String line) {
    try {
      return PlainText.optionalLine(FIELD, line, Lines.LONGEST);
    } catch (Refusal unfit) {
      throw unfit.key().equals("input.long")
          ? new Refusal(
              FIELD,
              "text.value.lines.long",
              label,
              number,
              unfit.arguments()[0],
              unfit.arguments()[1])
          : new Refusal(FIELD, "text.value.lines.character", label, number);
    }
  }

  private static LocalDate day(String label, String text) {
    try {
      return TypedDate.read(FIELD, text);
    } catch (Refusal noDay) {
      throw refused(Kind.DAY, label);
    }
  }

  private static void require(boolean sound, Kind kind, String label) {
    if (!sound) {
      throw refused(kind, label);
    }
  }

  private static Refusal refused(Kind kind, String label) {
    return new Refusal(FIELD, "text.value.refused." + kind, label);
  }

  /** The kind of a value. */
  static Kind kind(Value value) {
    if (value instanceof Age) {
      return Kind.AGE;
    }
    if (value instanceof Amount) {
      return Kind.AMOUNT;
    }
    if (value instanceof Count) {
      return Kind.COUNT;
    }
    if (value instanceof Choice) {
      return Kind.CHOICE;
    }
    return value instanceof Lines ? Kind.LINES : Kind.DAY;
  }

  /** A value as one types it; of a choice, the id of what is chosen. */
  static String write(Value value) {
    if (value instanceof Age age) {
      return Integer.toString(age.years());
    }
    if (value instanceof Amount amount) {
      return amount.euros().toPlainString().replace('.', ',');
    }
    if (value instanceof Count count) {
      return Long.toString(count.number());
    }
    if (value instanceof Choice choice) {
      return choice.chosen();
    }
    if (value instanceof Lines sentences) {
      return String.join("\n", sentences.lines());
    }
    LocalDate day = ((Day) value).date();
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
