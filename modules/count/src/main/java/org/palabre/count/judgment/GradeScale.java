package org.palabre.count.judgment;

import java.util.ArrayList;
import java.util.List;
import org.palabre.count.FaultyInput;

/**
 * The grades voters choose from.
 *
 * @param grades the grades as ballots write them, worst first
 * @param blank what a ballot writes when it does not grade a project; an empty field means the same
 */
public record GradeScale(List<Integer> grades, int blank) {

  /** Refuses a scale that could not rank anything. */
  public GradeScale {
    grades = List.copyOf(grades);
    if (grades.size() < 2) {
      throw FaultyInput.at(0, "--grades", "grades.few", grades.toString());
    }
    if (grades.stream().distinct().count() < grades.size()) {
      throw FaultyInput.at(0, "--grades", "grades.twice", grades.toString());
    }
    if (grades.contains(blank)) {
      throw FaultyInput.at(0, "--blank", "grades.blank", blank, grades.toString());
    }
  }

  /**
   * Reads a scale as the command writes it.
   *
   * @param grades for instance {@code 1,2,3,4,5,6}
   * @param blank for instance {@code 0}
   * @return the scale
   * @throws FaultyInput when a grade is not a whole number or comes twice
   */
  public static GradeScale parse(String grades, String blank) {
    List<Integer> list = new ArrayList<>();
    for (String grade : grades.split(",", -1)) {
      list.add(number(grade, "--grades"));
    }
    return new GradeScale(list, number(blank, "--blank"));
  }

  private static int number(String text, String option) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notWhole) {
      throw FaultyInput.at(0, option, "grades.number", text.strip(), option);
    }
  }

  /**
   * A grade's place.
   *
   * @param grade as written on a ballot
   * @return 0 for the worst, −1 when there is no such grade
   */
  public int place(int grade) {
    return grades.indexOf(grade);
  }
}
