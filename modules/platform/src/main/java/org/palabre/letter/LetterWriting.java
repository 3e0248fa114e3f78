package org.palabre.letter;

import static org.palabre.access.PlatformPermission.WRITE_LETTERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.letter.Letter.State;
import org.palabre.letter.LetterText.Piece;
import org.palabre.pdf.Busy;
import org.palabre.territory.Territories;

/**
 * Writes letters. Several may work on one: changes of one letter wait for each other, and whoever
 * rewrites what somebody else has just rewritten is told.
 */
@ApplicationScoped
public class LetterWriting {

  /** More would be some forty pages. */
  static final int MOST_ITEMS = 300;

  private static final int MOST_PICTURES = 8;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Territories territories;
  private final Letters letters;
  private final PublicSources sources;
  private final LetterPaper paper;

  /** For the container's proxy. */
  protected LetterWriting() {
    this(null, null, null, null, null, null);
  }

  @Inject
  LetterWriting(
      Access access,
      CurrentActor actor,
      Territories territories,
      Letters letters,
      PublicSources sources,
      LetterPaper paper) {
    this.access = access;
    this.actor = actor;
    this.territories = territories;
    this.letters = letters;
    this.sources = sources;
    this.paper = paper;
  }

  /**
   * Begins a letter; a second sending of the same form finds the first.
   *
   * @param language {@code fr} or {@code en}
   * @param key the form's
   * @throws Refusal if there is no such territory
   */
  @Transactional
  public Letter begin(LetterPlan plan, LetterHead head, String language, UUID key) {
    access.require(WRITE_LETTERS);
    territories
        .find(plan.territory())
        .orElseThrow(() -> new Refusal("territory", "letter.territory.needed"));
    List<Letter> sent =
        entities
            .createQuery("SELECT l FROM Letter l WHERE l.sentKey = :key", Letter.class)
            .setParameter("key", key)
            .getResultList();
    if (!sent.isEmpty()) {
      return sent.get(0);
    }
    Letter letter = new Letter(plan, head, language, actor.person(), key);
    entities.persist(letter);
    return letter;
  }

  /**
   * Rewrites title, opening and how long it may be.
   *
   * @param seen the version the writer saw
   * @throws Refusal if somebody else rewrote it meanwhile, or it is no draft any more
   */
  @Transactional
  public void rewrite(UUID id, int seen, LetterHead head) {
    Letter letter = draft(id);
    if (letter.getVersion() != seen) {
      throw new Refusal("", "letter.overtaken");
    }
    letter.write(head);
  }

  /**
   * Puts sources into a letter, at the end of their parts, those that are not in it yet.
   *
   * @param themes the theme each was chosen in, if any
   * @return how many were new
   * @throws Refusal if it would hold too many
   */
  @Transactional
  public int add(UUID id, Collection<SourceRef> refs, Map<SourceRef, UUID> themes) {
    Letter letter = draft(id);
    Set<UUID> taken = letters.taken(letter);
    List<SourceRef> fresh =
        refs.stream().distinct().filter(ref -> !taken.contains(ref.id())).toList();
    Set<SourceRef> open = sources.read(fresh).keySet();
    List<SourceRef> sound = fresh.stream().filter(open::contains).toList();
    int next = next(letter, sound.size());
    requireFewPictures(letter, sound);
    for (SourceRef ref : sound) {
      entities.persist(LetterItem.of(id, ref, themes.get(ref), next++));
    }
    return sound.size();
  }

  private void requireFewPictures(Letter letter, List<SourceRef> more) {
    long pictures =
        Stream.concat(
                letters.items(letter).stream().flatMap(item -> item.getSource().stream()),
                more.stream())
            .filter(ref -> ref.kind() == SourceKind.PICTURE)
            .count();
    if (pictures > MOST_PICTURES) {
      throw new Refusal("", "letter.pictures.many", MOST_PICTURES);
    }
  }

  /** Adds words of one's own; a second sending of the same form adds nothing. */
  @Transactional
  public void addOwn(UUID id, ItemWords words, UUID key) {
    Letter letter = draft(id);
    boolean sent =
        !entities
            .createQuery(
                "SELECT i.id FROM LetterItem i WHERE i.letterId = :letter AND i.sentKey = :key",
                UUID.class)
            .setParameter("letter", id)
            .setParameter("key", key)
            .getResultList()
            .isEmpty();
    if (!sent) {
      entities.persist(LetterItem.own(id, words.required(), next(letter, 1), key));
    }
  }

  /**
   * Rewrites what is said of one thing; never what a resident said.
   *
   * @param seen the version the writer saw
   * @throws Refusal if somebody else rewrote it meanwhile, or it is gone
   */
  @Transactional
  public void rewriteItem(UUID itemId, int seen, ItemWords words) {
    LetterItem item = seen(itemId, seen);
    item.write(item.getSource().isEmpty() ? words.required() : words);
  }

  /** Moves one thing up or down within its part, past what the letter shows no more. */
  @Transactional
  public void move(UUID itemId, boolean up) {
    Letter letter = draft(item(itemId).getLetterId());
    LetterItem moved = fresh(itemId);
    Set<UUID> shown =
        letters.text(letter).pieces().stream().map(Piece::item).collect(Collectors.toSet());
    List<LetterItem> part =
        letters.items(letter).stream()
            .filter(one -> one.getSection() == moved.getSection())
            .filter(one -> shown.contains(one.getId()))
            .toList();
    int at = part.indexOf(moved);
    int to = up ? at - 1 : at + 1;
    if (at >= 0 && to >= 0 && to < part.size()) {
      LetterItem other = part.get(to);
      int place = moved.getPosition();
      moved.stand(other.getPosition());
      other.stand(place);
    }
  }

  /**
   * Leaves one thing out.
   *
   * @param seen the version the writer saw
   * @throws Refusal if somebody else rewrote it meanwhile, or it is gone
   */
  @Transactional
  public void remove(UUID itemId, int seen) {
    LetterItem item = seen(itemId, seen);
    entities.remove(item);
  }

  /**
   * Shows it to everybody.
   *
   * @param seen what the writer saw of it, {@link Letters#seen}
   * @throws Refusal if it tells nothing, takes more pages than it may, or somebody else changed
   *     anything of it meanwhile
   */
  @Transactional
  public void publish(UUID id, String seen) {
    Letter letter = draft(id);
    requireSeen(letter, seen);
    requireSomething(letter);
    int pages = pages(letter);
    if (pages > letter.getPaperPages()) {
      throw new Refusal("", "letter.publish.long", pages, letter.getPaperPages());
    }
    letter.publish();
  }

  /** Refuses a letter that tells nothing, or nothing any more. */
  void requireSomething(Letter letter) {
    if (letters.text(letter).isEmpty()) {
      throw new Refusal("", "letter.publish.empty");
    }
  }

  private int pages(Letter letter) {
    try {
      return paper.measure(letter).pages();
    } catch (Busy crowd) {
      throw new Refusal("", "letter.busy");
    }
  }

  /**
   * Makes it a draft again.
   *
   * @throws Refusal if it was sent by mail: what is in mailboxes cannot be taken back
   */
  @Transactional
  public void takeBack(UUID id) {
    Letter letter = locked(id);
    if (letter.getState() == State.SENT) {
      throw new Refusal("", "letter.back.sent");
    }
    letter.takeBack();
  }

  /** Throws a draft away. */
  @Transactional
  public void discard(UUID id) {
    Letter letter = draft(id);
    letters.items(letter).forEach(entities::remove);
    entities.flush();
    entities.remove(letter);
  }

  private int next(Letter letter, int more) {
    List<LetterItem> items = letters.items(letter);
    if (items.size() + more > MOST_ITEMS) {
      throw new Refusal("", "letter.items.many", MOST_ITEMS);
    }
    return items.stream().mapToInt(LetterItem::getPosition).max().orElse(-1) + 1;
  }

  /** An item of a draft, as the writer saw it; the draft is locked. */
  private LetterItem seen(UUID id, int version) {
    draft(item(id).getLetterId());
    LetterItem item = fresh(id);
    if (item.getVersion() != version) {
      throw new Refusal("", "letter.item.overtaken");
    }
    return item;
  }

  /** An item as it is now that its draft is locked. */
  private LetterItem fresh(UUID id) {
    LetterItem item = item(id);
    try {
      entities.refresh(item);
    } catch (EntityNotFoundException gone) {
      throw new Refusal("", "letter.item.gone");
    }
    return item;
  }

  private LetterItem item(UUID id) {
    return letters.item(id).orElseThrow(() -> new Refusal("", "letter.item.gone"));
  }

  private Letter draft(UUID id) {
    Letter letter = locked(id);
    if (letter.isPublic()) {
      throw new Refusal("", "letter.published.already");
    }
    return letter;
  }

  /** The letter, others waiting until the end of the transaction. */
  Letter locked(UUID id) {
    access.require(WRITE_LETTERS);
    Letter letter = entities.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (letter == null) {
      throw new Refusal("", "letter.gone");
    }
    entities.refresh(letter);
    return letter;
  }

  /** Refuses when anything of a letter changed since somebody saw it. */
  void requireSeen(Letter letter, String seen) {
    if (!letters.seen(letter).equals(seen)) {
      throw new Refusal("", "letter.overtaken");
    }
  }
}
