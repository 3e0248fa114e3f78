package org.palabre.budget.web.intake;

import java.io.Serializable;
import java.util.List;
import org.palabre.budget.domain.intake.PabulibIntake;
import org.palabre.budget.domain.intake.Question;
import org.palabre.count.Messages;
import org.palabre.web.address.Language;

/** A file of ballots that was sent, and what the page says of it before it becomes an edition. */
public final class BallotFile implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int WARNINGS_SHOWN = 50;

  private final byte[] bytes;
  private final int ballots;
  private final PabulibIntake.Source source;
  private final PabulibIntake.Recount recount;
  private final List<Question> questions;
  private final List<Said> said;
  private final List<String> warnings;

  BallotFile(byte[] bytes, PabulibIntake read, Language language) {
    this.bytes = bytes.clone();
    this.ballots = read.ballotCount();
    this.source = read.source();
    this.recount = read.recount();
    this.questions = read.questions();
    this.said =
        read.meta().entrySet().stream().map(one -> new Said(one.getKey(), one.getValue())).toList();
    Messages messages = Messages.in(language.locale());
    this.warnings =
        read.warnings().stream()
            .limit(WARNINGS_SHOWN)
            .map(one -> messages.text(one.message()))
            .distinct()
            .toList();
  }

  /** A key of the file and its value. */
  public record Said(String key, String value) implements Serializable {}

  byte[] bytes() {
    return bytes.clone();
  }

  List<Question> questions() {
    return questions;
  }

  /** What the file says of itself: its rules first of all. */
  public List<Said> getSaid() {
    return said;
  }

  /** What is odd in it. */
  public List<String> getWarnings() {
    return warnings;
  }

  public int getBallots() {
    return ballots;
  }

  /** Whether a count finds the winners the file marks. */
  public PabulibIntake.Recount getRecount() {
    return recount;
  }

  /** Who says which projects won. */
  public PabulibIntake.Source getSource() {
    return source;
  }

  /** What its amounts are in; empty when that is euros or nobody says. */
  public String getForeignCurrency() {
    return said.stream()
        .filter(one -> one.key().equals("currency"))
        .map(Said::value)
        .filter(value -> !value.equals("EUR"))
        .findFirst()
        .orElse("");
  }
}
