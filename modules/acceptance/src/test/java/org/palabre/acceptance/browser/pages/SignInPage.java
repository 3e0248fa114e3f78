package org.palabre.acceptance.browser.pages;

import com.microsoft.playwright.Page;
import org.palabre.acceptance.browser.Window;

/** The page where one signs in. */
public record SignInPage(Window window) {

  /** Opens it. */
  public static SignInPage open(Window window) {
    return new SignInPage(window.open("/sign-in"));
  }

  /** Signs in with a password. */
  public void signIn(String email, String password) {
    Page page = window.page();
    page.getByLabel("courriel").first().fill(email);
    page.getByLabel("Mot de passe").first().fill(password);
    window.press("signIn:enter");
  }
}
