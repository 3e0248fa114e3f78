package org.palabre.budget.web.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.budget.application.paper.Tallying;
import org.palabre.budget.application.paper.Tallying.Difference;
import org.palabre.budget.application.paper.Tallying.Entry;
import org.palabre.budget.application.paper.Tallying.Reading;
import org.palabre.budget.application.paper.Tallying.Ruling;
import org.palabre.budget.application.paper.Tallying.Ruling.Said;
import org.palabre.budget.application.paper.TypedRow;
import org.palabre.budget.domain.paper.PaperBallot;
import org.palabre.budget.domain.paper.PaperBallot.Invalid;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Says what the ballots say that two people read differently, or has a batch entered anew. */
@Named("tallySettle")
@RequestScoped
public class TallySettle {

  private static final String FORM = "settle";
  private static final String POSITION = "position";

  @Inject private Tallying tallying;
  @Inject private PaperWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Entry> entry = Optional.empty();
  private final List<Line> lines = new ArrayList<>();
  private String reading = "";
  private String seen = "";

  @PostConstruct
  void load() {
    entry = Sent.id("batch").flatMap(id -> tallying.entry(here.spaceId(), id));
    Optional<Reading> found =
        entry
            .filter(one -> isSent() || !one.listed().batch().isSettled())
            .flatMap(one -> tallying.differences(here.spaceId(), one.listed().batch().getId()));
    reading = found.map(Reading::id).orElse("");
    Map<Integer, Difference> differences =
        found.map(Reading::differences).orElse(List.of()).stream()
            .collect(Collectors.toMap(Difference::position, Function.identity()));
    // A form is read by the order of its rows: those that were sent come first, as they were.
    Stream.concat(sent(), differences.keySet().stream().sorted())
        .distinct()
        .forEach(position -> lines.add(line(position, differences.get(position))));
  }

  private Stream<Integer> sent() {
    int ballots = entry.map(one -> one.listed().batch().getBallots()).orElse(0);
    return Sent.texts(POSITION).stream()
        .filter(text -> text.matches("[1-9]\\d{0,3}"))
        .map(Integer::valueOf)
        .filter(position -> position <= ballots);
  }

  private static boolean isSent() {
    return Sent.text(FORM).isPresent();
  }

  private Line line(int position, Difference one) {
    return one == null
        ? new Line(position, "", "")
        : new Line(position, written(one.first()), written(one.second()));
  }

  private String written(PaperBallot ballot) {
    TypedRow row = TypedRow.of(Optional.of(ballot), entry.orElseThrow().sheet());
    if (row.kind().equals(TypedRow.BLANK)) {
      return words.say("tally.kind.BLANK");
    }
    return row.kind().isEmpty() ? row.marks() : words.say("tally.kind." + row.kind());
  }

  /** Answers "not found" where there is no such batch. */
  public void open() {
    if (entry.isEmpty()) {
      NotFound.answer();
    }
  }

  /** The batch, or null. */
  public Entry getEntry() {
    return entry.orElse(null);
  }

  /** The ballots that differ, and those that did when the form was shown. */
  public List<Line> getLines() {
    return lines;
  }

  /**
   * Whether the form is shown: also when it was sent and the batch waits for it no more, so that
   * the service says why and nothing that was typed is lost.
   */
  public boolean isShown() {
    return entry.isPresent() && (!lines.isEmpty() || isSent());
  }

  /** Why a ballot may not count. */
  public Invalid[] getReasons() {
    return Invalid.values();
  }

  /** Says it. */
  public void settle() {
    try {
      Map<Integer, Ruling> rulings = new HashMap<>();
      lines.forEach(line -> rulings.put(line.getPosition(), line.ruling()));
      tallying.settle(here.spaceId(), Sent.id("batch").orElseThrow(), seen, rulings);
      done.go(words.page("tally") + "?done=settled");
    } catch (Refusal refusal) {
      refuse(refusal);
    }
  }

  private void refuse(Refusal refusal) {
    String position = refusal.field().replaceFirst("^(said|ballot)-", "");
    String sentence = refusals.sentence(refusal);
    Optional<Line> line =
        lines.stream()
            .filter(one -> Integer.toString(one.getPosition()).equals(position))
            .findFirst();
    line.ifPresent(one -> one.refuse(sentence));
    refusals.show(
        FORM,
        line.isPresent()
            ? new Refusal("", "budget.tally.row", line.get().getPosition(), sentence)
            : refusal);
  }

  /** The id of the reading whose differences are shown now. */
  public String getSeen() {
    return reading;
  }

  public void setSeen(String sent) {
    seen = sent;
  }

  /** Has it entered anew. */
  public void redo() {
    if (refusals.explain(
        "again", () -> tallying.redo(here.spaceId(), Sent.id("batch").orElseThrow()))) {
      done.go(words.page("tally") + "?done=redone");
    }
  }

  /** Removes it. */
  public void remove() {
    if (refusals.explain(
        "again", () -> tallying.remove(here.spaceId(), Sent.id("batch").orElseThrow()))) {
      done.go(words.page("tally") + "?done=removed");
    }
  }

  /** A ballot that two people read differently, and what is said of it. */
  public static class Line extends TallyRow {

    private final String first;
    private final String second;
    private String said;

    Line(int position, String first, String second) {
      super(position, new TypedRow("", ""));
      this.first = first;
      this.second = second;
    }

    Ruling ruling() {
      return new Ruling(said == null || said.isEmpty() ? null : Said.valueOf(said), typed());
    }

    /** Whether the two no longer differ here: the batch was entered anew meanwhile. */
    public boolean isAlike() {
      return first.isEmpty() && second.isEmpty();
    }

    /** What the first person read. */
    public String getFirst() {
      return first;
    }

    /** What the second person read. */
    public String getSecond() {
      return second;
    }

    public String getSaid() {
      return said;
    }

    public void setSaid(String chosen) {
      said = chosen;
    }
  }
}
