package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.access.PlatformPermission;
import org.palabre.people.AccountLinks.Purpose;

/** What people do with their own account. */
@ApplicationScoped
public class OwnAccount {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Accounts accounts;
  private final AccountLinks links;
  private final Passwords passwords;

  /** For the container's proxy. */
  protected OwnAccount() {
    this(null, null, null, null, null);
  }

  @Inject
  OwnAccount(
      Access access,
      CurrentActor actor,
      Accounts accounts,
      AccountLinks links,
      Passwords passwords) {
    this.access = access;
    this.actor = actor;
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
  }

  /** The person's name. */
  public String name() {
    return person().getName();
  }

  /** The address they sign in with. */
  public String email() {
    return account().getEmail();
  }

  /** Whether they have chosen a password. */
  public boolean hasPassword() {
    return account().getPasswordHash() != null;
  }

  /** Changes what they are called. */
  @Transactional
  public void rename(String name) {
    person().rename(name.strip());
  }

  /**
   * Whether a password is theirs; asked before something that cannot be undone. True for somebody
   * who has none.
   */
  public boolean isPassword(String password) {
    String kept = account().getPasswordHash();
    return kept == null || passwords.matches(password, kept);
  }

  /**
   * Chooses a new password: every session ends, the links sent before stop working.
   *
   * @return what the running session must carry to go on
   * @throws PasswordRefused if it is not good enough
   */
  @Transactional
  public SignIn.Opened choosePassword(String password) {
    return choosePassword(person(), account(), password);
  }

  /**
   * Chooses a new password by a link.
   *
   * @return what a session must carry; empty when the link was used, is over, or never was
   * @throws PasswordRefused if it is not good enough; the link still works
   */
  @Transactional
  public Optional<SignIn.Opened> choosePassword(OneTimeToken token, String password) {
    return links
        .use(token, Purpose.PASSWORD)
        .flatMap(accounts::of)
        .filter(account -> !account.isClosed())
        .map(
            account ->
                choosePassword(
                    entities.find(Person.class, account.getPersonId()), account, password));
  }

  /** Ends every session of theirs, this one included. */
  @Transactional
  public void endSessions() {
    account().endSessions();
  }

  /**
   * Ends every session of theirs but the running one.
   *
   * @return what the running session must carry to go on
   */
  @Transactional
  public SignIn.Opened endOtherSessions() {
    Account account = account();
    account.endSessions();
    return new SignIn.Opened(account.getPersonId(), account.getStamp());
  }

  private SignIn.Opened choosePassword(Person person, Account account, String password) {
    passwords.check(password, person.getName(), account.getEmail());
    account.choosePassword(passwords.keep(password));
    links.forget(person.getId());
    return new SignIn.Opened(person.getId(), account.getStamp());
  }

  private Person person() {
    return entities.find(Person.class, mine());
  }

  private Account account() {
    return accounts.of(mine()).orElseThrow();
  }

  private UUID mine() {
    access.require(PlatformPermission.MANAGE_OWN_ACCOUNT);
    return actor.person();
  }
}
