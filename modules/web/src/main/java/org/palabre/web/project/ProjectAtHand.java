package org.palabre.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** The project that the parameter {@code project} of a working page names. */
@Named
@RequestScoped
public class ProjectAtHand {

  @Inject private Projects projects;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Project> project = Optional.empty();

  @PostConstruct
  void load() {
    project = Sent.id("project").flatMap(id -> projects.find(here.facts(), id));
  }

  /** Answers "not found" at the address of no project. */
  public void open() {
    if (project.isEmpty()) {
      NotFound.answer();
    }
  }

  /** The project; null at the address of none. */
  public Project getProject() {
    return project.orElse(null);
  }

  /** Its id. */
  public UUID id() {
    return project.orElseThrow(() -> new Refusal("", "project.gone")).getId();
  }

  /** The address of its own page. */
  public String getLink() {
    return ProjectLinks.project(here, id());
  }

  /** The address of a working page for it. */
  public String page(String page) {
    return here.link(here.getSpaceAddress()) + "/projects/" + page + "?project=" + id();
  }

  /** Goes to a working page for it, which says what was done. */
  void done(String page, String what) {
    done.go(page(page) + "&done=" + what);
  }
}
