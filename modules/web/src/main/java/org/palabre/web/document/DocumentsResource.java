package org.palabre.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.palabre.document.DocumentFile;
import org.palabre.document.Documents;
import org.palabre.spi.Needs;

/**
 * The files of documents, for whoever may have each: its right is asked every time, whatever a
 * browser keeps. None can do anything in a browser: pictures written anew and sounds are shown,
 * everything else is taken away.
 */
@Path("/documents")
@RequestScoped
public class DocumentsResource {

  private static final String POLICY = "sandbox; default-src 'none'";

  @Inject private Documents documents;
  @Context private HttpHeaders headers;

  /** The file that readers get. */
  @GET
  @Path("/{id}/file")
  @Needs("READ_PUBLIC")
  public Response file(@PathParam("id") String id) {
    return answer(documents.file(id(id), Optional.empty(), false));
  }

  /** The small picture. */
  @GET
  @Path("/{id}/small")
  @Needs("READ_PUBLIC")
  public Response small(@PathParam("id") String id) {
    return answer(documents.file(id(id), Optional.empty(), true));
  }

  /** One version; any but the latest only for those who run the space. */
  @GET
  @Path("/{id}/versions/{number}")
  @Needs("READ_PUBLIC")
  public Response version(@PathParam("id") String id, @PathParam("number") int number) {
    return answer(documents.file(id(id), Optional.of(number), false));
  }

  private Response answer(Optional<DocumentFile> found) {
    DocumentFile file = found.orElseThrow(NotFoundException::new);
    String tag = "\"" + file.fingerprint() + "\"";
    if (tag.equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return described(Response.notModified(), file, tag).build();
    }
    Optional<ByteRange> range =
        file.type().isSound()
            ? ByteRange.of(
                headers.getHeaderString("Range"),
                headers.getHeaderString("If-Range"),
                tag,
                file.size())
            : Optional.empty();
    ByteRange sent = range.orElse(new ByteRange(0, file.size()));
    StreamingOutput body = to -> file.write(sent.from(), sent.length(), to);
    ResponseBuilder answer =
        Response.status(range.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
            .entity(body)
            .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
            .header(HttpHeaders.CONTENT_LENGTH, sent.length())
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
    if (file.type().isSound()) {
      answer.header("Accept-Ranges", "bytes");
    }
    range.ifPresent(part -> answer.header("Content-Range", part.header(file.size())));
    return described(answer, file, tag).build();
  }

  private static ResponseBuilder described(ResponseBuilder answer, DocumentFile file, String tag) {
    answer
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", POLICY)
        .header(
            HttpHeaders.CACHE_CONTROL,
            file.isEverybodys() ? "private, no-cache" : "private, no-store");
    return file.isEverybodys() ? answer.header(HttpHeaders.ETAG, tag) : answer;
  }

  private static String disposition(DocumentFile file) {
    boolean seen = file.type().isPicture() || file.type().isSound();
    return Attachment.header(seen ? "inline" : "attachment", file.name());
  }

  /** An address that is no id leads nowhere. */
  private static UUID id(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
