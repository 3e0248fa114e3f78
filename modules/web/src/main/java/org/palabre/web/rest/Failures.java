package org.palabre.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.access.AccessDenied;

/** Answers what went wrong as {@code {"error": "…"}}, without a word of what is inside. */
@Provider
public class Failures implements ExceptionMapper<Exception> {

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  @Override
  public Response toResponse(Exception failure) {
    if (failure instanceof WebApplicationException known) {
      return answer(
          known.getResponse().getStatus(), known.getResponse().getStatusInfo().getReasonPhrase());
    }
    if (failure instanceof AccessDenied) {
      return answer(404, "Not Found");
    }
    LOG.log(Level.SEVERE, "A REST call failed.", failure);
    return answer(500, "Internal Server Error");
  }

  private static Response answer(int status, String sentence) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(new Failure(sentence))
        .build();
  }

  /**
   * The answer's body.
   *
   * @param error what went wrong
   */
  public record Failure(String error) {}
}
