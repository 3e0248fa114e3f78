package org.palabre.bench.budget;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One voter's browser: a session of its own, from the page of the vote to the receipt. */
public final class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String site;
  private final Elector elector;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  /** Somebody before a site. */
  public Visitor(String site, Elector elector) {
    this.site = site;
    this.elector = elector;
  }

  /**
   * Shows who they are, fills a ballot in and reads it again.
   *
   * @return what casts it
   */
  public Map<String, String> prepare(BoxRows rows) throws IOException, SQLException {
    read(VotePages.VOTE);
    identify(rows);
    String review = send(VotePages.CHECK, VotePages.fillIn(read(VotePages.BALLOT)), 200);
    return VotePages.cast(review, elector);
  }

  /** Shows who they are, by a code from the mail. */
  void identify(BoxRows rows) throws IOException, SQLException {
    send(VotePages.IDENTIFY, VotePages.ask(read(VotePages.IDENTIFY), elector), 302);
    String asked = read(VotePages.IDENTIFY);
    send(VotePages.IDENTIFY, VotePages.confirm(asked, rows.code(elector)), 302);
  }

  /** Casts the ballot; only an answer that acknowledges it is one. */
  public void cast(Map<String, String> ballot) throws IOException {
    if (!VotePages.acknowledges(send(VotePages.CAST, ballot, 200))) {
      throw new IOException("The ballot was not acknowledged.");
    }
  }

  private String read(String path) throws IOException {
    return answer(request(path).build(), 200);
  }

  private String send(String path, Map<String, String> fields, int status) throws IOException {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", site)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        status);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path))
        .timeout(PATIENCE)
        .header("Accept-Language", "fr")
        .header("X-Forwarded-For", elector.address());
  }

  private String answer(HttpRequest request, int status) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != status) {
        throw new IOException(request.uri().getPath() + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
