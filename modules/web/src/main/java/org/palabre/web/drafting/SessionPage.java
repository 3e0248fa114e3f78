package org.palabre.web.drafting;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.drafting.DraftingSession;
import org.palabre.drafting.DraftingSession.State;
import org.palabre.drafting.SessionArticle;
import org.palabre.drafting.Sessions;
import org.palabre.meeting.Meeting;
import org.palabre.text.ArticleText;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;
import org.palabre.web.text.OneAmendment;
import org.palabre.web.text.OneAmendment.Change;

/** One drafting session: which articles it worked on, what it changed, who was there. */
@Named
@RequestScoped
public class SessionPage {

  private static final ArticleText NOTHING = new ArticleText("", "", List.of());
  private static final int SHOWN = 100;

  @Inject private OneAmendment comparing;
  @Inject private Sessions sessions;
  @Inject private Texts texts;
  @Inject private SessionWords words;
  @Inject private CollegeWords colleges;
  @Inject private Access access;
  @Inject private Here here;
  private DraftingSession session;
  private Text text;
  private Meeting meeting;
  private List<SessionArticle> articles;
  private List<Changed> changes;
  private List<String> unchanged;

  @PostConstruct
  void load() {
    session = Sent.id("session").flatMap(id -> sessions.find(here.facts(), id)).orElse(null);
    if (session != null) {
      text = texts.find(here.facts(), session.getTextId()).orElseThrow();
      meeting = words.meeting(session).orElse(null);
    }
  }

  /** Answers "not found" where there is no session, or the visitor may not read it. */
  public void open() {
    if (session == null) {
      NotFound.answer();
    }
  }

  /** The session; null where there is none. */
  public DraftingSession getSession() {
    return session;
  }

  /** The text it worked on. */
  public Text getText() {
    return text;
  }

  /** What the visitor may know it to be called. */
  public String getTextTitle() {
    return texts.title(text, here.facts());
  }

  /** The meeting; null where it is gone, or not for the visitor. */
  public Meeting getMeeting() {
    return meeting;
  }

  /** What the session is called. */
  public String getTitle() {
    return words.title(session);
  }

  /** The address of the text. */
  public String getTextLink() {
    return here.link(here.getSpaceAddress()) + "/texts/" + text.getId();
  }

  /** The address of the meeting. */
  public String getMeetingLink() {
    return here.link(here.getSpaceAddress()) + "/agenda/" + meeting.getId();
  }

  /** Where it is begun and ended; null for those who do not. */
  public String getWorkLink() {
    boolean over = session.getState() == State.ENDED;
    return over || !access.may(LEAD_TEXTS, here.facts())
        ? null
        : here.link(here.getSpaceAddress()) + "/texts/session-work?session=" + session.getId();
  }

  /** Whether it ended. */
  public boolean isEnded() {
    return session.getState() == State.ENDED;
  }

  /** How many of each college took part, in a sentence. */
  public String getPresence() {
    String counted =
        session.getPresence().map(presence -> colleges.counted(presence::of)).orElse("");
    String key = session.isFromSheet() ? "drafting.presence.sheet" : "drafting.presence.said";
    return counted.isEmpty()
        ? colleges.words().getString("drafting.presence.nobody")
        : here.say(colleges.words().getString(key), counted);
  }

  /** The articles it changed, each word by word, the first hundred of them. */
  public List<Changed> getChanges() {
    if (changes == null) {
      changes =
          articles().stream()
              .filter(SessionPage::isChanged)
              .limit(SHOWN)
              .map(this::change)
              .toList();
    }
    return changes;
  }

  /** How many more it changed. */
  public long getFurther() {
    return Math.max(0, articles().stream().filter(SessionPage::isChanged).count() - SHOWN);
  }

  private List<SessionArticle> articles() {
    if (articles == null) {
      articles = sessions.articles(session);
    }
    return articles;
  }

  private static boolean isChanged(SessionArticle article) {
    return !article.getBefore().equals(article.getAfter());
  }

  private Changed change(SessionArticle article) {
    return new Changed(
        heading(article),
        comparing.changes(article.getBefore().orElse(NOTHING), article.getAfter().orElse(NOTHING)));
  }

  private String heading(SessionArticle article) {
    String key =
        article.getBefore().isEmpty()
            ? "drafting.article.added"
            : article.getAfter().isEmpty() ? "drafting.article.removed" : "";
    String name = article.getAfter().or(article::getBefore).map(ArticleText::heading).orElse("");
    String shown = named(name);
    return key.isEmpty() ? shown : here.say(colleges.words().getString(key), shown);
  }

  /** The articles it works on, or worked on without changing them. */
  public List<String> getUnchanged() {
    if (unchanged == null) {
      Map<UUID, String> headings = isEnded() ? Map.of() : headings();
      unchanged =
          articles().stream()
              .filter(one -> !isEnded() || !isChanged(one))
              .map(one -> named(heading(one, headings)))
              .toList();
    }
    return unchanged;
  }

  private static String heading(SessionArticle article, Map<UUID, String> now) {
    return article
        .getAfter()
        .map(ArticleText::heading)
        .or(() -> Optional.ofNullable(now.get(article.getArticleId())))
        .or(() -> article.getBefore().map(ArticleText::heading))
        .orElse("");
  }

  /** What the articles are called now; for those who write it also those struck out meanwhile. */
  private Map<UUID, String> headings() {
    Map<UUID, String> headings = new HashMap<>();
    texts.lines(text).forEach(line -> headings.put(line.id(), line.heading()));
    if (texts.isWriting(text, here.facts())) {
      texts.struck(text).forEach(line -> headings.put(line.id(), line.heading()));
    }
    return headings;
  }

  private String named(String heading) {
    return heading.isEmpty() ? colleges.words().getString("drafting.article.untitled") : heading;
  }

  /**
   * What became of an article.
   *
   * @param heading what it is called
   * @param parts its words
   */
  public record Changed(String heading, List<Change> parts) {}
}
