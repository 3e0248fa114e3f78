package org.palabre.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.server.Endpoint;

/**
 * How to start a server.
 *
 * @param distribution what is installed
 * @param data its data folder, created when missing
 * @param endpoint where it listens
 * @param demo whether it fills itself with sample data and shows sample accounts
 * @param environment variables such as {@code PALABRE_DB_URL}
 */
public record ServerOptions(
    Distribution distribution,
    Path data,
    Endpoint endpoint,
    boolean demo,
    Map<String, String> environment) {

  /** Copies the environment. */
  public ServerOptions {
    environment = Map.copyOf(environment);
  }
}
