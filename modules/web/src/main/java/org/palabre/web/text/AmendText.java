package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.text.Amendment;
import org.palabre.text.Amendment.Kind;
import org.palabre.text.AmendmentWork;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Proposal;
import org.palabre.text.Text.State;
import org.palabre.text.Texts;
import org.palabre.text.VersionComparison.Standing;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.text.OneAmendment.Change;

/** Proposing to change an article, to take it away, or to add one. */
@Named
@RequestScoped
public class AmendText {

  private static final String FORM = "amend";
  private static final ArticleText NOTHING = new ArticleText("", "", List.of());

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private AmendmentWork work;
  @Inject private OneAmendment comparing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Standing> article = Optional.empty();
  private ArticleFields fields = ArticleFields.of(NOTHING, ArticleFields.TO_CHANGE);
  private FormKey key = FormKey.fresh();
  private int version;
  private String base;
  private String reason;
  private ArticleText meanwhile;

  @PostConstruct
  void load() {
    if (!at.isThere()) {
      return;
    }
    article = Sent.id("article").flatMap(this::standing);
    article.ifPresent(
        one -> {
          version = version(one.id());
          base = one.text().packed();
          if (getKind() == Kind.REWRITE) {
            fields = ArticleFields.of(one.text(), ArticleFields.TO_CHANGE);
          }
        });
  }

  /** The article as the visitor may read it: of a draft of others they learn nothing. */
  private Optional<Standing> standing(UUID id) {
    return texts.standing(at.required(), here.facts(), id);
  }

  private int version(UUID id) {
    return texts.article(at.required(), id).map(Article::getVersion).orElse(0);
  }

  /** What is proposed: to change the article, to take it away, or to add one after it. */
  public Kind getKind() {
    String as = Sent.text("as").orElse("");
    return as.equals("new") ? Kind.INSERT : as.equals("removal") ? Kind.REMOVE : Kind.REWRITE;
  }

  /** Answers "not found" where there is nothing to amend. */
  public void open() {
    boolean anywhere = getKind() == Kind.INSERT && Sent.id("article").isEmpty();
    if (!at.isThere() || (article.isEmpty() && !anywhere && !Sent.isPostback())) {
      NotFound.answer();
    }
  }

  /** Whether the form is shown: while the text is discussed, and when it comes back too late. */
  public boolean isOpen() {
    return Sent.isPostback() || at.required().getState() == State.DISCUSSED;
  }

  /**
   * Whether the discussion ended meanwhile, and what was typed may be kept for the next version.
   */
  public boolean isLate() {
    return at.required().getState() != State.DISCUSSED && at.required().isInForce();
  }

  /** Whether it can be sent; a form that comes back too late is still listened to, and answered. */
  public boolean isSending() {
    return !isLate()
        || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  /** Proposes it. */
  public void propose() {
    send(false);
  }

  /** Keeps it for the next version of the text. */
  public void keepForNext() {
    send(true);
  }

  private void send(boolean forNext) {
    Amendment[] sent = new Amendment[1];
    boolean kept =
        refusals.explain(
            FORM,
            () -> {
              try {
                sent[0] = proposed(forNext);
              } catch (Refusal refusal) {
                if (refusal.key().equals("text.amendment.meanwhile")) {
                  showNow();
                }
                throw refusal;
              }
            });
    if (kept) {
      done.go(
          at.link("text-amendment")
              + "&of="
              + sent[0].getId()
              + (forNext ? "&done=kept" : "&done=proposed"));
    }
  }

  private Amendment proposed(boolean forNext) {
    UUID id = Sent.id("article").orElse(null);
    if (getKind() == Kind.REWRITE && article.isEmpty()) {
      // Before its fields are read: what could be chosen in them went with the article.
      throw new Refusal("", "text.amendment.article.gone");
    }
    Proposal proposal =
        new Proposal(getKind(), id, getKind() == Kind.REMOVE ? NOTHING : fields.read(), reason);
    return work.propose(
        here.facts(),
        at.required().getId(),
        proposal,
        version,
        ArticleText.unpacked(base),
        forNext,
        key.id());
  }

  private void showNow() {
    standing(Sent.id("article").orElseThrow())
        .ifPresent(
            now -> {
              meanwhile = now.text();
              version = version(now.id());
              base = meanwhile.packed();
            });
  }

  /** What the page is called. */
  public String getTitle() {
    return at.say("text.amend." + getKind());
  }

  /** The article it is about, or after which one more shall stand; null for the beginning. */
  public String getArticleTitle() {
    return article.map(one -> at.title(one.number(), one.text().heading())).orElse(null);
  }

  /** Its id; null for none. */
  public UUID getArticleId() {
    return article.map(Standing::id).orElse(null);
  }

  /** What the article says, for one that shall go. */
  public String getBody() {
    return article.map(one -> one.text().body()).orElse("");
  }

  /** How what was typed differs from what the article says now; none unless it was changed. */
  public List<Change> getMeanwhile() {
    return meanwhile == null ? List.of() : comparing.changes(meanwhile, fields.read());
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

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }
}
