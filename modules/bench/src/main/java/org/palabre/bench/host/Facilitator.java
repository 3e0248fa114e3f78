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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sample facilitator of a demonstration, or somebody else of it by their role, who fills in
 * forms as a browser does.
 */
final class Facilitator {

  private static final String FACILITATOR = "facilitator";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

  private final String site;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** Signs in with the account that the data folder names. */
  Facilitator(int port, Path data) throws IOException {
    this(port, data, FACILITATOR);
  }

  /** Signs in with the account that the data folder names for a role. */
  Facilitator(int port, Path data, String role) throws IOException {
    site = "http://127.0.0.1:" + port;
    String[] account = account(data, role);
    HttpResponse<String> answer =
        open("/sign-in")
            .submit(
                Map.of("signIn:email", account[0], "signIn:password", account[1]), "signIn:enter");
    if (answer.statusCode() != 302) {
      throw new IOException(
          "The sample %s could not sign in: %d".formatted(role, answer.statusCode()));
    }
  }

  /** The address of somebody's account, which their mail goes to. */
  static String email(Path data) throws IOException {
    return account(data, FACILITATOR)[0];
  }

  /** Opens a page with a form. */
  Form open(String path) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(read(path));
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return new Form(path, fields);
  }

  /** A page with a form, opened before. */
  final class Form {

    private final String path;
    private final Map<String, String> hidden;

    private Form(String path, Map<String, String> hidden) {
      this.path = path;
      this.hidden = hidden;
    }

    /** Fills it in and presses a button: a redirection answers when nothing was refused. */
    HttpResponse<String> submit(Map<String, String> fields, String button) throws IOException {
      Map<String, String> all = new LinkedHashMap<>(hidden);
      all.putAll(fields);
      all.put(button, "x");
      String body =
          all.entrySet().stream()
              .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          HttpRequest.newBuilder(URI.create(site + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", site)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }
  }

  /** Reads a page. */
  String read(String path) throws IOException {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(site + path)).build());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** Posts JSON as a script of the site would. */
  String post(String path, String json) throws IOException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/json")
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  private static String[] account(Path data, String role) throws IOException {
    return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words[0].equals(role))
        .map(words -> new String[] {words[1], words[2]})
        .findFirst()
        .orElseThrow(() -> new IOException("There is no sample " + role + "."));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
