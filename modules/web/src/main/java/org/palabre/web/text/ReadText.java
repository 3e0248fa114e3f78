package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.Meetings;
import org.palabre.text.Adoption;
import org.palabre.text.Amendments;
import org.palabre.text.Amendments.Which;
import org.palabre.text.ArticleText;
import org.palabre.text.Text;
import org.palabre.text.Text.State;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/**
 * Reading a text: the version in force, an earlier one, or the one being worked on; twenty articles
 * at a time, so that a long one opens as fast as a short one.
 */
@Named
@RequestScoped
public class ReadText {

  private static final int PAGE = 20;

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private Amendments amendments;
  @Inject private Meetings meetings;
  @Inject private ValueWords values;
  @Inject private Here here;
  private Optional<Adoption> adoption = Optional.empty();
  private boolean there;
  private long count;
  private int page;
  private List<ArticleView> articles;
  private Long open;

  @PostConstruct
  void load() {
    if (!at.isThere()) {
      return;
    }
    Text text = at.required();
    String asked = asked().orElse("");
    boolean next = asked.equals("next") || (asked.isEmpty() && !text.isInForce());
    if (next) {
      there = texts.isWorkReadable(text, here.facts());
      count = there ? texts.countArticles(text) : 0;
    } else {
      int number = asked.isEmpty() ? text.getAdoptions() : Sent.number("version");
      adoption = texts.adoption(text, number);
      there = adoption.isPresent();
      count = adoption.map(texts::countArticles).orElse(0L);
    }
    page = Math.min(page(text), pages() - 1);
  }

  /** The version asked for; nonsense asks for none. */
  private static Optional<String> asked() {
    return Sent.text("version").filter(version -> version.matches("next|\\d{1,6}"));
  }

  /** The page asked for, or the one on which the article asked for stands. */
  private int page(Text text) {
    int number =
        Sent.id("article")
            .flatMap(id -> texts.article(text, id))
            .map(article -> article.getPosition())
            .orElse(0);
    return number > 0 ? (number - 1) / PAGE : Math.max(0, Sent.number("page") - 1);
  }

  /** Answers "not found" where there is no such version that the visitor may read. */
  public void open() {
    if (!there) {
      NotFound.answer();
    }
  }

  /** The adoption shown; null for the version being worked on. */
  public Adoption getAdoption() {
    return adoption.orElse(null);
  }

  /** Whether the version in force is shown. */
  public boolean isInForce() {
    return adoption.filter(one -> one.getNumber() == at.required().getAdoptions()).isPresent();
  }

  /** Whether the version being worked on is shown, and may be amended now. */
  public boolean isProposing() {
    return adoption.isEmpty() && at.isProposing();
  }

  /** Whether there is a version in the making that is not shown here. */
  public boolean isNextElsewhere() {
    return adoption.isPresent() && texts.isWorkReadable(at.required(), here.facts());
  }

  /** What it is called: under the name it was adopted with, whatever it is called since. */
  public String getTitle() {
    return adoption.map(Adoption::getTitle).orElseGet(() -> at.required().getTitle());
  }

  /** What is recorded of the adoption shown. */
  public String getRecord() {
    return at.record(adoption.orElseThrow());
  }

  /** The meeting that adopted it, if its reader may read it; null otherwise. */
  public Meeting getMeeting() {
    return adoption
        .map(Adoption::getMeetingId)
        .flatMap(id -> meetings.find(here.facts(), id))
        .orElse(null);
  }

  /** The articles of this page. */
  public List<ArticleView> getArticles() {
    if (articles == null) {
      articles = adoption.isPresent() ? adopted() : working();
    }
    return articles;
  }

  private List<ArticleView> adopted() {
    return texts.articles(adoption.orElseThrow(), page * PAGE, PAGE).stream()
        .map(one -> view(one.getArticleId(), one.getPosition(), one.getText(), ""))
        .toList();
  }

  private List<ArticleView> working() {
    var found = texts.articles(at.required(), page * PAGE, PAGE);
    Map<UUID, Long> open = amendments.countOpen(found.stream().map(one -> one.getId()).toList());
    return found.stream()
        .map(
            one ->
                view(
                    one.getId(),
                    one.getPosition(),
                    one.getText(),
                    open.containsKey(one.getId())
                        ? at.say("text.amendments.open", open.get(one.getId()))
                        : ""))
        .toList();
  }

  private ArticleView view(UUID id, int number, ArticleText text, String waiting) {
    return new ArticleView(
        id, at.title(number, text.heading()), text.body(), values.of(text.values()), waiting);
  }

  /** How many amendments wait for an answer, in words; empty for none. */
  public String getWaiting() {
    return countOpen() == 0 ? "" : at.say("text.amendments.open", countOpen());
  }

  private long countOpen() {
    if (open == null) {
      open = amendments.count(at.required(), new Which(null, true));
    }
    return open;
  }

  /** Whether any amendment was ever proposed. */
  public boolean isAmended() {
    return at.required().getState() == State.DISCUSSED
        || countOpen() > 0
        || amendments.count(at.required(), new Which(null, false)) > 0;
  }

  /** The pages of a long text; none of a short one. */
  public List<Chip> getPages() {
    List<Chip> pages = new ArrayList<>();
    if (count > PAGE) {
      for (int i = 0; i < pages(); i++) {
        pages.add(
            new Chip(
                at.say("text.articles.range", i * PAGE + 1, Math.min(count, (i + 1L) * PAGE)),
                link(i),
                i == page));
      }
    }
    return pages;
  }

  /** The next page; null on the last. */
  public String getNextLink() {
    return page + 1 < pages() ? link(page + 1) : null;
  }

  /** The page before; null on the first. */
  public String getBeforeLink() {
    return page > 0 ? link(page - 1) : null;
  }

  private String link(int number) {
    String version = asked().map(one -> "&version=" + one).orElse("");
    return "%s?page=%d%s".formatted(at.getLink(), number + 1, version);
  }

  private int pages() {
    return Math.max(1, (int) ((count + PAGE - 1) / PAGE));
  }

  /** The address of the PDF of an adopted version. */
  public String getFileLink() {
    return at.link("text-file") + "&version=" + adoption.orElseThrow().getNumber();
  }

  /**
   * A page of a long text.
   *
   * @param label which articles
   * @param link its address
   * @param current whether it is this one
   */
  public record Chip(String label, String link, boolean current) {}
}
