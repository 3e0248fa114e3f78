package org.palabre.acceptance.browser;

import static org.palabre.acceptance.browser.Screen.screen;

import java.util.List;

/** Every page of the product, and how to bring it into each state worth looking at. */
final class Screens {

  private Screens() {}

  /** All of them; {@link ScreensIT} compares the list with what is declared. */
  static List<Screen> all() {
    return List.of(
        screen("core/home").full("/"),
        screen("core/say").full("/say"),
        screen("core/accessibility").full("/accessibility"),
        screen("core/legal").full("/legal"),
        screen("core/sign-in")
            .full("/sign-in")
            .error("/sign-in", window -> window.press("signIn:enter")),
        screen("core/sign-in-link").full("/sign-in/not-a-link"),
        screen("core/invitation").error("/invitation/not-an-invitation", window -> {}),
        screen("core/password-ask").full("/password"),
        screen("core/password").error("/password/not-a-link", window -> {}),
        screen("core/account").as("resident").full("/account"),
        screen("core/mailbox").full("/demo/mailbox"),
        screen("core/administration").as("administrator").full("/administration"),
        screen("core/plugins")
            .as("administrator")
            .full("/administration/plugins")
            .error("/administration/plugins?off=tables", window -> {}),
        screen("core/territories").as("administrator").full("/administration/territories"),
        screen("core/territory").as("administrator").full("/administration/territories/new"),
        screen("core/territory-import")
            .as("administrator")
            .full("/administration/territories/import"),
        screen("core/statements").full("/tables"),
        screen("core/tell").full("/tables"),
        screen("tables/index").full("/tables"));
  }
}
