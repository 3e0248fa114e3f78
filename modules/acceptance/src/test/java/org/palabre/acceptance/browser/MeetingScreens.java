package org.palabre.acceptance.browser;

import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** Where the meetings of the demonstration are. */
final class MeetingScreens {

  /** The agenda of the sample table that meets. */
  static final String AGENDA = "/tables/la-busserine/agenda";

  private static final Site FACILITATOR = SignedIn.as("facilitator");

  /** The last meeting that is announced or not, looked for once. */
  private static final Map<Boolean, String> LAST = new ConcurrentHashMap<>();

  private MeetingScreens() {}

  /** The address of the next meeting that everybody reads. */
  static String coming() {
    return first(AGENDA);
  }

  /** The address of the last meeting that is over. */
  static String past() {
    return first(AGENDA + "?show=past");
  }

  /** A working page for the next meeting. */
  static String page(String page) {
    return AGENDA + "/" + page + "?id=" + id(coming());
  }

  /** A working page for a meeting that nothing was decided for. */
  static String fresh(String page) {
    return AGENDA + "/" + page + "?id=" + id(LAST.computeIfAbsent(true, MeetingScreens::last));
  }

  /** A working page for a meeting that is a draft. */
  static String draft(String page) {
    return AGENDA + "/" + page + "?id=" + id(LAST.computeIfAbsent(false, MeetingScreens::last));
  }

  /** Registers whoever looks. */
  static void register(Window window) {
    window.open(page("register"));
    window.press("own:register");
  }

  /** Where one decides how one registers. */
  static void openTerms(Window window) {
    window.open(fresh("registered"));
    if (!window.page().locator("[id='terms:capacity']").isVisible()) {
      window.page().locator("details.card summary").click();
    }
  }

  /** Decides how one registers after somebody else did. */
  static void decideTooLate(Window window) {
    long other = 100 + System.nanoTime() % 9_000;
    FilledForm.on(FACILITATOR, fresh("registered"), "terms")
        .with("capacity", Long.toString(other))
        .press("save");
    window.page().locator("[id='terms:capacity']").fill("30");
    window.press("terms:save");
  }

  /** Opens the link of a mail to somebody without an account, once confirmed. */
  static void openALink(Window window) {
    String email = "leila." + System.nanoTime() + "@exemple.example";
    FilledForm.on(FACILITATOR, page("registered"), "add")
        .with("name", "Leïla")
        .with("email", email)
        .press("save");
    window.open("/registration/" + registrationLink(email));
  }

  /** Takes something on. */
  static void takeOn(Window window) {
    window.open(page("checklist"));
    window.page().locator("[id='chore:what']").fill("Apporter des chaises");
    window.page().locator("[id='chore:person']").selectOption(new SelectOption().setIndex(1));
    window.press("chore:save");
    register(window);
  }

  /** Leads it: begun, with people present, one of whom has spoken, and hands counted. */
  static void lead(Window window) {
    window.open(page("attendance"));
    window.page().locator(".tick").first().click();
    window.page().waitForSelector(".tick[aria-pressed=true]");
    window.page().locator("#name").fill("Monsieur Karim");
    window.page().locator("button[value=add]").click();
    window.page().waitForSelector(".tick:has-text('Monsieur Karim')");
    window.open(page("lead"));
    if (window.page().locator("#begin").count() > 0) {
      window.page().locator("#begin").click();
      window.page().waitForSelector("#clock");
    }
    window.page().locator("#question").fill("Un banc de plus ?");
    window.page().locator("button[value=ask]").click();
    window.page().waitForSelector(".hands");
  }

  /** The secret of the link in the last mail to an address. */
  private static String registrationLink(String email) {
    String mails = Site.visitor().get("/demo/mailbox").body();
    String mail = mails.substring(mails.indexOf(email));
    Matcher link = Pattern.compile("/registration/([0-9a-f-]{36})").matcher(mail);
    if (!link.find()) {
      throw new IllegalStateException("No mail to " + email);
    }
    return link.group(1);
  }

  private static String last(boolean announced) {
    String page = FACILITATOR.get(AGENDA).body();
    return Pattern.compile("href=\"(" + AGENDA + "/[0-9a-f-]{36})\"")
        .matcher(page)
        .results()
        .map(link -> link.group(1))
        .filter(link -> announced == Site.visitor().get(link).statusCode() < 400)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static String id(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /** The address of the minutes that everybody reads. */
  static String minutes() {
    return AGENDA + "/minutes?id=" + past().substring(AGENDA.length() + 1);
  }

  private static String first(String list) {
    return Pattern.compile("href=\"(" + AGENDA + "/[0-9a-f-]{36})\"")
        .matcher(Site.visitor().get(list).body())
        .results()
        .map(link -> link.group(1))
        .findFirst()
        .orElseThrow();
  }
}
