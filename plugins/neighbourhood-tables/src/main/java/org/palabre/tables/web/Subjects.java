package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.statement.Statements;
import org.palabre.tables.domain.Subject;
import org.palabre.tables.domain.Subject.Kind;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.web.address.Here;

/** The things of the table one is at, by name, for whoever may read them. */
@RequestScoped
class Subjects {

  private static final int SHORT = 80;

  @Inject private Themes themes;
  @Inject private Projects projects;
  @Inject private Statements statements;
  @Inject private Here here;

  /** Its themes and projects, to choose from. */
  List<Choice> all() {
    return Stream.concat(
            themes.of(here.facts()).stream()
                .map(theme -> choice(Kind.THEME, theme.getId(), theme.getName())),
            projects.of(here.facts()).stream()
                .map(project -> choice(Kind.PROJECT, project.getId(), project.getName())))
        .toList();
  }

  /** What one is called; empty when it is not there, or no longer. */
  Optional<String> name(Subject subject) {
    return title(subject).map(title -> label(subject.kind(), title));
  }

  /** Whether it is of this table. */
  boolean isHere(Subject subject) {
    return title(subject).isPresent();
  }

  private Optional<String> title(Subject subject) {
    return switch (subject.kind()) {
      case THEME -> themes.find(here.facts(), subject.id()).map(Theme::getName);
      case PROJECT -> projects.find(here.facts(), subject.id()).map(Project::getName);
      case STATEMENT ->
          statements
              .published(here.facts(), subject.id())
              .map(spoken -> here.wording().beginning(spoken.statement().getWords(), SHORT));
    };
  }

  private Choice choice(Kind kind, UUID id, String name) {
    return new Choice(new Subject(kind, id).toString(), label(kind, name));
  }

  private String label(Kind kind, String name) {
    return here.say(
        ResourceBundle.getBundle("tables", here.language().locale()).getString("subject." + kind),
        name);
  }
}
