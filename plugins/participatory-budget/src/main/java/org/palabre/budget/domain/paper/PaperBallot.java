package org.palabre.budget.domain.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.budget.domain.ballot.Choices;

/**
 * What is on one ballot of paper.
 *
 * @param choices its marks; blank for a blank ballot and for an invalid one
 * @param invalid why it does not count; empty when it does
 */
public record PaperBallot(Choices choices, Optional<Invalid> invalid) {

  /** A ballot without a mark. */
  public static final PaperBallot BLANK = new PaperBallot(Choices.BLANK, Optional.empty());

  private static final String NONE = "-";
  private static final String REFUSED = "!";
  private static final String VALID = "+";

  /** Why a ballot does not count. */
  public enum Invalid {
    /** It names more than the rules allow, or breaks them otherwise. */
    TOO_MANY,
    /** It bears a name, a signature, a sign by which its voter can be known. */
    SIGNED,
    /** Nobody can tell what it says. */
    UNREADABLE,
    /** It is no ballot of this vote, or several in one envelope. */
    OTHER
  }

  /** Puts choices into one order: two people may enter them in different ones. */
  public PaperBallot {
    choices = invalid.isPresent() ? Choices.BLANK : choices.ordered();
  }

  /** A ballot that counts. */
  public static PaperBallot of(Choices choices) {
    return new PaperBallot(choices, Optional.empty());
  }

  /** A ballot that does not. */
  public static PaperBallot invalid(Invalid why) {
    return new PaperBallot(Choices.BLANK, Optional.of(why));
  }

  /** Whether it counts, and says nothing. */
  public boolean isBlank() {
    return invalid.isEmpty() && choices.isBlank();
  }

  /** Whether it counts, and says something. */
  public boolean isValid() {
    return invalid.isEmpty() && !choices.isBlank();
  }

  /** Ballots as text, one a line; what was not entered yet is empty. */
  public static String write(List<Optional<PaperBallot>> ballots) {
    return ballots.stream()
        .map(ballot -> ballot.map(PaperBallot::line).orElse(NONE))
        .collect(Collectors.joining("\n"));
  }

  /** Reads such a text. */
  public static List<Optional<PaperBallot>> read(String text) {
    return text.lines().map(PaperBallot::ballot).toList();
  }

  private String line() {
    return invalid.map(why -> REFUSED + why).orElseGet(() -> VALID + choices.write());
  }

  private static Optional<PaperBallot> ballot(String line) {
    if (line.equals(NONE)) {
      return Optional.empty();
    }
    String rest = line.substring(1);
    return Optional.of(
        line.startsWith(REFUSED) ? invalid(Invalid.valueOf(rest)) : of(Choices.read(rest)));
  }
}
