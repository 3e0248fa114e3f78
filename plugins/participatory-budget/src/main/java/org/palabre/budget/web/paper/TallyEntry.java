package org.palabre.budget.web.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.budget.application.paper.Tallying;
import org.palabre.budget.application.paper.Tallying.Entry;
import org.palabre.budget.application.paper.Tallying.Standing;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.paper.PaperBallot.Invalid;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Entering the ballots of a batch, alone. */
@Named("tallyEntry")
@RequestScoped
public class TallyEntry {

  private static final String FORM = "entry";
  private static final String ROW = "ballot-";

  @Inject private Tallying tallying;
  @Inject private PaperWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Entry> entry = Optional.empty();
  private final List<TallyRow> rows = new ArrayList<>();

  @PostConstruct
  void load() {
    entry = Sent.id("batch").flatMap(id -> tallying.entry(here.spaceId(), id));
    entry.ifPresent(
        one -> one.rows().forEach(typed -> rows.add(new TallyRow(rows.size() + 1, typed))));
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

  /** One for each ballot, in order. */
  public List<TallyRow> getRows() {
    return rows;
  }

  /** Whether the visitor can enter it. */
  public boolean isWriting() {
    Standing standing = entry.map(one -> one.listed().standing()).orElse(Standing.TAKEN);
    return standing == Standing.FREE || standing == Standing.BEGUN;
  }

  /**
   * Whether the form is shown: also when it was sent and can no longer be kept, so that the service
   * says why and nothing that was typed is lost.
   */
  public boolean isShown() {
    return entry.isPresent() && (isWriting() || Sent.text(FORM).isPresent());
  }

  /** What is voted on, as the ballots show it. */
  public List<BallotSheet.Part> getParts() {
    return entry.map(one -> one.sheet().parts()).orElse(List.of());
  }

  /** How one types a ballot here. */
  public String getHow() {
    return words.say(
        "tally.how." + entry.orElseThrow().sheet().limits().type(),
        entry.orElseThrow().sheet().limits().most());
  }

  /** Why a ballot may not count. */
  public Invalid[] getReasons() {
    return Invalid.values();
  }

  /** Keeps what was typed so far. */
  public void save() {
    if (explain(false)) {
      done.go(
          words.page("tally-entry")
              + "?batch="
              + entry.orElseThrow().listed().batch().getId()
              + "&done=kept");
    }
  }

  /** Ends it. */
  public void finish() {
    if (explain(true)) {
      done.go(words.page("tally") + "?done=finished");
    }
  }

  private boolean explain(boolean finish) {
    if (entry.isEmpty()) {
      refusals.show(FORM, new Refusal("", "budget.tally.gone"));
      return false;
    }
    try {
      tallying.enter(
          here.spaceId(),
          entry.get().listed().batch().getId(),
          rows.stream().map(TallyRow::typed).toList(),
          finish);
      return true;
    } catch (Refusal refusal) {
      refuse(refusal);
      return false;
    }
  }

  private void refuse(Refusal refusal) {
    if (!refusal.field().startsWith(ROW)) {
      refusals.show(FORM, refusal);
      return;
    }
    int position = Integer.parseInt(refusal.field().substring(ROW.length()));
    String sentence = refusals.sentence(refusal);
    rows.get(position - 1).refuse(sentence);
    refusals.show(FORM, new Refusal("", "budget.tally.row", position, sentence));
  }
}
