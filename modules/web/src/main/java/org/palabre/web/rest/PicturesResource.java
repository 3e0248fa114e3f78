package org.palabre.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.Needs;
import org.palabre.statement.StatementPictures;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.statement.CodeBrake;

/** The photographs beside statements, for whoever may see each. */
@Path("/pictures")
@RequestScoped
public class PicturesResource {

  @Inject private StatementPictures pictures;
  @Inject private CodeBrake brake;
  @Inject private RemoteAddress addresses;
  @Context private HttpServletRequest request;

  /**
   * A photograph.
   *
   * @param size {@code large}, or anything else for the small one
   * @param code the code of the statement, from whoever said it
   */
  @GET
  @Path("/{id}/{size}")
  @Needs("READ_PUBLIC")
  public Response picture(
      @PathParam("id") UUID id, @PathParam("size") String size, @QueryParam("code") String code) {
    String address = addresses.of(request);
    Optional<byte[]> file = pictures.content(id, size.equals("large"), brake.read(code, address));
    if (file.isEmpty() && code != null) {
      brake.wrong(address);
    }
    // Rights may be taken back: nobody keeps it.
    return Response.ok(file.orElseThrow(NotFoundException::new), "image/jpeg")
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", "inline; filename=\"photo.jpg\"")
        .build();
  }
}
