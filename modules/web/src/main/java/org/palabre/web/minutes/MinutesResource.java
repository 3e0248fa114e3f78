package org.palabre.web.minutes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.minutes.MinutesWriting;
import org.palabre.minutes.Saved;
import org.palabre.spi.Needs;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;
import org.palabre.web.rest.ApiLanguage;
import org.palabre.web.rest.Failures.Failure;

/** Where the page of minutes saves what is typed. */
@Path("/minutes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MinutesResource {

  @Inject private MinutesWriting writing;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private ApiLanguage language;
  @Inject private Here here;
  @Context private HttpHeaders headers;

  /**
   * Keeps the text of an entry: {@code {"version": 3, "base": "…", "text": "…", "key": "…"}}.
   * Status 401 when the session is over, 404 when the entry is not the actor's to write, 400 with a
   * sentence when the text cannot be kept as it is. Whatever else the answer, the text is kept.
   */
  @POST
  @Path("/entries/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs("READ_PUBLIC")
  public Response save(@PathParam("id") String id, String body) {
    language.speak(headers);
    if (!actor.get().isSignedIn()) {
      return failure(Response.Status.UNAUTHORIZED, word("minutes.over"));
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject sent = reader.readObject();
      Saved saved =
          writing.save(
              UUID.fromString(id),
              sent.getInt("version"),
              sent.getString("base"),
              sent.getString("text"),
              UUID.fromString(sent.getString("key")));
      return Response.ok(
              new SavedJson(
                  saved.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  saved.version(),
                  saved.text(),
                  here.wording().time(saved.at()),
                  saved.side()))
          .build();
    } catch (Refusal refusal) {
      return failure(Response.Status.BAD_REQUEST, refusals.sentence(refusal));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException e) {
      return failure(Response.Status.BAD_REQUEST, word("minutes.unreadable"));
    }
  }

  private String word(String key) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(key);
  }

  private static Response failure(Response.Status status, String sentence) {
    return Response.status(status).entity(new Failure(sentence)).build();
  }

  /**
   * What became of a text.
   *
   * @param outcome {@code saved}, {@code merged}, {@code beside} or {@code too-late}
   * @param version the entry's version now
   * @param text the entry's text now
   * @param at when, as people say it
   * @param side where the text waits; absent when it stands in the entry
   */
  public record SavedJson(String outcome, int version, String text, String at, UUID side) {}
}
