package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.text.Amendment;
import org.palabre.text.Amendment.Kind;
import org.palabre.text.AmendmentAnswers;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.text.OneAmendment.Change;

/** Accepting an amendment, perhaps otherwise worded, or refusing it with a reason. */
@Named
@RequestScoped
public class AnswerText {

  private static final String FORM = "decide";
  private static final ArticleText NOTHING = new ArticleText("", "", List.of());

  @Inject private TextAt at;
  @Inject private OneAmendment one;
  @Inject private Texts texts;
  @Inject private AmendmentAnswers answers;
  @Inject private AmendmentViews views;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Article> article = Optional.empty();
  private ArticleFields fields = ArticleFields.of(NOTHING, ArticleFields.TO_CHANGE);
  private boolean clashing;
  private List<AmendmentView> rivals;
  private List<Change> since;
  private int version;
  private String answer;

  @PostConstruct
  void load() {
    if (one.getAmendment() == null) {
      return;
    }
    Amendment amendment = one.required();
    article = texts.article(at.required(), amendment.getArticleId());
    version = article.map(Article::getVersion).orElse(0);
    if (isWording()) {
      Optional<ArticleText> together = AmendmentAnswers.together(amendment, article.orElse(null));
      clashing = together.isEmpty();
      fields =
          ArticleFields.of(
              together.orElseGet(() -> article.orElseThrow().getText()), ArticleFields.TO_CHANGE);
    }
  }

  /** Answers "not found" where there is nothing to answer. */
  public void open() {
    if (one.getAmendment() == null || !at.isLeading()) {
      NotFound.answer();
    }
  }

  /** Whether there are words to settle: an article that goes has none. */
  public boolean isWording() {
    return one.required().getKind() != Kind.REMOVE;
  }

  /** Whether another amendment that was accepted meanwhile touches the same sentence. */
  public boolean isClashing() {
    return clashing;
  }

  /** Whether the article was taken out of the text meanwhile. */
  public boolean isArticleStruck() {
    return one.required().getKind() == Kind.REWRITE
        && article.filter(Article::isStruck).isPresent();
  }

  /** What was changed in the article since the amendment was proposed; none if nothing was. */
  public List<Change> getSince() {
    if (since == null) {
      since =
          article
              .filter(now -> one.required().getKind() != Kind.INSERT)
              .filter(now -> !now.getText().equals(one.required().getBase()))
              .map(now -> one.changes(one.required().getBase(), now.getText()))
              .orElse(List.of());
    }
    return since;
  }

  /** The other amendments that cannot be accepted together with this one as it stands. */
  public List<AmendmentView> getRivals() {
    if (rivals == null) {
      rivals = answers.rivals(here.spaceId(), one.required()).stream().map(views::of).toList();
    }
    return rivals;
  }

  /** Puts it into the text. */
  public void accept() {
    finish(
        () ->
            answers.accept(
                here.spaceId(),
                one.required().getId(),
                version,
                isWording() ? fields.read() : NOTHING,
                answer),
        "accepted");
  }

  /** Leaves the text as it is. */
  public void refuse() {
    finish(() -> answers.refuse(here.spaceId(), one.required().getId(), answer), "refused");
  }

  private void finish(Runnable act, String what) {
    if (refusals.explain(FORM, Overtaken.seeing(act, this::see))) {
      done.go(one.getView().link() + "&done=" + what);
    }
  }

  private void see() {
    version = article.map(Article::getVersion).orElse(0);
  }

  /** The fields. */
  public ArticleFields getFields() {
    return fields;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String typed) {
    answer = typed;
  }
}
