package org.palabre.tables.application;

import static org.palabre.tables.TablesPermission.HAND_OVER;
import static org.palabre.tables.TablesPermission.TAKE_OVER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.people.Account;
import org.palabre.people.Accounts;
import org.palabre.people.InvitationAccepted;
import org.palabre.people.PublicNames;
import org.palabre.space.Member;
import org.palabre.space.SpaceMembers;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.domain.Handover;
import org.palabre.tables.domain.Handover.State;
import org.palabre.tables.domain.HandoverRepository;

/**
 * Hands tables over. Nobody is made a facilitator who did not accept, and the one who leaves runs
 * the table until then: it is never without somebody.
 */
@ApplicationScoped
public class Handovers {

  private static final String MEMBER = "member";

  private final HandoverRepository handovers;
  private final HandoverMail mail;
  private final PublicNames names;
  private final SpaceMembers members;
  private final Accounts accounts;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Handovers() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Handovers(
      HandoverRepository handovers,
      HandoverMail mail,
      PublicNames names,
      SpaceMembers members,
      Accounts accounts,
      Access access,
      CurrentActor actor) {
    this.handovers = handovers;
    this.mail = mail;
    this.names = names;
    this.members = members;
    this.accounts = accounts;
    this.access = access;
    this.actor = actor;
  }

  /**
   * Every handover of a table, latest first.
   *
   * @throws AccessDenied if the actor does not run it
   */
  public List<Told> list(SpaceFacts table) {
    access.require(HAND_OVER, table);
    return told(handovers.of(table.id()));
  }

  /**
   * The handover that waits for the actor's answer.
   *
   * @throws AccessDenied if the actor is no member
   */
  public Optional<Told> forMe(SpaceFacts table) {
    access.require(TAKE_OVER, table);
    UUID me = actor.person();
    return told(handovers.of(table.id()).stream().filter(one -> one.waitsFor(me)).toList()).stream()
        .findFirst();
  }

  /**
   * Offers the actor's place as a facilitator to a member, or to somebody by their address, who is
   * then made a member or invited to open an account.
   *
   * @param member who takes over, or null
   * @param email their address, when they are no member
   * @param word for them; may be empty
   * @param language the tag of the language to write in
   * @throws Refusal naming the field {@code member}, {@code email} or {@code word}
   * @throws AccessDenied if the actor does not run the table
   */
  @Transactional
  public void offer(UUID table, UUID member, String email, String word, String language) {
    access.require(HAND_OVER, table);
    UUID me = actor.person();
    String cleanWord = PlainText.optionalLines("word", word, Handover.LONGEST_WORD);
    List<Member> all = members.list(table);
    handovers.lock(table);
    if (handovers.of(table).stream()
        .anyMatch(one -> me.equals(one.getLeaverId()) && one.getState() == State.OFFERED)) {
      throw new Refusal("", "tables.handover.twice");
    }
    Successor successor =
        member == null ? byAddress(table, all, email, language) : amongMembers(all, member);
    if (me.equals(successor.person())) {
      throw new Refusal(member == null ? "email" : "member", "tables.handover.self");
    }
    handovers.add(new Handover(table, me, successor.person(), successor.key(), cleanWord));
    if (successor.person() != null) {
      mail.offer(table, successor.person(), language);
    }
  }

  /**
   * Takes back what the actor offered.
   *
   * @throws Refusal if it was answered already
   */
  @Transactional
  public void cancel(UUID table, UUID id) {
    access.require(HAND_OVER, table);
    UUID me = actor.person();
    offered(table, id, one -> me.equals(one.getLeaverId())).end(State.CANCELLED);
  }

  /**
   * Accepts: the actor runs the table from now on, the one who offered goes on as a member.
   *
   * @throws Refusal if it was taken back, or the one who offered does not run the table any more
   */
  @Transactional
  public void accept(UUID table, UUID id) {
    access.require(TAKE_OVER, table);
    UUID me = actor.person();
    Handover handover = offered(table, id, one -> one.waitsFor(me));
    members.passLead(table, handover.getLeaverId(), me);
    handover.end(State.ACCEPTED);
  }

  /**
   * Declines: everything stays as it is.
   *
   * @throws Refusal if it was taken back
   */
  @Transactional
  public void decline(UUID table, UUID id) {
    access.require(TAKE_OVER, table);
    UUID me = actor.person();
    offered(table, id, one -> one.waitsFor(me)).end(State.DECLINED);
  }

  /** Whoever was invited by mail and opened their account finds the table offered to them. */
  @Transactional
  void welcome(@Observes InvitationAccepted accepted) {
    handovers
        .offeredTo(Account.key(accepted.email().text()))
        .forEach(handover -> handover.welcome(accepted.person()));
  }

  private Handover offered(UUID table, UUID id, Predicate<Handover> theirs) {
    return handovers
        .forChange(table, id)
        .filter(theirs)
        .filter(one -> one.getState() == State.OFFERED)
        .orElseThrow(() -> new Refusal("", "tables.handover.over"));
  }

  private static Successor amongMembers(List<Member> all, UUID member) {
    if (all.stream().noneMatch(one -> one.person().equals(member))) {
      throw new Refusal("member", "tables.handover.member");
    }
    return new Successor(member, null);
  }

  private Successor byAddress(UUID table, List<Member> all, String email, String language) {
    if (email == null || email.isBlank()) {
      throw new Refusal("email", "tables.handover.nobody");
    }
    Optional<UUID> known = accounts.find(email.strip()).map(Account::getPersonId);
    boolean isMember = known.filter(one -> isAmong(all, one)).isPresent();
    if (!isMember && members.add(table, email, MEMBER, language) == SpaceMembers.Outcome.INVITED) {
      return new Successor(null, Account.key(email.strip()));
    }
    return new Successor(known.orElseThrow(), null);
  }

  private static boolean isAmong(List<Member> all, UUID person) {
    return all.stream().anyMatch(one -> one.person().equals(person));
  }

  private List<Told> told(List<Handover> all) {
    UUID me = actor.person();
    return all.stream()
        .map(
            one ->
                new Told(
                    one,
                    names.of(one.getLeaverId()),
                    names.of(one.getSuccessorId()),
                    me.equals(one.getLeaverId()) && one.getState() == State.OFFERED))
        .toList();
  }

  private record Successor(UUID person, String key) {}

  /**
   * A handover, with names.
   *
   * @param handover the handover
   * @param leaver who offered; empty once erased
   * @param successor who takes over; empty while they have no account, and once erased
   * @param mine whether the actor offered it and may take it back
   */
  public record Told(
      Handover handover, Optional<String> leaver, Optional<String> successor, boolean mine) {}
}
