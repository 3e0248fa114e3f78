package org.palabre.web.drafting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.drafting.DraftingSession;
import org.palabre.drafting.DraftingSession.State;
import org.palabre.drafting.Presence;
import org.palabre.drafting.SessionWork;
import org.palabre.drafting.Sessions;
import org.palabre.input.Refusal;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedNumber;

/** Making a meeting a drafting session, beginning and ending it, for those who lead the space. */
@Named
@RequestScoped
public class SessionForm {

  @Inject private Sessions sessions;
  @Inject private SessionWork work;
  @Inject private Meetings meetings;
  @Inject private Texts texts;
  @Inject private SessionWords words;
  @Inject private CollegeWords colleges;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private DraftingSession session;
  private Meeting meeting;
  private Text text;
  private int version;
  private String[] articles = {};
  private String officials;
  private String departments;
  private String residents;

  @PostConstruct
  void load() {
    session = Sent.id("session").flatMap(id -> sessions.find(here.facts(), id)).orElse(null);
    Optional<UUID> at = session == null ? Sent.id("meeting") : session.getMeetingId();
    meeting = at.flatMap(id -> meetings.find(here.facts(), id)).orElse(null);
    if (session == null && meeting != null) {
      session = sessions.at(here.facts(), meeting).orElse(null);
    }
    if (session != null) {
      version = session.getVersion();
      text = texts.find(here.facts(), session.getTextId()).orElseThrow();
      articles =
          sessions.articles(session).stream()
              .map(one -> one.getArticleId().toString())
              .toArray(String[]::new);
    } else if (meeting != null) {
      List<Text> worked = getTexts();
      text =
          Sent.id("text")
              .flatMap(id -> worked.stream().filter(one -> one.getId().equals(id)).findFirst())
              .or(() -> worked.size() == 1 ? Optional.of(worked.get(0)) : Optional.empty())
              .orElse(null);
    }
  }

  /** Answers "not found" where there is neither a session nor a meeting. */
  public void open() {
    if (session == null && meeting == null) {
      NotFound.answer();
    }
  }

  /** Whether the page has something to show. */
  public boolean isThere() {
    return session != null || meeting != null;
  }

  /** The session; null as long as the meeting is none. */
  public DraftingSession getSession() {
    return session;
  }

  /** Where the session is in its life: NEW as long as it is none. */
  public String getState() {
    return session == null ? "NEW" : session.getState().name();
  }

  /** Whether a form of this page was sent: it stays, to say what became of it. */
  public boolean isSent(String form) {
    boolean fits = text != null && (session != null || form.equals("plan"));
    return fits && Sent.text(form).isPresent();
  }

  /** Whether its articles can be chosen. */
  public boolean isChoosing() {
    return text != null && (session == null || session.getState() == State.PLANNED);
  }

  /** What the session is called, or will be. */
  public String getTitle() {
    return session == null
        ? here.say(
            colleges.words().getString("drafting.session.of"),
            here.wording().day(meeting.getStartsAt().toLocalDate()))
        : words.title(session);
  }

  /** The meeting; null where it is gone. */
  public Meeting getMeeting() {
    return meeting;
  }

  /** The address of the meeting. */
  public String getMeetingLink() {
    return here.link(here.getSpaceAddress()) + "/agenda/" + meeting.getId();
  }

  /** The text it works on; null as long as none is chosen. */
  public Text getText() {
    return text;
  }

  /** The address of the text. */
  public String getTextLink() {
    return here.link(here.getSpaceAddress()) + "/texts/" + text.getId();
  }

  /** The texts of the space that are being worked on. */
  public List<Text> getTexts() {
    return texts.of(here.facts()).stream()
        .filter(one -> one.getState() != Text.State.ADOPTED)
        .toList();
  }

  /** Where the session is read. */
  public String getLink() {
    return words.link(session);
  }

  /** The address of this page with a text chosen. */
  public String link(Text chosen) {
    return "%s/texts/session-work?meeting=%s&text=%s"
        .formatted(here.link(here.getSpaceAddress()), meeting.getId(), chosen.getId());
  }

  /** The articles of the text, to choose from. */
  public List<SelectItem> getLines() {
    return texts.lines(text).stream()
        .map(
            line ->
                new SelectItem(
                    line.id().toString(),
                    here.say(
                        colleges.words().getString("drafting.article"),
                        line.number(),
                        line.heading().isEmpty()
                            ? colleges.words().getString("drafting.article.untitled")
                            : line.heading())))
        .toList();
  }

  /** Makes the meeting a session, of these articles. */
  public void plan() {
    if (refusals.explain(
        "plan",
        () ->
            session =
                work.plan(
                    here.facts(),
                    meeting.getId(),
                    text.getId(),
                    Arrays.stream(articles).map(UUID::fromString).toList()))) {
      go("planned");
    }
  }

  /** Makes the meeting an ordinary one again. */
  public void giveUp() {
    if (explain("begin", () -> work.giveUp(here.facts(), session.getId(), version))) {
      done.go(meeting == null ? getTextLink() : getMeetingLink());
    }
  }

  /** Begins the session. */
  public void begin() {
    if (explain("begin", () -> work.begin(here.facts(), session.getId(), version))) {
      go("begun");
    }
  }

  /** Ends the session. */
  public void end() {
    if (explain("end", () -> work.end(here.facts(), session.getId(), version, counted()))) {
      done.go(words.link(session) + "&done=ended");
    }
  }

  /** Whoever is refused sees how things are: their next press is of that. */
  private boolean explain(String form, Runnable act) {
    boolean acted = refusals.explain(form, act);
    if (!acted) {
      session = sessions.find(here.facts(), session.getId()).orElse(session);
      version = session.getVersion();
    }
    return acted;
  }

  private void go(String what) {
    done.go(
        "%s/texts/session-work?session=%s&done=%s"
            .formatted(here.link(here.getSpaceAddress()), session.getId(), what));
  }

  private Optional<Presence> counted() {
    if (isTicked()) {
      return Optional.empty();
    }
    return Optional.of(
        new Presence(
            number("officials", officials),
            number("departments", departments),
            number("residents", residents)));
  }

  private static int number(String field, String typed) {
    Integer number = TypedNumber.read(field, typed);
    if (number == null) {
      throw new Refusal(field, "drafting.presence");
    }
    return number;
  }

  /** Whether the meeting's sheet says who of the group was there. */
  public boolean isTicked() {
    return work.ticked(session).isPresent();
  }

  /** How many were ticked there, in words. */
  public String getTickedWords() {
    return work.ticked(session)
        .map(presence -> colleges.counted(presence::of))
        .map(counted -> here.say(colleges.words().getString("drafting.presence.sheet"), counted))
        .orElse("");
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }

  public String[] getArticles() {
    return articles.clone();
  }

  public void setArticles(String[] chosen) {
    articles = chosen == null ? new String[0] : chosen.clone();
  }

  public String getOfficials() {
    return officials;
  }

  public void setOfficials(String typed) {
    officials = typed;
  }

  public String getDepartments() {
    return departments;
  }

  public void setDepartments(String typed) {
    departments = typed;
  }

  public String getResidents() {
    return residents;
  }

  public void setResidents(String typed) {
    residents = typed;
  }
}
