package org.palabre.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;

/** How the values of an article are kept: one a line, its parts between tabs. */
public final class ValueLines {

  private static final int PARTS = 4;

  private ValueLines() {}

  /** Values as they are kept. */
  public static String write(List<NamedValue> values) {
    return values.stream().map(ValueLines::line).collect(Collectors.joining("\n"));
  }

  /** Values that were kept. */
  public static List<NamedValue> read(String kept) {
    return kept.lines().map(ValueLines::value).toList();
  }

  private static String line(NamedValue named) {
    Value value = named.value();
    String parts;
    if (value instanceof Age age) {
      parts = "AGE\t" + age.years();
    } else if (value instanceof Amount amount) {
      parts = "AMOUNT\t" + amount.euros().toPlainString();
    } else if (value instanceof Count count) {
      parts = "COUNT\t" + count.number();
    } else {
      parts = "DAY\t" + ((Day) value).date();
    }
    return "%s\t%s\t%s".formatted(parts, named.name(), named.label());
  }

  private static NamedValue value(String line) {
    String[] parts = line.split("\t", PARTS);
    Value value =
        switch (parts[0]) {
          case "AGE" -> new Age(Integer.parseInt(parts[1]));
          case "AMOUNT" -> new Amount(new BigDecimal(parts[1]));
          case "COUNT" -> new Count(Long.parseLong(parts[1]));
          case "DAY" -> new Day(LocalDate.parse(parts[1]));
          default -> throw new IllegalStateException("No kind of value: " + parts[0]);
        };
    return new NamedValue(parts[2], parts[PARTS - 1], value);
  }
}
