package org.palabre.count.pabulib;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.palabre.count.Amount;
import org.palabre.count.BallotKind;
import org.palabre.count.FaultyInput;

/** The keys and values of a file's first section, with the line of each. */
final class Meta {

  private final int line;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  Meta(int line) {
    this.line = line;
  }

  void put(RowReader row) {
    String key = row.field(0).strip();
    if (key.isEmpty()) {
      throw FaultyInput.at(row.line(), "key", "key.empty");
    }
    if (row.fields() < 2) {
      throw FaultyInput.at(row.line(), key, "key.alone", key);
    }
    if (values.containsKey(key)) {
      throw FaultyInput.at(row.line(), key, "key.twice", key, lines.get(key));
    }
    int last = row.fields();
    while (last > 2 && row.field(last - 1).isBlank()) {
      last--;
    }
    StringBuilder value = new StringBuilder(row.field(1).strip());
    for (int f = 2; f < last; f++) {
      value.append(RowReader.SEPARATOR).append(row.field(f));
    }
    values.put(key, value.toString());
    lines.put(key, row.line());
  }

  Map<String, String> values() {
    return values;
  }

  Map<String, Integer> lines() {
    return lines;
  }

  /** The line of a key, or of the section when the key is missing. */
  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  String get(String key) {
    return values.getOrDefault(key, "");
  }

  String require(String key) {
    String value = get(key);
    if (value.isEmpty()) {
      throw FaultyInput.at(line(key), key, "key.missing", key);
    }
    return value;
  }

  BigDecimal requireAmount(String key) {
    return Amount.parse(require(key), line(key), key);
  }

  /** A bound that may be absent: null when there is no such key. */
  BigDecimal bound(String key) {
    String value = get(key);
    return value.isEmpty() ? null : Amount.parse(value, line(key), key);
  }

  BallotKind kind() {
    String name = require("vote_type").toLowerCase(Locale.ROOT);
    for (BallotKind kind : BallotKind.values()) {
      if (kind.pabulibName().equals(name)) {
        return kind;
      }
    }
    throw FaultyInput.at(line("vote_type"), "vote_type", "kind.unknown", name);
  }
}
