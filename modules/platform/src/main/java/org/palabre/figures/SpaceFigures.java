package org.palabre.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.palabre.commitment.Commitment;
import org.palabre.project.Project;
import org.palabre.statement.Channel;

/**
 * What a space adds up to for one reader, over one period.
 *
 * @param said what was said, month by month; months without anything are left out
 * @param channels how it was collected; the key null is not known
 * @param themes what it was about, most said first
 * @param categories the same by the organisation's categories, most said first; each statement once
 *     in each
 * @param grouped how many statements are in one of these themes
 * @param projects the projects decided in the period, by state
 * @param asked what was asked in the period, by what became of it
 * @param late how much of it is owed since before today
 * @param delays how long answers took
 * @param ages who spoke, since the beginning, by age
 * @param quarters who spoke, since the beginning, by quarter
 */
public record SpaceFigures(
    SortedMap<YearMonth, Said> said,
    Map<Channel, Said> channels,
    List<ThemeFigure> themes,
    List<CategoryFigure> categories,
    long grouped,
    Map<Project.State, Long> projects,
    Map<Commitment.State, Long> asked,
    long late,
    Delays delays,
    SmallGroups ages,
    SmallGroups quarters) {

  /**
   * Something that was said.
   *
   * @param statements how many statements
   * @param people how many people said them: as many as were noted beside a statement, else one;
   *     whoever speaks twice counts twice
   */
  public record Said(long statements, long people) {

    /** Nothing. */
    public static final Said NOTHING = new Said(0, 0);

    /** Both together. */
    public Said plus(Said other) {
      return new Said(statements + other.statements, people + other.people);
    }
  }

  /**
   * A theme.
   *
   * @param id its id, which is its thread's
   * @param name its name
   * @param category the name of what it is about, or null
   * @param said what was said of it
   */
  public record ThemeFigure(UUID id, String name, String category, Said said) {}

  /**
   * A category.
   *
   * @param name its name; null for themes that nobody put into one
   * @param statements how many statements
   */
  public record CategoryFigure(String name, long statements) {}

  /**
   * How long answers took, in days from the request.
   *
   * @param answer to the first answer
   * @param promise to the first promise
   * @param kept until it was done
   */
  public record Delays(Delay answer, Delay promise, Delay kept) {}

  /** All that was said. */
  public Said total() {
    return said.values().stream().reduce(Said.NOTHING, Said::plus);
  }

  /** How many projects were decided. */
  public long projectCount() {
    return projects.values().stream().mapToLong(i -> i).sum();
  }

  /** How much was asked. */
  public long askedCount() {
    return asked.values().stream().mapToLong(i -> i).sum();
  }

  /** Whether nothing was said, decided or asked. */
  public boolean isEmpty() {
    return said.isEmpty() && projects.isEmpty() && asked.isEmpty();
  }
}
