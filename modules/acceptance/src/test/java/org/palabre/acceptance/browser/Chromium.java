package org.palabre.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of a run: the machine's own Chromium, kept from talking to anything but this machine.
 * Each thread that looks has one of its own, since Playwright serves one thread alone. {@code
 * -Dpalabre.test.chromium=PATH} names another one.
 */
public final class Chromium {

  private static final ThreadLocal<Playwright> PLAYWRIGHT = ThreadLocal.withInitial(Chromium::play);
  private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::launch);

  private Chromium() {}

  /** The thread's browser, started at the first call and closed with the tests. */
  static Browser browser() {
    return RUNNING.get();
  }

  /** A browser of its own that keeps what it holds in a folder, as a phone does. */
  public static BrowserContext keeping(Path folder) {
    return PLAYWRIGHT
        .get()
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

  private static Browser launch() {
    return PLAYWRIGHT
        .get()
        .chromium()
        .launch(
            new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments()));
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
