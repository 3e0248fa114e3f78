package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;
import org.palabre.spi.OrganisationRole;

/** The administration of people: find them, give and take roles, close and reopen accounts. */
@ApplicationScoped
public class People {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Accounts accounts;
  private final Instance<ClosingGuard> guards;

  /** For the container's proxy. */
  protected People() {
    this(null, null, null);
  }

  @Inject
  People(Access access, Accounts accounts, @Any Instance<ClosingGuard> guards) {
    this.access = access;
    this.accounts = accounts;
    this.guards = guards;
  }

  /**
   * People whose name or e-mail address contains a text, by name.
   *
   * @param text what to look for; everybody when empty
   * @param first how many to leave out
   * @param most how many at most
   */
  public List<Listed> search(String text, int first, int most) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    return entities
        .createQuery(
            "SELECT p, a FROM Person p LEFT JOIN Account a ON a.personId = p.id"
                + " WHERE p.name LIKE :text ESCAPE '!' OR a.email LIKE :text ESCAPE '!'"
                + " ORDER BY p.name, p.id",
            Object[].class)
        .setParameter("text", containing(text))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Listed((Person) row[0], Optional.ofNullable((Account) row[1])))
        .toList();
  }

  /** How many {@link #search} would find. */
  public int count(String text) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    return entities
        .createQuery(
            "SELECT COUNT(p) FROM Person p LEFT JOIN Account a ON a.personId = p.id"
                + " WHERE p.name LIKE :text ESCAPE '!' OR a.email LIKE :text ESCAPE '!'",
            Long.class)
        .setParameter("text", containing(text))
        .getSingleResult()
        .intValue();
  }

  /** One person, with their account if they have one. */
  public Optional<Listed> find(UUID person) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    return Optional.ofNullable(entities.find(Person.class, person))
        .map(found -> new Listed(found, accounts.of(person)));
  }

  /**
   * Makes a person with an account; the caller has checked that they may.
   *
   * @throws EmailTaken if an account has this address
   */
  @Transactional
  Person register(
      String name, EmailAddress email, String passwordHash, Set<OrganisationRole> roles) {
    if (accounts.find(email.text()).isPresent()) {
      throw new EmailTaken();
    }
    Person person = new Person(name.strip());
    EnumSet<OrganisationRole> all = EnumSet.of(OrganisationRole.RESIDENT);
    all.addAll(roles);
    person.giveRoles(all);
    entities.persist(person);
    entities.flush();
    Account account = new Account(person.getId(), email.text());
    account.choosePassword(passwordHash);
    entities.persist(account);
    return person;
  }

  /**
   * Gives exactly these roles, from the person's next request on; everybody keeps being a resident.
   *
   * @throws LastAdministrator if nobody with an open account would administer any more
   */
  @Transactional
  public void giveRoles(UUID person, Set<OrganisationRole> roles) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    if (!roles.contains(OrganisationRole.ADMINISTRATOR)) {
      requireAnotherAdministrator(person);
    }
    EnumSet<OrganisationRole> all = EnumSet.of(OrganisationRole.RESIDENT);
    all.addAll(roles);
    entities.find(Person.class, person).giveRoles(all);
  }

  /**
   * Closes an account: its sessions end, nobody signs in to it; what the person did stays.
   *
   * @throws LastAdministrator if nobody with an open account would administer any more
   * @throws org.palabre.input.Refusal if something would be left without anybody
   */
  @Transactional
  public void close(UUID person) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    requireAnotherAdministrator(person);
    guards.forEach(guard -> guard.checkClosing(person));
    accounts.of(person).ifPresent(Account::close);
  }

  /** Opens a closed account again. */
  @Transactional
  public void reopen(UUID person) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    accounts.of(person).ifPresent(Account::reopen);
  }

  /** Whether nobody is known here: the server has just been installed. */
  public boolean isEmpty() {
    return entities.createQuery("SELECT COUNT(p) FROM Person p", Long.class).getSingleResult() == 0;
  }

  /**
   * Goes on only if the organisation keeps an administrator without this person. The rows stay
   * locked until the end of the transaction: two administrators cannot take the role from each
   * other at once.
   */
  void requireAnotherAdministrator(UUID person) {
    List<?> administrators =
        entities
            .createNativeQuery(
                "SELECT r.person_id FROM person_role r JOIN account a ON a.person_id = r.person_id"
                    + " WHERE r.role = 'ADMINISTRATOR' AND NOT a.closed FOR UPDATE")
            .getResultList();
    boolean isOne = administrators.stream().anyMatch(id -> id.toString().equals(person.toString()));
    if (isOne && administrators.size() == 1) {
      throw new LastAdministrator();
    }
  }

  private static String containing(String text) {
    return "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
  }

  /**
   * A person in the administration's list.
   *
   * @param person who
   * @param account what they sign in with, if anything
   */
  public record Listed(Person person, Optional<Account> account) {}
}
