package org.palabre.text;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Text.State;
import org.palabre.text.VersionComparison.Standing;

/**
 * Reads texts: the version in force and the one under discussion for whoever may read the text,
 * drafts for those who lead the space and those who draft them. For everybody else they do not
 * exist.
 */
@ApplicationScoped
public class Texts {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Drafters drafters;

  /** For the container's proxy. */
  protected Texts() {
    this(null, null);
  }

  @Inject
  Texts(Access access, Drafters drafters) {
    this.access = access;
    this.drafters = drafters;
  }

  /**
   * The texts of a space that the actor may read, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Text> of(SpaceFacts space) {
    access.require(READ_SPACE, space);
    return entities
        .createQuery("SELECT t FROM Text t WHERE t.spaceId = :space ORDER BY t.id DESC", Text.class)
        .setParameter("space", space.id())
        .getResultStream()
        .filter(text -> isReadable(text, space))
        .toList();
  }

  /**
   * One text of a space; empty when there is none, or the actor may not read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Text> find(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    return Optional.ofNullable(entities.find(Text.class, id))
        .filter(text -> text.getSpaceId().equals(space.id()))
        .filter(text -> isReadable(text, space));
  }

  /** Whether the actor may read a text of this space, in one version at least. */
  boolean isReadable(Text text, SpaceFacts space) {
    boolean shown =
        access.mayRead(text.getAudience(), space)
            && (text.isInForce() || text.getState() == State.DISCUSSED);
    return shown || isWriter(text, space);
  }

  /** Whether there is a version being worked on that the actor may read. */
  public boolean isWorkReadable(Text text, SpaceFacts space) {
    return switch (text.getState()) {
      case DRAFT -> isWriter(text, space);
      case DISCUSSED -> access.mayRead(text.getAudience(), space) || isWriter(text, space);
      case ADOPTED -> false;
    };
  }

  /** Whether the actor leads the space, or drafts the text. */
  private boolean isWriter(Text text, SpaceFacts space) {
    return access.mayRead(Audience.TEAM, space) || drafters.isDrafting(text);
  }

  /** Whether the actor may write a text found by them as long as it is a draft. */
  public boolean isWriting(Text text, SpaceFacts space) {
    return access.may(LEAD_TEXTS, space) || drafters.isDrafting(text);
  }

  /**
   * What the actor may know a text found by them to be called: under the name it was adopted with,
   * as long as its new one is a word of a draft of others.
   */
  public String title(Text text, SpaceFacts space) {
    return isWorkReadable(text, space) ? text.getTitle() : adoptedTitle(text);
  }

  /** What the version in force is called; its only name where none is. */
  String adoptedTitle(Text text) {
    return adoption(text, text.getAdoptions()).map(Adoption::getTitle).orElseGet(text::getTitle);
  }

  /** How many articles the working version of a text found here has. */
  public long countArticles(Text text) {
    return entities
        .createQuery(
            "SELECT COUNT(a) FROM TextArticle a WHERE a.textId = :text AND a.struck = FALSE",
            Long.class)
        .setParameter("text", text.getId())
        .getSingleResult();
  }

  /** Articles of the working version of a text found here, in order. */
  public List<Article> articles(Text text, int skip, int limit) {
    return entities
        .createQuery(
            "SELECT a FROM TextArticle a WHERE a.textId = :text AND a.struck = FALSE"
                + " ORDER BY a.position, a.id",
            Article.class)
        .setParameter("text", text.getId())
        .setFirstResult(skip)
        .setMaxResults(limit)
        .getResultList();
  }

  /** One article of a text found here, perhaps struck out. */
  public Optional<Article> article(Text text, UUID id) {
    return Optional.ofNullable(id)
        .map(known -> entities.find(Article.class, known))
        .filter(article -> article.getTextId().equals(text.getId()));
  }

  /** The articles of the working version of a text found here, in order, without their bodies. */
  public List<Line> lines(Text text) {
    return lines(
        "SELECT a.id, a.position, a.heading FROM TextArticle a WHERE a.textId = :of"
            + " AND a.struck = FALSE ORDER BY a.position, a.id",
        text.getId());
  }

  /** The articles that were struck out of a text found here, latest first. */
  public List<Line> struck(Text text) {
    return lines(
        "SELECT a.id, a.position, a.heading FROM TextArticle a WHERE a.textId = :of"
            + " AND a.struck = TRUE ORDER BY a.id DESC",
        text.getId());
  }

  /** The adoptions of a text found here, latest first. */
  public List<Adoption> adoptions(Text text) {
    return entities
        .createQuery(
            "SELECT a FROM TextAdoption a WHERE a.textId = :text ORDER BY a.number DESC",
            Adoption.class)
        .setParameter("text", text.getId())
        .getResultList();
  }

  /** One adoption of a text found here. */
  public Optional<Adoption> adoption(Text text, int number) {
    return entities
        .createQuery(
            "SELECT a FROM TextAdoption a WHERE a.textId = :text AND a.number = :number",
            Adoption.class)
        .setParameter("text", text.getId())
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The adoption in force of each of these texts found here that has one. */
  public List<Adoption> inForce(List<Text> texts) {
    return texts.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT a FROM TextAdoption a, Text t WHERE a.textId = t.id"
                    + " AND a.number = t.adoptions AND t.id IN :texts",
                Adoption.class)
            .setParameter("texts", texts.stream().map(Text::getId).toList())
            .getResultList();
  }

  /** How many articles an adoption found here has. */
  public long countArticles(Adoption adoption) {
    return entities
        .createQuery(
            "SELECT COUNT(a) FROM AdoptedArticle a WHERE a.adoptionId = :adoption", Long.class)
        .setParameter("adoption", adoption.getId())
        .getSingleResult();
  }

  /** Articles of an adoption found here, in order. */
  public List<AdoptedArticle> articles(Adoption adoption, int skip, int limit) {
    return entities
        .createQuery(
            "SELECT a FROM AdoptedArticle a WHERE a.adoptionId = :adoption"
                + " ORDER BY a.position, a.articleId",
            AdoptedArticle.class)
        .setParameter("adoption", adoption.getId())
        .setFirstResult(skip)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The articles of an adoption found here, in order, without their bodies. */
  public List<Line> lines(Adoption adoption) {
    return lines(
        "SELECT a.articleId, a.position, a.heading FROM AdoptedArticle a"
            + " WHERE a.adoptionId = :of ORDER BY a.position, a.articleId",
        adoption.getId());
  }

  /** An article of a text found here as it stands in the version in force. */
  public Optional<AdoptedArticle> adopted(Text text, UUID article) {
    return entities
        .createQuery(
            "SELECT a FROM AdoptedArticle a, TextAdoption d WHERE a.adoptionId = d.id"
                + " AND d.textId = :text AND d.number = :number AND a.articleId = :article",
            AdoptedArticle.class)
        .setParameter("text", text.getId())
        .setParameter("number", text.getAdoptions())
        .setParameter("article", article)
        .getResultStream()
        .findFirst();
  }

  /**
   * An article as the actor may read it now: of the version being worked on, or of the one in force
   * while that is a draft of others. Empty when it is not in it.
   *
   * @param text found here
   */
  public Optional<Standing> standing(Text text, SpaceFacts space, UUID id) {
    if (text.getState() == State.DRAFT && !isWorkReadable(text, space)) {
      return Optional.ofNullable(id)
          .flatMap(known -> adopted(text, known))
          .map(one -> new Standing(one.getArticleId(), one.getPosition(), one.getText()));
    }
    return article(text, id)
        .filter(one -> !one.isStruck())
        .map(one -> new Standing(one.getId(), one.getPosition(), one.getText()));
  }

  /**
   * Rises whenever anything in the working version changes: who adopts it says which they saw.
   *
   * @param text found here
   */
  public long mark(Text text) {
    return text.getVersion()
        + entities
            .createQuery(
                "SELECT COALESCE(SUM(a.version), 0) FROM TextArticle a WHERE a.textId = :text",
                Number.class)
            .setParameter("text", text.getId())
            .getSingleResult()
            .longValue();
  }

  private List<Line> lines(String query, UUID of) {
    return entities
        .createQuery(query, Object[].class)
        .setParameter("of", of)
        .getResultStream()
        .map(row -> new Line((UUID) row[0], (Integer) row[1], (String) row[2]))
        .toList();
  }

  /**
   * An article without its body.
   *
   * @param id the article
   * @param number its number, from 1
   * @param heading its heading; perhaps empty
   */
  public record Line(UUID id, int number, String heading) {}
}
