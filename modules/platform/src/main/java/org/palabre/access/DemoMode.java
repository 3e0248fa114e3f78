package org.palabre.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this server is a demonstration: sample people and data, mails kept on a page instead of
 * sent.
 */
@ApplicationScoped
public class DemoMode {

  private final boolean on;

  /** For the container's proxy. */
  protected DemoMode() {
    this(false);
  }

  @Inject
  DemoMode(@ConfigProperty(name = "palabre.demo", defaultValue = "false") boolean on) {
    this.on = on;
  }

  /** Whether it is one. */
  public boolean isOn() {
    return on;
  }
}
