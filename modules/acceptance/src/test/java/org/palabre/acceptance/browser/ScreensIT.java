package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.browser.Window.DESK;
import static org.palabre.acceptance.browser.Window.NARROWEST;
import static org.palabre.acceptance.browser.Window.PHONE;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palabre.acceptance.Site;

/**
 * Every page that is declared, in each of its states: axe finds nothing on a phone nor on a desk,
 * nothing sticks out at 320 pixels, what is pressed is large enough, and the browser complains of
 * nothing. A page declared without being listed in {@link Screens} fails. While working on a page,
 * {@code -Dpalabre.screens=agenda|meeting} tries only the views that match.
 */
class ScreensIT {

  private static final Gallery GALLERY = new Gallery("index.html");

  @AfterAll
  static void showTheGallery() {
    GALLERY.writeIndex();
  }

  @Test
  void everyDeclaredPageIsTried() {
    Set<String> tried = Screens.all().stream().map(Screen::view).collect(Collectors.toSet());

    assertThat(new TreeSet<>(tried)).containsAll(DeclaredPages.views());
  }

  @Test
  void everyPluginOfTheProductIsLookedInto() {
    Set<String> serving =
        Pattern.compile("\"id\":\"([a-z0-9]+)\"")
            .matcher(Site.visitor().get("/api/v1/plugins").body())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(serving).isEqualTo(DeclaredPages.plugins());
  }

  @TestFactory
  Stream<DynamicTest> isFitForEverybody() {
    return wanted()
        .flatMap(screen -> screen.states().stream().map(state -> Map.entry(screen.view(), state)))
        .map(
            tried ->
                DynamicTest.dynamicTest(
                    tried.getKey() + ", " + tried.getValue().name(),
                    () -> look(tried.getKey(), tried.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> leavesNoTraceOnWhoOnlyReads() {
    Set<String> reading = DeclaredPages.readingViews();
    return wanted()
        .filter(screen -> reading.contains(screen.view()))
        .flatMap(screen -> screen.states().stream().map(state -> Map.entry(screen.view(), state)))
        .filter(tried -> tried.getValue().role().equals("visitor"))
        .map(
            tried ->
                DynamicTest.dynamicTest(
                    tried.getKey() + ", " + tried.getValue().name(),
                    () -> readTwice(tried.getValue())));
  }

  private static Stream<Screen> wanted() {
    Pattern only = Pattern.compile(System.getProperty("palabre.screens", ".*"));
    return Screens.all().stream().filter(screen -> only.matcher(screen.view()).matches());
  }

  private static void readTwice(Screen.State state) {
    try (Window window = Window.ofVisitor()) {
      state.steps().accept(window);
      assertThat(window.cookieCount()).as("cookies").isZero();
      Site reader = Site.visitor();
      String tag = reader.get(window.path()).headers().firstValue("ETag").orElseThrow();

      assertThat(reader.get(window.path(), "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(reader.cookieCount()).as("cookies").isZero();
    }
  }

  private static void look(String view, Screen.State state) {
    SoftAssertions faults = new SoftAssertions();
    try (Window window = Window.of(state.role())) {
      state.steps().accept(window);
      if (state.name().equals("full")) {
        faults.assertThat(window.accessibilityFaults()).as("axe, %d px", DESK).isEmpty();
      }
      faults.assertThat(window.smallTargets()).as("lower than 46 px").isEmpty();
      GALLERY.add(view, state.name(), DESK, window);
      window.widen(PHONE);
      faults.assertThat(window.accessibilityFaults()).as("axe, %d px", PHONE).isEmpty();
      GALLERY.add(view, state.name(), PHONE, window);
      window.widen(NARROWEST);
      faults.assertThat(window.sidewaysOverflow()).as("sticks out at 320 px").isEmpty();
    }
    faults.assertAll();
  }
}
