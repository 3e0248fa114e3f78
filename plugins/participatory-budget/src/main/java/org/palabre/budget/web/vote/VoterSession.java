package org.palabre.budget.web.vote;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.ballot.BallotSheet;

/**
 * What is known while somebody votes: that they showed who they are, and in which order they see
 * the projects. Never what they choose. It ends when they leave the vote, or with the session.
 */
@SessionScoped
public class VoterSession implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID edition;
  private UUID voter;
  private String area;
  private UUID turn;
  private UUID askedIn;
  private UUID asked;

  /** A code was asked for in an edition; it comes back with this. */
  void ask(UUID in, UUID request) {
    askedIn = in;
    asked = request;
  }

  /** What the code that was asked for in this edition comes back with; empty when none was. */
  Optional<UUID> asked(UUID in) {
    return in.equals(askedIn) ? Optional.ofNullable(asked) : Optional.empty();
  }

  /** They showed who they are. */
  void enter(VoterPass pass) {
    edition = pass.edition();
    voter = pass.voter();
    area = pass.areaKey().orElse(null);
    turn = UUID.randomUUID();
    asked = null;
  }

  /** Whoever voted here has left: the next one must show who they are. */
  void leave() {
    edition = null;
    voter = null;
    area = null;
    turn = null;
    asked = null;
  }

  /**
   * Tells one voter from the next on a device they share, so that a receipt kept on it is only ever
   * shown to whoever it is of. It says nothing else, and is kept nowhere else.
   */
  String turn() {
    return turn == null ? "" : turn.toString();
  }

  /** What they showed for this edition; empty when they did not, or for another one. */
  Optional<VoterPass> pass(UUID asked) {
    return asked.equals(edition)
        ? Optional.of(new VoterPass(edition, voter, Optional.ofNullable(area)))
        : Optional.empty();
  }

  /** The projects of a part in an order of this voter's own, the same each time they look. */
  List<BallotSheet.Option> shuffled(BallotSheet.Part part) {
    List<BallotSheet.Option> options = new ArrayList<>(part.options());
    Collections.shuffle(
        options, new Random(turn.getLeastSignificantBits() + part.key().hashCode()));
    return options;
  }
}
