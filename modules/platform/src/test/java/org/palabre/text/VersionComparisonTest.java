package org.palabre.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.text.VersionComparison.ArticleChange;
import org.palabre.text.VersionComparison.Standing;

class VersionComparisonTest {

  private final Map<String, UUID> ids = new HashMap<>();

  @Test
  void saysNothingOfWhatStayed() {
    assertThat(VersionComparison.of(version("a", "b", "c"), version("a", "b", "c"))).isEmpty();
  }

  @Test
  void doesNotCallMovedWhatOnlyGotAnotherNumber() {
    assertThat(told(version("a", "b", "c"), version("x", "a", "b", "c")))
        .containsExactly("ADDED x");
    assertThat(told(version("a", "b", "c"), version("b", "c"))).containsExactly("REMOVED a");
  }

  @Test
  void callsMovedTheFewestThatCanBe() {
    assertThat(told(version("a", "b", "c", "d"), version("d", "a", "b", "c")))
        .containsExactly("SAME d moved");
  }

  @Test
  void tellsChangedFromMovedAndBoth() {
    assertThat(told(version("a", "b", "c"), version("c!", "a", "b!")))
        .containsExactly("CHANGED c! moved", "CHANGED b!");
  }

  /** A word's first letter is the article; what follows is what it says. */
  private List<Standing> version(String... articles) {
    List<Standing> version = new ArrayList<>();
    for (String said : articles) {
      UUID id = ids.computeIfAbsent(said.substring(0, 1), key -> UUID.randomUUID());
      version.add(new Standing(id, version.size() + 1, new ArticleText(said, "", List.of())));
    }
    return version;
  }

  private static List<String> told(List<Standing> before, List<Standing> after) {
    return VersionComparison.of(before, after).stream().map(VersionComparisonTest::told).toList();
  }

  private static String told(ArticleChange change) {
    return change.kind() + " " + change.shown().text().heading() + (change.moved() ? " moved" : "");
  }
}
