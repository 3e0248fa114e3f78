package org.palabre.statement;

import java.util.Optional;

/**
 * A statement with what is known of who said it.
 *
 * @param statement what was said
 * @param speaker who said it, as far as is known
 */
public record Spoken(Statement statement, Optional<StatementSpeaker> speaker) {

  /** The name the speaker wanted shown. */
  public Optional<String> name() {
    return speaker.map(StatementSpeaker::getName);
  }
}
