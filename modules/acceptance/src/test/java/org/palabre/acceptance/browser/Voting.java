package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.Site;

/** Somebody new who votes in the demonstration's edition, each time another person. */
final class Voting {

  /** One more than a ballot of the demonstration may name. */
  static final int TOO_MANY = 4;

  private static final String VOTE = BudgetScreens.EDITION + "/vote";
  private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");

  private Voting() {}

  /**
   * The form that asks who one is; a code that was asked for before in this window is forgotten.
   */
  static void begin(Window window) {
    window.open(VOTE + "/identify");
    if (window.page().locator("[id='mailed:again']").count() > 0) {
      window.press("mailed:again");
    }
  }

  /** Says who they are, and asks for a code; their mail address. */
  static String askCode(Window window) {
    String tag = UUID.randomUUID().toString().substring(0, 8);
    String mail = tag + "@essai.example";
    begin(window);
    fill(window, "familyName", "Essai " + tag);
    fill(window, "givenName", "Zoé");
    fill(window, "birthDate", "25/11/1990");
    fill(window, "mail", mail);
    window.page().locator("[id='who:areaKey']").selectOption("secteur-1");
    window.press("who:ask");
    return mail;
  }

  /** The code that was mailed to an address. */
  static String codeOf(String mail) {
    return codeOf(mail, Site.visitor());
  }

  private static String codeOf(String mail, Site site) {
    for (String one : site.get("/demo/mailbox").body().split("<article")) {
      Matcher code = CODE.matcher(one);
      if (one.contains(mail) && code.find()) {
        return code.group();
      }
    }
    throw new AssertionError("No code was mailed to " + mail);
  }

  /** Shows who they are, and has the ballot before them. */
  static void enter(Window window) {
    enter(window, Site.visitor());
  }

  /** The same on the server of a site. */
  static void enter(Window window, Site site) {
    String mail = askCode(window);
    window.page().locator("[id='mailed:code']").fill(codeOf(mail, site));
    window.press("mailed:confirm");
    assertThat(window.path()).isEqualTo(VOTE + "/ballot");
  }

  /** Chooses the first projects on the ballot, and reads it again. */
  static void review(Window window, int projects) {
    enter(window);
    Locator boxes = window.page().locator("#ballot input[type=checkbox]");
    for (int i = 0; i < projects; i++) {
      boxes.nth(i).check();
    }
    window.follow(() -> window.page().locator("#ballot button[type=submit]").click());
  }

  /** Casts a ballot. */
  static void cast(Window window) {
    review(window, 2);
    window.follow(() -> window.page().locator("#cast button").click());
  }

  /** Votes and leaves. */
  static void leave(Window window) {
    cast(window);
    window.follow(() -> window.page().locator("form[action$='/left'] button").click());
  }

  private static void fill(Window window, String field, String text) {
    window.page().locator("[id='who:" + field + "']").fill(text);
  }
}
