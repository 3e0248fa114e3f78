package org.palabre.acceptance.text;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/**
 * An amendment to a text made for a test, and what people say of it.
 *
 * @param text the text
 * @param of the parameter that names the amendment
 */
public record DebateOfText(TextOfTable text, String of) {

  private static final String ID = "[0-9a-f-]{36}";

  /** Opens a text to amendments, lets every reader vote, and proposes one. */
  public static DebateOfText on(TextOfTable text) {
    text.discuss();
    DebateOfText debate =
        new DebateOfText(text, text.amend(SignedIn.as("resident"), 1, "On vote dès 15 ans."));
    return debate.let("READERS");
  }

  /** Says who votes. */
  public DebateOfText let(String voters) {
    TextOfTable.target(
        FilledForm.on(text.site(), text.page("drafting"), "votes")
            .with("voters", voters)
            .press("save"));
    return this;
  }

  /** The address of a page about the amendment. */
  public String page(String view) {
    return text.page(view) + of;
  }

  /** Says something of it; where that leads. */
  public String say(Site by, String words) {
    return TextOfTable.target(
        FilledForm.on(by, page("discuss"), "say").with("words", words).press("send"));
  }

  /** The form of the vote, opened by somebody. */
  public FilledForm vote(Site by) {
    return FilledForm.on(by, page("discuss"), "vote");
  }

  /** Casts somebody's voice. */
  public DebateOfText cast(Site by, String choice) {
    TextOfTable.target(vote(by).with("choice", choice).press("cast"));
    return this;
  }

  /** Several people's remarks and five voices. */
  public DebateOfText filled() {
    if (text.site()
        .get(page("text-amendment"))
        .body()
        .contains("<blockquote class=\"quote lines")) {
      return this;
    }
    say(SignedIn.as("resident"), "À 15 ans on paie déjà le bus.\nEt on vit ici.");
    say(SignedIn.as("elected-official"), "Et pourquoi pas 14 ?");
    say(text.site(), "Parlons-en jeudi.");
    for (String role :
        new String[] {"resident", "elected-official", "department-agent", "administrator"}) {
      cast(SignedIn.as(role), "FOR");
    }
    return cast(text.site(), "ABSTAIN");
  }

  /** Where its first remark is hidden. */
  public String hideLink() {
    return find(
            filled().text().site().get(page("text-amendment")).body(), "/[^\"]*hide-remark[^\"]*")
        .replace("&amp;", "&");
  }

  /** Where the facilitator takes their remark back. */
  public String ownLink() {
    return find(text.site().get(page("discuss")).body(), "/[^\"]*discuss[^\"]*remark=" + ID)
        .replace("&amp;", "&");
  }

  /** Where somebody is taken out of the group. */
  public String removeLink() {
    return find(text.site().get(text.page("drafting")).body(), "/[^\"]*drafting[^\"]*person=" + ID)
        .replace("&amp;", "&");
  }

  /** The facilitator in the drafting group. */
  public DebateOfText grouped() {
    String body = text.site().get(text.page("drafting")).body();
    String person = find(body, "(?<=<option value=\")" + ID);
    TextOfTable.target(
        FilledForm.on(text.site(), text.page("drafting"), "place")
            .with("person", person)
            .with("college", "RESIDENTS")
            .press("save"));
    return this;
  }

  /** A meeting of the text's table. */
  public static Meeting meeting(TextOfTable text) {
    String agenda = text.texts().replaceFirst("/texts$", "/agenda");
    String planned =
        TextOfTable.target(
            FilledForm.on(text.site(), agenda + "/plan", "meeting")
                .with("title", "Séance d’écriture")
                .with("day", LocalDate.now().plusDays(3).toString())
                .with("time", "18:30")
                .with("endTime", "20:30")
                .press("save"));
    return new Meeting(text, find(planned, "(?<=id=)" + ID));
  }

  /** A session of its first article, planned. */
  public static Session session(TextOfTable text) {
    Meeting meeting = meeting(text);
    String work =
        TextOfTable.target(
            FilledForm.on(text.site(), meeting.plan(), "plan")
                .with("articles", text.articles().get(0))
                .press("save"));
    return new Session(text, work.replaceFirst("&done=.*", "").replaceFirst("^https?://[^/]+", ""));
  }

  static String find(String within, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(within);
    if (!found.find()) {
      throw new AssertionError("No %s in %s".formatted(pattern, within));
    }
    return found.group();
  }

  /**
   * A meeting that may become a session.
   *
   * @param text the text
   * @param id the meeting's id
   */
  public record Meeting(TextOfTable text, String id) {

    /** Where it is made a session. */
    public String plan() {
      return text.texts() + "/session-work?meeting=" + id;
    }

    /** Where it is read. */
    public String link() {
      return text.texts().replaceFirst("/texts$", "/agenda/") + id;
    }
  }

  /**
   * A drafting session.
   *
   * @param text the text
   * @param work where it is begun and ended
   */
  public record Session(TextOfTable text, String work) {

    /** Begins it. */
    public Session begin() {
      TextOfTable.target(FilledForm.on(text.site(), work, "begin").press("do"));
      return this;
    }

    /** Writes its article anew. */
    public Session change() {
      TextOfTable.target(
          FilledForm.on(
                  text.site(),
                  text.page("text-write") + "&article=" + text.articles().get(0),
                  "write")
              .with("body", "On vote dès 15 ans. Chacun a cinq voix.")
              .press("save"));
      return this;
    }

    /** Ends it; where it is read. */
    public String end() {
      return TextOfTable.target(
              FilledForm.on(text.site(), work, "end")
                  .with("officials", "1")
                  .with("departments", "2")
                  .with("residents", "7")
                  .press("do"))
          .replaceFirst("^https?://[^/]+", "");
    }
  }
}
