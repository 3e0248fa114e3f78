package org.palabre.letter;

import static org.palabre.access.PlatformPermission.WRITE_LETTERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.letter.Letter.State;
import org.palabre.mail.Outbox;
import org.palabre.notification.LetterReaders;
import org.palabre.notification.LetterReaders.Reader;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;

/**
 * Sends letters by mail, once. Mails are written in batches: each notes, in the transaction that
 * puts them into the outbox, how far it came and which addresses it wrote to. A server that dies in
 * the middle goes on where the last whole batch ended, and no address gets two.
 */
@ApplicationScoped
public class LetterPost {

  private static final int BATCH = 50;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final LetterWriting writing;
  private final Letters letters;
  private final LetterReaders readers;
  private final LetterMails mails;
  private final PublicSpaces spaces;
  private final Territories territories;
  private final Outbox outbox;
  private final Access access;

  /** For the container's proxy. */
  protected LetterPost() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  LetterPost(
      LetterWriting writing,
      Letters letters,
      LetterReaders readers,
      LetterMails mails,
      PublicSpaces spaces,
      Territories territories,
      Outbox outbox,
      Access access) {
    this.writing = writing;
    this.letters = letters;
    this.readers = readers;
    this.mails = mails;
    this.spaces = spaces;
    this.territories = territories;
    this.outbox = outbox;
    this.access = access;
  }

  /** How many addresses a letter would go to now. */
  public long countReaders(Letter letter) {
    access.require(WRITE_LETTERS);
    return readers.count(concerned(letter.getTerritoryId()));
  }

  /**
   * Sends a published letter to those who asked for the letters of its territory, once and for
   * good; the mails leave by and by.
   *
   * @param seen what the sender saw of it, {@link Letters#seen}
   * @throws Refusal if it is a draft, was sent already, or somebody else changed anything of it
   *     meanwhile
   */
  @Transactional
  public void send(UUID id, String seen) {
    Letter letter = writing.locked(id);
    if (letter.getState() != State.PUBLISHED) {
      throw new Refusal(
          "", letter.getState() == State.SENT ? "letter.send.already" : "letter.send.draft");
    }
    writing.requireSeen(letter, seen);
    writing.requireSomething(letter);
    letter.send();
  }

  /**
   * Writes the next batch of mails of the letter that has waited longest. Its row stays locked
   * meanwhile, so that another node takes another one.
   *
   * @return whether there may be more to do
   */
  @Transactional
  boolean postSome() {
    List<?> due =
        entities
            .createNativeQuery(
                "SELECT l.id, l.posted_up_to FROM letter l WHERE l.posted_at IS NULL AND l.sent_at"
                    + " IS NOT NULL ORDER BY l.sent_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .getResultList();
    if (due.isEmpty()) {
      return false;
    }
    Object[] row = (Object[]) due.get(0);
    UUID id = UUID.fromString(row[0].toString());
    UUID after = row[1] == null ? null : UUID.fromString(row[1].toString());
    Letter letter = entities.find(Letter.class, id);
    entities.refresh(letter);
    List<Reader> some = readers.page(concerned(letter.getTerritoryId()), after, BATCH);
    if (some.isEmpty()) {
      execute("DELETE FROM letter_mail WHERE letter_id = ?", id);
      letter.posted();
      return true;
    }
    LetterText text = letters.text(letter);
    String body = mails.body(text);
    for (Reader reader : some) {
      boolean first =
          execute(
                  "INSERT IGNORE INTO letter_mail (letter_id, email_key) VALUES (?, ?)",
                  id,
                  reader.key())
              == 1;
      if (first) {
        outbox.put(mails.mail(text, body, reader));
      }
    }
    execute(
        "UPDATE letter SET posted_up_to = ? WHERE id = ?",
        some.get(some.size() - 1).follower(),
        id);
    return true;
  }

  /** The territory, what lies in it, and what it lies in: letters of all of them concern it. */
  private Set<UUID> concerned(UUID territory) {
    Set<UUID> concerned = new HashSet<>(spaces.within(territory));
    Map<UUID, UUID> parents = new HashMap<>();
    for (Territories.Branch branch : territories.tree()) {
      Territory one = branch.territory();
      parents.put(one.getId(), one.getParentId());
    }
    UUID at = parents.get(territory);
    while (at != null && concerned.add(at)) {
      at = parents.get(at);
    }
    return concerned;
  }

  private int execute(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }
}
