package org.palabre.web.thread;

import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.SpaceFacts;

/**
 * Says something more of a thread beside its name, with a link: a CDI bean of a plugin, asked while
 * the plugin is on. "2 tables", for a thread that two tables share.
 */
public interface ThreadMention {

  /**
   * What there is to say; empty for nothing.
   *
   * @param space where the thread is; its reader may read it
   * @param thread a project or a theme
   */
  Optional<Mention> of(SpaceFacts space, UUID thread);

  /**
   * A few words that lead somewhere.
   *
   * @param words in the language of the page
   * @param link the whole address, with language
   */
  record Mention(String words, String link) {}
}
