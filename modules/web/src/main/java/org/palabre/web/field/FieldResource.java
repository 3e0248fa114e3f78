package org.palabre.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.field.FieldCollection;
import org.palabre.field.FieldDevices;
import org.palabre.field.PhoneRetired;
import org.palabre.field.Receipt;
import org.palabre.input.Refusal;
import org.palabre.spi.Needs;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;
import org.palabre.web.rest.ApiLanguage;
import org.palabre.web.rest.Failures.Failure;
import org.palabre.web.session.Sessions;

/**
 * What the field page asks of the server. Sentences are in the language the phone accepts.
 *
 * <p>A batch that cannot be read is refused whole, with status 400; of one that can, each statement
 * has its own receipt. A retired phone is told so with status 410.
 */
@Path("/field")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FieldResource {

  @Inject private FieldDevices devices;
  @Inject private FieldCollection collection;
  @Inject private FieldSpaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private Here here;
  @Inject private Sessions sessions;
  @Inject private ApiLanguage language;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest request;

  /** Who collects, and the spaces they may collect for. */
  @GET
  @Needs("COLLECT_STATEMENTS")
  public FieldSpaces.Collector collector() {
    language.speak(headers);
    return spaces.ofTheActor();
  }

  /**
   * What a phone must know before it sends anything, signed in or not: whether it was retired, and
   * whose session this is.
   */
  @GET
  @Path("/phones/{id}")
  @Needs("READ_PUBLIC")
  public PhoneJson phone(@PathParam("id") UUID id) {
    return new PhoneJson(devices.isRetired(id), actor.get().person().orElse(null));
  }

  /**
   * Ends the session of somebody who signed out on their phone: {@code {"person": "…"}}. The phone
   * may tell late, and somebody else's session, opened since, goes on.
   */
  @POST
  @Path("/sign-out")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs("READ_PUBLIC")
  public Response signOut(String body) {
    return answer(
        () -> {
          UUID leaving = PacketReader.person(body);
          if (actor.get().person().filter(leaving::equals).isPresent()) {
            sessions.close(request);
          }
          return new PhoneJson(false, null);
        });
  }

  /** Makes a phone known: {@code {"phone": "…", "name": "Chrome, Android"}}. */
  @POST
  @Path("/phones")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs("COLLECT_STATEMENTS")
  public Response register(String body) {
    return answer(
        () -> {
          PacketReader.Phone phone = PacketReader.phone(body);
          devices.register(phone.id(), phone.name());
          return new PhoneJson(false, actor.person());
        });
  }

  /** Takes statements: {@code {"phone": "…", "statements": [{"key": "…", …}]}}. */
  @POST
  @Path("/packets")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs("COLLECT_STATEMENTS")
  public Response receive(String body) {
    return answer(
        () -> {
          PacketReader.Batch batch = PacketReader.batch(body);
          return new Receipts(
              collection.receive(batch.phone(), batch.packets()).stream().map(this::json).toList());
        });
  }

  private Response answer(Answer answer) {
    language.speak(headers);
    try {
      return Response.ok(answer.make()).build();
    } catch (Refusal refusal) {
      return failure(Response.Status.BAD_REQUEST, refusals.sentence(refusal));
    } catch (PhoneRetired e) {
      return failure(Response.Status.GONE, say("collect.retired"));
    }
  }

  private static Response failure(Response.Status status, String sentence) {
    return Response.status(status).entity(new Failure(sentence)).build();
  }

  private ReceiptJson json(Receipt receipt) {
    return new ReceiptJson(
        receipt.key(),
        receipt.outcome().name().toLowerCase(Locale.ROOT),
        switch (receipt.outcome()) {
          case REFUSED -> refusals.sentence(receipt.refusal());
          case FAILED -> say("collect.refused.failed");
          case KEPT, AGAIN -> null;
        },
        receipt.refusal() == null ? null : receipt.refusal().field());
  }

  private String say(String key) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(key);
  }

  /** What makes an answer, or refuses to. */
  @FunctionalInterface
  private interface Answer {
    Object make();
  }

  /**
   * A phone.
   *
   * @param retired whether nothing more is taken from it
   * @param person whose session this is; absent when nobody is signed in
   */
  public record PhoneJson(boolean retired, UUID person) {}

  /**
   * What became of a batch.
   *
   * @param receipts one for each statement, in the order sent
   */
  public record Receipts(List<ReceiptJson> receipts) {}

  /**
   * What became of one statement.
   *
   * @param key the phone's key for it
   * @param outcome {@code kept}, {@code again}, {@code refused} or {@code failed}
   * @param reason a sentence; absent when it is kept
   * @param field the field it concerns; empty for the whole, absent when it is kept
   */
  public record ReceiptJson(UUID key, String outcome, String reason, String field) {}
}
