package org.palabre.acceptance.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.SignedIn.Account;
import org.palabre.acceptance.TestServer;
import org.palabre.acceptance.browser.Chromium;

/** A phone with the field page: a browser of its own, whose storage outlives it. */
final class Phone implements AutoCloseable {

  private final Path folder;
  private BrowserContext context;
  private Page page;

  private Phone(Path folder) {
    this.folder = folder;
    start();
  }

  /** A phone nobody used yet. */
  static Phone blank() {
    return new Phone(LaunchedServer.emptyFolder("phone-" + System.nanoTime()));
  }

  /** The phone of somebody signed in, with the field page ready to open without the network. */
  static Phone of(String role) {
    Phone phone = blank();
    phone.signIn(role);
    phone.awaitShell();
    return phone;
  }

  private void start() {
    context = Chromium.keeping(folder);
    context.setDefaultTimeout(15_000);
    page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Signs in, on the way to the field page. */
  Phone signIn(String role) {
    Account account = Account.of(TestServer.data(), role);
    page.navigate(TestServer.address() + "/sign-in?to=/field");
    page.getByLabel("courriel").first().fill(account.email());
    page.getByLabel("Mot de passe").first().fill(account.password());
    page.locator("[id='signIn:enter']").click();
    assertThat(page).hasURL(Pattern.compile(".*/field$"));
    return this;
  }

  /** Opens the field page anew. */
  Phone open() {
    page.navigate(TestServer.address() + "/field");
    return this;
  }

  /** Waits until the page and its files are kept. */
  private void awaitShell() {
    page.waitForFunction(
        "async () => Boolean(await caches.match('/field')) && (await navigator.serviceWorker.ready).active"
            + "?.state === 'activated'");
    assertThat(page.locator("#protect")).isVisible();
  }

  /** Chooses a space. */
  Phone collectFor(String space) {
    page.locator("#space-list button", new Page.LocatorOptions().setHasText(space)).click();
    assertThat(page.locator("#words")).isFocused();
    return this;
  }

  Phone cutTheNetwork() {
    context.setOffline(true);
    return this;
  }

  Phone restoreTheNetwork() {
    context.setOffline(false);
    return this;
  }

  /** Writes words and keeps them. */
  Phone keep(String words) {
    keepOn(page, words);
    return this;
  }

  static void keepOn(Page tab, String words) {
    tab.locator("#words").fill(words);
    tab.locator("#keep").click();
    assertThat(tab.locator("#words")).hasValue("");
    assertThat(tab.locator("#words")).isFocused();
  }

  /** Waits until that many have been sent today and nothing waits. */
  /** Two hundred statements take their time where other servers run beside. */
  private static final LocatorAssertions.HasTextOptions PATIENTLY =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  Phone awaitSent(int number) {
    assertThat(page.locator("#counts"))
        .hasText(
            number == 1 ? "Une envoyée aujourd’hui." : number + " envoyées aujourd’hui.",
            PATIENTLY);
    return this;
  }

  Phone awaitKept(int number) {
    assertThat(page.locator("#counts"))
        .containsText(
            number == 1
                ? "Une parole gardée sur ce téléphone."
                : number + " paroles gardées sur ce téléphone.");
    return this;
  }

  Phone awaitNotice(String text) {
    assertThat(page.locator("#notices")).containsText(text);
    return this;
  }

  /** Lets the browser send by itself, as it does when the network is back and no page is open. */
  void synchronise(String tag) {
    CompletableFuture<String> registration = new CompletableFuture<>();
    CDPSession protocol = context.newCDPSession(page);
    protocol.on(
        "ServiceWorker.workerRegistrationUpdated",
        event ->
            event
                .getAsJsonArray("registrations")
                .forEach(
                    one ->
                        registration.complete(
                            one.getAsJsonObject().get("registrationId").getAsString())));
    protocol.send("ServiceWorker.enable");
    page.waitForCondition(registration::isDone);
    JsonObject sync = new JsonObject();
    sync.addProperty("origin", TestServer.address());
    sync.addProperty("registrationId", registration.join());
    sync.addProperty("tag", tag);
    sync.addProperty("lastChance", false);
    protocol.send("ServiceWorker.dispatchSyncEvent", sync);
  }

  /** Kills the browser as a dead battery would, and starts it again. */
  void killAndRestart() {
    List<ProcessHandle> own =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
            .toList();
    org.assertj.core.api.Assertions.assertThat(own).isNotEmpty();
    own.forEach(ProcessHandle::destroyForcibly);
    own.forEach(process -> process.onExit().join());
    start();
  }

  /**
   * Everything IndexedDB holds, as text: names of stores, keys and values, byte arrays as
   * characters.
   */
  String dump() {
    return (String)
        page.evaluate(
            """
            async () => {
              const database = await new Promise((done, fail) => {
                const opening = indexedDB.open('palabre-field');
                opening.onsuccess = () => done(opening.result);
                opening.onerror = fail;
              });
              const bytes = value => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                ? new TextDecoder('latin1').decode(value) + ' ' + new TextDecoder().decode(value)
                : value instanceof CryptoKey ? 'key, extractable: ' + value.extractable : value;
              let text = '';
              for (const name of database.objectStoreNames) {
                const store = database.transaction(name).objectStore(name);
                const all = await new Promise(done => { const asked = store.getAll(); asked.onsuccess = () => done(asked.result); });
                text += name + ': ' + all.length + '\\n';
                for (const one of all) {
                  text += (one instanceof CryptoKey || typeof one === 'string' ? bytes(one)
                    : JSON.stringify(Object.fromEntries(Object.entries(one).map(([key, value]) => [key, bytes(value)])))) + '\\n';
                }
              }
              database.close();
              return text;
            }
            """);
  }

  @Override
  public void close() {
    context.close();
  }
}
