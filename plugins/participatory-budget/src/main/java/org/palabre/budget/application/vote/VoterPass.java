package org.palabre.budget.application.vote;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who has shown who they are, for one edition. It is kept in the session, by its ids only,
 * and never beside a ballot.
 *
 * @param voter their id on the roll
 * @param areaKey the area they vote in; empty when nobody votes by area
 */
public record VoterPass(UUID edition, UUID voter, Optional<String> areaKey) {}
