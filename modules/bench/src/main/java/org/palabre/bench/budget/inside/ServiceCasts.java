package org.palabre.bench.budget.inside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.application.vote.Cast;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.ballot.Choices.Part;

/**
 * Casts as the page of the vote does: the service checks the choices, seals them and puts them into
 * the box. Everybody chooses as many projects as they may, at random.
 */
final class ServiceCasts implements Caster {

  private final Casting casting;
  private final Map<Optional<String>, BallotSheet> sheets = new HashMap<>();

  /** Casts for voters of these areas. */
  ServiceCasts(Casting casting, BallotSheets ballots, List<VoterPass> voters) {
    this.casting = casting;
    for (VoterPass voter : voters) {
      sheets.computeIfAbsent(voter.areaKey(), area -> ballots.of(voter.edition(), area));
    }
  }

  @Override
  public void cast(VoterPass voter, byte[] receiptHash) {
    Cast cast = casting.cast(voter, choices(sheets.get(voter.areaKey())), receiptHash);
    if (cast != Cast.COUNTED) {
      throw new IllegalStateException("A ballot was not counted: " + cast);
    }
  }

  private static Choices choices(BallotSheet sheet) {
    return new Choices(
        sheet.parts().stream()
            .map(part -> new Part(part.key(), marks(part, sheet.limits().most())))
            .toList());
  }

  private static List<Mark> marks(BallotSheet.Part part, int most) {
    List<BallotSheet.Option> options = new ArrayList<>(part.options());
    Collections.shuffle(options, ThreadLocalRandom.current());
    return options.stream().limit(most).map(one -> new Mark(one.number(), 1)).toList();
  }
}
