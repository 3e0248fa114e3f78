package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.browser.Window.DESK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.palabre.acceptance.Minute;
import org.palabre.acceptance.Site;

/**
 * Every page that is declared, in each of its states: axe finds nothing on a phone nor on a desk,
 * nothing sticks out at 320 pixels, what is pressed is large enough, and the browser complains of
 * nothing. A reading page leaves no trace on a visitor, and is not sent twice. A page declared
 * without being listed in {@link Screens} fails. While working on a page, {@code
 * -Dpalabre.screens=agenda|meeting} tries only the views that match.
 */
class ScreensIT {

  private static final Gallery GALLERY = new Gallery("index.html");
  private static final Lookers LOOKERS = new Lookers();
  private static final Set<String> READING = DeclaredPages.readingViews();

  @AfterAll
  static void showTheGallery() {
    LOOKERS.close();
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

  /** The states of a page follow one another: some do what the next one finds. */
  @TestFactory
  Stream<DynamicTest> isFitForEverybody() {
    Map<String, List<Screen.State>> views = new LinkedHashMap<>();
    wanted()
        .forEach(
            screen ->
                views
                    .computeIfAbsent(screen.view(), view -> new ArrayList<>())
                    .addAll(screen.states()));
    return List.copyOf(views.entrySet()).stream()
        .map(tried -> begin(tried.getKey(), tried.getValue()))
        // All have begun before the first is waited for.
        .toList()
        .stream()
        .flatMap(List::stream);
  }

  private static List<DynamicTest> begin(String view, List<Screen.State> states) {
    List<Runnable> looks = new ArrayList<>();
    states.forEach(state -> looks.add(() -> look(view, state)));
    List<Executable> answers = LOOKERS.begin(looks);
    return IntStream.range(0, looks.size())
        .mapToObj(
            at -> DynamicTest.dynamicTest(view + ", " + states.get(at).name(), answers.get(at)))
        .toList();
  }

  private static Stream<Screen> wanted() {
    Pattern only = Pattern.compile(System.getProperty("palabre.screens", ".*"));
    return Screens.all().stream().filter(screen -> only.matcher(screen.view()).matches());
  }

  private static void look(String view, Screen.State state) {
    SoftAssertions faults = new SoftAssertions();
    boolean reading = state.role().equals("visitor") && READING.contains(view);
    try (Window window = window(view, state.role())) {
      if (reading) {
        window.withoutCookies();
      }
      state.steps().accept(window);
      if (reading) {
        faults.assertThat(window.cookieCount()).as("cookies").isZero();
        readTwice(window.path(), faults);
      }
      if (state.name().equals("full")) {
        faults.assertThat(window.accessibilityFaults()).as("axe, %d px", DESK).isEmpty();
      }
      GALLERY.look(view, state.name(), window, faults);
    }
    faults.assertAll();
  }

  /** The second time costs nothing, and neither leaves a trace. */
  private static void readTwice(String path, SoftAssertions faults) {
    Site reader = Site.visitor();
    Minute.withRoom();
    String tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
    faults
        .assertThat(reader.get(path, "If-None-Match", tag).statusCode())
        .as("read again")
        .isEqualTo(304);
    faults.assertThat(reader.cookieCount()).as("cookies").isZero();
  }

  /** What a phone keeps for the field must not be there when the next page is looked at. */
  private static Window window(String view, String role) {
    return view.startsWith("core/field") ? Window.of(role) : Window.kept(role);
  }
}
