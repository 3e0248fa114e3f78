package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.roll.Registration;
import org.palabre.budget.application.vote.VoterProof.Attempt;
import org.palabre.budget.application.vote.VoterProof.OnRoll;
import org.palabre.budget.application.vote.VoterProof.Person;
import org.palabre.budget.application.vote.VoterProof.Proven;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.input.Refusal;
import org.palabre.people.EmailAddress;

/**
 * Lets voters show who they are. What it gives back, a {@link VoterPass}, is kept in the session
 * and nowhere else.
 */
@ApplicationScoped
public class Voters {

  private final Instance<VoterProof> proofs;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final RollRepository roll;
  private final Registration registration;
  private final MailProof mails;
  private final Codes codes;

  /** For the container's proxy. */
  protected Voters() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Voters(
      @Any Instance<VoterProof> proofs,
      EditionRepository editions,
      Rulebook rulebook,
      RollRepository roll,
      Registration registration,
      MailProof mails,
      Codes codes) {
    this.proofs = proofs;
    this.editions = editions;
    this.rulebook = rulebook;
    this.roll = roll;
    this.registration = registration;
    this.mails = mails;
    this.codes = codes;
  }

  /** The ids of the ways to show who one is that the rules of an edition take. */
  public List<String> ways(UUID edition) {
    return rules(edition).stream()
        .flatMap(
            rules ->
                proofs.stream()
                    .filter(proof -> proof.serves(rules.trust().proof()))
                    .map(VoterProof::id))
        .sorted()
        .toList();
  }

  /**
   * Mails a code; looks the same whether somebody is on the roll or not. Each ask counts, also one
   * that is refused for who they say they are.
   *
   * @param typed the mail address, as typed
   * @param language of the mail
   * @param sender the network address it is asked from
   * @return what {@link #confirm} needs besides the code: for a hidden field or the session
   * @throws Refusal of {@code mail}, {@code birthDate} or {@code areaKey}, or when the vote is not
   *     open or takes no codes by mail
   */
  public UUID askCode(UUID edition, Claim claim, String typed, String language, String sender) {
    requireOpen(edition);
    require(edition, MailProof.ID);
    EmailAddress mail = address(typed);
    // Asking counts before it is known whether they may vote: who tries out names and dates is
    // slowed like whoever asks for codes.
    codes.requireMayAsk(mail.text(), sender);
    registration.requireVoter(edition, claim);
    return mails.ask(edition, claim, mail, language);
  }

  /**
   * Takes a code that was mailed. The same code taken twice is the same voter.
   *
   * @param request what {@link #askCode} gave back
   * @throws Refusal of {@code code}, or when somebody else is on the roll by that name or mail
   */
  public VoterPass confirm(UUID edition, UUID request, String code, String sender) {
    return prove(edition, MailProof.ID, new Attempt(Optional.ofNullable(request), code, sender));
  }

  /**
   * Takes a code that was printed at a counter.
   *
   * @throws Refusal of {@code code}
   */
  public VoterPass byCounterCode(UUID edition, String code, String sender) {
    return prove(edition, CounterProof.ID, new Attempt(Optional.empty(), code, sender));
  }

  /**
   * Takes what shows who somebody is, whichever way.
   *
   * @param way one of {@link #ways}
   */
  public VoterPass prove(UUID edition, String way, Attempt attempt) {
    requireOpen(edition);
    VoterProof proof = require(edition, way);
    Attempt given =
        new Attempt(
            attempt.request(), attempt.answer() == null ? "" : attempt.answer(), attempt.sender());
    Proven proven = proof.prove(edition, given);
    if (proven instanceof OnRoll known) {
      return pass(roll.find(edition, known.voter()).orElseThrow(Voters::unknown));
    }
    return pass(onRoll(edition, (Person) proven, way));
  }

  /** Whether they have voted already, on a screen or on paper. */
  public boolean hasVoted(VoterPass pass) {
    return roll.find(pass.edition(), pass.voter()).flatMap(Voter::signOff).isPresent();
  }

  /** Whether ballots are taken now. */
  public boolean isOpen(UUID edition) {
    return editions.of(edition).map(rulebook::phase).filter(Phase.VOTE::equals).isPresent();
  }

  private Voter onRoll(UUID edition, Person person, String way) {
    Optional<Voter> known = roll.by(edition, person.identity());
    if (known.isEmpty()) {
      Claim claim = new Claim(person.identity(), person.areaKey());
      Optional<Voter> entered = registration.enter(edition, claim, person.mail(), way);
      if (entered.isPresent()) {
        return entered.get();
      }
      // Somebody was quicker, perhaps the same person by a double click.
      known = roll.by(edition, person.identity());
    }
    return known
        .filter(voter -> person.mail().isEmpty() || voter.mail().equals(person.mail()))
        .orElseThrow(
            () ->
                new Refusal(
                    "",
                    roll.by(edition, person.identity()).isPresent()
                        ? "budget.voter.known"
                        : "budget.voter.mail.taken"));
  }

  private void requireOpen(UUID edition) {
    if (!isOpen(edition)) {
      throw new Refusal("", "budget.cast.closed");
    }
  }

  private VoterProof require(UUID edition, String way) {
    return rules(edition).stream()
        .flatMap(
            rules ->
                proofs.stream()
                    .filter(proof -> proof.id().equals(way) && proof.serves(rules.trust().proof())))
        .findFirst()
        .orElseThrow(() -> new Refusal("", "budget.voter.way"));
  }

  private Optional<BudgetRules> rules(UUID edition) {
    return editions.of(edition).flatMap((Edition found) -> rulebook.rules(found));
  }

  private static EmailAddress address(String typed) {
    try {
      return new EmailAddress(typed == null ? "" : typed);
    } catch (IllegalArgumentException e) {
      throw new Refusal("mail", "budget.voter.mail");
    }
  }

  private static VoterPass pass(Voter voter) {
    return new VoterPass(voter.edition(), voter.id(), voter.areaKey());
  }

  private static Refusal unknown() {
    return new Refusal(Codes.FIELD, "budget.code.over");
  }
}
