package org.palabre.space;

import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.EmailAddress;
import org.palabre.people.InvitationAccepted;
import org.palabre.people.Invitations;
import org.palabre.people.Person;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.SpaceKind;

/**
 * Who is in a space and in what roles. A space always keeps somebody who runs it: the last lead
 * with an open account neither leaves nor loses the role.
 */
@ApplicationScoped
public class SpaceMembers {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Accounts accounts;
  private final Invitations invitations;
  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected SpaceMembers() {
    this(null, null, null, null, null);
  }

  @Inject
  SpaceMembers(
      Access access,
      CurrentActor actor,
      Accounts accounts,
      Invitations invitations,
      PluginRegistry plugins) {
    this.access = access;
    this.actor = actor;
    this.accounts = accounts;
    this.invitations = invitations;
    this.plugins = plugins;
  }

  /** What became of somebody's address. */
  public enum Outcome {
    /** They have an account: they are a member now. */
    ADDED,
    /** They have none: a mail invites them to open one, and makes them a member. */
    INVITED
  }

  /**
   * The members of a space: who runs it first, then by name.
   *
   * @throws org.palabre.access.AccessDenied if the actor is not one of them
   */
  public List<Member> list(UUID space) {
    access.require(READ_MEMBERS, space);
    SpaceKind kind = kind(space);
    Map<UUID, List<SpaceMember>> byPerson = new LinkedHashMap<>();
    Map<UUID, String> names = new LinkedHashMap<>();
    entities
        .createQuery(
            "SELECT m, p.name FROM SpaceMember m, Person p WHERE m.spaceId = :space AND p.id = m.personId",
            Object[].class)
        .setParameter("space", space)
        .getResultList()
        .forEach(
            row -> {
              SpaceMember one = (SpaceMember) row[0];
              byPerson.computeIfAbsent(one.getPersonId(), id -> new ArrayList<>()).add(one);
              names.put(one.getPersonId(), (String) row[1]);
            });
    Collator collator = Collator.getInstance(Locale.FRENCH);
    return byPerson.entrySet().stream()
        .map(entry -> member(entry.getKey(), names.get(entry.getKey()), entry.getValue(), kind))
        .sorted(
            Comparator.comparing((Member member) -> !member.lead())
                .thenComparing(Member::name, collator))
        .toList();
  }

  private static Member member(UUID person, String name, List<SpaceMember> rows, SpaceKind kind) {
    List<String> roles =
        rows.stream()
            .map(SpaceMember::getRole)
            .sorted(Comparator.comparing((String role) -> -kind.roles().indexOf(role)))
            .toList();
    Instant since = rows.stream().map(SpaceMember::getSince).min(Instant::compareTo).orElseThrow();
    return new Member(person, name, roles, roles.contains(kind.leadRole()), since);
  }

  /** Those who were invited and have not opened their account yet, latest first. */
  public List<SpaceInvitation> awaited(UUID space) {
    access.require(RUN_SPACE, space);
    return entities
        .createQuery(
            "SELECT i FROM SpaceInvitation i WHERE i.spaceId = :space ORDER BY i.invitedAt DESC",
            SpaceInvitation.class)
        .setParameter("space", space)
        .getResultList();
  }

  /**
   * Makes somebody a member by their address, or invites them to open an account first.
   *
   * @param typed the address, as typed
   * @param role one of the kind's roles
   * @param language the tag of the language to write in
   * @throws Refusal naming the field that cannot be taken
   */
  @Transactional
  public Outcome add(UUID space, String typed, String role, String language) {
    access.require(RUN_SPACE, space);
    lock(space);
    EmailAddress email = address(typed);
    checkRole(space, role);
    Optional<Account> account = accounts.find(email.text());
    if (account.filter(Account::isClosed).isPresent()) {
      throw new Refusal("email", "members.email.closed");
    }
    if (account.isPresent()) {
      UUID person = account.get().getPersonId();
      if (rolesOf(space, person).contains(role)) {
        throw new Refusal("email", "members.already");
      }
      entities.persist(new SpaceMember(space, person, role));
      return Outcome.ADDED;
    }
    pending(space, email)
        .ifPresentOrElse(
            known -> known.expectAs(role),
            () -> entities.persist(new SpaceInvitation(space, email.text(), role)));
    invitations.inviteResident(email, language);
    return Outcome.INVITED;
  }

  /** Stops expecting somebody; their account, if they open one, has no place here. */
  @Transactional
  public void cancel(UUID space, UUID invitation) {
    access.require(RUN_SPACE, space);
    SpaceInvitation found = entities.find(SpaceInvitation.class, invitation);
    if (found != null && found.getSpaceId().equals(space)) {
      entities.remove(found);
    }
  }

  /**
   * Gives a member exactly these roles.
   *
   * @throws Refusal if there is none, one is not of this kind, the person is no member, or nobody
   *     would run the space any more
   */
  @Transactional
  public void giveRoles(UUID space, UUID person, Set<String> roles) {
    access.require(RUN_SPACE, space);
    lock(space);
    List<String> held = rolesOf(space, person);
    if (held.isEmpty()) {
      throw new Refusal("", "members.gone");
    }
    if (roles.isEmpty()) {
      throw new Refusal("roles", "members.roles.required");
    }
    roles.forEach(role -> checkRole(space, role));
    if (!roles.contains(kind(space).leadRole())) {
      checkAnotherLead(space, person);
    }
    held.stream().filter(role -> !roles.contains(role)).forEach(role -> drop(space, person, role));
    roles.stream()
        .filter(role -> !held.contains(role))
        .forEach(role -> entities.persist(new SpaceMember(space, person, role)));
  }

  /**
   * Removes a member.
   *
   * @throws Refusal if nobody would run the space any more
   */
  @Transactional
  public void remove(UUID space, UUID person) {
    access.require(RUN_SPACE, space);
    part(space, person);
  }

  /**
   * Takes the current actor out of a space.
   *
   * @throws Refusal if nobody would run it any more
   */
  @Transactional
  public void leave(UUID space) {
    access.require(READ_MEMBERS, space);
    part(space, actor.person());
  }

  /**
   * Passes the role that runs a space from one person to the actor, who is a member and accepted:
   * the first goes on in the kind's first role. Whether the first agreed is the caller's question.
   *
   * @throws Refusal if the first does not run it any more
   */
  @Transactional
  public void passLead(UUID space, UUID from, UUID to) {
    access.require(READ_MEMBERS, space);
    if (!to.equals(actor.person())) {
      throw new AccessDenied("Nobody takes a space over for somebody else.");
    }
    lock(space);
    String lead = kind(space).leadRole();
    List<String> held = rolesOf(space, from);
    if (!held.contains(lead)) {
      throw new Refusal("", "members.gone");
    }
    if (!rolesOf(space, to).contains(lead)) {
      entities.persist(new SpaceMember(space, to, lead));
    }
    drop(space, from, lead);
    String plain = kind(space).roles().get(0);
    if (held.size() == 1 && !plain.equals(lead)) {
      entities.persist(new SpaceMember(space, from, plain));
    }
  }

  /** Gives those who opened their account by an invitation's link the places kept for them. */
  @Transactional
  void welcome(@Observes InvitationAccepted accepted) {
    for (SpaceInvitation invitation : pending(accepted.email())) {
      entities.persist(
          new SpaceMember(invitation.getSpaceId(), accepted.person(), invitation.getRole()));
      entities.remove(invitation);
    }
  }

  /** The spaces that nobody would run without this person; they stay locked. */
  List<UUID> ledAloneBy(UUID person) {
    List<UUID> spaces = spacesOf(person).stream().sorted().toList();
    spaces.forEach(this::lock);
    return spaces.stream().filter(space -> isLastLead(space, person)).toList();
  }

  /**
   * Gives the role that runs a space to one of its members; who asks is the caller's question.
   *
   * @return whether they are a member
   */
  boolean letLead(UUID space, UUID member) {
    List<String> held = rolesOf(space, member);
    String lead = kind(space).leadRole();
    if (!held.isEmpty() && !held.contains(lead)) {
      entities.persist(new SpaceMember(space, member, lead));
    }
    return !held.isEmpty();
  }

  private void part(UUID space, UUID person) {
    lock(space);
    checkAnotherLead(space, person);
    rolesOf(space, person).forEach(role -> drop(space, person, role));
  }

  private void drop(UUID space, UUID person, String role) {
    entities.remove(entities.find(SpaceMember.class, new SpaceMember.Key(space, person, role)));
  }

  /** Members of one space change one after the other, so that two leads cannot both be the last. */
  private void lock(UUID space) {
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
  }

  private void checkAnotherLead(UUID space, UUID person) {
    if (isLastLead(space, person)) {
      throw new Refusal("", "members.lastLead", entities.find(Person.class, person).getName());
    }
  }

  /** The spaces a person is in, of kinds that are on. */
  private List<UUID> spacesOf(UUID person) {
    return entities
        .createQuery(
            "SELECT s FROM Space s, SpaceMember m WHERE m.spaceId = s.id AND m.personId = :person",
            Space.class)
        .setParameter("person", person)
        .getResultStream()
        .filter(space -> plugins.kind(space.getKind()).isPresent())
        .map(Space::getId)
        .distinct()
        .toList();
  }

  private boolean isLastLead(UUID space, UUID person) {
    String lead = kind(space).leadRole();
    if (!rolesOf(space, person).contains(lead)) {
      return false;
    }
    long others =
        entities
            .createQuery(
                "SELECT COUNT(m) FROM SpaceMember m, Account a WHERE m.spaceId = :space AND m.role = :lead"
                    + " AND m.personId <> :person AND a.personId = m.personId AND a.closed = FALSE",
                Long.class)
            .setParameter("space", space)
            .setParameter("lead", lead)
            .setParameter("person", person)
            .getSingleResult();
    return others == 0;
  }

  private List<String> rolesOf(UUID space, UUID person) {
    return entities
        .createQuery(
            "SELECT m.role FROM SpaceMember m WHERE m.spaceId = :space AND m.personId = :person",
            String.class)
        .setParameter("space", space)
        .setParameter("person", person)
        .getResultList();
  }

  private Optional<SpaceInvitation> pending(UUID space, EmailAddress email) {
    return pending(email).stream()
        .filter(invitation -> invitation.getSpaceId().equals(space))
        .findFirst();
  }

  private List<SpaceInvitation> pending(EmailAddress email) {
    return entities
        .createQuery(
            "SELECT i FROM SpaceInvitation i WHERE i.emailKey = :key", SpaceInvitation.class)
        .setParameter("key", Account.key(email.text()))
        .getResultList();
  }

  private static EmailAddress address(String typed) {
    try {
      return new EmailAddress(typed == null ? "" : typed);
    } catch (IllegalArgumentException e) {
      throw new Refusal("email", "members.email.shape");
    }
  }

  private void checkRole(UUID space, String role) {
    if (role == null || !kind(space).roles().contains(role)) {
      throw new Refusal("role", "members.role.required");
    }
  }

  private SpaceKind kind(UUID space) {
    return plugins.kind(entities.find(Space.class, space).getKind()).orElseThrow();
  }
}
