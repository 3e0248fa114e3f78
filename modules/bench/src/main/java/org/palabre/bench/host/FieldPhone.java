package org.palabre.bench.host;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A phone that sends what it collected over REST, as the field page does, without a browser. */
final class FieldPhone {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
  private static final Pattern SPACE = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern KEPT = Pattern.compile("\"outcome\":\"(kept|again)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String address;
  private final UUID id = UUID.randomUUID();
  private final UUID space;

  /**
   * Signs in with the sample facilitator's account and makes itself known.
   *
   * @param port of a demonstration on 127.0.0.1
   * @param data its data folder
   */
  FieldPhone(int port, Path data) throws IOException {
    address = "http://127.0.0.1:" + port;
    signIn(data);
    post("/api/v1/field/phones", JSON, "{\"phone\":\"%s\",\"name\":\"Banc\"}".formatted(id));
    Matcher first = SPACE.matcher(get("/api/v1/field"));
    if (!first.find()) {
      throw new IOException("The facilitator collects for no space.");
    }
    space = UUID.fromString(first.group(1));
  }

  /** The phone's id. */
  UUID id() {
    return id;
  }

  /** The space it collects for. */
  UUID space() {
    return space;
  }

  /** Sends that many new statements, so many at once; each must be kept. */
  void send(int statements, int atOnce) throws IOException {
    for (int left = statements; left > 0; left -= atOnce) {
      List<String> batch = Stream.generate(this::statement).limit(Math.min(left, atOnce)).toList();
      String answer =
          post(
              "/api/v1/field/packets",
              JSON,
              batch.stream()
                  .collect(
                      Collectors.joining(
                          ",", "{\"phone\":\"%s\",\"statements\":[".formatted(id), "]}")));
      if (KEPT.matcher(answer).results().count() != batch.size()) {
        throw new IOException("Not all are kept: " + answer);
      }
    }
  }

  private String statement() {
    return """
    {"key":"%s","space":"%s","words":"%s","channel":"DOORSTEP","said":"2026-11-21","place":"Avenue Salengro","nature":"PROBLEM","position":{"longitude":5.3772,"latitude":43.3265}}"""
        .formatted(UUID.randomUUID(), space, FieldBench.words());
  }

  private void signIn(Path data) throws IOException {
    String[] account =
        Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
            .filter(line -> line.startsWith("facilitator "))
            .findFirst()
            .orElseThrow(() -> new IOException("There is no sample facilitator."))
            .split(" ");
    StringBuilder form = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(get("/sign-in"));
    while (hidden.find()) {
      add(form, hidden.group(1), hidden.group(2));
    }
    add(form, "signIn:email", account[1]);
    add(form, "signIn:password", account[2]);
    add(form, "signIn:enter", "");
    post("/sign-in", FORM, form.toString());
  }

  private static void add(StringBuilder form, String name, String value) {
    form.append(form.length() == 0 ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private String get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET().build());
  }

  private String post(String path, String type, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Origin", address)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private String send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IOException(
            "%s: %d %s".formatted(request.uri(), answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }
}
