package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ticking and leading on phones whose network comes and goes, several at once. */
class LiveIT {

  @Test
  void losesNoTickWithoutANetworkAndCountsNoneTwice() {
    try (Window phone = Window.of("facilitator");
        Window other = Window.of("facilitator")) {
      String page = MeetingScreens.fresh("attendance");
      phone.open(page);
      other.open(page);
      phone.page().context().setOffline(true);
      add(phone, "Aminata 🌻");
      add(phone, "O'Neill");
      phone.page().waitForSelector("#told:not(:empty)");
      assertThat(phone.page().locator("#told").textContent()).endsWith("2");
      phone.page().context().setOffline(false);
      other.page().waitForSelector(".tick:has-text(\"O'Neill\")");
      phone.page().waitForSelector(".tick:has-text('Aminata')");
      phone.forgive("ERR_INTERNET_DISCONNECTED");
      assertThat(names(other)).containsOnlyOnce("Aminata 🌻", "O'Neill");
      assertThat(phone.page().locator("#told").getAttribute("class")).contains("sent");

      Locator tick = other.page().locator(".tick[aria-pressed=false]").first();
      String who = tick.getAttribute("id");
      tick.click();
      phone.page().waitForSelector("[id='" + who + "'][aria-pressed=true]");
      phone.page().locator("[id='" + who + "']").click();
      other.page().waitForSelector("[id='" + who + "'][aria-pressed=false]");
    }
  }

  @Test
  void severalLeadTheSameMeeting() {
    try (Window phone = Window.of("facilitator");
        Window wall = Window.of("facilitator")) {
      String page = MeetingScreens.page("lead");
      phone.open(page);
      if (phone.page().locator("#begin").count() > 0) {
        phone.page().locator("#begin").click();
      }
      phone.page().waitForSelector("#clock");
      wall.open(page);
      phone.page().locator("#words").fill("Ce que je suis en train d’écrire");
      String before = wall.page().locator("#now").textContent();
      wall.page().locator("#next").click();
      phone
          .page()
          .waitForFunction(
              "before => document.getElementById('now').textContent !== before", before);
      assertThat(phone.page().locator("#now").textContent())
          .isEqualTo(wall.page().locator("#now").textContent());
      assertThat(phone.page().locator("#words").inputValue())
          .as("what is being written stays")
          .isEqualTo("Ce que je suis en train d’écrire");
      assertThat(phone.page().locator("#clock strong").textContent()).contains(":");
      phone.page().locator("#previous").click();
      wall.page()
          .waitForFunction(
              "before => document.getElementById('now').textContent === before", before);
    }
  }

  private static void add(Window window, String name) {
    window.page().locator("#name").fill(name);
    window.page().locator("button[value=add]").click();
  }

  private static List<String> names(Window window) {
    return window.page().locator(".tick bdi").allTextContents();
  }
}
