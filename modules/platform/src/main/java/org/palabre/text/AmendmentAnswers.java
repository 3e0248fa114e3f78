package org.palabre.text;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.text.Amendment.Kind;
import org.palabre.text.Amendment.State;

/** Accepts and refuses amendments to texts under discussion, for those who lead the space. */
@ApplicationScoped
public class AmendmentAnswers {

  private static final int LONGEST_ANSWER = 1_000;
  private static final int MOST_RIVALS = 20;

  /** An article seldom has more waiting; each is compared sentence by sentence. */
  private static final int MOST_COMPARED = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Workshop workshop;
  private final TextMails mails;

  /** For the container's proxy. */
  protected AmendmentAnswers() {
    this(null, null, null, null);
  }

  @Inject
  AmendmentAnswers(Access access, CurrentActor actor, Workshop workshop, TextMails mails) {
    this.access = access;
    this.actor = actor;
    this.workshop = workshop;
    this.mails = mails;
  }

  /**
   * What an article would say with an amendment, together with what was accepted since it was
   * proposed; empty when both touch the same sentence.
   *
   * @param amendment one that rewrites the article, or adds one
   * @param article the article as it is now; of no meaning for one more
   */
  public static Optional<ArticleText> together(Amendment amendment, Article article) {
    return amendment.getKind() == Kind.INSERT
        ? Optional.of(amendment.getText())
        : ArticleText.merge(amendment.getBase(), article.getText(), amendment.getText());
  }

  /**
   * Other open amendments that cannot be accepted together with this one as it stands: they touch
   * the same sentence, or one takes the article away.
   *
   * @throws AccessDenied if the actor may not lead texts there
   */
  public List<Amendment> rivals(UUID space, Amendment amendment) {
    access.require(LEAD_TEXTS, space);
    if (amendment.getKind() == Kind.INSERT || !amendment.isOpen()) {
      return List.of();
    }
    Article article = entities.find(Article.class, amendment.getArticleId());
    Optional<ArticleText> wanted = brought(amendment, article);
    return entities
        .createQuery(
            "SELECT a FROM TextAmendment a WHERE a.articleId = :article AND a.state = :open"
                + " AND a.kind <> :more AND a.id <> :this ORDER BY a.id",
            Amendment.class)
        .setParameter("article", amendment.getArticleId())
        .setParameter("open", State.PROPOSED)
        .setParameter("more", Kind.INSERT)
        .setParameter("this", amendment.getId())
        .setMaxResults(MOST_COMPARED)
        .getResultStream()
        .filter(other -> takesAway(amendment, other) || clash(article, wanted, other))
        .limit(MOST_RIVALS)
        .toList();
  }

  private static boolean takesAway(Amendment one, Amendment other) {
    return one.getKind() == Kind.REMOVE || other.getKind() == Kind.REMOVE;
  }

  /** What an amendment makes of the article as it is now; one that cannot be is settled by hand. */
  private static Optional<ArticleText> brought(Amendment amendment, Article article) {
    return amendment.getKind() == Kind.REMOVE ? Optional.empty() : together(amendment, article);
  }

  private static boolean clash(Article article, Optional<ArticleText> wanted, Amendment other) {
    return wanted
        .flatMap(
            mine ->
                brought(other, article)
                    .map(theirs -> ArticleText.merge(article.getText(), theirs, mine).isEmpty()))
        .orElse(false);
  }

  /**
   * Accepts an amendment, as it is or otherwise worded.
   *
   * @param seen the article's version that the actor saw; of no meaning for one more
   * @param settled what the article shall say; of no meaning when it goes
   * @param answer a word to whoever proposed it, perhaps empty
   * @throws Refusal if it was answered already, the article was changed since or would not change,
   *     or the text is not discussed any more
   * @throws AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void accept(UUID space, UUID id, int seen, ArticleText settled, String answer) {
    access.require(LEAD_TEXTS, space);
    Amendment amendment = open(space, id);
    Text text = entities.find(Text.class, amendment.getTextId());
    if (text.getState() != Text.State.DISCUSSED) {
      throw new Refusal("", "text.amendment.over." + text.getState(), text.getAdoptions());
    }
    String words = PlainText.optionalLines("answer", answer, LONGEST_ANSWER);
    UUID me = actor.person();
    switch (amendment.getKind()) {
      case INSERT -> {
        ArticleText said = settled.sound();
        Article added = workshop.insert(text, amendment.getArticleId(), said, me, null);
        amendment.accept(
            Optional.of(added.getText()), !said.equals(amendment.getText()), words, me);
      }
      case REMOVE -> {
        Article article = seen(text, amendment, seen);
        if (!article.isStruck()) {
          workshop.strike(text, article);
        }
        amendment.accept(Optional.empty(), false, words, me);
      }
      case REWRITE -> {
        Article article = seen(text, amendment, seen);
        ArticleText said = settled.sound().bound(article.getText());
        workshop.requireRoom(text, article, said);
        boolean otherwise = rewrite(text, article, amendment, said);
        amendment.accept(Optional.of(article.getText()), otherwise, words, me);
      }
    }
    text.touch();
    mails.tellOfAnswer(text, amendment);
  }

  /** Says whether it was worded otherwise than proposed. */
  private boolean rewrite(Text text, Article article, Amendment amendment, ArticleText settled) {
    boolean otherwise = !together(amendment, article).equals(Optional.of(settled));
    if (!article.isStruck() && settled.equals(article.getText())) {
      throw new Refusal("body", "text.amendment.settle.same");
    }
    if (article.isStruck()) {
      workshop.putBack(text, article);
    }
    article.write(settled.named(workshop.names(text, article)), actor.person());
    entities.flush();
    return otherwise;
  }

  /**
   * Refuses an amendment.
   *
   * @param answer why, not blank
   * @throws Refusal if it was answered already, or nothing is said
   * @throws AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void refuse(UUID space, UUID id, String answer) {
    access.require(LEAD_TEXTS, space);
    Amendment amendment = open(space, id);
    Text text = entities.find(Text.class, amendment.getTextId());
    amendment.refuse(PlainText.lines("answer", answer, LONGEST_ANSWER), actor.person());
    mails.tellOfAnswer(text, amendment);
  }

  private Article seen(Text text, Amendment amendment, int version) {
    Article article =
        workshop
            .article(text, amendment.getArticleId())
            .orElseThrow(() -> new Refusal("", "text.article.gone"));
    if (article.getVersion() != version) {
      throw new Refusal("", "text.article.changed");
    }
    return article;
  }

  private Amendment open(UUID space, UUID id) {
    Amendment amendment = entities.find(Amendment.class, id);
    if (amendment == null) {
      throw new Refusal("", "text.amendment.gone");
    }
    workshop.locked(space, amendment.getTextId());
    entities.refresh(amendment, LockModeType.PESSIMISTIC_WRITE);
    if (!amendment.isOpen()) {
      throw new Refusal("", "text.amendment.answered");
    }
    return amendment;
  }
}
