package org.palabre.budget.web.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palabre.budget.domain.ballot.BallotCheck.Fault;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.ballot.Choices.Part;

/**
 * The fields of a ballot on a page: one for each project, {@code m:<part>:<number>}, whose value is
 * the mark: 1 for a choice, points, a place, a grade; empty or 0 for none.
 */
final class BallotFields {

  private static final int LONGEST = 6;

  private BallotFields() {}

  /**
   * What was filled in.
   *
   * @param choices the marks that could be read
   * @param faults fields that hold no mark
   */
  record Filled(Choices choices, List<Fault> faults) {}

  /** The name of a project's field. */
  static String name(String part, int number) {
    return "m:%s:%d".formatted(part, number);
  }

  /**
   * Reads what came; fields of projects that are not offered are not looked at.
   *
   * @param sent a field's value by its name; empty when it did not come
   */
  static Filled read(BallotSheet sheet, Function<String, Optional<String>> sent) {
    List<Part> parts = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (BallotSheet.Part part : sheet.parts()) {
      List<Mark> marks = new ArrayList<>();
      for (BallotSheet.Option option : part.options()) {
        String typed = sent.apply(name(part.key(), option.number())).orElse("").strip();
        if (typed.matches("[0-9]{1," + LONGEST + "}")) {
          int value = Integer.parseInt(typed);
          if (value > 0) {
            marks.add(new Mark(option.number(), value));
          }
        } else if (!typed.isEmpty()) {
          faults.add(new Fault("typed", part.key(), List.of(option.number())));
        }
      }
      parts.add(new Part(part.key(), marks));
    }
    return new Filled(new Choices(parts), List.copyOf(faults));
  }

  /**
   * The fields as they came, mistyped ones too; none of projects that are not offered.
   *
   * @param sent a field's value by its name; empty when it did not come
   */
  static Map<String, String> typed(BallotSheet sheet, Function<String, Optional<String>> sent) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (BallotSheet.Part part : sheet.parts()) {
      for (BallotSheet.Option option : part.options()) {
        String name = name(part.key(), option.number());
        sent.apply(name).ifPresent(value -> fields.put(name, value));
      }
    }
    return fields;
  }

  /** The same as fields, for a page that gives a ballot back. */
  static Map<String, Integer> write(Choices choices) {
    Map<String, Integer> fields = new LinkedHashMap<>();
    for (Part part : choices.parts()) {
      part.marks().forEach(mark -> fields.put(name(part.key(), mark.project()), mark.value()));
    }
    return fields;
  }
}
