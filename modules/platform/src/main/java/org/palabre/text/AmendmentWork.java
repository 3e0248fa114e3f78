package org.palabre.text;

import static org.palabre.access.PlatformPermission.PROPOSE_AMENDMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Amendment.Kind;
import org.palabre.text.Amendment.State;

/** Proposes amendments and takes them back, for whoever is signed in and may read the text. */
@ApplicationScoped
public class AmendmentWork {

  private static final int MOST_OPEN_EACH = 100;
  private static final int MOST_OPEN = 10_000;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Texts texts;
  private final Amendments amendments;
  private final Workshop workshop;

  /** For the container's proxy. */
  protected AmendmentWork() {
    this(null, null, null, null, null);
  }

  @Inject
  AmendmentWork(
      Access access, CurrentActor actor, Texts texts, Amendments amendments, Workshop workshop) {
    this.access = access;
    this.actor = actor;
    this.texts = texts;
    this.amendments = amendments;
    this.workshop = workshop;
  }

  /**
   * Proposes an amendment to a text under discussion. An article that was amended since the actor
   * began is taken as it is now, with what they changed; where that cannot be they are told.
   *
   * @param seen the article's version that the actor saw; of no meaning for one more
   * @param base what it said then
   * @param forNext whether to keep it for the next version when the text is not discussed any more
   * @param key made for the form: the same form sent twice proposes once
   * @throws Refusal if nothing would change, the article is gone or was changed in the same
   *     sentence, the discussion is over, or there are too many
   * @throws AccessDenied if the actor may not read the text, or not propose in its space
   */
  @Transactional
  public Amendment propose(
      SpaceFacts space,
      UUID textId,
      Proposal proposal,
      int seen,
      ArticleText base,
      boolean forNext,
      UUID key) {
    access.require(PROPOSE_AMENDMENTS, space);
    if (texts.find(space, textId).isEmpty()) {
      throw new AccessDenied("There is no text %s for the actor.".formatted(textId));
    }
    Text text = workshop.locked(space.id(), textId);
    Optional<Amendment> before = sentWith(textId, key);
    if (before.isPresent()) {
      return before.get();
    }
    boolean discussed = text.getState() == Text.State.DISCUSSED;
    if (!discussed && !(forNext && text.isInForce())) {
      throw new Refusal("", "text.amendment.over." + text.getState(), text.getAdoptions());
    }
    requireRoom(text);
    Amendment amendment = fitting(text, proposal, seen, base, key);
    entities.persist(amendment);
    entities.flush();
    return amendment;
  }

  private Amendment fitting(Text text, Proposal proposal, int seen, ArticleText base, UUID key) {
    UUID me = actor.person();
    if (proposal.kind() == Kind.INSERT) {
      if (proposal.article() != null && workshop.article(text, proposal.article()).isEmpty()) {
        throw new Refusal("", "text.article.gone");
      }
      Proposal named = proposal.saying(proposal.text().bound(ArticleText.NOTHING));
      return new Amendment(text, named, ArticleText.NOTHING, me, key);
    }
    ArticleText now =
        standing(text, proposal.article())
            .orElseThrow(() -> new Refusal("", "text.amendment.article.gone"));
    if (proposal.kind() == Kind.REMOVE) {
      return new Amendment(text, proposal, now, me, key);
    }
    boolean current =
        text.getState() != Text.State.DRAFT
            && workshop.article(text, proposal.article()).orElseThrow().getVersion() == seen;
    ArticleText mine = proposal.text().bound(now);
    ArticleText whole =
        ArticleText.merge(current ? now : base, now, mine)
            .orElseThrow(() -> new Refusal("body", "text.amendment.meanwhile"));
    if (whole.equals(now)) {
      throw new Refusal("body", "text.amendment.nothing");
    }
    return new Amendment(text, proposal.saying(whole), now, me, key);
  }

  /**
   * What an article says for everybody: of a draft that is written beside the version in force
   * nobody else is to know a word.
   */
  private Optional<ArticleText> standing(Text text, UUID article) {
    return text.getState() == Text.State.DRAFT
        ? texts.adopted(text, article).map(AdoptedArticle::getText)
        : workshop.article(text, article).filter(one -> !one.isStruck()).map(Article::getText);
  }

  /**
   * Takes one's own amendment back, as long as nobody answered it.
   *
   * @throws Refusal if it was answered or withdrawn already
   * @throws AccessDenied if it is somebody else's
   */
  @Transactional
  public void withdraw(SpaceFacts space, UUID id) {
    access.require(PROPOSE_AMENDMENTS, space);
    Amendment found =
        amendments
            .find(space, id)
            .filter(amendments::isOwn)
            .orElseThrow(
                () -> new AccessDenied("There is no amendment %s of theirs.".formatted(id)));
    workshop.locked(space.id(), found.getTextId());
    entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    if (!found.isOpen()) {
      throw new Refusal("", "text.amendment.answered");
    }
    found.withdraw();
  }

  private void requireRoom(Text text) {
    long own =
        entities
            .createQuery(
                "SELECT COUNT(a) FROM TextAmendment a WHERE a.textId = :text"
                    + " AND a.state = :open AND a.proposedBy = :me",
                Long.class)
            .setParameter("text", text.getId())
            .setParameter("open", State.PROPOSED)
            .setParameter("me", actor.person())
            .getSingleResult();
    if (own >= MOST_OPEN_EACH) {
      throw new Refusal("", "text.amendment.tooManyOwn", MOST_OPEN_EACH);
    }
    if (amendments.count(text, new Amendments.Which(null, true)) >= MOST_OPEN) {
      throw new Refusal("", "text.amendment.tooMany", MOST_OPEN);
    }
  }

  private Optional<Amendment> sentWith(UUID text, UUID key) {
    return entities
        .createQuery(
            "SELECT a FROM TextAmendment a WHERE a.textId = :text AND a.sentKey = :key",
            Amendment.class)
        .setParameter("text", text)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
