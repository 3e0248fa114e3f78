package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;

/**
 * Votes that were opened. What is kept here is fixed by the opening, so that it stays right
 * whatever changes; whether a vote still runs is asked of the database at each cast.
 */
@ApplicationScoped
public class OpenVotes {

  private static final int MOST = 20;

  private final EditionRepository editions;
  private final BoxRepository boxes;
  private final Rulebook rulebook;
  private final BallotSheets sheets;
  private final Map<UUID, OpenVote> known = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected OpenVotes() {
    this(null, null, null, null);
  }

  @Inject
  OpenVotes(
      EditionRepository editions, BoxRepository boxes, Rulebook rulebook, BallotSheets sheets) {
    this.editions = editions;
    this.boxes = boxes;
    this.rulebook = rulebook;
    this.sheets = sheets;
  }

  /** The vote of an edition; empty until it is opened. Not to be asked while it is being opened. */
  Optional<OpenVote> of(UUID edition) {
    OpenVote vote = known.get(edition);
    if (vote != null) {
      return Optional.of(vote);
    }
    Optional<OpenVote> read =
        editions.of(edition).filter(one -> one.openedAt().isPresent()).flatMap(this::read);
    read.ifPresent(
        one -> {
          if (known.size() >= MOST) {
            known.clear();
          }
          known.put(edition, one);
        });
    return read;
  }

  private Optional<OpenVote> read(Edition edition) {
    return boxes.box(edition.getSpaceId()).map(box -> read(edition, box));
  }

  private OpenVote read(Edition edition, BallotBox box) {
    BudgetRules rules = rulebook.rules(edition).orElseThrow();
    ZoneId zone = rulebook.zone();
    BallotSheet sheet = sheets.whole(edition.getSpaceId());
    return new OpenVote(
        edition.getSpaceId(),
        rules,
        Phase.startOf(rules.dates().voteOpen(), zone),
        Phase.endOf(rules.dates().voteClose(), zone),
        zone,
        box.key().flatMap(boxes::key).map(BoxKey::ballotKey),
        sheet,
        OpenVote.size(sheet));
  }
}
