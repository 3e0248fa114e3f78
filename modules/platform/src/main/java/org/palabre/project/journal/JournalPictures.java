package org.palabre.project.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.document.Document;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Pictures;
import org.palabre.document.ShownPicture;
import org.palabre.input.Refusal;
import org.palabre.project.Project;
import org.palabre.project.ProjectShownTo;
import org.palabre.space.Spaces;

/**
 * The pictures of journals. They lie among the documents of the space; no more people see one than
 * read the entry that shows it, whoever reads the project meanwhile.
 */
@ApplicationScoped
public class JournalPictures {

  /** The tool whose pages show them. */
  private static final String TOOL = "projects";

  private static final int MOST = 8;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Pictures pictures;
  private final Documents documents;
  private final DocumentWork work;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected JournalPictures() {
    this(null, null, null, null, null);
  }

  @Inject
  JournalPictures(
      Pictures pictures,
      Documents documents,
      DocumentWork work,
      Spaces spaces,
      CurrentActor actor) {
    this.pictures = pictures;
    this.documents = documents;
    this.work = work;
    this.spaces = spaces;
    this.actor = actor;
  }

  /** The pictures of these entries as the actor may see them, by id. */
  public Map<UUID, ShownPicture> of(Collection<ProjectEntry> entries) {
    return pictures.find(
        entries.stream().flatMap(entry -> entry.getPictures().stream()).distinct().toList());
  }

  /**
   * Puts a photograph to an entry.
   *
   * @throws Refusal if it has eight already, or as {@link Pictures#add}
   */
  void add(UUID space, ProjectEntry entry, Photo photo) {
    if (entry.getPictures().size() >= MOST) {
      throw new Refusal("file", "projectjournal.pictures.many", MOST);
    }
    UUID picture =
        pictures.add(space, TOOL, photo.file(), photo.words(), entry.getAudience(), photo.key());
    if (!entry.getPictures().contains(picture)) {
      entry.show(picture);
    }
  }

  /** Takes a picture of an entry away for good. */
  void remove(UUID space, ProjectEntry entry, UUID picture) {
    if (entry.getPictures().contains(picture)) {
      entry.hide(picture);
      forget(space, picture);
    }
  }

  /** Takes all pictures of an entry away for good. */
  void removeAll(UUID space, ProjectEntry entry) {
    entry.getPictures().forEach(picture -> remove(space, entry, picture));
  }

  /** Shows the pictures of an entry to whom it is shown now. */
  void follow(UUID space, Project project, ProjectEntry entry) {
    Audience readers = project.getAudience() == Audience.TEAM ? Audience.TEAM : entry.getAudience();
    entry.getPictures().forEach(picture -> show(space, picture, readers));
  }

  void follow(@Observes ProjectShownTo shown) {
    Project project = entities.find(Project.class, shown.project());
    List<ProjectEntry> entries =
        entities
            .createQuery(
                "SELECT j FROM ProjectJournalEntry j WHERE j.projectId = :project",
                ProjectEntry.class)
            .setParameter("project", shown.project())
            .getResultList();
    new ArrayList<>(entries).forEach(entry -> follow(shown.space(), project, entry));
  }

  private void show(UUID space, UUID picture, Audience readers) {
    documents
        .find(spaces.facts(space, actor.get()), picture)
        .map(one -> one.document())
        .filter(document -> document.getAudience() != readers)
        .ifPresent(
            document ->
                work.describe(space, picture, document.getVersion(), shownTo(document, readers)));
  }

  private static DocumentDescription shownTo(Document document, Audience readers) {
    return new DocumentDescription(
        document.getTitle(),
        document.getCaption(),
        document.getAuthor(),
        document.getLicence(),
        document.getAlt(),
        document.getLink(),
        document.getWords(),
        readers,
        document.isShown());
  }

  /** One that was taken back among the documents is gone already. */
  private void forget(UUID space, UUID picture) {
    if (documents.find(spaces.facts(space, actor.get()), picture).isPresent()) {
      work.remove(space, picture);
    }
  }
}
