package org.palabre.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one browser of a run: the machine's own Chromium, kept from talking to anything but this
 * machine. {@code -Dpalabre.test.chromium=PATH} names another one.
 */
public final class Chromium {

  private static final Playwright PLAYWRIGHT = play();
  private static final Browser RUNNING =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments()));

  private Chromium() {}

  /** The browser, started at the first call and closed with the tests. */
  static Browser browser() {
    return RUNNING;
  }

  /** A browser of its own that keeps what it holds in a folder, as a phone does. */
  public static BrowserContext keeping(Path folder) {
    return PLAYWRIGHT
        .chromium()
        .launchPersistentContext(
            folder,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable())
                .setArgs(arguments())
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(Window.PHONE, 740));
  }

  private static Playwright play() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright;
  }

  private static Path executable() {
    return Path.of(System.getProperty("palabre.test.chromium", "/usr/bin/chromium"));
  }

  private static List<String> arguments() {
    return List.of(
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
  }
}
