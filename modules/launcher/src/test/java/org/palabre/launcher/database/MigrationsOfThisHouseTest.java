package org.palabre.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the platform and of the plugins in this house, which share one database. */
class MigrationsOfThisHouseTest {

  private static final Path HOUSE = Path.of("..", "..");
  private static final Pattern CREATE =
      Pattern.compile(
          "CREATE\\s+(?:OR\\s+REPLACE\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`?(\\w+)`?",
          Pattern.CASE_INSENSITIVE);

  /** Scripts may run twice: where a table is there already, the second one would say nothing. */
  @Test
  void createEachTableOnce() throws IOException {
    Map<String, List<String>> scripts = new TreeMap<>();
    for (Path script : scripts()) {
      CREATE
          .matcher(Files.readString(script))
          .results()
          .forEach(
              found ->
                  scripts
                      .computeIfAbsent(
                          found.group(1).toLowerCase(Locale.ROOT), table -> new ArrayList<>())
                      .add(HOUSE.relativize(script).toString()));
    }
    assertThat(scripts).containsKeys("space", "tables_table", "budget_edition");

    scripts.values().removeIf(one -> one.size() == 1);
    assertThat(scripts).isEmpty();
  }

  private static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (String part : List.of("modules", "plugins")) {
      try (Stream<Path> homes = Files.list(HOUSE.resolve(part))) {
        homes
            .map(home -> home.resolve(Path.of("src", "main", "resources", "db", "migration")))
            .filter(Files::isDirectory)
            .forEach(migrations -> scripts.addAll(below(migrations)));
      }
    }
    return scripts;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
