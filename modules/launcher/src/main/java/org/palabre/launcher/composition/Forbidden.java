package org.palabre.launcher.composition;

import org.palabre.launcher.text.Sentence;

/**
 * Something a plugin must not bring, because it would go on working while the plugin is off.
 *
 * @param kind key of its name
 * @param where the class or file that brings it
 */
record Forbidden(String kind, String where) {

  Sentence sentence() {
    return Sentence.of("plugin.forbidden", Sentence.of(kind), where);
  }
}
