package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Commitment;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Sieve;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/**
 * What became of the sample statements. The themes group real texts; projects, requests and answers
 * are invented to show how a thread goes on, and each says so.
 */
@ApplicationScoped
class SampleThreads {

  private static final String INVENTED = "Exemple inventé, pour montrer comment une parole avance.";

  private final Grouping grouping;
  private final ProjectWork projects;
  private final SampleRequests requests;
  private final SampleProjects work;
  private final Categories categories;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected SampleThreads() {
    this(null, null, null, null, null, null);
  }

  @Inject
  SampleThreads(
      Grouping grouping,
      ProjectWork projects,
      SampleRequests requests,
      SampleProjects work,
      Categories categories,
      Organisations organisations) {
    this.grouping = grouping;
    this.projects = projects;
    this.requests = requests;
    this.work = work;
    this.categories = categories;
    this.organisations = organisations;
  }

  /** Groups what was said at a table, and tells how it went on. */
  void create(SampleTable table, UUID space) {
    switch (table) {
      case FRAIS_VALLON -> gardens(space);
      case LA_BUSSERINE -> associations(space);
      case SAINTE_MARTHE -> theme(space, "La mémoire du quartier", "Culture et sport", "bâtiment");
      case LA_CABUCELLE -> bins(space);
    }
  }

  /** Done, kept, and those who spoke are being asked. */
  private void gardens(UUID space) {
    Theme green = theme(space, "Espaces verts", "Espaces verts", "vert");
    theme(space, "À vélo", "Rues et déplacements", "vélo");
    theme(space, "La parole des jeunes", "Écoles et jeunesse", "jeunes");
    Project gardens =
        project(space, green, "Exemple : un jardin au pied des tours", 150, "les parents d’élèves");
    projects.addStep(
        space, gardens.getId(), "Repérer les endroits avec les habitants", null, UUID.randomUUID());
    Commitment ground =
        requests.ask(
            space, gardens, "Prêter le terrain derrière l’école.", "Espaces verts", 140, 60);
    requests.answer(
        space, ground, "Le terrain est prêté pour trois ans.", 120, Commitment.State.KEPT, 0);
    projects.move(
        space,
        gardens.getId(),
        Project.State.DONE,
        day(-20),
        "Exemple : douze familles jardinent derrière l’école.");
    projects.askSpeakers(space, gardens.getId());
  }

  /** Under way: one promise is late, one is to come, one request was refused. */
  private void associations(UUID space) {
    Theme together =
        theme(space, "Faire ensemble, entre associations", "Vivre ensemble", "association");
    theme(space, "Espaces verts", "Espaces verts", "espaces verts");
    Project house =
        project(space, together, "Exemple : une maison des associations", 90, "trois associations");
    projects.addStep(space, house.getId(), "Visiter les locaux vides", day(-50), UUID.randomUUID());
    projects.addStep(space, house.getId(), "Écrire les règles du lieu", day(30), UUID.randomUUID());
    projects.move(space, house.getId(), Project.State.UNDERWAY, day(-80), "");
    Commitment room =
        requests.ask(
            space, house, "Ouvrir le local de la place le soir.", "Voirie et propreté", 75, 30);
    requests.answer(
        space, room, "Nous cherchons qui tient la clé.", 60, Commitment.State.PROMISED, -8);
    Commitment trees =
        requests.ask(space, house, "Planter devant le local.", "Espaces verts", 40, 30);
    requests.answer(
        space, trees, "Promis pour la saison des plantations.", 20, Commitment.State.PROMISED, 45);
    Commitment sign =
        requests.ask(
            space,
            house,
            "Peindre un passage piéton devant la porte.",
            "Voirie et propreté",
            70,
            40);
    requests.answer(
        space,
        sign,
        "La rue est trop étroite à cet endroit : un passage existe vingt mètres plus loin.",
        50,
        Commitment.State.REFUSED,
        0);
    work.fill(space, house);
    work.open(space, together);
  }

  /** Asked, and waiting for its answer. */
  private void bins(UUID space) {
    Theme clean = theme(space, "Propreté de la rue", "Propreté", "poubelles");
    Project bins = project(space, clean, "Exemple : des poubelles qui ferment", 30, "");
    requests.ask(
        space, bins, "Remplacer les poubelles cassées de la rue.", "Voirie et propreté", 25, 12);
    requests.askOfficials(space, bins, "Venir voir la rue avec nous, un matin de semaine.", 10, 20);
  }

  private Theme theme(UUID space, String name, String category, String word) {
    UUID about =
        categories.all().stream()
            .filter(one -> one.getName().equals(category))
            .map(Category::getId)
            .findFirst()
            .orElse(null);
    return grouping.create(
        space,
        new ThemeDescription(name, "", about, Audience.SPACE),
        Picked.all(new Sieve(word, null, true)));
  }

  private Project project(UUID space, Theme theme, String name, int daysAgo, String partners) {
    ProjectDescription description =
        new ProjectDescription(name, INVENTED, partners, Audience.SPACE, day(-daysAgo));
    return projects.open(space, description, List.of(theme.getId()), UUID.randomUUID());
  }

  private LocalDate day(int fromToday) {
    return organisations.today().plusDays(fromToday);
  }
}
