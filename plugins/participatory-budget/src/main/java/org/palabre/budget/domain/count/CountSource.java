package org.palabre.budget.domain.count;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.edition.Edition;

/** What a count takes from the vote. */
public interface CountSource {

  /** What was voted on, as it was when the vote opened: the whole city first, then the areas. */
  List<BallotSheet.Part> sheet(UUID edition);

  /** All ballots, mixed; empty while the box is shut. */
  Optional<List<Choices>> ballots(UUID edition);

  /** What decides by lot. */
  String seed(UUID edition);

  /** How many voted, by channel, and how many ballots could not be counted. */
  Voted voted(UUID edition);

  /** How many voted, by area, age band and place; every group, however small. */
  Groups groups(Edition edition);

  /**
   * How many voted.
   *
   * @param online on a screen
   * @param paper at a polling place
   * @param unopened ballots of the screens that do not open, or break the rules
   * @param paperBallots ballots of paper that count, blank ones among them
   * @param voidPaper ballots of paper that do not count
   */
  record Voted(int online, int paper, int unopened, int paperBallots, int voidPaper) {

    /** What was found for each channel, of all ballots counted. */
    public EditionCount.Channels found(int ballots) {
      return new EditionCount.Channels(
          new ChannelCount(online, ballots - paperBallots, unopened),
          new ChannelCount(paper, paperBallots, voidPaper));
    }
  }

  /**
   * Groups of people who voted.
   *
   * @param areas by name, in the order of the areas; empty when nobody votes by area
   * @param ages by {@link AgeBand}, in order
   * @param places by polling place
   */
  record Groups(
      List<SmallGroups.Group> areas,
      List<SmallGroups.Group> ages,
      List<SmallGroups.Group> places) {}
}
