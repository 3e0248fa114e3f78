package org.palabre.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Needs;
import org.palabre.store.DataVersion;

/** Whether the application is up and its database answers: public, and says nothing else. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

  @Inject private DataVersion version;
  @Inject private PluginRegistry plugins;

  /** Answers 200 when the application, its plugins and its database are ready. */
  @GET
  @Needs("READ_PUBLIC")
  public Health health() {
    version.current();
    return new Health("up", plugins.hostVersion());
  }

  /**
   * The answer.
   *
   * @param status always {@code up}: anything else is an error
   * @param version the host's
   */
  public record Health(String status, String version) {}
}
