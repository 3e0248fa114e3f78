package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.project.Project.State;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectTasks;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.TaskPlan;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.Budgets;
import org.palabre.project.budget.LinePlan;
import org.palabre.project.journal.Journals;
import org.palabre.project.journal.Telling;
import org.palabre.space.Spaces;
import org.palabre.theme.Theme;

/**
 * The work on sample projects: tasks, a budget, a journal, a day that moved; and small projects for
 * the other columns of the board. All of it is invented, and each project says so.
 */
@ApplicationScoped
class SampleProjects {

  private static final String INVENTED = "Exemple inventé, pour montrer comment un projet avance.";

  private final ProjectWork work;
  private final Projects projects;
  private final Schedule schedule;
  private final ProjectTasks tasks;
  private final Budgets budgets;
  private final Journals journals;
  private final Spaces spaces;
  private final Organisations organisations;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleProjects() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  SampleProjects(
      ProjectWork work,
      Projects projects,
      Schedule schedule,
      ProjectTasks tasks,
      Budgets budgets,
      Journals journals,
      Spaces spaces,
      Organisations organisations,
      CurrentActor actor) {
    this.work = work;
    this.projects = projects;
    this.schedule = schedule;
    this.tasks = tasks;
    this.budgets = budgets;
    this.journals = journals;
    this.spaces = spaces;
    this.organisations = organisations;
    this.actor = actor;
  }

  /** What there is to do in a project with steps, what it costs, what is told of it. */
  void fill(UUID space, Project project) {
    UUID id = project.getId();
    work.addPerson(space, id, actor.person(), "la clé du local");
    plan(space, id, 20, "");
    plan(space, id, 75, "Le local attend un contrôle électrique.");
    List<ProjectStep> steps = projects.steps(project);
    work.tickStep(space, id, steps.get(0).getId(), true);
    UUID rules = steps.get(1).getId();
    task(space, id, "Trouver qui tient la clé", null, actor.person(), "", -6);
    task(space, id, "Recopier les règles proposées", rules, actor.person(), "", 12);
    task(space, id, "Prêter des tables et des chaises", null, null, "le centre social", 40);
    line(space, id, BudgetLine.Kind.COST, "Peinture et rouleaux", "", "640", "702.35");
    line(space, id, BudgetLine.Kind.COST, "Étagères", "", "1250", "0");
    line(space, id, BudgetLine.Kind.COST, "Assurance du local, un an", "", "310.5", "310.5");
    line(space, id, BudgetLine.Kind.FUNDING, "Subvention", "Les trois associations", "900", "900");
    line(space, id, BudgetLine.Kind.FUNDING, "Collecte", "Fête du quartier", "600", "412.4");
    tell(
        space,
        id,
        45,
        "Nous avons visité trois locaux vides. Celui de la place est le plus clair.");
    tell(space, id, 9, "Douze personnes ont repeint la grande salle. Il reste le couloir.");
  }

  /** Small projects in the other states. */
  void open(UUID space, Theme theme) {
    Project meal = project(space, theme, "Exemple : un repas de rue en juin", 12);
    work.addStep(space, meal.getId(), "Choisir la rue", day(15), UUID.randomUUID());
    Project oven = project(space, theme, "Exemple : un four à pain commun", 60);
    work.addStep(space, oven.getId(), "Demander l’avis des pompiers", day(-4), UUID.randomUUID());
    Project board = project(space, theme, "Exemple : un panneau d’affichage", 120);
    work.move(
        space, board.getId(), State.DONE, day(-30), "Exemple : le panneau est devant l’école.");
    Project radio = project(space, theme, "Exemple : une radio de quartier", 140);
    work.move(
        space,
        radio.getId(),
        State.SET_ASIDE,
        day(-70),
        "Exemple : personne n’a pu s’en charger cette année.");
  }

  private Project project(UUID space, Theme theme, String name, int daysAgo) {
    return work.open(
        space,
        new ProjectDescription(name, INVENTED, "", Audience.SPACE, day(-daysAgo)),
        List.of(theme.getId()),
        UUID.randomUUID());
  }

  private void plan(UUID space, UUID id, int days, String reason) {
    int seen =
        projects.find(spaces.facts(space, actor.get()), id).map(Project::getVersion).orElseThrow();
    schedule.plan(space, id, seen, day(days), reason);
  }

  private void task(
      UUID space, UUID id, String what, UUID step, UUID person, String carrier, int days) {
    tasks.add(space, id, new TaskPlan(what, step, person, carrier, day(days)), UUID.randomUUID());
  }

  private void line(
      UUID space,
      UUID id,
      BudgetLine.Kind kind,
      String label,
      String source,
      String planned,
      String spent) {
    LinePlan plan =
        new LinePlan(kind, label, source, new BigDecimal(planned), new BigDecimal(spent));
    budgets.add(space, id, plan, UUID.randomUUID());
  }

  private void tell(UUID space, UUID id, int daysAgo, String words) {
    journals.tell(
        space,
        id,
        new Telling(day(-daysAgo), "Exemple : " + words, Audience.SPACE),
        UUID.randomUUID());
  }

  private LocalDate day(int fromToday) {
    return organisations.today().plusDays(fromToday);
  }
}
