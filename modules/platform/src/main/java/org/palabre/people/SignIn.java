package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.palabre.people.SignInBrake.Try;

/**
 * Opens the door: by password, or by a link sent by mail. An unknown address, a closed account and
 * a wrong password get the same answer after the same time.
 */
@ApplicationScoped
public class SignIn {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInBrake brake;
  private final AccountLinks links;

  /** For the container's proxy. */
  protected SignIn() {
    this(null, null, null, null);
  }

  @Inject
  SignIn(Accounts accounts, Passwords passwords, SignInBrake brake, AccountLinks links) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.brake = brake;
    this.links = links;
  }

  /**
   * Tries a password.
   *
   * @param tried the e-mail address typed and the network address it came from
   * @param password as typed
   * @return who signed in, or nothing when address and password do not go together
   * @throws TooManyTries if there were too many failures before; the password is not looked at
   */
  public Optional<Opened> withPassword(Try tried, String password) {
    brake.note(tried);
    if (brake.isTooMany(tried)) {
      brake.takeBack(tried);
      throw new TooManyTries();
    }
    Optional<Account> account = accounts.find(tried.email()).filter(found -> !found.isClosed());
    String kept = account.map(Account::getPasswordHash).orElse(null);
    if (!passwords.matches(password, kept)) {
      return Optional.empty();
    }
    brake.succeeded(tried);
    return account.map(Account::getPersonId).flatMap(accounts::signedIn);
  }

  /**
   * Uses a sign-in link.
   *
   * @return who signed in, or nothing when the link was used, is over, or never was
   */
  public Optional<Opened> withLink(OneTimeToken token) {
    return links.use(token, AccountLinks.Purpose.SIGN_IN).flatMap(accounts::signedIn);
  }

  /**
   * Somebody who may have a session.
   *
   * @param person who
   * @param stamp their account's stamp, which the session carries
   */
  public record Opened(UUID person, UUID stamp) {}
}
