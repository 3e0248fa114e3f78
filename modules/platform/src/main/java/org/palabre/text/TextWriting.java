package org.palabre.text;

import static org.palabre.access.PlatformPermission.DRAFT_TEXTS;
import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.text.Text.State;

/**
 * Writes texts while they are a draft, for those who lead the space and those who draft with them;
 * a text is begun and described by those who lead. Several write at once, each article with a
 * version of its own. What two people write of one article is brought together; where they touch
 * one sentence, who comes second sees both and settles it.
 */
@ApplicationScoped
public class TextWriting {

  private static final int MOST_TEXTS = 100;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Workshop workshop;
  private final Drafters drafters;

  /** For the container's proxy. */
  protected TextWriting() {
    this(null, null, null, null);
  }

  @Inject
  TextWriting(Access access, CurrentActor actor, Workshop workshop, Drafters drafters) {
    this.access = access;
    this.actor = actor;
    this.workshop = workshop;
    this.drafters = drafters;
  }

  /**
   * Begins a text, as a draft. A plugin brings the articles it needs, with the values it binds:
   *
   * <pre>{@code
   * Text rules = writing.begin(edition, new TextDescription(RULES, "Règlement", SPACE),
   *     List.of(new ArticleText("Qui vote", "On vote dès 16 ans.",
   *         List.of(new NamedValue("minimum-age", "Âge minimum", new Age(16))))), key);
   * }</pre>
   *
   * @param articles what it says to begin with; none is fine
   * @param key made for the form: the same form sent twice begins one text
   * @throws Refusal if an article says nothing, or there are too many texts
   * @throws AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public Text begin(UUID space, TextDescription description, List<ArticleText> articles, UUID key) {
    access.require(LEAD_TEXTS, space);
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
    Optional<Text> before = sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    if (count(space) >= MOST_TEXTS) {
      throw new Refusal("", "text.tooMany", MOST_TEXTS);
    }
    Text text = new Text(space, description, actor.person(), key);
    entities.persist(text);
    entities.flush();
    UUID last = null;
    for (ArticleText article : articles) {
      last = workshop.insert(text, last, article.sound(), actor.person(), null).getId();
    }
    return text;
  }

  /**
   * Changes what a text is called, what it is, and who reads it.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since
   */
  @Transactional
  public void describe(UUID space, UUID id, int seen, TextDescription description) {
    access.require(LEAD_TEXTS, space);
    Text text = workshop.locked(space, id);
    if (text.getVersion() != seen) {
      throw new Refusal("", "text.overtaken");
    }
    text.describe(description);
  }

  /**
   * Adds an article to a draft.
   *
   * @param after the article it shall stand after; null for the beginning
   * @param key made for the form: the same form sent twice adds one
   * @throws Refusal if it says nothing, or the text is no draft any more
   */
  @Transactional
  public Article add(UUID space, UUID textId, UUID after, ArticleText typed, UUID key) {
    Text text = draft(space, textId);
    Optional<Article> before =
        entities
            .createQuery(
                "SELECT a FROM TextArticle a WHERE a.textId = :text AND a.sentKey = :key",
                Article.class)
            .setParameter("text", textId)
            .setParameter("key", key)
            .getResultStream()
            .findFirst();
    return before.orElseGet(() -> workshop.insert(text, after, typed.sound(), actor.person(), key));
  }

  /**
   * Keeps what an article of a draft says, together with what somebody else wrote since.
   *
   * @param seen the version the actor started from
   * @param base what the article said then
   * @param typed what it shall say
   * @return what it says now; more than was typed if somebody else wrote too
   * @throws Refusal if it says nothing, somebody changed the same sentence since, or the text is no
   *     draft any more
   */
  @Transactional
  public ArticleText save(
      UUID space, UUID textId, UUID articleId, int seen, ArticleText base, ArticleText typed) {
    Text text = draft(space, textId);
    Article article = standing(text, articleId);
    ArticleText now = article.getText();
    ArticleText mine = typed.sound().bound(now);
    workshop.requireRoom(text, article, mine);
    ArticleText whole =
        ArticleText.merge(seen == article.getVersion() ? now : base, now, mine)
            .orElseThrow(() -> new Refusal("body", "text.article.overtaken"));
    if (!whole.equals(now)) {
      article.write(whole.named(workshop.names(text, article)), actor.person());
      entities.flush();
    }
    return article.getText();
  }

  /**
   * Moves an article of a draft to a place.
   *
   * @param to its number there, from 1; beyond the last it becomes the last
   * @throws Refusal if it is gone, or the text is no draft any more
   */
  @Transactional
  public void move(UUID space, UUID textId, UUID articleId, int to) {
    Text text = draft(space, textId);
    Article article = standing(text, articleId);
    List<Article> order = new ArrayList<>(workshop.articles(text));
    order.remove(article);
    order.add(Math.max(0, Math.min(to - 1, order.size())), article);
    workshop.number(order);
  }

  /**
   * Strikes an article out of a draft; it can be put back.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, or the text is no draft any more
   */
  @Transactional
  public void strike(UUID space, UUID textId, UUID articleId, int seen) {
    Text text = draft(space, textId);
    Article article = standing(text, articleId);
    if (article.getVersion() != seen) {
      throw new Refusal("", "text.article.changed");
    }
    workshop.strike(text, article);
  }

  /**
   * Puts an article back that was struck out, where it stood.
   *
   * @throws Refusal if there is none, or the text is no draft any more
   */
  @Transactional
  public void putBack(UUID space, UUID textId, UUID articleId) {
    Text text = draft(space, textId);
    Article article =
        workshop.article(text, articleId).orElseThrow(() -> new Refusal("", "text.article.gone"));
    if (article.isStruck()) {
      workshop.putBack(text, article);
    }
  }

  private Article standing(Text text, UUID id) {
    return workshop
        .article(text, id)
        .filter(article -> !article.isStruck())
        .orElseThrow(() -> new Refusal("", "text.article.gone"));
  }

  private Text draft(UUID space, UUID id) {
    access.require(DRAFT_TEXTS, space);
    Text text = workshop.locked(space, id);
    if (!access.may(LEAD_TEXTS, space) && !drafters.isDrafting(text)) {
      throw new Refusal("", "drafting.removed");
    }
    if (text.getState() != State.DRAFT) {
      throw new Refusal("", "text.noDraft");
    }
    return text;
  }

  private long count(UUID space) {
    return entities
        .createQuery("SELECT COUNT(t) FROM Text t WHERE t.spaceId = :space", Long.class)
        .setParameter("space", space)
        .getSingleResult();
  }

  private Optional<Text> sentWith(UUID space, UUID key) {
    return entities
        .createQuery(
            "SELECT t FROM Text t WHERE t.spaceId = :space AND t.sentKey = :key", Text.class)
        .setParameter("space", space)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
