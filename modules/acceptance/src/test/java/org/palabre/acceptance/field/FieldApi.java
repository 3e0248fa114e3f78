package org.palabre.acceptance.field;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.acceptance.Site;

/** What a phone asks of the server, without a phone. */
record FieldApi(Site site, UUID phone) {

  private static final String ROOT = "/api/v1/field";

  /** A phone of somebody signed in, made known to the server. */
  static FieldApi registered(Site site) {
    FieldApi api = new FieldApi(site, UUID.randomUUID());
    HttpResponse<String> answer = api.register();
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return api;
  }

  HttpResponse<String> register() {
    return site.postJson(
        ROOT + "/phones", "{\"phone\":\"%s\",\"name\":\"Essai, Android\"}".formatted(phone));
  }

  /** The id of the space of this name that the phone may collect for. */
  UUID space(String name) {
    return json(site.get(ROOT)).getJsonArray("spaces").getValuesAs(JsonObject.class).stream()
        .filter(space -> space.getString("name").contains(name))
        .map(space -> UUID.fromString(space.getString("id")))
        .findFirst()
        .orElseThrow();
  }

  /** What the server says of the phone. */
  JsonObject state() {
    return json(site.get(ROOT + "/phones/" + phone));
  }

  HttpResponse<String> send(String... statements) {
    return post(
        "{\"phone\":\"%s\",\"statements\":[%s]}".formatted(phone, String.join(",", statements)));
  }

  HttpResponse<String> post(String body, String... headers) {
    return site.postJson(ROOT + "/packets", body, headers);
  }

  /** A statement with nothing but words. */
  static String said(UUID key, UUID space, String words) {
    return said(key, space, words, "");
  }

  /** A statement with further members, each after a comma. */
  static String said(UUID key, UUID space, String words, String more) {
    return "{\"key\":\"%s\",\"space\":\"%s\",\"words\":\"%s\"%s}"
        .formatted(key, space, words, more);
  }

  /** The outcomes of an answer, in order. */
  static List<String> outcomes(HttpResponse<String> answer) {
    return receipts(answer).stream().map(one -> one.getString("outcome")).toList();
  }

  /** The reasons of an answer, one after the other. */
  static String reasons(HttpResponse<String> answer) {
    return receipts(answer).stream()
        .map(one -> one.getString("reason", ""))
        .collect(Collectors.joining(" / "));
  }

  private static List<JsonObject> receipts(HttpResponse<String> answer) {
    JsonArray receipts = json(answer).getJsonArray("receipts");
    if (receipts == null) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return receipts.getValuesAs(JsonObject.class);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
