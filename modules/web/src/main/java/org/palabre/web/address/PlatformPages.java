package org.palabre.web.address;

import static org.palabre.access.PlatformPermission.ADMINISTER;
import static org.palabre.access.PlatformPermission.ANSWER_BY_LINK;
import static org.palabre.access.PlatformPermission.ANSWER_REQUESTS;
import static org.palabre.access.PlatformPermission.COLLECT_STATEMENTS;
import static org.palabre.access.PlatformPermission.CREATE_SPACE;
import static org.palabre.access.PlatformPermission.DISCUSS_AMENDMENTS;
import static org.palabre.access.PlatformPermission.DRAFT_TEXTS;
import static org.palabre.access.PlatformPermission.FOLLOW_UP;
import static org.palabre.access.PlatformPermission.HOLD_MEETINGS;
import static org.palabre.access.PlatformPermission.IMPORT_STATEMENTS;
import static org.palabre.access.PlatformPermission.KEEP_DOCUMENTS;
import static org.palabre.access.PlatformPermission.LEAD_TEXTS;
import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.MANAGE_BODIES;
import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;
import static org.palabre.access.PlatformPermission.MANAGE_PEOPLE;
import static org.palabre.access.PlatformPermission.MANAGE_PLUGINS;
import static org.palabre.access.PlatformPermission.MANAGE_TERRITORIES;
import static org.palabre.access.PlatformPermission.PROPOSE_AMENDMENTS;
import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;
import static org.palabre.access.PlatformPermission.READ_DEMO_MAILBOX;
import static org.palabre.access.PlatformPermission.READ_FOLLOW_UP_FIGURES;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.READ_NEWS;
import static org.palabre.access.PlatformPermission.READ_PUBLIC;
import static org.palabre.access.PlatformPermission.READ_SPACE;
import static org.palabre.access.PlatformPermission.RUN_SPACE;
import static org.palabre.access.PlatformPermission.SIGN_IN;
import static org.palabre.access.PlatformPermission.SPEAK;
import static org.palabre.access.PlatformPermission.WRITE_LETTERS;
import static org.palabre.spi.Page.reading;
import static org.palabre.spi.Page.working;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.spi.Page;
import org.palabre.spi.Tool;

/**
 * The platform's own pages and tools: its table of contents. Their views lie in the folder {@code
 * core}.
 */
public final class PlatformPages {

  /** The folder of the platform's views. */
  static final String FOLDER = "core";

  /** What was said in a space: the list, one statement, telling, publishing, import and export. */
  public static final Tool STATEMENTS =
      Tool.of(
          "statements",
          reading("statements", READ_SPACE),
          reading("statement", READ_SPACE).forItem(),
          working("export", READ_SPACE),
          working("tell", SPEAK),
          reading("thanks", READ_SPACE),
          working("waiting", PUBLISH_STATEMENTS),
          working("read", PUBLISH_STATEMENTS),
          working("heard", PUBLISH_STATEMENTS),
          working("place", PUBLISH_STATEMENTS),
          working("import", IMPORT_STATEMENTS),
          working("imports", IMPORT_STATEMENTS));

  /** What became of what was said: themes, projects, commitments, answers. */
  public static final Tool THREADS =
      Tool.of(
          "threads",
          reading("threads", READ_SPACE),
          reading("thread", READ_SPACE).forItem(),
          reading("said", READ_SPACE),
          working("group", LEAD_THREADS),
          working("theme", LEAD_THREADS),
          working("project", LEAD_THREADS),
          working("changed", READ_SPACE),
          working("tell-me", READ_SPACE),
          working("ask", LEAD_THREADS),
          working("answer", LEAD_THREADS),
          working("disclose", LEAD_THREADS));

  /** The projects of a space: a board, a list, and the work on each. Their page is their thread. */
  public static final Tool PROJECTS =
      Tool.of(
          "projects",
          reading("board", READ_SPACE),
          reading("project-list", READ_SPACE),
          working("project-list-file", READ_SPACE),
          working("day", LEAD_THREADS),
          working("tasks", LEAD_THREADS),
          working("budget", LEAD_THREADS),
          working("project-journal", LEAD_THREADS));

  /** When people of a space meet, and about what. */
  public static final Tool AGENDA =
      Tool.of(
          "agenda",
          reading("agenda", READ_SPACE),
          reading("meeting", READ_SPACE).forItem(),
          working("plan", HOLD_MEETINGS),
          working("register", READ_SPACE),
          working("registered", HOLD_MEETINGS),
          working("invite", HOLD_MEETINGS),
          working("checklist", HOLD_MEETINGS),
          working("attendance", HOLD_MEETINGS),
          working("sign-sheet", HOLD_MEETINGS),
          working("lead", HOLD_MEETINGS),
          working("repeat", HOLD_MEETINGS),
          working("bring", HOLD_MEETINGS),
          working("brought", HOLD_MEETINGS),
          reading("agenda.ics", READ_SPACE),
          reading("meeting.ics", READ_SPACE),
          reading("minutes", READ_SPACE),
          working("minutes-file", READ_SPACE),
          reading("versions", READ_SPACE),
          working("write", HOLD_MEETINGS),
          working("settle", HOLD_MEETINGS),
          working("take", HOLD_MEETINGS),
          working("steps", HOLD_MEETINGS),
          working("amend", READ_SPACE),
          working("amendment", HOLD_MEETINGS));

  /** What a space keeps and shows: files, pictures, films by link, texts. */
  public static final Tool DOCUMENTS =
      Tool.of(
          "documents",
          reading("documents", READ_SPACE),
          reading("document", READ_SPACE).forItem(),
          reading("productions", READ_SPACE),
          working("find-document", READ_SPACE),
          working("add-files", KEEP_DOCUMENTS),
          working("describe", KEEP_DOCUMENTS));

  /** The rules, charters and guides a space gives itself. */
  public static final Tool TEXTS =
      Tool.of(
          "texts",
          reading("texts", READ_SPACE),
          reading("text", READ_SPACE).forItem(),
          reading("text-versions", READ_SPACE),
          reading("text-amendments", READ_SPACE),
          reading("text-amendment", READ_SPACE),
          working("text-file", READ_SPACE),
          working("text-new", LEAD_TEXTS),
          working("text-write", DRAFT_TEXTS),
          working("text-steps", LEAD_TEXTS),
          working("text-adopt", LEAD_TEXTS),
          working("text-answer", LEAD_TEXTS),
          working("text-amend", PROPOSE_AMENDMENTS),
          working("text-withdraw", PROPOSE_AMENDMENTS),
          working("discuss", DISCUSS_AMENDMENTS),
          working("hide-remark", LEAD_TEXTS),
          working("drafting", LEAD_TEXTS),
          reading("session", READ_SPACE),
          working("session-work", LEAD_TEXTS));

  /** Who is in a space, for its members. */
  public static final Tool MEMBERS =
      Tool.of("members", reading("member-list", READ_MEMBERS), working("leave", READ_MEMBERS));

  /** What a space is. Every space has it, as the page shown when no tool of its own can be. */
  static final Tool ABOUT = Tool.of("about", reading("about", READ_SPACE));

  /** Running a space. Every space has it. */
  static final Tool SETTINGS =
      Tool.of(
          "settings",
          working("settings", RUN_SPACE),
          working("life", RUN_SPACE),
          working("tools", RUN_SPACE),
          working("members", RUN_SPACE));

  private static final Map<String, Page> BY_ADDRESS =
      Map.ofEntries(
          Map.entry("/", reading("home", READ_PUBLIC)),
          Map.entry("/say", reading("say", READ_PUBLIC)),
          Map.entry("/accessibility", reading("accessibility", READ_PUBLIC)),
          Map.entry("/legal", reading("legal", READ_PUBLIC)),
          Map.entry("/sign-in", working("sign-in", SIGN_IN)),
          Map.entry("/password", working("password-ask", SIGN_IN)),
          Map.entry("/follow", working("follow-ask", SIGN_IN)),
          Map.entry("/mine", working("mine", MANAGE_OWN_ACCOUNT)),
          Map.entry("/account", working("account", MANAGE_OWN_ACCOUNT)),
          Map.entry("/field", reading("field", COLLECT_STATEMENTS)),
          Map.entry("/field/phones", working("field-phones", COLLECT_STATEMENTS)),
          Map.entry("/spaces/new", working("new-space", CREATE_SPACE)),
          Map.entry("/administration", working("administration", ADMINISTER)),
          Map.entry("/administration/organisation", working("organisation", ADMINISTER)),
          Map.entry("/administration/plugins", working("plugins", MANAGE_PLUGINS)),
          Map.entry("/administration/territories", working("territories", MANAGE_TERRITORIES)),
          Map.entry("/administration/territories/new", working("territory", MANAGE_TERRITORIES)),
          Map.entry(
              "/administration/territories/import",
              working("territory-import", MANAGE_TERRITORIES)),
          Map.entry("/administration/equipment", working("equipment", MANAGE_TERRITORIES)),
          Map.entry(
              "/administration/equipment/import", working("equipment-import", MANAGE_TERRITORIES)),
          Map.entry("/administration/people", working("people", MANAGE_PEOPLE)),
          Map.entry("/administration/bodies", working("bodies", MANAGE_BODIES)),
          Map.entry("/my-meetings", working("my-meetings", MANAGE_OWN_ACCOUNT)),
          Map.entry("/administration/checklists", working("checklists", ADMINISTER)),
          Map.entry("/administration/categories", working("categories", ADMINISTER)),
          Map.entry("/agenda", reading("calendar", READ_PUBLIC)),
          Map.entry("/agenda.ics", reading("calendar-everybody", READ_PUBLIC)),
          Map.entry("/projects", reading("projects", READ_PUBLIC)),
          Map.entry("/news", working("news", READ_NEWS)),
          Map.entry("/desk", working("desk", ANSWER_REQUESTS)),
          Map.entry("/followup", working("followup", FOLLOW_UP)),
          Map.entry("/followup/export", working("followup-export", FOLLOW_UP)),
          Map.entry("/followup/figures", reading("followup-figures", READ_FOLLOW_UP_FIGURES)),
          Map.entry("/followup/figures-file", working("promises-file", READ_FOLLOW_UP_FIGURES)),
          Map.entry("/letters", reading("letters", READ_PUBLIC)),
          Map.entry("/letters/file", working("letter-file", READ_PUBLIC)),
          Map.entry("/letters/follow", working("letter-follow", READ_PUBLIC)),
          Map.entry("/letters/item", working("letter-item", WRITE_LETTERS)),
          Map.entry("/letters/pick", working("letter-pick", WRITE_LETTERS)),
          Map.entry("/letters/write", working("letter-desk", WRITE_LETTERS)),
          Map.entry("/promises", reading("promises", READ_PUBLIC)),
          Map.entry("/journal", reading("journal", READ_PUBLIC)),
          Map.entry("/promises-file", working("promises-file", READ_PUBLIC)),
          Map.entry("/demo/mailbox", working("mailbox", READ_DEMO_MAILBOX)));

  /** Pages whose address ends with one more part, which {@code #{here.rest}} gives. */
  private static final Map<String, Page> BELOW =
      Map.ofEntries(
          Map.entry("/sign-in", working("sign-in-link", SIGN_IN)),
          Map.entry("/agenda", working("calendar-own", SIGN_IN)),
          Map.entry("/invitation", working("invitation", SIGN_IN)),
          Map.entry("/password", working("password", SIGN_IN)),
          Map.entry("/follow", working("follow", SIGN_IN)),
          Map.entry("/mine", working("follow", MANAGE_OWN_ACCOUNT)),
          Map.entry("/registration", working("registration", SIGN_IN)),
          Map.entry("/notify", working("notify", SIGN_IN)),
          Map.entry("/desk", working("desk-answer", ANSWER_REQUESTS)),
          Map.entry("/followup", working("followup-item", FOLLOW_UP)),
          Map.entry("/answer", working("answer-link", ANSWER_BY_LINK)),
          Map.entry("/letters", reading("letter", READ_PUBLIC)),
          Map.entry("/letters/write", working("letter-write", WRITE_LETTERS)),
          Map.entry("/administration/territories", working("territory", MANAGE_TERRITORIES)),
          Map.entry("/administration/people", working("person", MANAGE_PEOPLE)),
          Map.entry("/administration/bodies", working("body", MANAGE_BODIES)));

  private PlatformPages() {}

  /** The page at this address, or null. */
  static Page at(String address) {
    return BY_ADDRESS.get(address);
  }

  /** The page for addresses one part longer than this one, or null. */
  static Page below(String address) {
    return BELOW.get(address);
  }

  /** The pages right below the administration's first one, by address. */
  public static SortedMap<String, Page> administration() {
    SortedMap<String, Page> pages = new TreeMap<>(BY_ADDRESS);
    pages.keySet().removeIf(address -> !address.matches("/administration/[^/]+"));
    return pages;
  }

  /** Every page of the platform, outside spaces and in them. */
  public static List<Page> declared() {
    Stream<Page> outside = Stream.of(BY_ADDRESS, BELOW).flatMap(pages -> pages.values().stream());
    Stream<Page> inSpaces =
        Stream.of(STATEMENTS, THREADS, PROJECTS, AGENDA, DOCUMENTS, TEXTS, MEMBERS, ABOUT, SETTINGS)
            .flatMap(tool -> tool.pages().stream());
    return Stream.concat(outside, inSpaces).distinct().toList();
  }

  /**
   * The tools every space kind may use; {@link #ABOUT} and {@link #SETTINGS} no space is without.
   */
  public static List<Tool> tools() {
    return List.of(STATEMENTS, THREADS, PROJECTS, AGENDA, DOCUMENTS, TEXTS, MEMBERS);
  }
}
