package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;
import org.palabre.mail.Outbox;
import org.palabre.spi.OrganisationRole;

/**
 * Invitations: each is a link that creates one account with the roles it names, within seven days.
 * The command line writes them too, for the first administrator among others.
 */
@ApplicationScoped
public class Invitations {

  /** How long an invitation holds. */
  public static final Duration LIFE = Duration.ofDays(7);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final People people;
  private final Passwords passwords;
  private final Accounts accounts;
  private final Outbox outbox;
  private final AccountMails mails;
  private final Event<InvitationAccepted> accepted;

  /** For the container's proxy. */
  protected Invitations() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Invitations(
      Access access,
      People people,
      Passwords passwords,
      Accounts accounts,
      Outbox outbox,
      AccountMails mails,
      Event<InvitationAccepted> accepted) {
    this.access = access;
    this.people = people;
    this.passwords = passwords;
    this.accounts = accounts;
    this.outbox = outbox;
    this.mails = mails;
    this.accepted = accepted;
  }

  /**
   * Invites somebody by mail.
   *
   * @param email where the mail goes; the account will have this address
   * @param roles what they will be
   * @param language the tag of the language to write in
   * @return the whole link, to hand over when mails do not reach them
   * @throws EmailTaken if an account has this address
   */
  @Transactional
  public String invite(EmailAddress email, Set<OrganisationRole> roles, String language) {
    access.require(PlatformPermission.MANAGE_PEOPLE);
    return send(email, roles, language);
  }

  /**
   * Invites somebody to open a resident's account, for a place that is kept for them elsewhere (see
   * {@link InvitationAccepted}); the caller has checked that the actor may offer it.
   *
   * @throws EmailTaken if an account has this address
   */
  @Transactional
  public void inviteResident(EmailAddress email, String language) {
    send(email, Set.of(OrganisationRole.RESIDENT), language);
  }

  private String send(EmailAddress email, Set<OrganisationRole> roles, String language) {
    if (accounts.find(email.text()).isPresent()) {
      throw new EmailTaken();
    }
    OneTimeToken token = OneTimeToken.next();
    entities
        .createNativeQuery(
            "INSERT INTO people_invitation (token_hash, email, roles, created_at, expires_at)"
                + " VALUES (?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)")
        .setParameter(1, token.hash())
        .setParameter(2, email.text())
        .setParameter(3, roles.stream().map(OrganisationRole::id).collect(Collectors.joining(",")))
        .setParameter(4, LIFE.toSeconds())
        .executeUpdate();
    outbox.put(mails.invitation(email.text(), token, language));
    return mails.invitationLink(token, language);
  }

  /** What a link invites to, if it still does; asking does not use it. */
  public Optional<Invitation> find(OneTimeToken token) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT email, roles FROM people_invitation WHERE token_hash = ?"
                    + " AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)")
            .setParameter(1, token.hash())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Invitation(Optional.ofNullable((String) row[0]), roles((String) row[1])))
        .findFirst();
  }

  /**
   * Accepts an invitation: makes the person and the account.
   *
   * @param name what to call them
   * @param email the address; that of the invitation wins if it names one
   * @param password as typed
   * @return who signed in with it
   * @throws InvitationOver if it was used, is over, or never was
   * @throws EmailTaken if an account has this address
   * @throws PasswordRefused if the password is not good enough
   */
  @Transactional
  public SignIn.Opened accept(
      OneTimeToken token, String name, EmailAddress email, String password) {
    Invitation invitation = find(token).orElseThrow(InvitationOver::new);
    EmailAddress address = invitation.email().map(EmailAddress::new).orElse(email);
    passwords.check(password, name, address.text());
    int used =
        entities
            .createNativeQuery(
                "UPDATE people_invitation SET used_at = UTC_TIMESTAMP(6), email = NULL"
                    + " WHERE token_hash = ? AND used_at IS NULL")
            .setParameter(1, token.hash())
            .executeUpdate();
    if (used != 1) {
      throw new InvitationOver();
    }
    Person person = people.register(name, address, passwords.keep(password), invitation.roles());
    entities.flush();
    invitation
        .email()
        .ifPresent(proven -> accepted.fire(new InvitationAccepted(person.getId(), address)));
    return accounts.signedIn(person.getId()).orElseThrow();
  }

  private static Set<OrganisationRole> roles(String ids) {
    EnumSet<OrganisationRole> roles = EnumSet.noneOf(OrganisationRole.class);
    Arrays.stream(ids.split(","))
        .map(id -> id.strip().toLowerCase(Locale.ROOT))
        .filter(id -> !id.isEmpty())
        .map(OrganisationRole::of)
        .forEach(roles::add);
    return roles;
  }

  /**
   * What a link invites to.
   *
   * @param email the address the account will have; empty when the invited person chooses
   * @param roles what they will be
   */
  public record Invitation(Optional<String> email, Set<OrganisationRole> roles) {}
}
