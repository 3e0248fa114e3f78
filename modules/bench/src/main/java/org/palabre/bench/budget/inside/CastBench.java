package org.palabre.bench.budget.inside;

import jakarta.enterprise.context.ApplicationScoped;
import org.palabre.spi.Plugin;
import org.palabre.spi.PluginManifest;

/** The plugin: nothing but an address that runs rounds. */
@ApplicationScoped
public class CastBench implements Plugin {

  /** Its id, and the first part of its addresses. */
  public static final String ID = "castbench";

  @Override
  public PluginManifest manifest() {
    return PluginManifest.of(ID).permissions(CastBenchPermission.values()).build();
  }
}
