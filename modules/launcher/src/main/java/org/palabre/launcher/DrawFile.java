package org.palabre.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palabre.sortition.Claim;
import org.palabre.sortition.DrawMethod;
import org.palabre.sortition.InvalidInput;
import org.palabre.sortition.Lottery;
import org.palabre.sortition.exact.Fraction;

/** A draw's JSON read back, published or printed. */
final class DrawFile {

  private final JsonObject json;
  private final Claim claim;

  private DrawFile(JsonObject json, Claim claim) {
    this.json = json;
    this.claim = claim;
  }

  static DrawFile read(Path path) throws InvalidInput {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new InvalidInput("file.unreadable", path, e.getClass().getSimpleName());
    }
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
      JsonObject json = reader.readObject();
      return new DrawFile(json, claim(json));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | ArithmeticException
        | IndexOutOfBoundsException
        | NumberFormatException e) {
      throw new InvalidInput("verify.file", path.getFileName(), e.getMessage());
    }
  }

  Claim claim() {
    return claim;
  }

  JsonObject json() {
    return json;
  }

  /** The column given as an option, or null. */
  String option(String name) {
    return json.getJsonObject("options").isNull(name)
        ? null
        : json.getJsonObject("options").getString(name);
  }

  String publicNumber() {
    return json.containsKey("public_number") && !json.isNull("public_number")
        ? json.getString("public_number")
        : null;
  }

  String publishedSha256() {
    return json.getString("published_sha256", null);
  }

  List<String> panel() {
    return json.isNull("panel") ? null : strings(json.getJsonArray("panel"));
  }

  Map<String, List<String>> substitutes() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    json.getJsonObject("substitutes")
        .forEach((id, list) -> lists.put(id, strings(list.asJsonArray())));
    return lists;
  }

  private static List<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static Claim claim(JsonObject json) throws InvalidInput {
    JsonObject hashes = json.getJsonObject("input_sha256");
    JsonObject options = json.getJsonObject("options");
    List<Lottery.Level> levels = new ArrayList<>();
    for (JsonValue value : json.getJsonArray("levels")) {
      JsonNumber chance = value.asJsonArray().getJsonNumber(0);
      levels.add(new Lottery.Level(fraction(chance), value.asJsonArray().getInt(1)));
    }
    Map<String, Fraction> chances = new LinkedHashMap<>();
    json.getJsonObject("probabilities")
        .forEach((id, p) -> chances.put(id, Fraction.parse(((JsonString) p).getString())));
    List<Lottery.Panel> panels = new ArrayList<>();
    for (JsonValue value : json.getJsonArray("panels")) {
      JsonObject panel = value.asJsonObject();
      panels.add(
          new Lottery.Panel(
              strings(panel.getJsonArray("members")),
              panel.getJsonNumber("weight").longValueExact()));
    }
    List<String> excluded =
        json.getJsonArray("excluded").stream().map(v -> v.asJsonObject().getString("id")).toList();
    List<Lottery.Proof> proofs = new ArrayList<>();
    for (JsonValue value : json.getJsonObject("certificate").getJsonArray("levels")) {
      JsonObject level = value.asJsonObject();
      TreeMap<String, Fraction> duals = new TreeMap<>();
      level
          .getJsonObject("duals")
          .forEach((id, d) -> duals.put(id, Fraction.parse(((JsonString) d).getString())));
      proofs.add(
          new Lottery.Proof(
              Fraction.parse(level.getString("probability")),
              duals,
              Fraction.parse(level.getString("maximum"))));
    }
    return new Claim(
        hashes.getString("people"),
        hashes.getString("quotas"),
        options.getInt("size"),
        DrawMethod.named(options.getString("method")),
        json.getBoolean("complete"),
        json.getJsonNumber("weights_total").longValueExact(),
        Fraction.parse(json.getString("min_probability_exact")),
        levels,
        chances,
        panels,
        excluded,
        proofs);
  }

  private static Fraction fraction(JsonNumber number) {
    java.math.BigDecimal value = number.bigDecimalValue();
    return value.scale() <= 0
        ? Fraction.of(value.toBigIntegerExact(), java.math.BigInteger.ONE)
        : Fraction.of(value.unscaledValue(), java.math.BigInteger.TEN.pow(value.scale()));
  }
}
