package org.palabre.budget.domain.roll;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody on the roll of an edition.
 *
 * @param id random
 * @param identity who they are; empty once the details were erased
 * @param age in full years, on the first day of the vote
 * @param areaKey the area they vote in; empty when nobody votes by area
 * @param mail where they got their code; empty for somebody registered at a counter
 * @param proof how they showed who they are: the id of a proof
 * @param signOff that they have voted, if they have
 */
public record Voter(
    UUID id,
    UUID edition,
    Optional<Identity> identity,
    int age,
    Optional<String> areaKey,
    Optional<String> mail,
    String proof,
    Optional<SignOff> signOff) {

  /** Somebody new, who has not voted. */
  public static Voter registered(
      UUID edition,
      Identity identity,
      int age,
      Optional<String> areaKey,
      Optional<String> mail,
      String proof) {
    return new Voter(
        UUID.randomUUID(),
        edition,
        Optional.of(identity),
        age,
        areaKey,
        mail,
        proof,
        Optional.empty());
  }
}
