package org.palabre.budget.application.vote;

import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.roll.Identity;

/**
 * A way to show who one is: by a code from a mail, by one from a counter; later by an identity
 * provider or a code of a school class. Each is a CDI bean; {@link Voters} finds it by its id and
 * puts whom it proves on the roll.
 */
public interface VoterProof {

  /** What pages and the roll call it, at most 20 characters. */
  String id();

  /** Whether it is enough where the rules ask for this. */
  boolean serves(Proof rule);

  /**
   * Looks at what somebody gave.
   *
   * @throws org.palabre.input.Refusal of {@code code} when it proves nothing
   */
  Proven prove(UUID edition, Attempt attempt);

  /**
   * What somebody gave.
   *
   * @param request what was asked for before, if anything was
   * @param answer a code, or what an identity provider answered
   * @param sender the network address it came from, to slow guessing
   */
  record Attempt(Optional<UUID> request, String answer, String sender) {}

  /** What is proven. */
  sealed interface Proven permits OnRoll, Person {}

  /** Somebody who is on the roll already. */
  record OnRoll(UUID voter) implements Proven {}

  /**
   * Somebody who may be new.
   *
   * @param areaKey the area they say they live in; empty when nobody votes by area
   * @param mail an address that is theirs, if one was used
   */
  record Person(Identity identity, Optional<String> areaKey, Optional<String> mail)
      implements Proven {}
}
