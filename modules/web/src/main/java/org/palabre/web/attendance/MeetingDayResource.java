package org.palabre.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.attendance.AttendanceSheet.Line;
import org.palabre.attendance.MeetingPaths;
import org.palabre.facilitation.Facilitating;
import org.palabre.facilitation.Hands;
import org.palabre.facilitation.SaidInMeeting;
import org.palabre.facilitation.SpeakingRound;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.space.Spaces;
import org.palabre.spi.Needs;
import org.palabre.spi.SpaceFacts;
import org.palabre.web.address.Here;
import org.palabre.web.address.Language;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.rest.Failures.Failure;

/**
 * What is tapped while a meeting is held: who came, and leading it. A form without a view that
 * could expire in the middle of an evening; what a button does stands in its value, {@code do}, for
 * instance {@code here:p:…} or {@code go:…}. A script sends it again until it is answered, and gets
 * JSON; without one the browser is sent back to the page.
 */
@Path("/spaces/{space}/meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeetingDayResource {

  private static final String SHEET = "attendance";
  private static final String LEAD = "lead";

  @Inject private AttendanceSheet sheet;
  @Inject private Facilitating facilitating;
  @Inject private SpeakingRound speaking;
  @Inject private SaidInMeeting said;
  @Inject private Meetings meetings;
  @Inject private MeetingPaths paths;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Refusals refusals;
  @Inject private Here here;
  @Context private HttpHeaders headers;

  @PathParam("space")
  private UUID space;

  @PathParam("meeting")
  private UUID meeting;

  /** The address of one of its lists. */
  static String address(UUID space, UUID meeting, String list) {
    return "/api/v1/spaces/%s/meetings/%s/%s".formatted(space, meeting, list);
  }

  /** A text that differs when a list does, and is the same on each node and after a restart. */
  static String stamp(List<Line> lines) {
    return Integer.toHexString(
        lines.stream()
            .map(
                line ->
                    List.of(
                        line.who(),
                        line.name(),
                        // An enum's hash code differs from one process to the next.
                        line.origin().name(),
                        line.companions(),
                        line.present()))
            .toList()
            .hashCode());
  }

  /** The sentence of a refusal that the address of a page carries; null when it carries none. */
  static String refused(Optional<String> key, ResourceBundle words) {
    return key.filter(sent -> sent.matches("(attendance|lead|input|meeting)\\.[a-zA-Z.]+"))
        .filter(words::containsKey)
        .map(words::getString)
        .map(sentence -> sentence.contains("{") ? words.getString("lead.refused") : sentence)
        .orElse(null);
  }

  /** Whether the sheet changed. */
  @GET
  @Path("/attendance")
  @Needs("MANAGE_OWN_ACCOUNT")
  public Stamp sheet() {
    requireSpace();
    return sheetStamp();
  }

  /** Ticks, or adds whoever is on no list. */
  @POST
  @Path("/attendance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs("MANAGE_OWN_ACCOUNT")
  public Response tick(
      @FormParam("lang") String lang,
      @FormParam("do") String what,
      @FormParam("key") String key,
      @FormParam("name") String name,
      @FormParam("names") String names) {
    return answer(
        lang,
        SHEET,
        "",
        () -> {
          String[] deed = deed(what);
          switch (deed[0]) {
            case "here" -> sheet.tick(space, meeting, deed[1], true);
            case "gone" -> sheet.tick(space, meeting, deed[1], false);
            case "add" -> sheet.add(space, meeting, required(name), FormKey.of(key).id());
            case "nameless" -> sheet.add(space, meeting, "", FormKey.of(key).id());
            case "paste" -> sheet.addAll(space, meeting, names, FormKey.of(key).id());
            default -> throw new NotFoundException();
          }
          return sheetStamp();
        });
  }

  /** Whether anything changed that the leading page shows. */
  @GET
  @Path("/lead")
  @Needs("MANAGE_OWN_ACCOUNT")
  public Stamp lead() {
    requireSpace();
    return new Stamp(facilitating.stamp(space, meeting), null);
  }

  /** Leads on. */
  @POST
  @Path("/lead")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs("MANAGE_OWN_ACCOUNT")
  public Response lead(MultivaluedMap<String, String> form) {
    String[] deed = deed(form.getFirst("do"));
    UUID key = FormKey.of(form.getFirst("key")).id();
    String done = deed[0].equals("said") ? "&done=said" : "";
    return answer(
        form.getFirst("lang"),
        LEAD,
        done,
        () -> {
          switch (deed[0]) {
            case "begin" -> facilitating.begin(space, meeting);
            case "go" -> facilitating.go(space, meeting, seen(form), id(deed[1]));
            case "end" -> facilitating.end(space, meeting);
            case "spoke" -> speaking.spoke(space, meeting, id(deed[1]), true);
            case "silent" -> speaking.spoke(space, meeting, id(deed[1]), false);
            case "anew" -> speaking.anew(space, meeting);
            case "ask" -> facilitating.ask(space, meeting, form.getFirst("question"), key);
            case "more", "less" ->
                facilitating.tap(
                    space, meeting, id(deed[1]), side(deed[2]), deed[0].equals("more"), key);
            case "count" -> facilitating.count(space, meeting, id(deed[1]), hands(form, deed[1]));
            case "close" -> facilitating.close(space, meeting, id(deed[1]));
            case "said" ->
                said.takeDown(
                    space, meeting, form.getFirst("words"), form.getFirst("speaker"), key);
            default -> throw new NotFoundException();
          }
          return new Stamp(facilitating.stamp(space, meeting), null);
        });
  }

  private Stamp sheetStamp() {
    List<Line> lines = sheet.lines(space, meeting);
    return new Stamp(stamp(lines), lines.stream().filter(Line::present).count());
  }

  /** An address that names no space is nobody's fault but the sender's. */
  private void requireSpace() {
    spaces.find(space).orElseThrow(NotFoundException::new);
  }

  private Response answer(String lang, String page, String done, Answer answer) {
    requireSpace();
    boolean english = Language.ENGLISH.tag().equals(lang);
    here.enter(english ? Language.ENGLISH : Language.FRENCH, here.getAddress(), null);
    boolean script = String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains("json");
    try {
      Stamp stamp = answer.make();
      return script ? Response.ok(stamp).build() : back(page, done);
    } catch (Refusal refusal) {
      return script
          ? Response.status(Response.Status.BAD_REQUEST)
              .entity(new Failure(refusals.sentence(refusal)))
              .build()
          : back(page, "&refused=" + refusal.key());
    }
  }

  private Response back(String page, String more) {
    SpaceFacts facts = spaces.facts(space, actor.get());
    Meeting found = meetings.find(facts, meeting).orElseThrow(NotFoundException::new);
    String address =
        paths
            .agenda(found)
            .map(agenda -> here.link(agenda) + "/" + page + "?id=" + meeting + more)
            .orElseThrow(NotFoundException::new);
    return Response.seeOther(URI.create(address)).build();
  }

  private static String[] deed(String what) {
    String[] parts = (what == null ? "" : what).split(":", 2);
    if (parts.length < 2) {
      return new String[] {parts[0], "", ""};
    }
    if (parts[0].equals("more") || parts[0].equals("less")) {
      String[] whole = what.split(":", 3);
      return whole.length == 3 ? whole : new String[] {"", "", ""};
    }
    return parts;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  private static UUID seen(MultivaluedMap<String, String> form) {
    String seen = form.getFirst("seen");
    return seen == null || seen.isEmpty() ? null : id(seen);
  }

  private static Hands.Side side(String text) {
    try {
      return Hands.Side.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  /** Of the sides that were sent: a script sends those that were typed. */
  private static Map<Hands.Side, Integer> hands(MultivaluedMap<String, String> form, String count) {
    Map<Hands.Side, Integer> hands = new EnumMap<>(Hands.Side.class);
    for (Hands.Side side : Hands.Side.values()) {
      String name = side.name() + "-" + count;
      if (form.containsKey(name)) {
        hands.put(side, number(form, name));
      }
    }
    return hands;
  }

  private static int number(MultivaluedMap<String, String> form, String name) {
    String typed = form.getFirst(name);
    if (typed == null || !typed.strip().matches("\\d{1,5}")) {
      throw new Refusal(name, "lead.hands.number");
    }
    return Integer.parseInt(typed.strip());
  }

  private static String required(String name) {
    if (name == null || name.isBlank()) {
      throw new Refusal("name", "input.blank");
    }
    return name;
  }

  /** What answers. */
  @FunctionalInterface
  private interface Answer {
    Stamp make();
  }

  /**
   * What a page compares with what it shows.
   *
   * @param stamp differs when something does
   * @param count how many are there; absent where nobody is counted
   */
  public record Stamp(String stamp, Long count) {}
}
