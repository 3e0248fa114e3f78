package org.palabre.budget.web.vote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.palabre.budget.domain.ballot.BallotCheck;
import org.palabre.budget.domain.ballot.BallotCheck.Fault;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.web.address.Here;

/** A ballot read again before it is cast: what is chosen, what is left, what does not fit. */
@Named("ballotReview")
@RequestScoped
public class ReviewPage {

  @Inject private BallotPage ballot;
  @Inject private Here here;
  private Choices choices;
  private List<Fault> faults;
  private Receipt receipt;

  /** What is chosen. */
  public Choices getChoices() {
    if (choices == null) {
      BallotFields.Filled filled = ballot.filled();
      choices = filled.choices();
      faults = new ArrayList<>(filled.faults());
      faults.addAll(BallotCheck.faults(ballot.sheet(), choices));
    }
    return choices;
  }

  /** The same as one line, as the form that casts it sends it. */
  public String getLine() {
    return getChoices().write();
  }

  /** The fields as they came, mistyped ones too, for the way back to the ballot. */
  public List<Map.Entry<String, String>> getFields() {
    return List.copyOf(BallotFields.typed(ballot.sheet(), ballot::typed).entrySet());
  }

  /** Whether nothing is chosen and nothing was mistyped. */
  public boolean isBlank() {
    return getChoices().isBlank() && faults.isEmpty();
  }

  /** What does not fit, in words. */
  public List<String> getFaults() {
    getChoices();
    return faults.stream().map(this::sentence).toList();
  }

  private String sentence(Fault fault) {
    String said =
        here.say(
            ballot.words().getString("budget.ballot.fault." + fault.key()),
            fault.arguments().toArray());
    BallotSheet sheet = ballot.sheet();
    return sheet.parts().size() == 1
        ? said
        : sheet.part(fault.part()).map(part -> ballot.name(part) + " · " + said).orElse(said);
  }

  /** What is chosen in each list, the best first. */
  public List<Column> getColumns() {
    return ballot.sheet().parts().stream().map(this::column).toList();
  }

  private Column column(Part part) {
    List<Mark> marks = new ArrayList<>(getChoices().marks(part.key()));
    Comparator<Mark> byValue = Comparator.comparingInt(Mark::value);
    marks.sort(ballot.getType() == BallotType.RANKING ? byValue : byValue.reversed());
    List<Line> lines =
        marks.stream()
            .flatMap(
                mark ->
                    part.option(mark.project()).stream()
                        .map(option -> new Line(option, ballot.said(mark))))
            .toList();
    return new Column(ballot.name(part), lines, left(part, marks));
  }

  /** What could still be given; empty where something does not fit. */
  private String left(Part part, List<Mark> marks) {
    if (faults.stream().anyMatch(fault -> fault.part().equals(part.key()))) {
      return "";
    }
    ResourceBundle words = ballot.words();
    return switch (ballot.getType()) {
      case KNAPSACK -> {
        BigDecimal cost =
            marks.stream()
                .flatMap(mark -> part.option(mark.project()).stream())
                .map(Option::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        yield here.say(
            words.getString("ballot.left.KNAPSACK"), here.amount(part.envelope().subtract(cost)));
      }
      case POINTS ->
          here.say(
              words.getString("ballot.left.POINTS"),
              ballot.getLimits().points() - marks.stream().mapToInt(Mark::value).sum());
      case APPROVAL, RANKING, GRADES ->
          here.say(
              words.getString(
                  ballot.getType() == BallotType.GRADES
                      ? "ballot.left.GRADES"
                      : "ballot.left.APPROVAL"),
              ballot.getLimits().mostOf(part.options().size()) - marks.size());
    };
  }

  /**
   * A receipt made here for browsers that run no script; a script makes its own instead, which this
   * server then never sees. It is in the form, so that a form sent twice has one receipt.
   */
  public String getReceipt() {
    if (receipt == null) {
      receipt = Receipt.fresh();
    }
    return receipt.hex();
  }

  /**
   * What is chosen in one list.
   *
   * @param name the list's name
   * @param lines the projects
   * @param left what could still be given, in words; empty where something does not fit
   */
  public record Column(String name, List<Line> lines, String left) {}

  /**
   * A project that was chosen.
   *
   * @param option the project
   * @param mark its mark in words
   */
  public record Line(Option option, String mark) {}
}
