package org.palabre.acceptance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.browser.Window;
import org.palabre.acceptance.tables.Tables;

/** Hands counted in a browser while a second device counts too: nothing that was typed is lost. */
class LeadingByTwoIT {

  /** Longer than the page waits before it looks for what others changed. */
  private static final int A_LOOK = 6_000;

  private Site facilitator;
  private String lead;
  private String action;
  private String count;

  @BeforeEach
  void askForAShowOfHands() {
    facilitator = SignedIn.as("facilitator");
    String agenda =
        Tables.open(facilitator, "Mains levées " + System.nanoTime(), "PUBLIC") + "/agenda";
    String kept =
        FilledForm.on(facilitator, agenda + "/plan", "meeting")
            .with("title", "Vote du banc")
            .with("day", LocalDate.now().plusDays(8).toString())
            .with("time", "18:30")
            .with("endTime", "20:30")
            .press("save")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String id = first("id=([0-9a-f-]{36})", kept);
    FilledForm.on(facilitator, agenda + "/plan?id=" + id, "life").press("announce");
    lead = agenda + "/lead?id=" + id;
    action = first("action=\"(/api/v1/spaces/[^\"]+)\"", facilitator.get(lead).body());
    other(Map.of("do", "ask", "question", "Un banc ?"));
    count = first("id=\"IN_FAVOUR-([0-9a-f-]{36})\"", facilitator.get(lead).body());
  }

  @Test
  void whatIsTypedStaysWhileOthersCountAndOnlyThatIsSent() {
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(lead).page();
      page.fill(side("IN_FAVOUR"), "7");
      page.fill(side("AGAINST"), "2");
      page.locator("#question").focus();
      other(Map.of("do", "more:" + count + ":ABSTAINING"));
      page.waitForTimeout(A_LOOK);
      assertThat(page.inputValue(side("IN_FAVOUR"))).isEqualTo("7");
      assertThat(page.inputValue(side("AGAINST"))).isEqualTo("2");

      page.click("[id='k-" + count + "']");
      waitFor(page, "ABSTAINING", "1");
      assertThat(stored("IN_FAVOUR")).isEqualTo("7");
      assertThat(stored("AGAINST")).isEqualTo("2");
      assertThat(stored("ABSTAINING")).isEqualTo("1");
    }
  }

  @Test
  void closingCountsWhatWasTypedFirst() {
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(lead).page();
      page.fill(side("IN_FAVOUR"), "5");
      page.click("[id='x-" + count + "']");
      page.waitForFunction("id => !document.getElementById('IN_FAVOUR-' + id)", count);
      assertThat(page.locator(".hands").innerText()).contains("5");
    }
  }

  @Test
  void whatIsRefusedComesBackWhole() {
    try (Window window = Window.of("facilitator")) {
      Page page = window.open(lead).page();
      page.fill(side("AGAINST"), "trois");
      page.click("[id='x-" + count + "']");
      page.waitForSelector("#refused:not([hidden])");
      page.waitForTimeout(A_LOOK);
      assertThat(page.inputValue(side("AGAINST"))).isEqualTo("trois");
      assertThat(facilitator.get(lead).body()).as("still open").contains("IN_FAVOUR-" + count);

      page.fill("#words", " ");
      page.fill("#speaker", "Inès");
      page.click("button[value='said']");
      page.waitForCondition(() -> page.inputValue("#speaker").equals("Inès"));
      window.forgive("status of 400");
    }
  }

  private void other(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("key", UUID.randomUUID().toString());
    assertThat(
            facilitator
                .post(action, all, "Sec-Fetch-Site", "same-origin", "Accept", "application/json")
                .statusCode())
        .isEqualTo(200);
  }

  private String side(String side) {
    return "[id='" + side + "-" + count + "']";
  }

  private String stored(String side) {
    String field = first("(<input[^>]*id=\"" + side + "-[^>]*>)", facilitator.get(lead).body());
    return first("value=\"(\\d+)\"", field);
  }

  private void waitFor(Page page, String side, String value) {
    page.waitForFunction(
        "([id, value]) => document.getElementById(id).value === value",
        List.of(side + "-" + count, value));
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
