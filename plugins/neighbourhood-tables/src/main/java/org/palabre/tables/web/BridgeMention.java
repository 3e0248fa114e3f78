package org.palabre.tables.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.application.Bridges;
import org.palabre.web.address.Here;
import org.palabre.web.thread.ThreadMention;

/** Says on a thread's page that other tables share it. */
@ApplicationScoped
public class BridgeMention implements ThreadMention {

  private final Bridges bridges;
  private final Here here;

  /** For the container's proxy. */
  protected BridgeMention() {
    this(null, null);
  }

  @Inject
  BridgeMention(Bridges bridges, Here here) {
    this.bridges = bridges;
    this.here = here;
  }

  @Override
  public Optional<Mention> of(SpaceFacts space, UUID thread) {
    return bridges
        .of(space, thread)
        .map(
            bridge ->
                new Mention(
                    here.say(
                        ResourceBundle.getBundle("tables", here.language().locale())
                            .getString("bridge.tables"),
                        bridge.tables()),
                    here.link("/tables/bridge/" + bridge.bridge())));
  }
}
