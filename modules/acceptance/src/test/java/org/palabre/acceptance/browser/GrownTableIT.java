package org.palabre.acceptance.browser;

import static org.palabre.acceptance.browser.Window.DESK;
import static org.palabre.acceptance.browser.Window.NARROWEST;
import static org.palabre.acceptance.browser.Window.PHONE;
import static org.palabre.acceptance.browser.Window.WALL;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.palabre.acceptance.TestServer;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.grown.RealTexts;

/**
 * A table on its first day, after its first week, and after two years with 5,000 statements and 300
 * threads: on a phone, on a desk and on a wall.
 */
class GrownTableIT {

  private static final Gallery GALLERY = new Gallery("grown.html");

  @AfterAll
  static void showTheGallery() {
    GALLERY.writeIndex();
  }

  @TestFactory
  Stream<DynamicTest> looksRightAtEveryAge() throws IOException, SQLException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Connection database = Demonstration.connect(TestServer.data())) {
      grow(database, "premier-jour", "Les Flamants", 0, 0, 1, tests);
      grow(database, "premiere-semaine", "Les Cèdres", 12, 3, 7, tests);
      grow(database, "deux-ans", "Les Micocouliers", 5_000, 300, 730, tests);
    }
    return tests.stream();
  }

  private static void grow(
      Connection database,
      String slug,
      String name,
      int statements,
      int threads,
      int days,
      List<DynamicTest> tests)
      throws IOException, SQLException {
    UUID space = GrownTable.open(database, slug, name);
    GrownTable table = new GrownTable(database, space, RealTexts.read(database), LocalDate.now());
    String address = "/tables/" + slug;
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("statements", address + "/statements");
    pages.put("threads", address + "/threads");
    pages.put("diagnosis", address + "/diagnosis");
    pages.put("report", address + "/report");
    pages.put("figures", address + "/figures?period=all");
    if (statements > 0) {
      table.fill(statements, threads, days);
      pages.put("thread", address + "/threads/" + table.bigProject());
    }
    pages.forEach(
        (page, path) ->
            tests.add(DynamicTest.dynamicTest(page + ", " + slug, () -> look(page, slug, path))));
  }

  private static void look(String page, String age, String path) {
    SoftAssertions faults = new SoftAssertions();
    try (Window window = Window.ofVisitor()) {
      window.widen(WALL).open(path);
      for (int width : new int[] {WALL, DESK, PHONE}) {
        window.widen(width);
        faults.assertThat(window.sidewaysOverflow()).as("sticks out at %d px", width).isEmpty();
        faults.assertThat(window.smallTargets()).as("lower than 46 px at %d px", width).isEmpty();
        faults.assertThat(window.accessibilityFaults()).as("axe, %d px", width).isEmpty();
        GALLERY.add("grown/" + page, age, width, window);
      }
      window.widen(NARROWEST);
      faults.assertThat(window.sidewaysOverflow()).as("sticks out at 320 px").isEmpty();
    }
    faults.assertAll();
  }
}
