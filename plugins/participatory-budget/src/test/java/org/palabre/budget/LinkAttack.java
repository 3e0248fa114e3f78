package org.palabre.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What somebody tries who holds a logical dump and knows in which order people voted: they look for
 * anything that leads from a voter to a ballot. The attacker knows more here than any has: which
 * voter cast which ballot, so that nothing they could find stays hidden.
 *
 * <p>Three ways: a row, or two rows that share a rare value, that name both; a column, or the order
 * of rows, that follows the order of casting; a column of the box whose lengths differ.
 */
final class LinkAttack {

  /** Above it two orders of forty things agree by more than chance. */
  private static final double ALIKE = 0.5;

  /** A value that so many rows share leads to nobody. */
  private static final int RARE = 3;

  private static final int SHORTEST = 6;

  /** From this length on a value may hold a name among other words. */
  private static final int TEXT = 65;

  /** What stands between the words of a text; names, addresses and hashes are words. */
  private static final Pattern WORDS = Pattern.compile("[^0-9a-z@.]+");

  private final List<Known> casts;
  private final Map<String, Integer> voters = new HashMap<>();
  private final Map<String, Integer> ballots = new HashMap<>();
  private final Map<String, Set<Integer>> onRoll = new HashMap<>();
  private final Map<String, Set<Integer>> inBox = new HashMap<>();
  private final Set<String> findings = new TreeSet<>();

  /**
   * A cast that the attacker knows of.
   *
   * @param voter what names the voter: id, name, mail
   * @param ballot what names the ballot: id, receipt
   */
  record Known(List<String> voter, List<String> ballot) {}

  private LinkAttack(List<Known> casts) {
    this.casts = casts;
    for (int at = 0; at < casts.size(); at++) {
      for (String token : casts.get(at).voter()) {
        voters.put(plain(token), at);
      }
      for (String token : casts.get(at).ballot()) {
        ballots.put(plain(token), at);
      }
    }
  }

  /** Attacks all tables of a database; what leads from voters to ballots, empty when nothing. */
  static Set<String> on(Connection connection, List<Known> casts) throws SQLException {
    LinkAttack attack = new LinkAttack(casts);
    for (String table : tables(connection)) {
      attack.look(table, rows(connection, table));
    }
    attack.join();
    return attack.findings;
  }

  /** Attacks lines of text, such as logs or a dump with a row a line. */
  static Set<String> in(String name, Collection<String> lines, List<Known> casts) {
    LinkAttack attack = new LinkAttack(casts);
    List<Integer> order = new ArrayList<>();
    for (String line : lines) {
      String text = plain(line);
      boolean voter = attack.voters.keySet().stream().anyMatch(text::contains);
      List<Integer> found =
          attack.ballots.entrySet().stream()
              .filter(ballot -> text.contains(ballot.getKey()))
              .map(Map.Entry::getValue)
              .distinct()
              .toList();
      if (voter && !found.isEmpty()) {
        attack.findings.add(name + ": a line names a voter and a ballot");
      }
      order.addAll(found);
    }
    attack.compare(name + ": the order of lines", order);
    return attack.findings;
  }

  private void look(String table, List<Map<String, String>> rows) {
    List<Integer> ballotOrder = new ArrayList<>();
    List<Integer> signOrder = new ArrayList<>();
    Map<String, Map<Integer, String>> columns = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      Integer voter = first(row, voters);
      Integer ballot = first(row, ballots);
      if (voter != null && ballot != null) {
        findings.add(table + ": a row names a voter and a ballot");
      }
      if (voter != null) {
        note(row, voters, onRoll, voter);
        if (table.contains("sign")) {
          signOrder.add(voter);
        }
      }
      if (ballot != null) {
        note(row, ballots, inBox, ballot);
        ballotOrder.add(ballot);
        row.forEach(
            (column, value) ->
                columns.computeIfAbsent(column, name -> new HashMap<>()).put(ballot, value));
      }
    }
    compare(table + ": the order of rows", ballotOrder);
    compare(table + ": the order of sign-offs", signOrder);
    columns.forEach(
        (column, values) -> {
          List<Integer> order = new ArrayList<>(values.keySet());
          order.sort(
              (one, other) -> {
                String left = values.get(one);
                String right = values.get(other);
                int length = Integer.compare(left.length(), right.length());
                return isNumber(left) && isNumber(right) && length != 0
                    ? length
                    : left.compareTo(right);
              });
          if (new HashSet<>(values.values()).size() > 1) {
            compare(table + "." + column + ": its order", order);
          }
          if (values.values().stream().map(String::length).distinct().count() > 1
              && !isNumber(values.values().iterator().next())) {
            findings.add(table + "." + column + ": its lengths differ");
          }
        });
  }

  /** Two rows, in whatever tables, that share a value which few share. */
  private void join() {
    onRoll.forEach(
        (value, who) -> {
          Set<Integer> which = inBox.getOrDefault(value, Set.of());
          if (who.size() <= RARE && !which.isEmpty() && which.size() <= RARE) {
            findings.add("joined: a rare value stands beside a voter and beside a ballot");
          }
        });
  }

  private static void note(
      Map<String, String> row, Map<String, Integer> tokens, Map<String, Set<Integer>> to, int of) {
    row.values().stream()
        .filter(value -> value.length() >= SHORTEST && !tokens.containsKey(value))
        .forEach(value -> to.computeIfAbsent(value, name -> new HashSet<>()).add(of));
  }

  /** Kendall's rank correlation: 1 for the order of casting, −1 for its reverse, 0 for chance. */
  private void compare(String what, List<Integer> order) {
    int size = order.size();
    if (size < casts.size() / 2) {
      return;
    }
    int score = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        score += Integer.compare(order.get(j), order.get(i));
      }
    }
    if (Math.abs(score) > ALIKE * size * (size - 1) / 2) {
      findings.add(what + " follows the order of casting");
    }
  }

  /** Of whom a value is a name, or a longer text holds one, as a mail does. */
  private static Integer first(Map<String, String> row, Map<String, Integer> tokens) {
    return row.values().stream()
        .map(
            value -> {
              Integer whole = tokens.get(value);
              return whole != null || value.length() < TEXT ? whole : within(value, tokens);
            })
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Integer within(String text, Map<String, Integer> tokens) {
    return WORDS
        .splitAsStream(text)
        .map(tokens::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Everything that a database holds, bytes in hexadecimal, without hyphens and case. */
  static List<String> values(Connection connection) throws SQLException {
    List<String> values = new ArrayList<>();
    for (String table : tables(connection)) {
      rows(connection, table).forEach(row -> values.addAll(row.values()));
    }
    return values;
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,18}");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("-", "").strip();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type = 'BASE TABLE'")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private static List<Map<String, String>> rows(Connection connection, String table)
      throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM `" + table + "`")) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
          Object value = row.getObject(at);
          if (value instanceof byte[] bytes) {
            values.put(columns.getColumnLabel(at), HexFormat.of().formatHex(bytes));
          } else if (value != null) {
            values.put(columns.getColumnLabel(at), plain(row.getString(at)));
          }
        }
        rows.add(values);
      }
    }
    return rows;
  }
}
