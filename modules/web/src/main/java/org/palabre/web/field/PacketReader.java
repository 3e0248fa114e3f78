package org.palabre.web.field;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palabre.field.FieldCollection;
import org.palabre.field.Packet;
import org.palabre.input.Refusal;

/**
 * Reads what a phone sends, strictly: what has another shape is refused whole, with a sentence that
 * names the member at fault, before anything is kept. Members nobody knows are refused too: leaving
 * them out in silence would lose what somebody said.
 */
final class PacketReader {

  private static final Set<String> PHONE = Set.of("phone", "name");
  private static final Set<String> PERSON = Set.of("person");
  private static final Set<String> BATCH = Set.of("phone", "statements");
  private static final Set<String> STATEMENT =
      Set.of(
          "key",
          "space",
          "words",
          "channel",
          "said",
          "place",
          "nature",
          "headCount",
          "name",
          "position");
  private static final Set<String> POSITION = Set.of("longitude", "latitude");

  private final JsonObject object;

  private PacketReader(JsonObject object, Set<String> known) {
    this.object = object;
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(name.length() > 40 ? name.substring(0, 40) : name);
            });
  }

  /**
   * A phone that makes itself known.
   *
   * @param id its id
   * @param name what it calls itself
   */
  record Phone(UUID id, String name) {}

  /**
   * What a phone sends at once.
   *
   * @param phone its id
   * @param packets the statements
   */
  record Batch(UUID phone, List<Packet> packets) {}

  /**
   * Reads who a phone is.
   *
   * @throws Refusal if it cannot be read
   */
  static Phone phone(String body) {
    PacketReader reader = new PacketReader(object(body), PHONE);
    return new Phone(reader.id("phone"), reader.text("name"));
  }

  /**
   * Reads whom something concerns.
   *
   * @throws Refusal if it cannot be read
   */
  static UUID person(String body) {
    return new PacketReader(object(body), PERSON).id("person");
  }

  /**
   * Reads a batch.
   *
   * @throws Refusal if it cannot be read, is empty or too large
   */
  static Batch batch(String body) {
    PacketReader reader = new PacketReader(object(body), BATCH);
    UUID phone = reader.id("phone");
    if (!(reader.object.get("statements") instanceof JsonArray statements)) {
      throw wrong("statements");
    }
    if (statements.isEmpty() || statements.size() > FieldCollection.AT_ONCE) {
      throw new Refusal(
          "statements", "collect.unreadable.count", FieldCollection.AT_ONCE, statements.size());
    }
    return new Batch(phone, statements.stream().map(PacketReader::packet).toList());
  }

  private static Packet packet(JsonValue sent) {
    if (!(sent instanceof JsonObject statement)) {
      throw wrong("statements");
    }
    PacketReader reader = new PacketReader(statement, STATEMENT);
    return new Packet(
        reader.id("key"),
        reader.id("space"),
        reader.text("words"),
        reader.text("channel"),
        reader.text("said"),
        reader.text("place"),
        reader.text("nature"),
        reader.wholeNumber("headCount"),
        reader.text("name"),
        reader.point("position"));
  }

  private static JsonObject object(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      if (reader.readValue() instanceof JsonObject object) {
        return object;
      }
    } catch (RuntimeException e) {
      // Mostly a JsonException, but what is nested too deep throws a plain one.
      throw new Refusal("", "collect.unreadable");
    }
    throw new Refusal("", "collect.unreadable");
  }

  private UUID id(String name) {
    String text = text(name);
    // UUID.fromString takes shorter ones too.
    if (text == null || text.length() != 36) {
      throw wrong(name);
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw wrong(name);
    }
  }

  private String text(String name) {
    JsonValue value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw wrong(name);
  }

  private Integer wholeNumber(String name) {
    JsonValue value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number) {
      try {
        return number.intValueExact();
      } catch (ArithmeticException e) {
        throw wrong(name);
      }
    }
    throw wrong(name);
  }

  private Packet.Point point(String name) {
    JsonValue value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonObject position) {
      PacketReader reader = new PacketReader(position, POSITION);
      return new Packet.Point(reader.number("longitude"), reader.number("latitude"));
    }
    throw wrong(name);
  }

  private double number(String name) {
    if (value(name) instanceof JsonNumber number) {
      return number.doubleValue();
    }
    throw wrong(name);
  }

  /** The member's value; null when it is not there. */
  private JsonValue value(String name) {
    JsonValue value = object.get(name);
    return JsonValue.NULL.equals(value) ? null : value;
  }

  private static Refusal wrong(String name) {
    return new Refusal(name, "collect.unreadable.member", name);
  }
}
