package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palabre.acceptance.SignedIn.Account;
import org.palabre.acceptance.TestServer;

/** Everything a resident comes for can be done without a mouse. */
class KeyboardIT {

  @Test
  void saysSomething() {
    try (Window window = Window.ofVisitor()) {
      Keyboard keyboard = new Keyboard(window.open("/"));

      keyboard.tabTo("Dire quelque chose").enter();
      keyboard.tabTo("La Busserine").enter();
      keyboard.tabToField("tell:words").type("Le banc devant l’école est cassé.");
      keyboard.tabTo("Envoyer").enter();

      assertThat(window.path()).matches("/follow/[0-9A-Z]{12}");
      assertThat(window.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void signsIn() {
    Account resident = Account.of(TestServer.data(), "resident");
    try (Window window = Window.ofVisitor()) {
      Keyboard keyboard = new Keyboard(window.open("/sign-in"));

      keyboard.tabToField("signIn:email").type(resident.email());
      keyboard.tabToField("signIn:password").type(resident.password());
      keyboard.tabTo("Se connecter").enter();

      assertThat(window.path()).isNotEqualTo("/sign-in");
    }
  }

  @Test
  void groupsStatements() {
    try (Window window = Window.of("facilitator")) {
      String table = FreshTable.address();
      window.open(table + "/statements/heard");
      window.page().locator("[id='heard:words']").fill("Il fait noir le soir.");
      window.press("heard:save");
      Keyboard keyboard = new Keyboard(window.open(table + "/threads/group?show=all"));
      String box = window.page().locator("input[name='pick']").first().getAttribute("id");
      String theme = "Éclairage " + System.nanoTime();

      keyboard.tabToField(box).space();
      keyboard.tabToField("group:name").type(theme);
      keyboard.tabTo("Regrouper").enter();

      assertThat(window.page().locator("[role='status']").textContent()).contains(theme);
    }
  }

  @Test
  void skipsTheMenu() {
    try (Window window = Window.ofVisitor()) {
      new Keyboard(window.open("/")).tabTo("Aller au contenu").toggle();

      assertThat(window.page().evaluate("() => document.activeElement.id")).isEqualTo("content");
    }
  }

  @Test
  void opensTheMenuOfAPhone() {
    try (Window window = Window.ofVisitor().widen(Window.PHONE)) {
      new Keyboard(window.open("/")).tabTo("Menu").toggle().tabTo("Tables").enter();

      assertThat(window.path()).isEqualTo("/tables");
    }
  }
}
