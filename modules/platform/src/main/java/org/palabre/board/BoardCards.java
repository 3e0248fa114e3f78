package org.palabre.board;

import static org.palabre.access.PlatformPermission.READ_MEMBERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.board.BoardCard.Due;
import org.palabre.board.BoardCard.Kind;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectTask;
import org.palabre.space.Space;
import org.palabre.spi.SpaceFacts;

/** Makes cards of projects at hand, by as many queries however many there are. */
@ApplicationScoped
class BoardCards {

  private static final Comparator<Due> SOONEST =
      Comparator.comparing(Due::on, Comparator.nullsLast(Comparator.naturalOrder()));

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected BoardCards() {
    this(null, null);
  }

  @Inject
  BoardCards(Access access, Organisations organisations) {
    this.access = access;
    this.organisations = organisations;
  }

  /**
   * The cards of projects that the actor may read, in this order.
   *
   * @param known the spaces they are in, with the actor's place in each
   */
  List<BoardCard> of(List<UUID> ids, Map<UUID, SpaceFacts> known) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Project> projects =
        all("SELECT p FROM Project p WHERE p.id IN :ids", Project.class, ids).stream()
            .collect(Collectors.toMap(Project::getId, one -> one));
    Map<UUID, Space> where = where(projects.values());
    Map<UUID, List<ProjectStep>> steps =
        all(
                "SELECT s FROM ProjectStep s WHERE s.projectId IN :ids ORDER BY s.id",
                ProjectStep.class,
                ids)
            .stream()
            .collect(Collectors.groupingBy(ProjectStep::getProjectId));
    Map<UUID, List<ProjectTask>> tasks =
        all(
                "SELECT t FROM ProjectTask t WHERE t.projectId IN :ids AND t.doneAt IS NULL"
                    + " ORDER BY t.id",
                ProjectTask.class,
                ids)
            .stream()
            .collect(Collectors.groupingBy(ProjectTask::getProjectId));
    Map<UUID, List<String>> people = people(ids);
    LocalDate today = organisations.today();
    return ids.stream()
        .map(projects::get)
        .map(
            project ->
                card(
                    project,
                    where.get(project.getSpaceId()),
                    steps.getOrDefault(project.getId(), List.of()),
                    tasks.getOrDefault(project.getId(), List.of()),
                    people.getOrDefault(project.getId(), List.of()),
                    access.may(READ_MEMBERS, known.get(project.getSpaceId())),
                    today))
        .toList();
  }

  private static BoardCard card(
      Project project,
      Space space,
      List<ProjectStep> steps,
      List<ProjectTask> tasks,
      List<String> people,
      boolean member,
      LocalDate today) {
    List<Due> due = project.isOpen() ? due(project, steps, tasks) : List.of();
    List<Due> late =
        due.stream()
            .filter(one -> one.on() != null && one.on().isBefore(today))
            .sorted(SOONEST)
            .toList();
    Optional<Due> next =
        due.stream()
            .filter(one -> !late.contains(one) && one.kind() != Kind.PROJECT)
            .min(SOONEST)
            .or(() -> due.stream().filter(one -> !late.contains(one)).findFirst());
    return new BoardCard(
        project,
        space,
        next,
        late,
        (int) steps.stream().filter(step -> step.getDoneOn() != null).count(),
        steps.size(),
        member ? people : List.of(),
        people.size());
  }

  private static List<Due> due(Project project, List<ProjectStep> steps, List<ProjectTask> tasks) {
    List<Due> due = new ArrayList<>();
    steps.stream()
        .filter(step -> step.getDoneOn() == null)
        .forEach(step -> due.add(new Due(Kind.STEP, step.getWhat(), step.getDueOn())));
    tasks.forEach(task -> due.add(new Due(Kind.TASK, task.getWhat(), task.getDueOn())));
    if (project.getDueOn() != null) {
      due.add(new Due(Kind.PROJECT, "", project.getDueOn()));
    }
    return due;
  }

  private Map<UUID, Space> where(Collection<Project> projects) {
    List<UUID> ids = projects.stream().map(Project::getSpaceId).distinct().toList();
    return all("SELECT s FROM Space s WHERE s.id IN :ids", Space.class, ids).stream()
        .collect(Collectors.toMap(Space::getId, one -> one));
  }

  private Map<UUID, List<String>> people(List<UUID> ids) {
    Map<UUID, List<String>> people = new HashMap<>();
    all(
            "SELECT c.projectId, n.name FROM ProjectPerson c, Person n"
                + " WHERE c.projectId IN :ids AND n.id = c.personId ORDER BY n.name",
            Object[].class,
            ids)
        .forEach(
            row ->
                people
                    .computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                    .add((String) row[1]));
    return people;
  }

  private <T> List<T> all(String query, Class<T> type, Collection<UUID> ids) {
    return entities.createQuery(query, type).setParameter("ids", ids).getResultList();
  }
}
