package org.palabre.web.session;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: an address of this site, whatever the link says. */
public final class ReturnAddress {

  private ReturnAddress() {}

  /**
   * The address asked for if it is one of this site.
   *
   * @param asked the parameter as it came, or null
   * @param otherwise where to go if it is anything else
   */
  public static String of(String asked, String otherwise) {
    return asked != null && isLocal(asked) ? asked : otherwise;
  }

  private static boolean isLocal(String asked) {
    // Browsers read \ as / and skip tabs and newlines, so that /\evil and /<tab>/evil leave the
    // site.
    boolean plain =
        asked.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ' ');
    if (!plain || !asked.startsWith("/") || asked.startsWith("//")) {
      return false;
    }
    try {
      URI address = new URI(asked);
      return !address.isAbsolute() && address.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
