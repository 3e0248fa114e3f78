package org.palabre.tables.application;

import static org.palabre.tables.TablesPermission.WORK_AS_TEAM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.commitment.Commitments;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.space.SpaceMembers;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Publication;
import org.palabre.statement.PublishedStatements;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;

/** What waits for those who run a table, and what there is of it. */
@ApplicationScoped
public class Waiting {

  private final Publication publication;
  private final PublishedStatements statements;
  private final Themes themes;
  private final Projects projects;
  private final Commitments commitments;
  private final ResourcePersons persons;
  private final Bridges bridges;
  private final SpaceMembers members;
  private final TableRules rules;
  private final Access access;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected Waiting() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  Waiting(
      Publication publication,
      PublishedStatements statements,
      Themes themes,
      Projects projects,
      Commitments commitments,
      ResourcePersons persons,
      Bridges bridges,
      SpaceMembers members,
      TableRules rules,
      Access access,
      Organisations organisations) {
    this.publication = publication;
    this.statements = statements;
    this.themes = themes;
    this.projects = projects;
    this.commitments = commitments;
    this.persons = persons;
    this.bridges = bridges;
    this.members = members;
    this.rules = rules;
    this.access = access;
    this.organisations = organisations;
  }

  /**
   * What waits at a table.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public At at(SpaceFacts table) {
    access.require(WORK_AS_TEAM, table);
    List<UUID> work = projects.of(table).stream().map(Project::getId).toList();
    List<UUID> subjects = themes.of(table).stream().map(Theme::getId).toList();
    LocalDate day = organisations.today();
    long late =
        commitments.of(table, work, subjects).stream().filter(one -> one.isLate(day)).count();
    List<ResourcePersons.Kept> kept = persons.list(table);
    return new At(
        publication.countWaiting(table.id()),
        late,
        kept.stream().filter(ResourcePersons.Kept::isToAskAgain).count(),
        bridges.countProposed(table),
        rules.draft(table).rules().isWritten(),
        members.list(table.id()).size(),
        statements.counts(List.of(table.id())).getOrDefault(table.id(), 0L),
        work.size(),
        kept.size());
  }

  /**
   * What waits, and what there is.
   *
   * @param toPublish statements to read and publish
   * @param late commitments whose date has passed
   * @param consents resource persons to ask again
   * @param bridges bridges the table is asked to join
   * @param draft whether a draft of the ground rules is being worked on
   * @param members how many members
   * @param statements how many published statements
   * @param projects how many projects
   * @param persons how many resource persons
   */
  public record At(
      long toPublish,
      long late,
      long consents,
      long bridges,
      boolean draft,
      long members,
      long statements,
      long projects,
      long persons) {

    /** Whether something waits at all. */
    public boolean isBusy() {
      return toPublish + late + consents + bridges > 0 || draft;
    }
  }
}
