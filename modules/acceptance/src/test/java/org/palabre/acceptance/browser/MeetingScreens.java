package org.palabre.acceptance.browser;

import java.util.regex.Pattern;
import org.palabre.acceptance.Site;

/** Where the meetings of the demonstration are. */
final class MeetingScreens {

  /** The agenda of the sample table that meets. */
  static final String AGENDA = "/tables/la-busserine/agenda";

  private MeetingScreens() {}

  /** The address of the next meeting that everybody reads. */
  static String coming() {
    return first(AGENDA);
  }

  /** The address of the last meeting that is over. */
  static String past() {
    return first(AGENDA + "?show=past");
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
