package org.palabre.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/**
 * Every page opens for those the hand-written table names, and for nobody else: {@code pages.txt}.
 */
class PageAccessIT {

  private static final Map<String, Site> ACTORS = new LinkedHashMap<>();

  @BeforeAll
  static void signEverybodyIn() {
    ACTORS.put("visitor", Site.visitor());
    ACTORS.put("resident", SignedIn.as("resident"));
    ACTORS.put("agent", SignedIn.as("department-agent"));
    ACTORS.put("elected", SignedIn.as("elected-official"));
    ACTORS.put("facilitator", SignedIn.as("facilitator"));
    ACTORS.put("officer", SignedIn.as("participation-officer"));
    ACTORS.put("administrator", SignedIn.as("administrator"));
  }

  @TestFactory
  Stream<DynamicTest> opensForThoseNamed() throws IOException {
    List<String> actors = List.copyOf(ACTORS.keySet());
    return rows().stream()
        .flatMap(
            row ->
                IntStream.range(0, actors.size())
                    .mapToObj(column -> test(row.get(0), actors.get(column), row.get(column + 1))));
  }

  private static DynamicTest test(String page, String actor, String expected) {
    return DynamicTest.dynamicTest(
        "%s for %s: %s".formatted(page, actor, expected),
        () -> {
          HttpResponse<String> answer = ACTORS.get(actor).get(page);
          assertThat(meaning(answer)).isEqualTo(expected);
        });
  }

  private static String meaning(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 200 -> "yes";
      case 302 ->
          answer.headers().firstValue("Location").orElse("").contains("/sign-in?to=")
              ? "sign-in"
              : "elsewhere";
      case 404 -> "no";
      default -> "status " + answer.statusCode();
    };
  }

  private static List<List<String>> rows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PageAccessIT.class.getResourceAsStream("pages.txt"), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s+")))
          .toList();
    }
  }
}
