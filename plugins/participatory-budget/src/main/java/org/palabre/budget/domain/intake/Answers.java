package org.palabre.budget.domain.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.input.Refusal;

/**
 * What somebody answered.
 *
 * @param byQuestion the choice for each question's id
 */
public record Answers(Map<String, String> byQuestion) implements Serializable {

  /** Nothing answered. */
  public static final Answers NONE = new Answers(Map.of());

  /** Copies the map. */
  public Answers {
    byQuestion = Map.copyOf(byQuestion);
  }

  /**
   * The answer to every question: the one given, or what happens otherwise. What is no choice of
   * its question counts as no answer.
   *
   * @throws Refusal if one that the import waits for is not answered
   */
  Answers complete(List<Question> questions) {
    Map<String, String> all = new HashMap<>();
    int open = 0;
    for (Question question : questions) {
      String given = byQuestion.get(question.id());
      if (given != null && question.choices().contains(given)) {
        all.put(question.id(), given);
      } else if (question.isRequired()) {
        open++;
      } else {
        all.put(question.id(), question.otherwise());
      }
    }
    if (open > 0) {
      throw new Refusal("", "budget.intake.open", open);
    }
    return new Answers(all);
  }

  /** The answer to a question; {@code none} when it was not asked. */
  String to(Kind kind, String subject, String none) {
    return byQuestion.getOrDefault(kind + ":" + subject, none);
  }
}
