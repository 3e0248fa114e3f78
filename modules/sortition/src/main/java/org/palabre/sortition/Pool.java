package org.palabre.sortition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The volunteers and the quotas, read from two CSV files. Column names of the sortition tools in
 * use are understood: {@code category} or {@code feature}, then {@code name}, {@code value} or
 * {@code feature}, {@code min}, {@code max} and, when present, {@code min_flex}, {@code max_flex}.
 *
 * @param people in file order
 * @param quotas in file order
 * @param peopleSha256 hash of the people file
 * @param quotasSha256 hash of the quota file
 * @param householdsCounted whether the household rule holds
 */
public record Pool(
    List<Person> people,
    List<Quota> quotas,
    String peopleSha256,
    String quotasSha256,
    boolean householdsCounted) {

  private static final List<String> CATEGORY =
      List.of("category", "feature", "categorie", "catégorie");
  private static final List<String> VALUE = List.of("value", "name", "feature", "valeur", "nom");

  /**
   * Reads both files.
   *
   * @param peopleFile one row per volunteer
   * @param quotaFile one row per quota
   * @param idColumn the column of ids, or null for row numbers
   * @param householdColumn the column of addresses, or null
   * @return the pool
   * @throws InvalidInput naming file, line, field and mend
   */
  public static Pool read(Path peopleFile, Path quotaFile, String idColumn, String householdColumn)
      throws InvalidInput {
    return of(Table.read(peopleFile), Table.read(quotaFile), idColumn, householdColumn);
  }

  static Pool of(Table people, Table quotaTable, String idColumn, String householdColumn)
      throws InvalidInput {
    List<Quota> quotas = quotas(quotaTable);
    return new Pool(
        people(people, quotas, idColumn, householdColumn),
        quotas,
        Hash.hex(Hash.sha256(people.bytes())),
        Hash.hex(Hash.sha256(quotaTable.bytes())),
        householdColumn != null);
  }

  /** The hash that stands for both files: that of the two hashes, people first. */
  public String sha256() {
    return Hash.hex(Hash.sha256((peopleSha256 + quotasSha256).getBytes(StandardCharsets.US_ASCII)));
  }

  private static List<Quota> quotas(Table table) throws InvalidInput {
    int category = find(table, "category", CATEGORY, -1);
    int value = find(table, "value", VALUE, category);
    int min = find(table, "min", List.of("min"), -1);
    int max = find(table, "max", List.of("max"), -1);
    int minFlex = optional(table, "min_flex");
    int maxFlex = optional(table, "max_flex");
    List<Quota> quotas = new ArrayList<>();
    Map<List<String>, Integer> lines = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      for (int column : new int[] {category, value}) {
        if (row.fields().get(column).isEmpty()) {
          throw new InvalidInput(
              "quota.blank", table.name(), row.line(), table.header().get(column));
        }
      }
      String of = row.fields().get(category);
      String what = row.fields().get(value);
      Integer before = lines.putIfAbsent(List.of(of, what), row.line());
      if (before != null) {
        throw new InvalidInput("quota.twice", table.name(), row.line(), of, what, before);
      }
      int least = number(table, row, min);
      int most = number(table, row, max);
      if (least > most) {
        throw new InvalidInput("quota.order", table.name(), row.line(), "min", least, most);
      }
      int leastFlex =
          minFlex < 0 || row.fields().get(minFlex).isEmpty() ? 0 : number(table, row, minFlex);
      int mostFlex =
          maxFlex < 0 || row.fields().get(maxFlex).isEmpty()
              ? Quota.LARGEST
              : number(table, row, maxFlex);
      if (leastFlex > least) {
        throw new InvalidInput(
            "quota.flex", table.name(), row.line(), "min_flex", leastFlex, least, most);
      }
      if (mostFlex < most) {
        throw new InvalidInput(
            "quota.flex", table.name(), row.line(), "max_flex", mostFlex, least, most);
      }
      quotas.add(new Quota(of, what, least, most, leastFlex, mostFlex, row.line()));
    }
    return List.copyOf(quotas);
  }

  private static int find(Table table, String meaning, List<String> names, int except)
      throws InvalidInput {
    for (String name : names) {
      for (int i = 0; i < table.header().size(); i++) {
        if (i != except && table.header().get(i).equalsIgnoreCase(name)) {
          return i;
        }
      }
    }
    throw new InvalidInput(
        "quota.column",
        table.name(),
        meaning,
        String.join(", ", table.header()),
        String.join(", ", names));
  }

  private static int optional(Table table, String name) {
    for (int i = 0; i < table.header().size(); i++) {
      if (table.header().get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private static int number(Table table, Table.Row row, int column) throws InvalidInput {
    String text = row.fields().get(column);
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= Quota.LARGEST) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new InvalidInput(
          "quota.number", table.name(), row.line(), table.header().get(column), text);
    }
    throw new InvalidInput(
        "quota.number", table.name(), row.line(), table.header().get(column), text);
  }

  private static List<Person> people(
      Table table, List<Quota> quotas, String idColumn, String householdColumn)
      throws InvalidInput {
    Map<String, Map<String, Integer>> known = new LinkedHashMap<>();
    for (int q = 0; q < quotas.size(); q++) {
      known
          .computeIfAbsent(quotas.get(q).category(), c -> new LinkedHashMap<>())
          .put(quotas.get(q).value(), q);
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String category : known.keySet()) {
      columns.put(category, table.column(category));
    }
    int id = idColumn == null ? -1 : table.column(idColumn);
    int household = householdColumn == null ? -1 : table.column(householdColumn);
    List<Person> people = new ArrayList<>();
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String name = id < 0 ? String.valueOf(people.size() + 1) : row.fields().get(id);
      if (name.isEmpty()) {
        throw new InvalidInput("person.id.blank", table.name(), row.line(), idColumn);
      }
      Integer before = ids.putIfAbsent(name, row.line());
      if (before != null) {
        throw new InvalidInput("person.id.twice", table.name(), row.line(), idColumn, name, before);
      }
      List<Integer> own = new ArrayList<>();
      for (Map.Entry<String, Integer> column : columns.entrySet()) {
        Map<String, Integer> values = known.get(column.getKey());
        String value = row.fields().get(column.getValue());
        Integer quota = values.get(value);
        if (quota == null) {
          throw new InvalidInput(
              "person.value",
              table.name(),
              row.line(),
              column.getKey(),
              value,
              String.join(", ", values.keySet()));
        }
        own.add(quota);
      }
      String address = household < 0 ? "" : row.fields().get(household);
      people.add(new Person(name, List.copyOf(own), address, row.line()));
    }
    return List.copyOf(people);
  }
}
