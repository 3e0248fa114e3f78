package org.palabre.budget.domain.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palabre.budget.domain.ballot.BallotCheck;
import org.palabre.budget.domain.ballot.BallotCheck.Fault;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.input.Refusal;

/**
 * A ballot as a teller types it: the numbers of its projects, {@code 3 12}; with points, places or
 * grades {@code 3=5 12=2}. A ranking may also be typed as the numbers in order, the first place
 * first. A number belongs to one list only, so that lists need not be typed.
 */
public final class TypedBallot {

  private static final Pattern MARK = Pattern.compile("([1-9]\\d{0,5})(?:[=:]([1-9]\\d{0,5}))?");
  private static final int LONGEST = 2_000;

  private final BallotSheet whole;

  private TypedBallot(BallotSheet whole) {
    this.whole = whole;
  }

  /**
   * The choices that were typed.
   *
   * @param whole all that is voted on, every area's list included
   * @param field of the form, for the refusal
   * @throws Refusal naming what cannot be read, or which rule it breaks
   */
  public static Choices read(BallotSheet whole, String field, String typed) {
    return new TypedBallot(whole).read(field, typed);
  }

  /** Choices as one would type them. */
  public static String write(Choices choices, BallotType type) {
    return choices.parts().stream()
        .flatMap(part -> part.marks().stream())
        .map(mark -> takesValues(type) ? mark.project() + "=" + mark.value() : "" + mark.project())
        .collect(Collectors.joining(" "));
  }

  private static boolean takesValues(BallotType type) {
    return type != BallotType.APPROVAL && type != BallotType.KNAPSACK;
  }

  private Choices read(String field, String typed) {
    if (typed.length() > LONGEST) {
      throw new Refusal(field, "budget.tally.fault.long");
    }
    Map<String, List<Mark>> parts = new LinkedHashMap<>();
    for (String word : typed.strip().split("[\\s\\u00a0,;]+")) {
      Matcher mark = MARK.matcher(word);
      if (!mark.matches()) {
        throw new Refusal(field, "budget.tally.fault.word", word);
      }
      int project = Integer.parseInt(mark.group(1));
      List<Mark> marks = parts.computeIfAbsent(partOf(field, project), key -> new ArrayList<>());
      marks.add(new Mark(project, value(field, mark, marks.size() + 1)));
    }
    Choices choices =
        new Choices(
            parts.entrySet().stream()
                .map(part -> new Choices.Part(part.getKey(), part.getValue()))
                .toList());
    requireFit(field, choices);
    return choices;
  }

  private String partOf(String field, int project) {
    return whole.parts().stream()
        .filter(part -> part.option(project).isPresent())
        .findFirst()
        .map(BallotSheet.Part::key)
        .orElseThrow(() -> new Refusal(field, "budget.tally.fault.unknown", project));
  }

  private int value(String field, Matcher mark, int position) {
    BallotType type = whole.limits().type();
    String said = mark.group(2);
    if (said != null) {
      return Integer.parseInt(said);
    }
    if (type == BallotType.POINTS || type == BallotType.GRADES) {
      throw new Refusal(field, "budget.tally.fault.bare." + type, mark.group(1));
    }
    return type == BallotType.RANKING ? position : 1;
  }

  private void requireFit(String field, Choices choices) {
    List<String> areas =
        choices.parts().stream()
            .map(Choices.Part::key)
            .filter(key -> !key.equals(BallotSheet.CITY))
            .toList();
    if (areas.size() > 1) {
      throw new Refusal(field, "budget.tally.fault.areas");
    }
    Optional<Fault> fault = BallotCheck.faults(whole, choices).stream().findFirst();
    if (fault.isPresent()) {
      throw new Refusal(
          field, "budget.tally.fault." + fault.get().key(), fault.get().arguments().toArray());
    }
  }
}
