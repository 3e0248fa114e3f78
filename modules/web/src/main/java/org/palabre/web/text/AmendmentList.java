package org.palabre.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.text.Amendments;
import org.palabre.text.Amendments.Which;
import org.palabre.text.Article;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/**
 * What was proposed to a text or one article, twenty at a time: what waits, or what was answered.
 */
@Named
@RequestScoped
public class AmendmentList {

  private static final int PAGE = 20;

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private Amendments amendments;
  @Inject private AmendmentViews views;
  @Inject private Here here;
  private List<AmendmentView> found;

  /** Whether those that were answered are shown. */
  public boolean isAnswered() {
    return Sent.text("answered").isPresent();
  }

  /** The page asked for. */
  public List<AmendmentView> getPage() {
    return found().stream().limit(PAGE).toList();
  }

  private List<AmendmentView> found() {
    if (found == null) {
      found =
          amendments.of(at.required(), which(), page() * PAGE, PAGE + 1).stream()
              .map(views::of)
              .toList();
    }
    return found;
  }

  private Which which() {
    return new Which(article().map(Article::getId).orElse(null), !isAnswered());
  }

  private Optional<Article> article() {
    return Sent.id("article").flatMap(id -> texts.article(at.required(), id));
  }

  private static int page() {
    return Math.max(0, Sent.number("page") - 1);
  }

  /** What the article asked for is called; null when all are shown. */
  public String getArticleTitle() {
    return article()
        .map(
            one ->
                texts
                    .standing(at.required(), here.facts(), one.getId())
                    .map(found -> at.title(found.number(), found.text().heading()))
                    .orElseGet(() -> at.say("text.article.struck")))
        .orElse(null);
  }

  /** The address of the same list, of what waits or of what was answered. */
  public String link(boolean answered) {
    return at.link("text-amendments")
        + article().map(one -> "&article=" + one.getId()).orElse("")
        + (answered ? "&answered=1" : "");
  }

  /** The next page; null on the last. */
  public String getNextLink() {
    return found().size() > PAGE ? link(isAnswered()) + "&page=" + (page() + 2) : null;
  }

  /** The page before; null on the first. */
  public String getBeforeLink() {
    return page() > 0 ? link(isAnswered()) + "&page=" + page() : null;
  }
}
