package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.spi.SpaceFacts;
import org.palabre.thread.Threads;

/** What can be followed in a space: its threads, and what plugins add. */
@ApplicationScoped
public class Subjects {

  private final Threads threads;
  private final Instance<SubjectSource> sources;

  /** For the container's proxy. */
  protected Subjects() {
    this(null, null);
  }

  @Inject
  Subjects(Threads threads, @Any Instance<SubjectSource> sources) {
    this.threads = threads;
    this.sources = sources;
  }

  /** One of them as the reader of the space may read it; empty when they may not. */
  public Optional<Subject> find(SpaceFacts space, UUID id) {
    return threads
        .find(space, id)
        .map(thread -> new Subject(thread.id(), thread.name(), "threads/" + thread.id()))
        .or(() -> ofPlugins(space, id));
  }

  /** What plugins made of something, such as an idea of a statement. */
  public Optional<Subject> ofPlugins(SpaceFacts space, UUID id) {
    return sources.stream()
        .flatMap(source -> Stream.ofNullable(source.find(space, id).orElse(null)))
        .findFirst();
  }
}
