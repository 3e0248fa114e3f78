package org.palabre.web.news;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.palabre.mail.SiteAddress;
import org.palabre.notification.Followers;
import org.palabre.notification.NewsChoices;
import org.palabre.spi.Needs;

/**
 * Where the header {@code List-Unsubscribe} of a mail leads (RFC 8058): a POST stops, without
 * cookie or question; whoever opens the address is asked first. Whether a token was any good is not
 * told.
 */
@Path("/news/stop/{token}")
@RequestScoped
public class StopResource {

  @Inject private Followers followers;
  @Inject private NewsChoices choices;
  @Inject private SiteAddress site;

  /** Stops. */
  @POST
  @Needs("READ_PUBLIC")
  public Response stop(@PathParam("token") UUID token) {
    followers.stop(token);
    choices.stop(token);
    return Response.ok().build();
  }

  /** Asks. */
  @GET
  @Needs("READ_PUBLIC")
  public Response ask(@PathParam("token") UUID token) {
    return Response.seeOther(URI.create(site.link("/notify/" + token))).build();
  }
}
