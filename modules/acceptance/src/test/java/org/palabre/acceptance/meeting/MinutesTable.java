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

  /** Writes an entry on from what stands in it. */
  public void writeOn(String entry, String text) {
    target(
        FilledForm.on(site, page("write") + "&entry=" + entry, "write")
            .with("text", text)
            .press("save"));
  }

  /**
   * Writes down what somebody said, takes it into an entry, and says where it is followed. One key
   * is one statement: only the form for what was heard tells the way to it.
   */
  public String hearAndTake(String entry, String words) {
    String statements = agenda.replace("/agenda", "/statements");
    FilledForm heard = FilledForm.on(site, statements + "/heard", "heard").with("words", words);
    String follow = target(heard.press("save"));
    target(
        FilledForm.on(site, page("take") + "&entry=" + entry + "&as=statement", "take")
            .with("words", words)
            .with("key", heard.value("key"))
            .press("statement"));
    return follow.replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");
  }

  /** Groups everything that was said; the theme's id. */
  public String theme(String name) {
    String group = agenda.replace("/agenda", "/threads/group");
    return find(
        target(
            FilledForm.on(site, group + "?show=all", "group")
                .withRaw("all", "yes")
                .with("name", name)
                .press("add")),
        "(?<=theme=)" + ID);
  }

  /** Opens a project from a theme that only the team reads; how a request names it. */
  public String teamsProject(String theme) {
    String project = agenda.replace("/agenda", "/threads/project");
    return "project:"
        + find(
            target(
                FilledForm.on(site, project + "?theme=" + theme, "project")
                    .with("name", "Entre nous")
                    .with("audience", "TEAM")
                    .press("save")),
            ID + "$");
  }

  /** Makes a request of an entry, for a project or a theme; what is asked. */
  public String ask(String entry, String about, String what) {
    target(
        FilledForm.on(site, page("take") + "&entry=" + entry + "&as=request", "take")
            .with("what", what)
            .with("about", about)
            .with("other", "La mairie")
            .press("request"));
    return what;
  }

  /** Proposes to change an entry; where it is answered. */
  public String amend(String entry, String text) {
    return amend(entry, text, "");
  }

  /** Like {@link #amend(String, String)}, beside another amendment that waits. */
  public String amend(String entry, String text, String other) {
    target(
        FilledForm.on(site, page("amend") + "&entry=" + entry, "amend")
            .with("text", text)
            .with("reason", "C’est ce qui s’est dit.")
            .press("send"));
    String before = other.isEmpty() ? "" : "(?!" + other.substring(other.indexOf("&of=") + 4) + ")";
    return page("amendment")
        + "&of="
        + find(site.get(page("minutes")).body(), "(?<=of=)" + before + ID);
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
