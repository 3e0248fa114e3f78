package org.palabre.text;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;
import org.palabre.spi.NamedValue.Value;

/**
 * How the values of an article are kept: one a line, its parts between tabs. Sentences are a JSON
 * array, {@code ["Trop cher.","Hors du quartier."]}; a choice is one of what was chosen and of each
 * option's id and label, {@code ["judgment",["judgment","Par mentions"],["approval","Par voix"]]}.
 * JSON writes no tab and no line end as it is.
 */
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
    } else if (value instanceof Choice choice) {
      parts = "CHOICE\t" + json(choice);
    } else if (value instanceof Lines sentences) {
      parts = "LINES\t" + Json.createArrayBuilder(sentences.lines()).build();
    } else {
      parts = "DAY\t" + ((Day) value).date();
    }
    return "%s\t%s\t%s".formatted(parts, named.name(), named.label());
  }

  private static JsonArray json(Choice choice) {
    JsonArrayBuilder json = Json.createArrayBuilder().add(choice.chosen());
    choice
        .options()
        .forEach(one -> json.add(Json.createArrayBuilder().add(one.id()).add(one.label())));
    return json.build();
  }

  private static NamedValue value(String line) {
    String[] parts = line.split("\t", PARTS);
    Value value =
        switch (parts[0]) {
          case "AGE" -> new Age(Integer.parseInt(parts[1]));
          case "AMOUNT" -> new Amount(new BigDecimal(parts[1]));
          case "COUNT" -> new Count(Long.parseLong(parts[1]));
          case "DAY" -> new Day(LocalDate.parse(parts[1]));
          case "CHOICE" -> choice(array(parts[1]));
          case "LINES" ->
              new Lines(
                  array(parts[1]).getValuesAs(JsonString.class).stream()
                      .map(JsonString::getString)
                      .toList());
          default -> throw new IllegalStateException("No kind of value: " + parts[0]);
        };
    return new NamedValue(parts[2], parts[PARTS - 1], value);
  }

  private static Choice choice(JsonArray kept) {
    List<Option> options =
        kept.stream()
            .skip(1)
            .map(one -> one.asJsonArray())
            .map(one -> new Option(one.getString(0), one.getString(1)))
            .toList();
    return new Choice(kept.getString(0), options);
  }

  private static JsonArray array(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    } catch (RuntimeException nonsense) {
      // Mostly a JsonException, but what is nested too deep throws a plain one.
      throw new IllegalStateException("No list: " + json, nonsense);
    }
  }
}
