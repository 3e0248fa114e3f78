package org.palabre.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;

/**
 * What writing, amending and adopting share. All that changes a text locks it first, so that an
 * adoption and an amendment that arrive together come one after the other.
 */
@ApplicationScoped
class Workshop {

  private static final int MOST_ARTICLES = 500;
  private static final int LONGEST_TEXT = 1_000_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected Workshop() {}

  /**
   * A text of a space that nobody else changes until this transaction ends.
   *
   * @throws Refusal if there is none
   */
  Text locked(UUID space, UUID id) {
    Text text = entities.find(Text.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (text == null || !text.getSpaceId().equals(space)) {
      throw new Refusal("", "text.gone");
    }
    return text;
  }

  /** An article of a locked text, struck out or not; empty when there is none. */
  Optional<Article> article(Text text, UUID id) {
    return Optional.ofNullable(id)
        .map(known -> entities.find(Article.class, known, LockModeType.PESSIMISTIC_WRITE))
        .filter(article -> article.getTextId().equals(text.getId()));
  }

  /** The articles of a locked text that are in it, in order. */
  List<Article> articles(Text text) {
    return entities
        .createQuery(
            "SELECT a FROM TextArticle a WHERE a.textId = :text AND a.struck = FALSE"
                + " ORDER BY a.position, a.id",
            Article.class)
        .setParameter("text", text.getId())
        .getResultList();
  }

  /**
   * Adds an article to a locked text.
   *
   * @param after the article it shall stand after, where that one stood if it is struck out; null
   *     for the beginning
   * @throws Refusal if there are five hundred already
   */
  Article insert(Text text, UUID after, ArticleText said, UUID by, UUID key) {
    List<Article> articles = articles(text);
    if (articles.size() >= MOST_ARTICLES) {
      throw new Refusal("", "text.article.tooMany", MOST_ARTICLES);
    }
    requireRoom(text, null, said);
    int at = placeAfter(text, after);
    Article article = new Article(text.getId(), at, said.named(names(text, null)), by, key);
    articles.stream().skip(at - 1L).forEach(one -> one.stand(one.getPosition() + 1));
    entities.persist(article);
    entities.flush();
    return article;
  }

  /**
   * Sees that a text stays one that can be printed.
   *
   * @param without the article that shall say something else; null for one more
   * @throws Refusal if it would be longer than a million characters
   */
  void requireRoom(Text text, Article without, ArticleText said) {
    long length = said.body().length();
    for (Article one : articles(text)) {
      length += one.equals(without) ? 0 : one.getText().body().length();
    }
    if (length > LONGEST_TEXT) {
      throw new Refusal("body", "text.tooLong", LONGEST_TEXT);
    }
  }

  /** Strikes an article out of a locked text. */
  void strike(Text text, Article article) {
    article.strike();
    entities.flush();
    number(articles(text));
  }

  /** Puts an article that was struck out back where it stood. */
  void putBack(Text text, Article article) {
    List<Article> articles = articles(text);
    int at = Math.min(article.getPosition(), articles.size() + 1);
    articles.stream().skip(at - 1L).forEach(one -> one.stand(one.getPosition() + 1));
    article.putBack(at);
    ArticleText said = article.getText().named(names(text, article));
    if (!said.equals(article.getText())) {
      article.write(said, article.getWrittenBy());
    }
    entities.flush();
  }

  /** Numbers articles from 1, in this order. */
  void number(List<Article> articles) {
    for (int i = 0; i < articles.size(); i++) {
      if (articles.get(i).getPosition() != i + 1) {
        articles.get(i).stand(i + 1);
      }
    }
    entities.flush();
  }

  /** The names of the values that the articles of a text fix, without one article's. */
  Set<String> names(Text text, Article without) {
    Set<String> names = new TreeSet<>();
    articles(text).stream()
        .filter(one -> !one.equals(without))
        .flatMap(one -> one.getText().values().stream())
        .map(NamedValue::name)
        .forEach(names::add);
    return names;
  }

  private int placeAfter(Text text, UUID after) {
    Optional<Article> before = article(text, after);
    int last = articles(text).size();
    return before
        .map(one -> Math.min(one.getPosition() + (one.isStruck() ? 0 : 1), last + 1))
        .orElse(1);
  }
}
