package org.palabre.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Amendment.Kind;
import org.palabre.text.Amendment.State;

/** Reads amendments: whoever may read a text reads what was proposed to it. */
@ApplicationScoped
public class Amendments {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Texts texts;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Amendments() {
    this(null, null);
  }

  @Inject
  Amendments(Texts texts, CurrentActor actor) {
    this.texts = texts;
    this.actor = actor;
  }

  /**
   * One amendment; empty when there is none, or the actor may not read its text.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Amendment> find(SpaceFacts space, UUID id) {
    return Optional.ofNullable(entities.find(Amendment.class, id))
        .filter(amendment -> texts.find(space, amendment.getTextId()).isPresent());
  }

  /** Whether the actor proposed it. */
  public boolean isOwn(Amendment amendment) {
    return actor.get().person().filter(me -> me.equals(amendment.getProposedBy())).isPresent();
  }

  /**
   * Amendments to a text that was found by its reader, oldest first.
   *
   * @param which of which article, open or answered
   */
  public List<Amendment> of(Text text, Which which, int skip, int limit) {
    TypedQuery<Amendment> query =
        entities.createQuery(
            "SELECT a FROM TextAmendment a WHERE " + which.condition() + " ORDER BY a.id",
            Amendment.class);
    return which.fill(query, text).setFirstResult(skip).setMaxResults(limit).getResultList();
  }

  /** How many there are. */
  public long count(Text text, Which which) {
    TypedQuery<Long> query =
        entities.createQuery(
            "SELECT COUNT(a) FROM TextAmendment a WHERE " + which.condition(), Long.class);
    return which.fill(query, text).getSingleResult();
  }

  /** How many open amendments these articles have, by article; none is not listed. */
  public Map<UUID, Long> countOpen(Collection<UUID> articles) {
    return counts("articleId", List.of(Kind.REWRITE, Kind.REMOVE), articles);
  }

  /** How many open amendments these texts have, by text; none is not listed. */
  public Map<UUID, Long> countOpenOf(Collection<UUID> found) {
    return counts("textId", List.of(Kind.values()), found);
  }

  private Map<UUID, Long> counts(String by, List<Kind> kinds, Collection<UUID> ids) {
    Map<UUID, Long> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "SELECT a.%s, COUNT(a) FROM TextAmendment a WHERE a.state = :state AND a.kind IN :kinds AND a.%s IN :ids GROUP BY a.%s"
                  .formatted(by, by, by),
              Object[].class)
          .setParameter("state", State.PROPOSED)
          .setParameter("kinds", kinds)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
    }
    return counts;
  }

  /**
   * Which amendments of a text.
   *
   * @param article to this article only; null for all, and for new articles
   * @param open those that wait, or else those that were answered or withdrawn
   */
  public record Which(UUID article, boolean open) {

    private String condition() {
      return "a.textId = :text AND a.state "
          + (open ? "=" : "<>")
          + " :state"
          + (article == null ? "" : " AND a.articleId = :article");
    }

    private <T> TypedQuery<T> fill(TypedQuery<T> query, Text text) {
      query.setParameter("text", text.getId()).setParameter("state", State.PROPOSED);
      return article == null ? query : query.setParameter("article", article);
    }
  }
}
