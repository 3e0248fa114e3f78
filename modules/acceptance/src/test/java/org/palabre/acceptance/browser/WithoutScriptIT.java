package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody needs scripts to read or to speak. */
class WithoutScriptIT {

  @Test
  void opensTheMenuOfAPhone() {
    try (Window window = Window.ofVisitorWithoutScript().widen(Window.PHONE).open("/")) {
      var entry = window.page().locator("details.menu").getByText("Tables");
      assertThat(entry.isVisible()).isFalse();

      window.page().locator("details.menu summary").click();

      assertThat(entry.isVisible()).isTrue();
    }
  }

  @Test
  void saysSomething() {
    try (Window window = Window.ofVisitorWithoutScript().open("/say")) {
      window.follow(() -> window.page().getByText("La Busserine").first().click());
      window.page().locator("[id='tell:words']").fill("Il manque un passage piéton.");
      window.press("tell:send");

      assertThat(window.path()).matches("/follow/[0-9A-Z]{12}");
    }
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsWrong() {
    try (Window window = Window.ofVisitorWithoutScript().open("/sign-in")) {
      window.page().locator("[id='signIn:email']").fill("samia");
      window.press("signIn:enter");

      assertThat(window.page().locator("[id='signIn:email']").inputValue()).isEqualTo("samia");
      assertThat(window.page().locator(".error").first().isVisible()).isTrue();
    }
  }
}
