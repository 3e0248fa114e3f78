package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.acceptance.SignedIn.Account;
import org.palabre.acceptance.TestServer;
import org.palabre.acceptance.browser.pages.SignInPage;

/**
 * A browser window with its own cookies. Closing it fails if the browser complained of anything: a
 * script error, a refused resource, a broken Content-Security-Policy.
 *
 * <pre>{@code
 * try (Window window = Window.ofVisitor()) {
 *   window.open("/");
 *   assertThat(window.accessibilityFaults()).isEmpty();
 * }
 * }</pre>
 */
public final class Window implements AutoCloseable {

  /** A phone's width, in CSS pixels. */
  public static final int PHONE = 360;

  /** A desk's width, in CSS pixels. */
  public static final int DESK = 1180;

  /** A wall's width, seen through a projector, in CSS pixels. */
  public static final int WALL = 1920;

  /** The narrowest width nothing may stick out of (WCAG 1.4.10), in CSS pixels. */
  public static final int NARROWEST = 320;

  private static final int HEIGHT = 900;
  private static final List<String> AXE_TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String AXE = AxeBuilder.getAxeScript();

  /** Says nothing of what is right: of long pages that is megabytes. */
  private static final String RUN_AXE =
      """
      async tags => {
        const found = await axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
        return found.violations.flatMap(rule => rule.nodes.map(node =>
          `${rule.id}: ${rule.help} [${node.html}] ${node.any.map(check => check.message).join(' / ')}`));
      }""";

  private static final String TELL_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', e => console.error("
          + "'Content-Security-Policy: ' + e.violatedDirective + ' refused ' + e.blockedURI"
          + " + ' ' + e.sample))";
  private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

  private static final String FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }";
  private static final ThreadLocal<Map<String, Window>> KEPT =
      ThreadLocal.withInitial(HashMap::new);

  private final String address;
  private final BrowserContext context;
  private final boolean alone;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Window(String address, BrowserContext context, boolean alone) {
    this.address = address;
    this.context = context;
    this.alone = alone;
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(
        error -> complaints.add("Script error on %s: %s".formatted(page.url(), error)));
  }

  private static BrowserContext context(String session, boolean scripts) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setLocale("fr-FR")
            .setTimezoneId("Europe/Paris")
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
            .setJavaScriptEnabled(scripts)
            .setViewportSize(DESK, HEIGHT);
    if (session != null) {
      options.setStorageState(session);
    }
    BrowserContext context = Chromium.browser().newContext(options);
    context.setDefaultTimeout(15_000);
    context.addInitScript(TELL_VIOLATIONS);
    // Sent once for all pages of the context; to each page it would be sent anew.
    context.addInitScript(AXE);
    return context;
  }

  /** A visitor's window on the shared server. */
  public static Window ofVisitor() {
    return new Window(TestServer.address(), context(null, true), true);
  }

  /** The window of a visitor who turned scripts off. */
  public static Window ofVisitorWithoutScript() {
    return new Window(TestServer.address(), context(null, false), true);
  }

  /** A visitor's window on another server. */
  public static Window ofVisitor(String address) {
    return new Window(address, context(null, true), true);
  }

  /**
   * The window of somebody signed in on the shared server, through its sign-in page the first time.
   *
   * @param role as the file of sample accounts names it, or {@code visitor}
   */
  public static Window of(String role) {
    return new Window(TestServer.address(), contextOf(role), true);
  }

  /**
   * The thread's window of somebody, who looks at one page after the other in it: closing it leaves
   * the page and what scripts kept there, not the styles and scripts that were loaded. A window of
   * its own costs ten times as much as a page.
   *
   * @param role as in {@link #of}
   */
  static Window kept(String role) {
    return KEPT.get()
        .computeIfAbsent(
            role, somebody -> new Window(TestServer.address(), contextOf(somebody), false))
        .widen(DESK);
  }

  private static BrowserContext contextOf(String role) {
    return context(
        role.equals("visitor") ? null : SESSIONS.computeIfAbsent(role, Window::signIn), true);
  }

  private static String signIn(String role) {
    try (Window window = ofVisitor()) {
      Account account = Account.of(TestServer.data(), role);
      SignInPage.open(window).signIn(account.email(), account.password());
      return window.context.storageState();
    }
  }

  /** Opens an address of the server and expects it to answer. */
  public Window open(String path) {
    return open(path, 200);
  }

  /** Opens an address that answers with an error page; the browser's own note of it is no fault. */
  public Window openError(String path, int status) {
    open(path, status);
    complaints.removeIf(complaint -> complaint.contains("status of " + status));
    return this;
  }

  private Window open(String path, int status) {
    Response answer =
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    assertThat(answer.status()).as("GET %s", path).isEqualTo(status);
    return this;
  }

  /** The page shown. */
  public Page page() {
    return page;
  }

  /** The path of the page shown, without its query. */
  public String path() {
    return page.url().substring(address.length()).replaceAll("[?#].*", "");
  }

  /** Makes the window that many CSS pixels wide. */
  public Window widen(int width) {
    page.setViewportSize(width, HEIGHT);
    return this;
  }

  /** Presses the button or link with this id and waits for the next page. */
  public Window press(String id) {
    return follow(() -> page.locator("[id='" + id + "']").click());
  }

  /** Empties the field with this id. */
  public Window clear(String id) {
    page.locator("[id='" + id + "']").fill("");
    return this;
  }

  /** Does what leads to another page, and waits for it. */
  // Deprecated in favour of waiting for an address, but a refused form comes back to its own.
  @SuppressWarnings("deprecation")
  public Window follow(Runnable step) {
    page.waitForNavigation(step);
    return this;
  }

  /** What axe finds wrong with the page shown, one sentence each: rule, place, reason. */
  @SuppressWarnings("unchecked")
  public List<String> accessibilityFaults() {
    assertThat(page.frames()).as("axe looks into no frame").hasSize(1);
    return (List<String>) page.evaluate(RUN_AXE, AXE_TAGS);
  }

  /** What sticks out to the side of the page shown; empty when nothing does. */
  @SuppressWarnings("unchecked")
  public List<String> sidewaysOverflow() {
    return (List<String>)
        page.evaluate(
            "() => { const width = document.documentElement.clientWidth; if"
                + " (document.documentElement.scrollWidth <= width) return []; return"
                + " [...document.querySelectorAll('body *')].filter(e =>"
                + " e.getBoundingClientRect().right > width + 1).map(e => e.tagName + '.' +"
                + " e.className + ' ' + e.textContent.trim().slice(0, 40)).slice(-3) }");
  }

  /** The controls of the page shown that are lower than 46 CSS pixels, links in text aside. */
  @SuppressWarnings("unchecked")
  public List<String> smallTargets() {
    return (List<String>)
        page.evaluate(
            "() => [...document.querySelectorAll('button, .btn, nav a, summary, select, textarea,"
                + " input:not([type=hidden], [type=checkbox], [type=radio])')].filter(e =>"
                + " e.offsetParent !== null && !e.closest('.crumb,"
                + " .ui-helper-hidden-accessible')).filter(e => { const box ="
                + " e.getBoundingClientRect(); return box.height > 0 && box.height < 45.5 }).map(e"
                + " => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height)");
  }

  /** Takes a picture of the whole page, as a JPEG: a PNG takes the browser longer. */
  public void picture(Path file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setType(ScreenshotType.JPEG)
            .setQuality(85)
            .setFullPage(true));
  }

  /** How many cookies the server gave. */
  public int cookieCount() {
    return context.cookies().size();
  }

  /** Throws away the cookies the server gave before. */
  Window withoutCookies() {
    context.clearCookies();
    return this;
  }

  /** Takes as no fault what the browser said of something that the test broke itself. */
  public void forgive(String words) {
    complaints.removeIf(complaint -> complaint.contains(words));
  }

  /** What the browser complained of so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    if (alone) {
      context.close();
    }
    List<String> heard = List.copyOf(complaints);
    if (!alone) {
      leave();
    }
    assertThat(heard).as("what the browser complained of").isEmpty();
  }

  private void leave() {
    if (page.url().startsWith(address)) {
      page.evaluate(FORGET);
    }
    page.navigate("about:blank");
    complaints.clear();
  }

  private void note(ConsoleMessage message) {
    boolean matters = message.type().equals("error") || message.text().contains("Content Security");
    if (matters) {
      complaints.add("%s (%s, on %s)".formatted(message.text(), message.location(), page.url()));
    }
  }
}
