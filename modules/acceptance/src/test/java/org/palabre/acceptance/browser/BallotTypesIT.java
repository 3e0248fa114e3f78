package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.Site;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;

/**
 * The ballots that the demonstration's rules do not use: a basket, points, an order, grades. Each
 * is filled in by the keyboard alone, says what is left and what is too much, is found again after
 * an interruption, and is cast. On a server of its own, whose rules are changed below it.
 */
class BallotTypesIT {

  private static final String VOTE = BudgetScreens.EDITION + "/vote";
  private static final Gallery GALLERY = new Gallery("ballot-types.html");

  private static Path data;
  private static LaunchedServer server;

  @BeforeAll
  static void start() throws IOException {
    data = LaunchedServer.emptyFolder("ballot-types-data");
    server = LaunchedServer.start(data);
  }

  @AfterAll
  static void stop() {
    GALLERY.writeIndex();
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aBasketIsFilledAndSaysWhatIsLeft() throws IOException, SQLException {
    rules("knapsack", "most-votes");
    try (Window voter = voter()) {
      press(voter, 0, "Space");
      assertThat(basket(voter)).contains("1 dans le panier, reste ").doesNotContain("trop");
      GALLERY.look("budget/ballot-of", "knapsack", voter);
      Locator boxes = voter.page().locator("#ballot input[type=checkbox]");
      boxes.all().forEach(Locator::check);
      assertThat(basket(voter)).contains("C’est trop");
      for (int i = 1; i < boxes.count(); i++) {
        boxes.nth(i).uncheck();
      }
      castWhatIsFoundAgain(voter, "knapsack", "dans le panier");
    }
  }

  @Test
  void pointsAreSharedOut() throws IOException, SQLException {
    rules("points", "most-votes");
    try (Window voter = voter()) {
      press(voter, 0, "ArrowDown", "ArrowDown");
      press(voter, 1, "ArrowDown");
      assertThat(basket(voter)).contains("Points : reste ").doesNotContain("trop");
      GALLERY.look("budget/ballot-of", "points", voter);
      castWhatIsFoundAgain(voter, "points", "2 points");
    }
  }

  @Test
  void projectsAreRankedAndNoTwoShareAPlace() throws IOException, SQLException {
    rules("ranking", "most-votes");
    try (Window voter = voter()) {
      press(voter, 0, "ArrowDown");
      press(voter, 1, "ArrowDown");
      assertThat(basket(voter)).contains("Deux projets ont la même place");
      press(voter, 1, "ArrowDown");
      assertThat(basket(voter)).contains("Projets classés : 2 sur ");
      GALLERY.look("budget/ballot-of", "ranking", voter);
      castWhatIsFoundAgain(voter, "ranking", "1re place");
    }
  }

  @Test
  void gradesAreGivenToAsManyProjectsAsOneLikes() throws IOException, SQLException {
    rules("grades", "majority-judgment");
    try (Window voter = voter()) {
      Locator grades = voter.page().locator("#ballot fieldset.grades");
      for (int i = 0; i < grades.count(); i++) {
        grades.nth(i).locator("input").first().focus();
        voter.page().keyboard().press("Space");
      }
      assertThat(grades.count()).as("more than the rules would let one choose").isGreaterThan(3);
      assertThat(basket(voter)).contains("Mentions données : ").doesNotContain("trop");
      GALLERY.look("budget/ballot-of", "grades", voter);
      castWhatIsFoundAgain(voter, "grades", grade(voter));
    }
  }

  /** Leaves and comes back: the ballot is there; then it is read again and cast by the keyboard. */
  private static void castWhatIsFoundAgain(Window voter, String type, String mark) {
    Page page = voter.page();
    String before = basket(voter);
    voter.open(VOTE + "/ballot");
    page.locator("#resume").click();
    assertThat(basket(voter)).isEqualTo(before);
    page.locator("#ballot button[type=submit]").focus();
    voter.follow(() -> page.keyboard().press("Enter"));
    assertThat(page.locator("main").innerText()).contains(mark);
    GALLERY.look("budget/check-of", type, voter);
    page.locator("#cast button").focus();
    voter.follow(() -> page.keyboard().press("Enter"));
    assertThat(page.locator("#receipt").innerText().replaceAll("\\s", "")).hasSize(64);
  }

  /** The name of the first grade. */
  private static String grade(Window voter) {
    return voter.page().locator("#ballot fieldset.grades label").first().innerText().strip();
  }

  /** Goes to the field of a project by Tab and presses keys there, with the field in sight. */
  private static void press(Window voter, int project, String... keys) {
    Page page = voter.page();
    Locator field =
        page.locator("#ballot .ballot-card").nth(project).locator("input, select").first();
    page.locator("h1").evaluate("h => { h.tabIndex = -1; h.focus() }");
    new Keyboard(voter).tabToField(field.getAttribute("id"));
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => { const f = document.activeElement.getBoundingClientRect(),"
                        + " b = document.querySelector('.basket').getBoundingClientRect();"
                        + " return f.bottom <= b.top || f.top >= b.bottom }"))
        .as("the field is not below the basket")
        .isTrue();
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static String basket(Window voter) {
    return voter
        .page()
        .locator("#basket")
        .innerText()
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  /** Somebody new, with the ballot before them. */
  private static Window voter() {
    Window window = Window.ofVisitor(server.address());
    Voting.enter(window, Site.visitorOf(server));
    return window;
  }

  /** Other rules bind from now on. */
  private static void rules(String ballot, String count) throws IOException, SQLException {
    try (Connection database = Demonstration.connect(data)) {
      choose(database, "ballot", ballot);
      choose(database, "count", count);
      GrownTable.changed(database);
    }
  }

  private static void choose(Connection database, String rule, String choice) throws SQLException {
    AdoptedRules.change(
        database,
        rule,
        "CHOICE\t\\[\"[^\"]+\"([^\n\t]*\t" + rule + "\t)",
        "CHOICE\t[\"" + choice + "\"\\1");
  }
}
