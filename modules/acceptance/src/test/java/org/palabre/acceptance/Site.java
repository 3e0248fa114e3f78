package org.palabre.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One visitor of the server under test, with their own cookies; redirects are not followed. */
public final class Site {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          // As browsers do without TLS: asked for HTTP/2 the server at times falls silent.
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String address;

  private Site(String address) {
    this.address = address;
  }

  /** Somebody nobody knows yet, on the shared server. */
  public static Site visitor() {
    return new Site(TestServer.address());
  }

  /** Somebody nobody knows yet, on another server. */
  public static Site visitorOf(LaunchedServer server) {
    return new Site(server.address());
  }

  /** How many cookies the server gave. */
  public int cookieCount() {
    return cookies.getCookieStore().getCookies().size();
  }

  /** Reads a page; {@code headers} are name, value, name, value… */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET().build());
  }

  /** Sends any method without a body. */
  public HttpResponse<String> method(String method, String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  /** Posts fields as a browser's form on this site would. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, fields, "Origin", address);
  }

  /** Posts fields with these headers only. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  /** Posts JSON as a script of this site would; {@code headers} are name, value, name, value… */
  public HttpResponse<String> postJson(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    request.headers(headers.length > 0 ? headers : new String[] {"Origin", address});
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  /**
   * Opens a page with a form and sends it back with these fields added to the hidden ones, as
   * pressing a button would.
   */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    Map<String, String> all = hiddenFields(get(path).body());
    all.putAll(fields);
    return post(path, all);
  }

  /**
   * Sends a form with a file, as a browser would.
   *
   * @param page the page that shows the form
   * @param fields the fields to add to its hidden ones
   * @param field the field of the file
   */
  public HttpResponse<String> upload(
      String path,
      String page,
      Map<String, String> fields,
      String field,
      String name,
      byte[] file) {
    String boundary = "----palabre-" + System.nanoTime();
    Map<String, String> all = hiddenFields(page);
    all.putAll(fields);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    all.forEach(
        (key, value) ->
            body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, key, value)
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, field, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Origin", address)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** The hidden fields of a page, the view state among them. */
  public static Map<String, String> hiddenFields(String html) {
    Map<String, String> hidden = new LinkedHashMap<>();
    Matcher field = HIDDEN.matcher(html);
    while (field.find()) {
      hidden.put(field.group(1), field.group(2).replace("&amp;", "&"));
    }
    return hidden;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
