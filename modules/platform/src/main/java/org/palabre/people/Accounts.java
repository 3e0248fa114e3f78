package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.Actor;

/** Finds accounts, and recognises the people behind sessions. */
@ApplicationScoped
public class Accounts {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected Accounts() {}

  /** The account with this e-mail address, closed or not. */
  public Optional<Account> find(String email) {
    return entities
        .createQuery("SELECT a FROM Account a WHERE a.emailKey = :key", Account.class)
        .setParameter("key", Account.key(email))
        .getResultStream()
        .findFirst();
  }

  /** The account of this person, closed or not. */
  public Optional<Account> of(UUID person) {
    return Optional.ofNullable(entities.find(Account.class, person));
  }

  /**
   * Notes that somebody has signed in.
   *
   * @return what their session carries, or nothing if the account is closed or gone
   */
  @Transactional
  public Optional<SignIn.Opened> signedIn(UUID person) {
    return of(person)
        .filter(account -> !account.isClosed())
        .map(
            account -> {
              account.signedIn(Instant.now());
              return new SignIn.Opened(person, account.getStamp());
            });
  }

  /**
   * The actor behind a session, with the roles they hold now.
   *
   * @param person whom the session was opened for
   * @param stamp the account's stamp when it was
   * @return empty when the account is closed or its password changed since: the session is over
   */
  public Optional<Recognised> recognise(UUID person, UUID stamp) {
    return entities
        .createQuery(
            "SELECT p FROM Person p, Account a WHERE p.id = :person AND a.personId = p.id"
                + " AND a.stamp = :stamp AND a.closed = FALSE",
            Person.class)
        .setParameter("person", person)
        .setParameter("stamp", stamp)
        .getResultStream()
        .findFirst()
        .map(
            found ->
                new Recognised(found.getName(), new Actor(Optional.of(person), found.getRoles())));
  }

  /**
   * A signed-in person.
   *
   * @param name what to call them
   * @param actor what they may be allowed
   */
  public record Recognised(String name, Actor actor) {}
}
