package org.palabre.budget.web.count;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.budget.application.count.Replay;
import org.palabre.budget.domain.count.PastElection.Outcomes;
import org.palabre.budget.domain.count.PastElection.Winner;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.RulesReader.Reading;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.count.FaultyInput;
import org.palabre.input.Refusal;
import org.palabre.language.Shortened;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/** Counts past elections under the rules being written: {@code #{budgetReplay}}. */
@Named("budgetReplay")
@ViewScoped
public class ReplayForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FILES = 10;
  private static final int LONGEST_NAME = 80;

  @Inject private transient Replay replay;
  @Inject private transient EditionPage edition;
  @Inject private transient TurnoutWords words;
  @Inject private transient Refusals refusals;
  @Inject private transient Here here;
  private transient Part file;
  private transient Optional<Reading> reading;
  private final List<Result> results = new ArrayList<>();

  private Optional<Reading> reading() {
    if (reading == null) {
      reading = replay.candidate(here.facts());
    }
    return reading;
  }

  /** The rules as the text says them now; null when they have a fault. */
  public BudgetRules getRules() {
    return reading().flatMap(Reading::rules).orElse(null);
  }

  /** What is wrong with them, in words. */
  public List<String> getFaults() {
    return reading().map(one -> edition.sentences(one.faults())).orElse(List.of());
  }

  /** Counts the file that was sent, and shows it above the others. */
  public void run() throws IOException {
    if (file == null || file.getSize() == 0) {
      refusals.show("upload", new Refusal("file", "budget.replay.none"));
      return;
    }
    byte[] bytes;
    try (InputStream content = file.getInputStream()) {
      bytes = content.readNBytes(Replay.MOST_BYTES + 1);
    }
    try {
      results.add(0, result(replay.count(here.facts(), bytes)));
      if (results.size() > MOST_FILES) {
        results.remove(results.size() - 1);
      }
    } catch (FaultyInput faulty) {
      refusals.show(
          "upload",
          new Refusal(
              "file", "budget.replay.faulty", FaultWords.sentence(faulty, here.language())));
    } catch (Refusal refusal) {
      refusals.show("upload", refusal);
    }
  }

  private Result result(Outcomes outcomes) {
    boolean comparable = outcomes.own().isPresent();
    return new Result(
        name(),
        here.say(
            words.word("replay.lead"),
            outcomes.projects(),
            outcomes.ballots(),
            outcomes.candidate().size()),
        comparable,
        said(comparable ? outcomes.both() : outcomes.candidate()),
        said(comparable ? outcomes.gained() : List.of()),
        said(outcomes.lost()));
  }

  private String name() {
    String sent = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
    String name = sent.replaceAll("[\\p{Cntrl}]", " ").strip();
    return Shortened.to(LONGEST_NAME, name);
  }

  private List<String> said(List<Winner> winners) {
    return new ArrayList<>(
        winners.stream()
            .map(
                one ->
                    (one.name().isEmpty() ? one.id() : one.name()) + ", " + here.amount(one.cost()))
            .toList());
  }

  /** What was counted, the latest first. */
  public List<Result> getResults() {
    return results;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part sent) {
    file = sent;
  }

  /**
   * A past election under the rules.
   *
   * @param name what the file is called
   * @param lead what it holds, in a sentence
   * @param comparable whether the file's own rule is known
   * @param both who wins by both; when it is not comparable, who would win
   * @param gained who would win instead
   * @param lost who would win no more
   */
  public record Result(
      String name,
      String lead,
      boolean comparable,
      List<String> both,
      List<String> gained,
      List<String> lost)
      implements Serializable {}
}
