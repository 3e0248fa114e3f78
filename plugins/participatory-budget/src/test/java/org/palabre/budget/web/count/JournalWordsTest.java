package org.palabre.budget.web.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.budget.application.paper.PollBook.Mistake;

/** Whatever is recorded in the journal has a name there, and stands in its documentation. */
class JournalWordsTest {

  private static final Pattern RECORDED = Pattern.compile("record\\(\\s*\"(budget\\.[a-z.]+)\"");

  @Test
  void everyActHasAName() throws IOException {
    Set<String> kinds = kinds();
    assertThat(kinds).contains("budget.counted", "budget.published", "budget.corrected");
    for (String language : Set.of("fr", "en")) {
      ResourceBundle words = ResourceBundle.getBundle("budget", Locale.forLanguageTag(language));
      assertThat(kinds).allMatch(kind -> words.containsKey("journal." + kind));
    }
    String documented = Files.readString(Path.of("..", "..", "docs", "journal.md"));
    assertThat(kinds).allMatch(kind -> documented.contains("`" + kind + "`"));
  }

  private static Set<String> kinds() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        RECORDED.matcher(Files.readString(file)).results().forEach(one -> kinds.add(one.group(1)));
      }
    }
    for (Mistake one : Mistake.values()) {
      kinds.add("budget.sign-off." + one.name().toLowerCase(Locale.ROOT));
    }
    return kinds;
  }
}
