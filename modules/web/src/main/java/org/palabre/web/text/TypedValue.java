package org.palabre.web.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;
import org.palabre.web.form.TypedDate;

/** A value of an article as people type it: "16 ans", "1 234,50 €", "3", "31/12/2026". */
public final class TypedValue {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
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
    DAY
  }

  /**
   * The value that was typed.
   *
   * @param label what it is of, for the refusal
   * @throws Refusal if it is none of this kind
   */
  static Value read(Kind kind, String label, String typed) {
    String text = typed == null ? "" : typed.strip();
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
    };
  }

  private static LocalDate day(String label, String text) {
    try {
      return TypedDate.read(FIELD, text);
    } catch (Refusal noDay) {
      throw new Refusal(FIELD, "text.value.refused.DAY", label);
    }
  }

  private static void require(boolean sound, Kind kind, String label) {
    if (!sound) {
      throw new Refusal(FIELD, "text.value.refused." + kind, label);
    }
  }

  /** The kind of a value. */
  static Kind kind(Value value) {
    return value instanceof Age
        ? Kind.AGE
        : value instanceof Amount ? Kind.AMOUNT : value instanceof Count ? Kind.COUNT : Kind.DAY;
  }

  /** A value as one types it. */
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
    LocalDate day = ((Day) value).date();
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
