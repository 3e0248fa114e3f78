package org.palabre.drafting;

import static org.palabre.access.PlatformPermission.DRAFT_TEXTS;
import static org.palabre.access.PlatformPermission.LEAD_TEXTS;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.InvitationAccepted;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.SpaceInvitation;
import org.palabre.space.SpaceMembers;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Drafters;
import org.palabre.text.Text;
import org.palabre.text.TextHolds;
import org.palabre.text.Texts;

/**
 * The group that writes a text together with those who lead the space: people of the space, or
 * invited to it by mail, each in one college. Whoever leaves the space writes no more.
 */
@ApplicationScoped
public class DraftingGroup implements Drafters {

  private static final int MOST = 200;
  private static final String STILL_MEMBER =
      " AND EXISTS (SELECT m FROM SpaceMember m WHERE m.spaceId = :space"
          + " AND m.personId = d.personId)";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Texts texts;
  private final TextHolds holds;
  private final SpaceMembers members;
  private final Accounts accounts;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected DraftingGroup() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  DraftingGroup(
      Access access,
      CurrentActor actor,
      Texts texts,
      TextHolds holds,
      SpaceMembers members,
      Accounts accounts,
      PluginRegistry plugins) {
    this.access = access;
    this.actor = actor;
    this.texts = texts;
    this.holds = holds;
    this.members = members;
    this.accounts = accounts;
    this.plugins = plugins;
  }

  @Override
  public boolean isDrafting(Text text) {
    return collegeOfActor(text).isPresent() && access.may(DRAFT_TEXTS, text.getSpaceId());
  }

  @Override
  public boolean isDrafting(Text text, UUID person) {
    return college(text, person).isPresent() && access.may(person, DRAFT_TEXTS, text.getSpaceId());
  }

  /** The college the actor drafts this text for; empty for everybody else. */
  public Optional<College> collegeOfActor(Text text) {
    return actor.get().person().flatMap(person -> college(text, person));
  }

  private Optional<College> college(Text text, UUID person) {
    return entities
        .createQuery(
            "SELECT d.college FROM Drafter d WHERE d.textId = :text AND d.personId = :person"
                + STILL_MEMBER,
            College.class)
        .setParameter("text", text.getId())
        .setParameter("person", person)
        .setParameter("space", text.getSpaceId())
        .getResultStream()
        .findFirst();
  }

  /** How many of each college draft a text that was found by its reader; none is not listed. */
  public Map<College, Long> counts(Text text) {
    Map<College, Long> counts = new EnumMap<>(College.class);
    entities
        .createQuery(
            "SELECT d.college, COUNT(d.personId) FROM Drafter d WHERE d.textId = :text"
                + STILL_MEMBER
                + " GROUP BY d.college",
            Object[].class)
        .setParameter("text", text.getId())
        .setParameter("space", text.getSpaceId())
        .getResultStream()
        .forEach(row -> counts.put((College) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * Who drafts a text found by its reader, by college, then by name.
   *
   * @throws org.palabre.access.AccessDenied if the actor is no member of the space
   */
  public List<Member> members(SpaceFacts space, Text text) {
    access.require(READ_MEMBERS, space);
    Collator collator = Collator.getInstance(Locale.FRENCH);
    return entities
        .createQuery(
            "SELECT d.personId, p.name, d.college FROM Drafter d, Person p"
                + " WHERE p.id = d.personId AND d.textId = :text"
                + STILL_MEMBER,
            Object[].class)
        .setParameter("text", text.getId())
        .setParameter("space", text.getSpaceId())
        .getResultStream()
        .map(row -> new Member((UUID) row[0], (String) row[1], (College) row[2]))
        .sorted(Comparator.comparing(Member::college).thenComparing(Member::name, collator))
        .toList();
  }

  /** Those who were invited by mail and have not opened their account yet, latest first. */
  public List<Awaited> awaited(SpaceFacts space, Text text) {
    access.require(LEAD_TEXTS, space);
    return entities
        .createQuery(
            "SELECT i, e.college FROM ExpectedDrafter e, SpaceInvitation i"
                + " WHERE i.id = e.invitationId AND e.textId = :text ORDER BY i.invitedAt DESC",
            Object[].class)
        .setParameter("text", text.getId())
        .getResultStream()
        .map(
            row -> {
              SpaceInvitation one = (SpaceInvitation) row[0];
              return new Awaited(one.getId(), one.getHint(), (College) row[1]);
            })
        .toList();
  }

  /**
   * Takes a member of the space into the group, or gives them another college.
   *
   * @throws Refusal if they are no member, or the group is too large
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void place(SpaceFacts space, UUID textId, UUID person, College college) {
    Text text = led(space, textId);
    if (person == null || !isMember(space.id(), person)) {
      throw new Refusal("person", "drafting.notMember");
    }
    put(text, person, required(college));
  }

  /**
   * Takes whoever has an address into the group, and into the space if they are not in it; invites
   * them to open an account first if they have none.
   *
   * @param email the address, as typed
   * @param language the tag of the language to write in
   * @throws Refusal if the address cannot be taken, or the group is too large
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public SpaceMembers.Outcome invite(
      SpaceFacts space, UUID textId, String email, College college, String language) {
    Text text = led(space, textId);
    College chosen = required(college);
    String typed = email == null ? "" : email.strip();
    Optional<UUID> known =
        accounts.find(typed).filter(account -> !account.isClosed()).map(Account::getPersonId);
    if (known.filter(person -> isMember(space.id(), person)).isPresent()) {
      put(text, known.get(), chosen);
      return SpaceMembers.Outcome.ADDED;
    }
    // What they were invited as stays: it may be more than a member.
    String role =
        (known.isEmpty() ? invitation(space.id(), typed) : Optional.<SpaceInvitation>empty())
            .map(SpaceInvitation::getRole)
            .orElseGet(() -> plugins.kind(space.kind()).orElseThrow().roles().get(0));
    SpaceMembers.Outcome outcome = members.add(space.id(), typed, role, language);
    entities.flush();
    if (outcome == SpaceMembers.Outcome.ADDED) {
      put(text, known.orElseThrow(), chosen);
    } else {
      expect(text, invitation(space.id(), typed).orElseThrow().getId(), chosen);
    }
    return outcome;
  }

  /**
   * Takes somebody out of the group; they stay in the space.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void remove(SpaceFacts space, UUID textId, UUID person) {
    Text text = led(space, textId);
    Drafter drafter = entities.find(Drafter.class, new Drafter.Key(text.getId(), person));
    if (drafter != null) {
      entities.remove(drafter);
    }
  }

  /**
   * Stops keeping a place for somebody; their invitation to the space stays.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not lead texts there
   */
  @Transactional
  public void cancel(SpaceFacts space, UUID textId, UUID invitation) {
    Text text = led(space, textId);
    ExpectedDrafter expected =
        entities.find(ExpectedDrafter.class, new ExpectedDrafter.Key(text.getId(), invitation));
    if (expected != null) {
      entities.remove(expected);
    }
  }

  /** Before the space makes a member of them, which ends the invitation the places hang on. */
  @Transactional
  void welcome(@Observes @Priority(Interceptor.Priority.APPLICATION) InvitationAccepted accepted) {
    entities
        .createQuery(
            "SELECT e FROM ExpectedDrafter e, SpaceInvitation i WHERE i.id = e.invitationId"
                + " AND i.emailKey = :key",
            ExpectedDrafter.class)
        .setParameter("key", Account.key(accepted.email().text()))
        .getResultList()
        .forEach(
            one -> {
              entities.persist(new Drafter(one.getTextId(), accepted.person(), one.getCollege()));
              entities.remove(one);
            });
    entities.flush();
  }

  private void put(Text text, UUID person, College college) {
    Drafter known = entities.find(Drafter.class, new Drafter.Key(text.getId(), person));
    if (known != null) {
      known.moveTo(college);
      return;
    }
    requireRoom(text);
    entities.persist(new Drafter(text.getId(), person, college));
  }

  private void expect(Text text, UUID invitation, College college) {
    ExpectedDrafter known =
        entities.find(ExpectedDrafter.class, new ExpectedDrafter.Key(text.getId(), invitation));
    if (known != null) {
      known.moveTo(college);
      return;
    }
    requireRoom(text);
    entities.persist(new ExpectedDrafter(text.getId(), invitation, college));
  }

  private void requireRoom(Text text) {
    if (count("Drafter", text) + count("ExpectedDrafter", text) >= MOST) {
      throw new Refusal("", "drafting.tooMany", MOST);
    }
  }

  private long count(String entity, Text text) {
    return entities
        .createQuery(
            "SELECT COUNT(d.textId) FROM %s d WHERE d.textId = :text".formatted(entity), Long.class)
        .setParameter("text", text.getId())
        .getSingleResult();
  }

  private Optional<SpaceInvitation> invitation(UUID space, String email) {
    return entities
        .createQuery(
            "SELECT i FROM SpaceInvitation i WHERE i.spaceId = :space AND i.emailKey = :key",
            SpaceInvitation.class)
        .setParameter("space", space)
        .setParameter("key", Account.key(email))
        .getResultStream()
        .findFirst();
  }

  private boolean isMember(UUID space, UUID person) {
    return entities
            .createQuery(
                "SELECT COUNT(m) FROM SpaceMember m WHERE m.spaceId = :space"
                    + " AND m.personId = :person",
                Long.class)
            .setParameter("space", space)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  /** Held, so that two who change its group come one after the other. */
  private Text led(SpaceFacts space, UUID id) {
    access.require(LEAD_TEXTS, space);
    return texts
        .find(space, id)
        .map(text -> holds.text(space.id(), text.getId()))
        .orElseThrow(() -> new Refusal("", "text.gone"));
  }

  private static College required(College college) {
    if (college == null) {
      throw new Refusal("college", "drafting.college.required");
    }
    return college;
  }

  /**
   * Somebody of the group.
   *
   * @param person who
   * @param name what they are called
   * @param college for whom they draft
   */
  public record Member(UUID person, String name, College college) {}

  /**
   * Somebody who was invited.
   *
   * @param invitation their invitation to the space
   * @param hint their address, as much as is needed to tell it from another
   * @param college for whom they will draft
   */
  public record Awaited(UUID invitation, String hint, College college) {}
}
