package org.palabre.acceptance.browser;

import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.Site;

/** Letters of the demonstration, and how a facilitator writes one. */
final class LetterScreens {

  private static final Pattern LETTER = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\"");

  private LetterScreens() {}

  /** The address of the last published letter. */
  static String published() {
    Matcher link = LETTER.matcher(Site.visitor().get("/letters").body());
    if (!link.find()) {
      throw new AssertionError("The demonstration has no letter.");
    }
    return link.group(1);
  }

  /** The first tap: where and when. */
  static void begin(Window window) {
    window.open("/letters/write").press("begin:go");
  }

  static void beginOfAnEmptyTime(Window window) {
    window.open("/letters/write");
    window.page().locator("[id='begin:from']").fill("1995-01-01");
    window.page().locator("[id='begin:until']").fill("1995-01-31");
    window.press("begin:go");
  }

  static void putNothing(Window window) {
    Locator checked = window.page().locator(".picks input:checked");
    while (checked.count() > 0) {
      checked.first().uncheck();
    }
    window.press("pick:put");
  }

  /** The second tap: what is proposed. */
  static void fill(Window window) {
    begin(window);
    window.press("pick:put");
  }

  static void fillNothing(Window window) {
    begin(window);
    window.follow(() -> window.page().locator("[id='pick'] a.btn.quiet").click());
  }

  static void headWithoutTitle(Window window) {
    window.page().locator("details.card summary").click();
    window.clear("head:title").press("head:save");
  }

  static void rewrite(Window window) {
    fill(window);
    window.follow(() -> window.page().locator("[id='items'] .actions a").first().click());
  }

  static void openADraftThatTellsNothing(Window window) {
    fillNothing(window);
    window.open(window.path().replace("/write", "").replaceAll("\\?.*", ""));
  }
}
