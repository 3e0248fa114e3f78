package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.TestServer;
import org.palabre.bench.grown.Demonstration;

/** A vote, from "Je vote" to the receipt, in the demonstration's edition. */
class VotingIT {

  private static final String VOTE = BudgetScreens.EDITION + "/vote";
  private static final String SEND_TWICE =
      "async () => { const form = document.getElementById('cast');"
          + " const send = (choices) => { const body = new URLSearchParams(new FormData(form));"
          + " if (choices) body.set('choices', choices);"
          + " return fetch(form.action, { method: 'POST', body }).then(answer => answer.text()); };"
          + " const pages = await Promise.all([send(), send()]); pages.push(await send());"
          + " const other = new URLSearchParams(new FormData(form));"
          + " other.set('hash', 'ab'.repeat(32));"
          + " pages.push(await fetch(form.action, { method: 'POST', body: other })"
          + ".then(answer => answer.text())); return pages.join('\\n#####\\n'); }";
  private static final String SEND_FORGED =
      "choices => { const form = document.getElementById('cast');"
          + " const body = new URLSearchParams(new FormData(form)); body.set('choices', choices);"
          + " return fetch(form.action, { method: 'POST', body }).then(answer => answer.text()); }";

  private static final String SENT_OF_TWO =
      """
      () => {
        let sent = 0;
        window.addEventListener('submit', event => {
          sent += event.defaultPrevented ? 0 : 1;
          event.preventDefault();
        });
        const form = document.getElementById('who');
        form.requestSubmit();
        form.requestSubmit();
        return sent;
      }""";

  @Test
  void isDoneWithTheKeyboardAlone() {
    try (Window window = Window.ofVisitor()) {
      Voting.enter(window);
      Keyboard keyboard = new Keyboard(window);
      String box = window.page().locator("#ballot input[type=checkbox]").first().getAttribute("id");

      keyboard.tabToField(box).space();
      assertThat(window.page().locator("#basket").textContent()).contains("1 sur 3");
      keyboard.tabTo("Relire mon bulletin").enter();
      keyboard.tabTo("Déposer mon bulletin").enter();

      assertThat(window.page().locator("h1").textContent()).contains("dans l’urne");
      assertThat(window.accessibilityFaults()).isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void givesAReceiptThatSaysCountedAndNothingElse() {
    try (Window window = Window.ofVisitor()) {
      Voting.cast(window);
      String receipt = window.page().locator("#receipt").textContent();
      assertThat(receipt).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
      assertThat(window.page().url()).doesNotContain("?");

      window.open(VOTE + "/receipt");
      window.page().locator("[id='receiptForm:receipt']").fill(receipt);
      window.press("receiptForm:look");
      assertThat(window.page().locator("[role=status]").textContent()).contains("compté");

      window.page().locator("[id='receiptForm:receipt']").fill("ab".repeat(32));
      window.press("receiptForm:look");
      assertThat(window.page().locator("[role=status]").textContent()).contains("Aucun bulletin");
    }
  }

  @Test
  void saysOfAReceiptThatTheBoxIsDestroyed() throws IOException, SQLException {
    try (Connection database = Demonstration.connect(TestServer.data());
        Window scrutineer = Window.of("resident");
        Window window = Window.ofVisitor()) {
      destroy(database, "'2026-03-02 12:00:00'");
      try {
        window.open(VOTE + "/receipt");
        scrutineer.open(BudgetScreens.EDITION + "/box");
      } finally {
        destroy(database, "NULL");
      }
      assertThat(window.page().locator("main").textContent())
          .contains("2\u00a0mars 2026", "ne peut plus être vérifié");
      assertThat(window.page().locator("[id='receiptForm:look']").count()).isZero();
      assertThat(scrutineer.page().locator("main").textContent())
          .contains("détruits avant d’être ouverts")
          .doesNotContain("seront détruits");
      assertThat(scrutineer.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void countsOnceHoweverOftenItIsSent() {
    try (Window window = Window.ofVisitor()) {
      Voting.review(window, 1);
      window.page().waitForCondition(() -> window.page().locator("#cast [name=hash]").count() > 0);

      String[] pages = window.page().evaluate(SEND_TWICE).toString().split("#####");

      assertThat(pages).hasSize(4);
      for (int i = 0; i < 3; i++) {
        assertThat(pages[i]).contains("dans l’urne");
      }
      assertThat(pages[2]).contains("Il y était déjà");
      assertThat(pages[3]).contains("Vous avez déjà voté").doesNotContain("dans l’urne");
    }
  }

  @Test
  void refusesAForgedBallotClearlyAndLosesNoVote() {
    try (Window window = Window.ofVisitor()) {
      Voting.review(window, 1);
      assertThat(forged(window, ":1=1")).contains("Votre bulletin n’a pas été déposé");
      assertThat(forged(window, "secteur-1:1=9")).contains("Votre bulletin n’a pas été déposé");
      assertThat(forged(window, "<script>")).contains("Votre bulletin n’a pas été déposé");

      window.follow(() -> window.page().locator("#cast button").click());

      assertThat(window.page().locator("h1").textContent()).contains("dans l’urne");
    }
  }

  @Test
  void castsNothingByALink() {
    try (Window window = Window.ofVisitor()) {
      Voting.review(window, 1);
      window.open(VOTE + "/cast?cast=yes&choices=&receipt=" + "ab".repeat(32));
      assertThat(window.page().locator("h1").textContent()).contains("Aucun bulletin");
      window.open(VOTE + "/ballot?choices=secteur-1:1=1");
      assertThat(window.page().locator("#ballot input:checked").count()).isZero();
      window.open(VOTE + "/left?leave=yes");
      assertThat(window.page().locator("h1").textContent()).isEqualTo("Quitter le vote");
      window.open(VOTE + "/ballot");
      assertThat(window.page().locator("#ballot").count()).as("still voting").isEqualTo(1);
    }
  }

  @Test
  void showsNoBallotToWhoeverComesNextOnTheDevice() {
    try (Window window = Window.ofVisitor()) {
      Voting.cast(window);
      for (String page : List.of("/ballot", "/check")) {
        window.open(VOTE + page);
        assertThat(window.page().locator("h1").textContent()).contains("déjà voté");
        assertThat(window.page().locator("#receipt").innerText()).as("the receipt").hasSize(79);
        assertThat(window.accessibilityFaults()).isEmpty();
      }

      window.follow(() -> window.page().locator("form[action$='/left'] button").click());
      assertThat(window.page().evaluate("() => localStorage.length + sessionStorage.length"))
          .isEqualTo(0);
      window.open(VOTE + "/ballot");
      assertThat(window.page().locator("h1").textContent()).contains("Dites d’abord qui vous êtes");
    }
  }

  @Test
  void offersNoUnfinishedBallotToWhoeverComesNextOnTheDevice() {
    try (Window window = Window.ofVisitor()) {
      Voting.enter(window);
      window.page().locator("#ballot input[type=checkbox]").nth(1).check();
      window.page().context().clearCookies();

      Voting.enter(window);

      assertThat(window.page().locator("#found").isVisible()).isFalse();
      assertThat(window.page().locator("#ballot input:checked").count()).isZero();
    }
  }

  @Test
  void givesAnotherSessionToWhoeverShowsWhoTheyAre() {
    try (Window window = Window.ofVisitor()) {
      window.open(VOTE + "/identify");
      String before = session(window);
      Voting.enter(window);
      assertThat(session(window)).isNotEqualTo(before);
    }
  }

  /** With the first answer the session gets another id: a second form would be of nobody's. */
  @Test
  void sendsWhoOneIsOnceHoweverOftenOnePresses() {
    try (Window window = Window.ofVisitor()) {
      Voting.begin(window);
      assertThat(window.page().evaluate(SENT_OF_TWO)).isEqualTo(1);
    }
  }

  @Test
  void saysWhatIsTooMuchAndKeepsWhatWasChosen() {
    try (Window window = Window.ofVisitor()) {
      Voting.review(window, Voting.TOO_MANY);
      assertThat(window.page().locator("[role=alert]").textContent()).contains("3 au plus");
      assertThat(window.page().locator("#cast").count()).isZero();

      window.follow(() -> window.page().getByText("Modifier mon bulletin").click());

      assertThat(window.page().locator("#ballot input:checked").count()).isEqualTo(Voting.TOO_MANY);
    }
  }

  @Test
  void findsAnInterruptedBallotAgainOnTheSameDevice() {
    try (Window window = Window.ofVisitor()) {
      Voting.enter(window);
      window.page().locator("#ballot input[type=checkbox]").nth(1).check();
      String chosen = window.page().locator("#ballot input:checked").getAttribute("id");

      window.open(VOTE + "/ballot");
      assertThat(window.page().locator("#ballot input:checked").count()).isZero();
      window.page().locator("#ballot input[type=checkbox]").nth(0).check();
      window.open(VOTE + "/ballot");
      window.page().locator("#resume").click();

      assertThat(window.page().locator("#ballot input:checked").getAttribute("id"))
          .isEqualTo(chosen);
      window.follow(() -> window.page().locator("#ballot button[type=submit]").click());
      window.follow(() -> window.page().locator("#cast button").click());
      assertThat(window.page().evaluate("() => localStorage.length")).isEqualTo(0);
    }
  }

  @Test
  void keepsTheOrderOfAVoterAndShowsOthersAnother() {
    String first = null;
    int different = 0;
    for (int i = 0; i < 3; i++) {
      try (Window window = Window.ofVisitor()) {
        Voting.enter(window);
        String order = order(window);
        window.open(VOTE + "/ballot");
        assertThat(order(window)).isEqualTo(order);
        different += first != null && !order.equals(first) ? 1 : 0;
        first = first == null ? order : first;
      }
    }
    assertThat(different).isPositive();
  }

  @Test
  void needsNoScript() {
    try (Window window = Window.ofVisitorWithoutScript()) {
      Voting.cast(window);

      assertThat(window.page().locator("h1").textContent()).contains("dans l’urne");
      assertThat(window.page().locator("#receipt").textContent())
          .matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    }
  }

  private static void destroy(Connection database, String moment) throws SQLException {
    try (Statement change = database.createStatement()) {
      assertThat(
              change.executeUpdate(
                  "UPDATE budget_edition SET destroyed_at = %s WHERE opened_at IS NOT NULL"
                      .formatted(moment)))
          .isPositive();
    }
  }

  private static String session(Window window) {
    return window.page().context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private static String forged(Window window, String choices) {
    return window.page().evaluate(SEND_FORGED, choices).toString();
  }

  private static String order(Window window) {
    return window
        .page()
        .evaluate(
            "() => [...document.querySelectorAll('#ballot [name^=\"m:\"]')]"
                + ".map(field => field.name).join()")
        .toString();
  }
}
