package org.palabre.notification;

import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.SpaceFacts;

/**
 * Knows what a plugin lets people follow: a CDI bean of the plugin. It is asked again each time
 * something is told, mailed or read, and answers only for what that reader may read.
 */
public interface SubjectSource {

  /**
   * Something of a space, by its id; empty when there is none, or it may not be read.
   *
   * @param space what is known of the space for whoever reads
   */
  Optional<Subject> find(SpaceFacts space, UUID id);
}
