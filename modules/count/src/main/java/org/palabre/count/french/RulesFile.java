package org.palabre.count.french;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.count.Amount;
import org.palabre.count.FaultyInput;

/**
 * Reads a rules file: lines {@code key = value}, comments after {@code #}.
 *
 * <pre>
 * rule = large-then-small      rule = best-per-area     rule = one-winner-per-area   rule = area-envelopes
 * large.threshold = 200000     area.column = quarter    area.column = canton         area.column = district
 * large.winners = 1            area.winners = 2                                      envelope.North = 150000
 *                                                                                    transfer = yes
 * </pre>
 */
public final class RulesFile {

  private static final String ENVELOPE = "envelope.";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private int lastLine = 1;

  private RulesFile() {}

  /**
   * Reads a file to its end; closing it is the caller's business.
   *
   * @param text the file
   * @return the rule it describes
   * @throws IOException when it cannot be read
   * @throws FaultyInput when a key or a number is missing, unknown or wrong
   */
  public static LocalRule read(Reader text) throws IOException {
    RulesFile file = new RulesFile();
    BufferedReader reader = new BufferedReader(text);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      file.put(line);
      file.lastLine++;
    }
    LocalRule rule = file.rule();
    if (!file.values.isEmpty()) {
      String unknown = file.values.keySet().iterator().next();
      throw FaultyInput.at(file.lines.get(unknown), unknown, "rules.unknown", unknown);
    }
    return rule;
  }

  private void put(String line) {
    int hash = line.indexOf('#');
    String plain = (hash < 0 ? line : line.substring(0, hash)).strip();
    if (plain.isEmpty()) {
      return;
    }
    int equals = plain.indexOf('=');
    if (equals <= 0) {
      throw FaultyInput.at(lastLine, plain, "rules.line", plain);
    }
    String key = plain.substring(0, equals).strip();
    if (values.put(key, plain.substring(equals + 1).strip()) != null) {
      throw FaultyInput.at(lastLine, key, "key.twice", key, lines.get(key));
    }
    lines.put(key, lastLine);
  }

  private LocalRule rule() {
    String rule = take("rule");
    return switch (rule) {
      case "large-then-small" ->
          new LargeThenSmall(amount("large.threshold"), number("large.winners"));
      case "best-per-area" -> new BestPerArea(take("area.column"), number("area.winners"));
      case "one-winner-per-area" -> new OneWinnerPerArea(take("area.column"));
      case "area-envelopes" -> new AreaEnvelopes(take("area.column"), envelopes(), yes("transfer"));
      default -> throw FaultyInput.at(lines.get("rule"), "rule", "rules.rule", rule);
    };
  }

  private String take(String key) {
    String value = values.remove(key);
    if (value == null || value.isEmpty()) {
      throw FaultyInput.at(lines.getOrDefault(key, lastLine), key, "rules.missing", key);
    }
    return value;
  }

  private BigDecimal amount(String key) {
    return Amount.parse(take(key), lines.get(key), key);
  }

  private int number(String key) {
    String value = take(key);
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw FaultyInput.at(lines.get(key), key, "rules.number", key, value);
    }
    return Integer.parseInt(value);
  }

  private boolean yes(String key) {
    String value = take(key);
    if (!value.equals("yes") && !value.equals("no")) {
      throw FaultyInput.at(lines.get(key), key, "rules.yes", key, value);
    }
    return value.equals("yes");
  }

  private Map<String, BigDecimal> envelopes() {
    Map<String, BigDecimal> envelopes = new LinkedHashMap<>();
    for (String key : values.keySet().toArray(String[]::new)) {
      if (key.startsWith(ENVELOPE)) {
        envelopes.put(key.substring(ENVELOPE.length()), amount(key));
      }
    }
    if (envelopes.isEmpty()) {
      throw FaultyInput.at(lastLine, ENVELOPE, "rules.missing", ENVELOPE + "…");
    }
    return envelopes;
  }
}
