package org.palabre.agenda;

import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.Accounts.Recognised;
import org.palabre.spi.Actor;

/**
 * The secret address at which somebody's calendar program finds what they may read: one a person,
 * made and taken back on their account page. What stands there is asked anew each time; it ends
 * with the account.
 */
@ApplicationScoped
public class CalendarLinks {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Accounts accounts;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected CalendarLinks() {
    this(null, null, null);
  }

  @Inject
  CalendarLinks(Accounts accounts, Access access, CurrentActor actor) {
    this.accounts = accounts;
    this.access = access;
    this.actor = actor;
  }

  /**
   * Makes a link for the actor; the one before works no more.
   *
   * @return its secret, which cannot be shown again
   */
  @Transactional
  public CalendarKey make() {
    access.require(MANAGE_OWN_ACCOUNT);
    CalendarLink link = own().orElseGet(() -> new CalendarLink(actor.person()));
    CalendarKey key = CalendarKey.next();
    link.open(key);
    entities.persist(link);
    return key;
  }

  /** Takes the actor's link back: from now on nothing is there. */
  @Transactional
  public void revoke() {
    access.require(MANAGE_OWN_ACCOUNT);
    own().ifPresent(entities::remove);
  }

  /** Since when the actor has a link; empty when they have none. */
  public Optional<Instant> since() {
    access.require(MANAGE_OWN_ACCOUNT);
    return own().map(CalendarLink::getCreatedAt);
  }

  /** Whose link it is, with the roles they hold now; empty when it leads nowhere. */
  public Optional<Actor> reader(CalendarKey key) {
    return entities
        .createQuery("SELECT l FROM CalendarLink l WHERE l.keyHash = :hash", CalendarLink.class)
        .setParameter("hash", key.hash())
        .getResultStream()
        .findFirst()
        .map(CalendarLink::getPersonId)
        .flatMap(accounts::of)
        .filter(account -> !account.isClosed())
        .flatMap(this::recognise);
  }

  private Optional<CalendarLink> own() {
    return Optional.ofNullable(entities.find(CalendarLink.class, actor.person()));
  }

  private Optional<Actor> recognise(Account account) {
    return accounts.recognise(account.getPersonId(), account.getStamp()).map(Recognised::actor);
  }
}
