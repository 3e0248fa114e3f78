package org.palabre.space;

import static org.palabre.access.PlatformPermission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.mail.Outbox;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.ClosingGuard;
import org.palabre.people.EmailAddress;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;

/**
 * Who runs a space once the only person who ran it is gone. Usually they hand it over themselves.
 * When they cannot any more, the administration names somebody who is a member already: that way no
 * administrator lets anybody into a space, themselves neither, and learns of a private space only
 * that there is one.
 */
@ApplicationScoped
public class SpaceSuccession implements ClosingGuard {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final SpaceMembers members;
  private final Accounts accounts;
  private final SpaceMails mails;
  private final Outbox outbox;
  private final Access access;

  /** For the container's proxy. */
  protected SpaceSuccession() {
    this(null, null, null, null, null);
  }

  @Inject
  SpaceSuccession(
      SpaceMembers members, Accounts accounts, SpaceMails mails, Outbox outbox, Access access) {
    this.members = members;
    this.accounts = accounts;
    this.mails = mails;
    this.outbox = outbox;
    this.access = access;
  }

  /**
   * What somebody alone runs.
   *
   * @param names of the spaces that everybody may know of
   * @param hidden how many others there are
   */
  public record Alone(List<String> names, int hidden) {

    /** Whether there is any. */
    public boolean isSome() {
      return !names.isEmpty() || hidden > 0;
    }
  }

  /**
   * What nobody would run without this person.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not manage people
   */
  @Transactional
  public Alone of(UUID person) {
    access.require(MANAGE_PEOPLE);
    List<Space> spaces = led(person);
    List<String> names =
        spaces.stream().filter(SpaceSuccession::isEverybodys).map(Space::getName).sorted().toList();
    return new Alone(names, spaces.size() - names.size());
  }

  /**
   * Gives what somebody alone runs to a member, wherever they are one, and tells them by mail.
   *
   * @param typed the address of the member's account, as typed
   * @param language the tag of the language to write in
   * @throws Refusal if it is no open account's, or has no place in any of the spaces: which of the
   *     two is not told
   * @throws org.palabre.access.AccessDenied if the actor does not manage people
   */
  @Transactional
  public void name(UUID person, String typed, String language) {
    access.require(MANAGE_PEOPLE);
    Optional<Account> successor =
        accounts
            .find(address(typed).text())
            .filter(found -> !found.isClosed() && !found.getPersonId().equals(person));
    List<Space> given =
        led(person).stream()
            .filter(
                space ->
                    successor
                        .filter(one -> members.letLead(space.getId(), one.getPersonId()))
                        .isPresent())
            .toList();
    if (given.isEmpty()) {
      throw new Refusal("email", "succession.unknown");
    }
    given.forEach(space -> outbox.put(mails.named(successor.get().getEmail(), space, language)));
  }

  /** The account of somebody who alone runs a space is not closed: it would be left to nobody. */
  @Override
  @Transactional
  public void checkClosing(UUID person) {
    int alone = members.ledAloneBy(person).size();
    if (alone > 0) {
      throw new Refusal("", "members.lastLeadElsewhere", alone);
    }
  }

  private List<Space> led(UUID person) {
    return members.ledAloneBy(person).stream().map(id -> entities.find(Space.class, id)).toList();
  }

  private static boolean isEverybodys(Space space) {
    return space.getVisibility() == Visibility.PUBLIC
        && (space.getStage() == Stage.OPEN || space.getStage() == Stage.CLOSED);
  }

  private static EmailAddress address(String typed) {
    try {
      return new EmailAddress(typed == null ? "" : typed);
    } catch (IllegalArgumentException e) {
      throw new Refusal("email", "members.email.shape");
    }
  }
}
