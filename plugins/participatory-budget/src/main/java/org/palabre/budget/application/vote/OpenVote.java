package org.palabre.budget.application.vote;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.box.BallotKey;
import org.palabre.budget.domain.edition.BudgetRules;

/**
 * All that casting needs of a vote that was opened. Nothing of it changes any more, so that it is
 * read once.
 *
 * @param rules what binds it
 * @param opens the first moment
 * @param closes the first moment after it
 * @param zone where days begin and end
 * @param key what seals ballots; empty for a vote on paper only
 * @param sheet all that is voted on
 * @param size how long its ballots are before they are sealed
 */
record OpenVote(
    UUID edition,
    BudgetRules rules,
    Instant opens,
    Instant closes,
    ZoneId zone,
    Optional<BallotKey> key,
    BallotSheet sheet,
    int size) {

  private static final int MARK = "123456=123456,".length();

  /** What a voter of this area is offered. */
  BallotSheet sheet(Optional<String> areaKey) {
    return BallotSheets.forArea(sheet, areaKey);
  }

  /** How long ballots of this sheet are: the same for every area and every choice. */
  static int size(BallotSheet whole) {
    List<BallotSheet.Part> parts = whole.parts();
    int areas =
        parts.stream()
            .filter(part -> !part.key().equals(BallotSheet.CITY))
            .mapToInt(part -> longest(whole, part))
            .max()
            .orElse(0);
    int city = whole.part(BallotSheet.CITY).map(part -> longest(whole, part)).orElse(0);
    return BallotKey.size(city + areas);
  }

  private static int longest(BallotSheet whole, BallotSheet.Part part) {
    int marks = whole.limits().mostOf(part.options().size());
    return part.key().length() + ":;".length() + marks * MARK;
  }
}
