package org.palabre.acceptance.browser;

import org.palabre.acceptance.text.DebateOfText;
import org.palabre.acceptance.text.TextOfTable;

/**
 * Amendments that are discussed and voted on, and drafting sessions, to be looked at. One thread at
 * a time: whoever comes first makes what the others find.
 */
final class DebateScreens {

  private static final String VOTES = "On vote dès 16 ans. Chacun a trois voix.";
  private static final TextOfTable DRAFT = written("Charte à plusieurs mains");
  private static final DebateOfText DEBATED = DebateOfText.on(written("Règlement débattu"));
  private static final DebateOfText QUIET = DebateOfText.on(written("Règlement sans débat"));

  private DebateScreens() {}

  /** The page of an amendment with remarks, one of them withdrawn, one hidden, and five voices. */
  static synchronized String amendment() {
    return full().page("text-amendment");
  }

  /** Where it is discussed. */
  static synchronized String discuss() {
    return full().page("discuss");
  }

  /** Where a remark is taken back. */
  static synchronized String withdraw() {
    return full().ownLink();
  }

  /** Where somebody is taken out of a group. */
  static synchronized String remove() {
    return DEBATED.grouped().removeLink();
  }

  /** Where one is discussed of which nobody said anything. */
  static synchronized String quiet() {
    return QUIET.page("discuss");
  }

  /** Where a remark is hidden. */
  static synchronized String hide() {
    return DEBATED.hideLink();
  }

  /** Where the group of a draft is decided, empty. */
  static synchronized String drafting() {
    return DRAFT.page("drafting");
  }

  /** The same with somebody in it. */
  static synchronized String grouped() {
    return DEBATED.grouped().text().page("drafting");
  }

  /** A session that ended, with what it changed. */
  static String session() {
    return Sessions.ENDED;
  }

  /** Where a meeting is made a session. */
  static String plan() {
    return Sessions.PLAN;
  }

  /** Where a session is ended. */
  static String underway() {
    return Sessions.UNDERWAY;
  }

  private static DebateOfText full() {
    return DEBATED.filled();
  }

  private static TextOfTable written(String title) {
    return TextOfTable.begin(title).article("Qui vote", VOTES).article("L’argent", "À écrire.");
  }

  /** Made only when a page of them is looked at. */
  private static final class Sessions {
    private static final DebateOfText.Session FIRST = DebateOfText.session(written("Charte"));
    private static final String ENDED = FIRST.begin().change().end();
    private static final DebateOfText.Session SECOND = DebateOfText.session(written("Guide"));
    private static final String UNDERWAY = SECOND.begin().work();
    private static final String PLAN = DebateOfText.meeting(written("Règles")).plan();
  }
}
