package org.palabre.debate;

import static org.palabre.access.PlatformPermission.DISCUSS_AMENDMENTS;
import static org.palabre.access.PlatformPermission.LEAD_TEXTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;
import org.palabre.store.DataVersion;
import org.palabre.text.Amendment;
import org.palabre.text.Amendments;
import org.palabre.text.Text;
import org.palabre.text.TextHolds;
import org.palabre.text.Texts;

/**
 * Open, indicative votes on amendments; a ballot they are not: the database knows who said what, so
 * that a voice can be changed, and every page shows only totals. A voice counts once a person,
 * until the amendment is answered or its text adopted.
 */
@ApplicationScoped
public class Votes {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Texts texts;
  private final Amendments amendments;
  private final TextHolds holds;
  private final DraftingGroup group;
  private final DataVersion version;

  /** For the container's proxy. */
  protected Votes() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Votes(
      Access access,
      CurrentActor actor,
      Texts texts,
      Amendments amendments,
      TextHolds holds,
      DraftingGroup group,
      DataVersion version) {
    this.access = access;
    this.actor = actor;
    this.texts = texts;
    this.amendments = amendments;
    this.holds = holds;
    this.group = group;
    this.version = version;
  }

  /** Who may vote on the amendments to a text found by its reader. */
  public Voters voters(Text text) {
    return Optional.ofNullable(entities.find(VoteTerms.class, text.getId()))
        .map(VoteTerms::getWho)
        .orElse(Voters.NOBODY);
  }

  /**
   * Says who may vote from now on; voices that were cast stay.
   *
   * @throws Refusal if there is no such text
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void let(SpaceFacts space, UUID textId, Voters voters) {
    access.require(LEAD_TEXTS, space);
    Objects.requireNonNull(voters, "A vote is somebody's, or nobody's.");
    Text text = holds.text(space.id(), textId);
    VoteTerms terms = entities.find(VoteTerms.class, text.getId());
    if (terms == null) {
      terms = new VoteTerms(text.getId());
      entities.persist(terms);
    }
    terms.let(voters);
  }

  /** Whether the actor is one of those who vote on the amendments to a text found by them. */
  public boolean isVoter(SpaceFacts space, Text text) {
    return access.may(DISCUSS_AMENDMENTS, space)
        && switch (voters(text)) {
          case NOBODY -> false;
          case DRAFTERS -> group.isDrafting(text);
          case MEMBERS -> space.isMember();
          case READERS -> true;
        };
  }

  /** Whether voices on an amendment are still taken. */
  public boolean isOpen(Text text, Amendment amendment) {
    return amendment.isOpen() && text.getState() == Text.State.DISCUSSED;
  }

  /**
   * Casts the actor's voice, or changes it.
   *
   * @throws Refusal if the vote is over, or not theirs
   * @throws org.palabre.access.AccessDenied if the actor may not read the text, or is not signed in
   */
  @Transactional
  public void cast(SpaceFacts space, UUID amendmentId, Choice choice) {
    access.require(DISCUSS_AMENDMENTS, space);
    Objects.requireNonNull(choice, "A voice says something.");
    Amendment amendment =
        amendments
            .find(space, amendmentId)
            .orElseThrow(() -> new AccessDenied("There is no amendment " + amendmentId));
    TextHolds.Standing standing = holds.shared(amendment);
    if (standing.amendment() != Amendment.State.PROPOSED) {
      throw new Refusal("", "debate.vote.over." + choice);
    }
    if (standing.text() != Text.State.DISCUSSED) {
      throw new Refusal("", "debate.vote.adopted." + choice);
    }
    Text text = texts.find(space, amendment.getTextId()).orElseThrow();
    if (!isVoter(space, text)) {
      throw new Refusal("", "debate.vote.notYours." + voters(text));
    }
    // Those of others go on meanwhile; two of one person meet at the unique key.
    entities
        .createNativeQuery(
            "INSERT INTO text_vote (id, amendment_id, person_id, college, choice)"
                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE choice = VALUES(choice),"
                + " college = VALUES(college)")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, amendment.getId())
        .setParameter(3, actor.person())
        .setParameter(4, group.collegeOfActor(text).map(College::name).orElse(null))
        .setParameter(5, choice.name())
        .executeUpdate();
    version.changed();
  }

  /** What the actor's voice on an amendment found by them says; empty when they cast none. */
  public Optional<Choice> mine(Amendment amendment) {
    return actor
        .get()
        .person()
        .flatMap(
            person ->
                entities
                    .createQuery(
                        "SELECT v.choice FROM TextVote v WHERE v.amendmentId = :amendment"
                            + " AND v.personId = :person",
                        Choice.class)
                    .setParameter("amendment", amendment.getId())
                    .setParameter("person", person)
                    .getResultStream()
                    .findFirst());
  }

  /** The voices on an amendment found by its reader. */
  public Tally tally(Amendment amendment) {
    Tally tally = new Tally();
    entities
        .createQuery(
            "SELECT v.college, v.choice, COUNT(v.id) FROM TextVote v"
                + " WHERE v.amendmentId = :amendment GROUP BY v.college, v.choice",
            Object[].class)
        .setParameter("amendment", amendment.getId())
        .getResultStream()
        .forEach(row -> tally.add((College) row[0], (Choice) row[1], (Long) row[2]));
    return tally;
  }

  /** Whether the actor sees the voices of a text's amendments by college. */
  public boolean seesColleges(SpaceFacts space, Text text) {
    return access.may(LEAD_TEXTS, space) || group.collegeOfActor(text).isPresent();
  }
}
