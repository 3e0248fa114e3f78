package org.palabre.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.sortition.DrawOptions;
import org.palabre.sortition.Lottery;
import org.palabre.sortition.Pool;
import org.palabre.sortition.Quota;
import org.palabre.sortition.QuotasNotMet;
import org.palabre.sortition.exact.Fraction;

/**
 * The draw in JSON. The publication holds nothing that a second run would write differently: no
 * time, no file name, no public number; its bytes are the same on every machine. What is printed
 * adds the panel chosen and the seconds.
 */
final class DrawDocument {

  private static final String VERSION = "palabre-draw-1";
  private static final MathContext DIGITS = new MathContext(15);
  private static final Set<String> AFTER_PUBLICATION =
      Set.of("published_sha256", "public_number", "seconds");

  private final JsonObjectBuilder json = Json.createObjectBuilder();

  private DrawDocument(Pool pool, DrawOptions options, String household, String id) {
    json.add("version", VERSION);
    json.add(
        "input_sha256",
        Json.createObjectBuilder()
            .add("people", pool.peopleSha256())
            .add("quotas", pool.quotasSha256()));
    json.add(
        "options",
        Json.createObjectBuilder()
            .add("size", options.size())
            .add("method", options.method().word())
            .add("household", text(household))
            .add("id", text(id))
            .add("weights_total", options.weightsTotal())
            .add("seed", options.seed()));
  }

  private static JsonValue text(String value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }

  /** The publication of a lottery. */
  static JsonObject of(
      Pool pool, DrawOptions options, String household, String id, Lottery lottery) {
    JsonObjectBuilder json = new DrawDocument(pool, options, household, id).json;
    json.add("complete", lottery.complete());
    json.add("min_probability", number(lottery.minimum()));
    json.add("min_probability_exact", lottery.minimum().toString());
    json.add("min_probability_rounded", lottery.roundedMinimum().toString());
    json.add("bound", number(lottery.bound()));
    json.add("bound_exact", lottery.bound().toString());
    JsonArrayBuilder levels = Json.createArrayBuilder();
    for (Lottery.Level level : lottery.levels()) {
      levels.add(Json.createArrayBuilder().add(number(level.chance())).add(level.people()));
    }
    json.add("levels", levels);
    JsonObjectBuilder chances = Json.createObjectBuilder();
    lottery.chances().forEach((i, p) -> chances.add(pool.people().get(i).id(), p.toString()));
    json.add("probabilities", chances);
    json.add("weights_total", options.weightsTotal());
    JsonArrayBuilder panels = Json.createArrayBuilder();
    for (Lottery.Panel panel : lottery.panels()) {
      panels.add(
          Json.createObjectBuilder()
              .add("members", Json.createArrayBuilder(panel.members()))
              .add("weight", panel.weight()));
    }
    json.add("panels", panels);
    json.addNull("panel");
    json.add("substitutes", Json.createObjectBuilder());
    json.add("excluded", excluded(lottery.excluded()));
    json.addNull("relaxation");
    json.add("certificate", certificate(lottery.certificate()));
    return json.build();
  }

  /** What is printed when no panel exists. */
  static JsonObject impossible(
      Pool pool, DrawOptions options, String household, String id, QuotasNotMet problem) {
    JsonObjectBuilder json = new DrawDocument(pool, options, household, id).json;
    json.addNull("min_probability").addNull("min_probability_exact");
    json.add("levels", JsonValue.EMPTY_JSON_ARRAY);
    json.add("probabilities", JsonValue.EMPTY_JSON_OBJECT);
    json.add("weights_total", options.weightsTotal());
    json.add("panels", JsonValue.EMPTY_JSON_ARRAY);
    json.addNull("panel");
    json.add("substitutes", JsonValue.EMPTY_JSON_OBJECT);
    json.add("excluded", JsonValue.EMPTY_JSON_ARRAY);
    json.add("relaxation", relaxation(problem.changes()));
    json.addNull("certificate");
    return json.build();
  }

  private static JsonValue relaxation(List<QuotasNotMet.Change> changes) {
    if (changes == null) {
      return JsonValue.NULL;
    }
    JsonArrayBuilder list = Json.createArrayBuilder();
    int total = 0;
    for (QuotasNotMet.Change change : changes) {
      total += change.amount();
      list.add(
          Json.createObjectBuilder(quota(change.quota()))
              .add("new_min", change.min())
              .add("new_max", change.max()));
    }
    return Json.createObjectBuilder()
        .add("total_change", total)
        .add("quotas_changed", changes.size())
        .add("changes", list)
        .build();
  }

  private static JsonObject quota(Quota quota) {
    return Json.createObjectBuilder()
        .add("category", quota.category())
        .add("value", quota.value())
        .add("min", quota.min())
        .add("max", quota.max())
        .add("line", quota.line())
        .build();
  }

  private static JsonArrayBuilder excluded(List<Lottery.Excluded> people) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Lottery.Excluded person : people) {
      JsonArrayBuilder all = Json.createArrayBuilder();
      person.quotas().forEach(quota -> all.add(quota(quota)));
      list.add(
          Json.createObjectBuilder()
              .add("id", person.id())
              .add(
                  "quota",
                  person.quotas().isEmpty() ? JsonValue.NULL : quota(person.quotas().get(0)))
              .add("quotas", all));
    }
    return list;
  }

  private static JsonObjectBuilder certificate(List<Lottery.Proof> proofs) {
    JsonArrayBuilder levels = Json.createArrayBuilder();
    for (Lottery.Proof proof : proofs) {
      JsonObjectBuilder duals = Json.createObjectBuilder();
      for (Map.Entry<String, Fraction> dual : proof.duals().entrySet()) {
        duals.add(dual.getKey(), dual.getValue().toString());
      }
      levels.add(
          Json.createObjectBuilder()
              .add("probability", proof.chance().toString())
              .add("maximum", proof.claim().toString())
              .add("duals", duals));
    }
    return Json.createObjectBuilder().add("levels", levels);
  }

  /** Fifteen digits, written the same by every Java. */
  private static BigDecimal number(Fraction fraction) {
    return new BigDecimal(fraction.numerator())
        .divide(new BigDecimal(fraction.denominator()), DIGITS);
  }

  /** The publication with what came after it. */
  static JsonObject chosen(
      JsonObject publication,
      List<String> panel,
      Map<String, List<String>> substitutes,
      String publishedSha256,
      String publicNumber,
      double seconds) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    publication.forEach(
        (key, value) -> {
          if (key.equals("panel") && panel != null) {
            json.add(key, Json.createArrayBuilder(panel));
          } else if (key.equals("substitutes")) {
            JsonObjectBuilder lists = Json.createObjectBuilder();
            substitutes.forEach((id, list) -> lists.add(id, Json.createArrayBuilder(list)));
            json.add(key, lists);
          } else {
            json.add(key, value);
          }
        });
    json.add("published_sha256", publishedSha256);
    json.add("public_number", text(publicNumber));
    json.add("seconds", BigDecimal.valueOf(Math.round(seconds * 1000), 3));
    return json.build();
  }

  /** Back from what was printed to what was published. */
  static JsonObject publication(JsonObject printed) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    printed.forEach(
        (key, value) -> {
          if (key.equals("panel")) {
            json.addNull(key);
          } else if (key.equals("substitutes")) {
            json.add(key, JsonValue.EMPTY_JSON_OBJECT);
          } else if (!AFTER_PUBLICATION.contains(key)) {
            json.add(key, value);
          }
        });
    return json.build();
  }

  /** The bytes that are written and hashed: UTF-8, one line. */
  static byte[] bytes(JsonObject json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var writer = Json.createWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      writer.writeObject(json);
    }
    out.write('\n');
    return out.toByteArray();
  }
}
