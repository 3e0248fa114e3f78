package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.input.Refusal;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Text.State;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;
import org.palabre.text.Texts.Line;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.text.OneAmendment.Change;

/**
 * Writing a draft: one article at a time, the others listed beside it. Without an article in the
 * address a new one is written, at the end or after another. They are moved and put back on a page
 * of their own, where no word that is being written gets lost.
 */
@Named
@RequestScoped
public class WriteText {

  private static final String FORM = "write";
  private static final ArticleText NOTHING = new ArticleText("", "", List.of());

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private TextWriting writing;
  @Inject private OneAmendment comparing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Article> article = Optional.empty();
  private List<Line> lines = List.of();
  private ArticleFields fields = ArticleFields.of(NOTHING, ArticleFields.TO_WRITE);
  private FormKey key = FormKey.fresh();
  private int version;
  private String base;
  private String seen;
  private ArticleText overtaken;

  @PostConstruct
  void load() {
    if (!at.isThere()) {
      return;
    }
    lines = texts.lines(at.required());
    article = Sent.id("article").flatMap(id -> texts.article(at.required(), id));
    article.ifPresent(
        one -> {
          version = one.getVersion();
          base = one.getText().packed();
          fields = ArticleFields.of(one.getText(), ArticleFields.TO_WRITE);
        });
  }

  /**
   * Answers "not found" where there is no text to write, or not this article in it. Whoever wrote
   * when they were taken out of the group finds their words.
   */
  public void open() {
    boolean missing =
        Sent.id("article").isPresent() && article.filter(one -> !one.isStruck()).isEmpty();
    if (!Sent.isPostback() && (!at.isWriting() || missing)) {
      NotFound.answer();
    }
  }

  /** Keeps the article, or adds it. */
  public void save() {
    UUID space = here.spaceId();
    UUID text = at.required().getId();
    String[] what = {"added"};
    boolean kept =
        explain(
            () -> {
              ArticleText typed = fields.read();
              if (article.isEmpty()) {
                writing.add(space, text, after(), typed, key.id());
              } else {
                ArticleText now =
                    writing.save(
                        space,
                        text,
                        article.get().getId(),
                        version,
                        ArticleText.unpacked(base),
                        typed);
                what[0] = now.body().equals(typed.sound().body()) ? "saved" : "merged";
              }
            });
    if (kept) {
      String stay = article.map(one -> "&article=" + one.getId()).orElse("");
      done.go(at.link("text-write") + stay + "&done=" + what[0]);
    }
  }

  /** Shows a refusal; of an article that somebody else changed, also what it says now. */
  private boolean explain(Runnable action) {
    return refusals.explain(
        FORM,
        () -> {
          try {
            action.run();
          } catch (Refusal refusal) {
            if (refusal.key().equals("text.article.overtaken")) {
              showNow();
            }
            throw refusal;
          }
        });
  }

  private void showNow() {
    Article now = texts.article(at.required(), article.orElseThrow().getId()).orElseThrow();
    overtaken = now.getText();
    version = now.getVersion();
    base = overtaken.packed();
  }

  private UUID after() {
    return Sent.id("after")
        .or(
            () ->
                lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1).id()))
        .orElse(null);
  }

  /** Moves an article of the order that was seen: buttons are known by their place in it. */
  public void move(UUID id, int to) {
    act(
        "order",
        "moved#order-title",
        () -> {
          requireSeen(getOrder());
          writing.move(here.spaceId(), at.required().getId(), id, to);
        });
  }

  /** Takes the article out; it can be put back. */
  public void strike() {
    Article shown = article.orElseThrow();
    act(
        "strike",
        "struck",
        Overtaken.seeing(
            () -> writing.strike(here.spaceId(), at.required().getId(), shown.getId(), version),
            () -> version = shown.getVersion()));
  }

  /** Puts an article back that was seen among those taken out. */
  public void putBack(UUID id) {
    act(
        "struck",
        "putBack",
        () -> {
          requireSeen(getStruckOrder());
          writing.putBack(here.spaceId(), at.required().getId(), id);
        });
  }

  private void act(String form, String what, Runnable action) {
    if (refusals.explain(form, action)) {
      done.go(getArrangeLink() + "&done=" + what);
    }
  }

  private void requireSeen(String now) {
    if (!now.equals(seen)) {
      throw new Refusal("", "text.overtaken");
    }
  }

  /** The articles in this order. */
  public String getOrder() {
    return order(lines);
  }

  /** Takes the order that was seen. */
  public void setOrder(String sent) {
    seen = sent;
  }

  /** The articles that were taken out, in this order. */
  public String getStruckOrder() {
    return order(getStruck());
  }

  /** Takes the order that was seen. */
  public void setStruckOrder(String sent) {
    seen = sent;
  }

  private static String order(List<Line> articles) {
    return articles.stream().map(line -> line.id().toString()).collect(Collectors.joining(" "));
  }

  /** Whether articles are moved and put back here, and none is written. */
  public boolean isArranging() {
    return Sent.text("arrange").isPresent();
  }

  /** The address where they are. */
  public String getArrangeLink() {
    return at.link("text-write") + "&arrange=1";
  }

  /** Whether it is still a draft. */
  public boolean isDraft() {
    return at.required().getState() == State.DRAFT;
  }

  /** The article being written; null for a new one. */
  public Article getArticle() {
    return article.orElse(null);
  }

  /** What is being written. */
  public String getTitle() {
    return article
        .map(one -> at.title(one.getPosition(), one.getHeading()))
        .orElseGet(() -> at.say("text.article.new"));
  }

  /** The articles of the draft. */
  public List<Line> getLines() {
    return lines;
  }

  /** The articles that were taken out. */
  public List<Line> getStruck() {
    return texts.struck(at.required());
  }

  /** What an article is called. */
  public String title(Line line) {
    return at.title(line.number(), line.heading());
  }

  /** What an article that was taken out is called. */
  public String struckTitle(Line line) {
    return line.heading().isEmpty() ? at.say("text.article.struck") : line.heading();
  }

  /** How what was typed differs from what somebody else wrote meanwhile; none unless they did. */
  public List<Change> getOvertaken() {
    return overtaken == null ? List.of() : comparing.changes(overtaken, fields.read());
  }

  /** The fields. */
  public ArticleFields getFields() {
    return fields;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int sent) {
    version = sent;
  }

  public String getBase() {
    return base;
  }

  public void setBase(String sent) {
    base = sent;
  }
}
