package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who uses a page with the keyboard alone, and needs to see where they are. */
final class Keyboard {

  private static final int PATIENCE = 60;
  private static final String FOCUS =
      "() => { const e = document.activeElement; if (!e || e === document.body) return '';"
          + " return (e.getAttribute('aria-label') || e.innerText || e.value || e.id || '').trim() }";
  private static final String FOCUS_SHOWS =
      "() => { const s = getComputedStyle(document.activeElement);"
          + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 }";

  private final Window window;
  private final Page page;

  Keyboard(Window window) {
    this.window = window;
    page = window.page();
  }

  /**
   * Presses Tab until something that contains these words has the focus, and can be seen to have
   * it.
   */
  Keyboard tabTo(String words) {
    StringBuilder met = new StringBuilder();
    for (int pressed = 0; pressed < PATIENCE; pressed++) {
      page.keyboard().press("Tab");
      String focused = (String) page.evaluate(FOCUS);
      if (focused.contains(words)) {
        assertThat((Boolean) page.evaluate(FOCUS_SHOWS)).as("focus shows on %s", words).isTrue();
        return this;
      }
      met.append(" | ").append(focused);
    }
    throw new AssertionError("Tab never reached \"%s\":%s".formatted(words, met));
  }

  /** Presses Tab until the field with this id has the focus. */
  Keyboard tabToField(String id) {
    for (int pressed = 0; pressed < PATIENCE; pressed++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("() => document.activeElement.id"))) {
        return this;
      }
    }
    throw new AssertionError("Tab never reached the field " + id);
  }

  /** Follows the link or presses the button that has the focus. */
  Keyboard enter() {
    window.follow(() -> page.keyboard().press("Enter"));
    return this;
  }

  /** Opens or closes what has the focus, on the same page. */
  Keyboard toggle() {
    page.keyboard().press("Enter");
    return this;
  }

  /** Ticks or unticks the box that has the focus. */
  Keyboard space() {
    page.keyboard().press("Space");
    return this;
  }

  /** Types into the field that has the focus. */
  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }
}
