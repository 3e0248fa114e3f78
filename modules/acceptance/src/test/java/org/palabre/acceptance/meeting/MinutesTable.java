package org.palabre.acceptance.meeting;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.tables.Tables;

/**
 * A table with a meeting whose minutes were begun, and what its facilitator does with them.
 *
 * @param site the facilitator
 * @param agenda the address of its agenda
 * @param meeting the meeting's id
 */
public record MinutesTable(Site site, String agenda, String meeting) {

  private static final String ID = "[0-9a-f-]{36}";

  /** A public table, an announced meeting with these items, minutes in which nothing stands. */
  public static MinutesTable open(String... items) {
    Site site = SignedIn.as("facilitator");
    String agenda = Tables.open(site, "Comptes rendus " + System.nanoTime()) + "/agenda";
    String planned =
        target(
            FilledForm.on(site, agenda + "/plan", "meeting")
                .with("title", "Réunion des bancs")
                .with("day", LocalDate.now().minusDays(2).toString())
                .with("time", "18:30")
                .with("endTime", "20:30")
                .press("save"));
    MinutesTable table = new MinutesTable(site, agenda, find(planned, "(?<=id=)" + ID));
    String plan = table.page("plan");
    for (String item : items) {
      target(FilledForm.on(site, plan, "item").with("itemTitle", item).press("save"));
    }
    target(FilledForm.on(site, plan, "life").press("announce"));
    target(FilledForm.on(site, table.page("write"), "begin").press("go"));
    return table;
  }

  /** The address of one of the pages of the minutes. */
  public String page(String name) {
    return "%s/%s?id=%s".formatted(agenda, name, meeting);
  }

  /** The ids of the entries, in order. */
  public List<String> entries() {
    return Pattern.compile("<a href=\"[^\"]*/write\\?[^\"]*entry=(" + ID + ")\"")
        .matcher(site.get(page("write")).body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Sends a text as the page's script does. */
  public static HttpResponse<String> send(
      Site by, String entry, int version, String base, String text, UUID key, String... headers) {
    String body =
        Json.createObjectBuilder()
            .add("version", version)
            .add("base", base)
            .add("text", text)
            .add("key", key.toString())
            .build()
            .toString();
    return by.postJson("/api/v1/minutes/entries/" + entry, body, headers);
  }

  /** Writes a text into an entry nobody wrote before; what the server says of it. */
  public JsonObject write(String entry, String text) {
    return json(send(site, entry, 1, "", text, UUID.randomUUID()));
  }

  /** Makes two texts of an entry that clash; where one chooses. */
  public String clash(String entry) {
    JsonObject first = write(entry, "Le banc est vert.");
    send(site, entry, 2, first.getString("text"), "Le banc est bleu.", UUID.randomUUID());
    JsonObject beside =
        json(
            send(
                site,
                entry,
                2,
                first.getString("text"),
                "Le banc est rouge et grand.",
                UUID.randomUUID()));
    return page("settle") + "&side=" + beside.getString("side");
  }

  /** Takes them to the next step. */
  public void step(String button) {
    target(FilledForm.on(site, page("steps"), "steps").press(button));
  }

  /** Proposes to change an entry; where it is answered. */
  public String amend(String entry, String text) {
    target(
        FilledForm.on(site, page("amend") + "&entry=" + entry, "amend")
            .with("text", text)
            .with("reason", "C’est ce qui s’est dit.")
            .press("send"));
    return page("amendment") + "&of=" + find(site.get(page("minutes")).body(), "(?<=of=)" + ID);
  }

  static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  static String target(HttpResponse<String> answer) {
    if (answer.statusCode() != 302) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new AssertionError("No %s in %s".formatted(pattern, text));
    }
    return found.group();
  }
}
