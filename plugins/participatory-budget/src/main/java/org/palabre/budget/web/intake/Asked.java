package org.palabre.budget.web.intake;

import java.io.Serializable;
import java.util.List;
import org.palabre.budget.domain.intake.Question;
import org.palabre.budget.domain.intake.Question.Seen;

/** A question on the page, and what was answered so far. */
public final class Asked implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS_SHOWN = 4;
  private static final int RADIOS = 6;

  private final Question question;
  private final String title;
  private final String otherwise;
  private final List<Choice> choices;
  private String answer;
  private boolean missed;

  /**
   * A question in words.
   *
   * @param otherwise what happens without an answer
   */
  Asked(Question question, String title, String otherwise, List<Choice> choices) {
    this.question = question;
    this.title = title;
    this.otherwise = otherwise;
    this.choices = List.copyOf(choices);
  }

  /** A choice in words. */
  public record Choice(String value, String label) implements Serializable {}

  Question question() {
    return question;
  }

  /** Notes whether the import waits for it. */
  void look() {
    missed = question.isRequired() && answer == null;
  }

  public String getTitle() {
    return title;
  }

  public String getOtherwise() {
    return otherwise;
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** Whether there are few enough choices to show them all. */
  public boolean isShort() {
    return choices.size() <= RADIOS;
  }

  /** The first rows. */
  public List<Seen> getFirst() {
    return question.rows().stream().limit(ROWS_SHOWN).toList();
  }

  /** The other rows. */
  public List<Seen> getOthers() {
    return question.rows().stream().skip(ROWS_SHOWN).toList();
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String chosen) {
    answer = chosen == null || chosen.isEmpty() ? null : chosen;
  }

  /** Whether the import waits for it. */
  public boolean isMissed() {
    return missed;
  }
}
