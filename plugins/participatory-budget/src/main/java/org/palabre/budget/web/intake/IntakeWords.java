package org.palabre.budget.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.palabre.budget.domain.intake.Question;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.budget.web.intake.Asked.Choice;
import org.palabre.web.address.Here;

/** Says questions and answers of an import in words. */
@Named("budgetIntakeWords")
@RequestScoped
public class IntakeWords {

  /** Whose subject is the line of the file where a project begins. */
  private static final Set<Kind> ABOUT_A_LINE =
      EnumSet.of(Kind.POINTS, Kind.COSTS_DIFFER, Kind.STATUSES_DIFFER, Kind.AMOUNT_IN_TEXT);

  @Inject private Here here;

  /** A question as the page asks it. */
  Asked asked(Question question) {
    List<Choice> choices =
        question.choices().stream()
            .map(choice -> new Choice(choice, choice(question.kind(), choice)))
            .toList();
    String otherwise =
        question.isRequired()
            ? word("intake.waits")
            : here.say(word("intake.otherwise"), choice(question.kind(), question.otherwise()));
    return new Asked(question, title(question), otherwise, choices);
  }

  private String title(Question question) {
    String key = "intake.ask." + question.kind();
    String named = question.name().isEmpty() ? key + ".none" : key;
    return here.say(
        word(words().containsKey(named) ? named : key), question.name(), question.rows().size());
  }

  /** A choice: an amount, a name, or a word. */
  String choice(Kind kind, String choice) {
    if (choice.startsWith(Question.AMOUNT)) {
      return here.amount(new BigDecimal(choice.substring(1)));
    }
    if (choice.startsWith(Question.NAME)) {
      return here.say(word("intake.choice.name"), choice.substring(1));
    }
    String own = "intake.choice." + kind + "." + choice;
    return word(words().containsKey(own) ? own : "intake.choice." + choice);
  }

  /** What was asked, and what was answered, as an edition's origin keeps it. */
  public String said(String question, String answer) {
    int colon = question.indexOf(':');
    Kind kind = Kind.valueOf(question.substring(0, colon));
    return answer.isEmpty() ? "" : choice(kind, answer);
  }

  /** What was asked, in short. */
  public String subject(String question) {
    int colon = question.indexOf(':');
    Kind kind = Kind.valueOf(question.substring(0, colon));
    String subject = question.substring(colon + 1);
    String sort = word("intake.sort." + kind);
    if (subject.isEmpty()) {
      return sort;
    }
    return here.say(
        word(ABOUT_A_LINE.contains(kind) ? "intake.sort.line" : "intake.sort.named"),
        sort,
        subject);
  }

  String word(String key) {
    return words().getString(key);
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("budget", here.language().locale());
  }
}
