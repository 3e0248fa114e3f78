package org.palabre.web.text;

import org.palabre.input.Refusal;

/** Tells a refusal because somebody was quicker from one because of what was typed. */
final class Overtaken {

  private Overtaken() {}

  /**
   * Does something; when somebody changed what it is about meanwhile, the page carries on with what
   * stands now, which it shows.
   */
  static Runnable seeing(Runnable action, Runnable see) {
    return () -> {
      try {
        action.run();
      } catch (Refusal refusal) {
        if (refusal.key().startsWith("text.overtaken")
            || refusal.key().equals("text.article.changed")) {
          see.run();
        }
        throw refusal;
      }
    };
  }
}
