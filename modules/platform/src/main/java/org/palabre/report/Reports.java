package org.palabre.report;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.commitment.Commitment;
import org.palabre.figures.Figures;
import org.palabre.figures.Period;
import org.palabre.figures.SpaceFigures;
import org.palabre.figures.SpaceFigures.ThemeFigure;
import org.palabre.organisation.Organisations;
import org.palabre.project.Outcomes;
import org.palabre.project.Project;
import org.palabre.report.ReportBack.Changed;
import org.palabre.report.ReportBack.Given;
import org.palabre.report.ReportBack.Spoke;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statements;

/** Writes the report back of a space, for four pages of paper at most. */
@ApplicationScoped
public class Reports {

  private static final int MOST = 8;
  private static final int MOST_THEMES = 6;
  private static final int MOST_VOICES = 2;
  private static final int MOST_UNGROUPED = 3;

  private final ReportRows rows;
  private final Figures figures;
  private final Statements statements;
  private final Outcomes outcomes;
  private final Organisations organisations;
  private final Access access;

  /** For the container's proxy. */
  protected Reports() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Reports(
      ReportRows rows,
      Figures figures,
      Statements statements,
      Outcomes outcomes,
      Organisations organisations,
      Access access) {
    this.rows = rows;
    this.figures = figures;
    this.statements = statements;
    this.outcomes = outcomes;
    this.organisations = organisations;
    this.access = access;
  }

  /**
   * What was said in a space in this period, and what came of it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public ReportBack of(SpaceFacts space, Period period) {
    access.require(READ_SPACE, space);
    SpaceFigures sums = figures.forEverybody(space, period);
    List<Given> given = rows.answers(space.id(), period);
    return new ReportBack(
        sums.total(),
        themes(space, sums.themes(), period),
        ungrouped(space, sums, period),
        Some.of(rows.decided(space.id(), period, zone()), MOST),
        rows.asked(space.id(), period, MOST),
        answers(given),
        Some.of(given.stream().filter(one -> one.answer().getMovesTo() == null).toList(), MOST),
        rows.late(space.id(), organisations.today(), MOST),
        changed(space, period),
        rows.hidden(space.id(), period));
  }

  private Some<Spoke> themes(SpaceFacts space, List<ThemeFigure> all, Period period) {
    List<Spoke> spoke = new ArrayList<>();
    for (ThemeFigure theme : all.subList(0, Math.min(MOST_THEMES, all.size()))) {
      spoke.add(
          new Spoke(
              theme,
              rows.projectOf(theme.id()).orElse(theme.id()),
              rows.lastOf(theme.id(), period).flatMap(id -> statements.published(space, id))));
    }
    return new Some<>(spoke, all.size());
  }

  private Some<Spoken> ungrouped(SpaceFacts space, SpaceFigures sums, Period period) {
    long total = sums.total().statements() - sums.grouped();
    List<UUID> last = total > 0 ? rows.ungrouped(space.id(), period, MOST_UNGROUPED) : List.of();
    return new Some<>(
        last.stream().flatMap(id -> statements.published(space, id).stream()).toList(), total);
  }

  private static Map<Commitment.State, Some<Given>> answers(List<Given> given) {
    Map<Commitment.State, List<Given>> byState = new EnumMap<>(Commitment.State.class);
    for (Given one : given) {
      if (one.answer().getMovesTo() != null) {
        byState.computeIfAbsent(one.answer().getMovesTo(), state -> new ArrayList<>()).add(one);
      }
    }
    Map<Commitment.State, Some<Given>> some = new EnumMap<>(Commitment.State.class);
    byState.forEach((state, all) -> some.put(state, Some.of(all, MOST)));
    return some;
  }

  private Some<Changed> changed(SpaceFacts space, Period period) {
    List<Project> projects = rows.changed(space.id(), period, zone());
    List<Changed> first =
        projects.stream()
            .limit(MOST)
            .map(
                project ->
                    new Changed(
                        project,
                        outcomes.verdicts(project),
                        outcomes.published(project, MOST_VOICES)))
            .toList();
    return new Some<>(first, projects.size());
  }

  private ZoneId zone() {
    return ZoneId.of(organisations.get().getZone());
  }
}
