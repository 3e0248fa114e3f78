package org.palabre.thread;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitments;
import org.palabre.organisation.Organisations;
import org.palabre.project.Outcomes;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Spoken;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;
import org.palabre.thread.SpeechThread.Hidden;

/**
 * Reads threads. Whatever a thread holds is asked of the service it belongs to, which leaves out
 * what the reader may not read; of that only the number is told.
 */
@ApplicationScoped
public class Threads {

  private static final int MOST_QUOTES = 3;
  private static final int MOST_VOICES = 12;

  private final Themes themes;
  private final Projects projects;
  private final Commitments commitments;
  private final Outcomes outcomes;
  private final Organisations organisations;
  private final Access access;

  /** For the container's proxy. */
  protected Threads() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Threads(
      Themes themes,
      Projects projects,
      Commitments commitments,
      Outcomes outcomes,
      Organisations organisations,
      Access access) {
    this.themes = themes;
    this.projects = projects;
    this.commitments = commitments;
    this.outcomes = outcomes;
    this.organisations = organisations;
    this.access = access;
  }

  /** Which threads of a space to list. */
  public enum Which {
    /** Every one. */
    ALL,
    /** Something is owed since before today. */
    LATE,
    /** Somebody owes an answer or a deed. */
    WAITING,
    /** The project is done. */
    DONE
  }

  /**
   * Some threads of a space.
   *
   * @param threads those of the page, with their first quote, without answers and voices
   * @param counts how many there are of each kind on all pages
   */
  public record Listed(List<SpeechThread> threads, Map<Which, Integer> counts) {}

  /**
   * The way on from a statement.
   *
   * @param theme a theme it is in
   * @param projects what answers the theme
   */
  public record Onward(Theme theme, List<Project> projects) {}

  /**
   * The thread of a project or a theme of a space; empty when there is none, or the actor may not
   * read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<SpeechThread> find(SpaceFacts space, UUID id) {
    Optional<Project> project = projects.find(space, id);
    return project.isPresent()
        ? project.map(one -> ofProject(space, one))
        : themes.find(space, id).map(one -> ofTheme(space, one));
  }

  /**
   * The threads of a space: its projects, and its themes that no project answers yet, latest first.
   *
   * @param page from 0
   * @param size how many to a page
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Listed list(SpaceFacts space, Which which, int page, int size) {
    access.require(READ_SPACE, space);
    Map<UUID, Project> allProjects = new HashMap<>();
    projects.of(space).forEach(project -> allProjects.put(project.getId(), project));
    Map<UUID, Theme> allThemes = new HashMap<>();
    themes.of(space).forEach(theme -> allThemes.put(theme.getId(), theme));
    Set<UUID> ids = new HashSet<>(allThemes.keySet());
    allProjects.values().forEach(project -> ids.removeAll(project.getThemes()));
    ids.addAll(allProjects.keySet());
    Map<UUID, List<Commitment>> asked = asked(space, allProjects.keySet(), allThemes.keySet());
    LocalDate today = organisations.today();
    Map<Which, List<UUID>> sorted = new EnumMap<>(Which.class);
    for (Which one : Which.values()) {
      sorted.put(
          one,
          ids.stream()
              .filter(
                  id -> isTaken(one, allProjects.get(id), asked.getOrDefault(id, List.of()), today))
              .sorted(Comparator.reverseOrder())
              .toList());
    }
    Map<Which, Integer> counts = new EnumMap<>(Which.class);
    sorted.forEach((one, found) -> counts.put(one, found.size()));
    List<SpeechThread> threads =
        sorted.get(which).stream()
            .skip((long) page * size)
            .limit(size)
            .map(
                id ->
                    brief(
                        space,
                        Optional.ofNullable(allProjects.get(id)),
                        id,
                        allThemes,
                        asked.getOrDefault(id, List.of())))
            .toList();
    return new Listed(threads, counts);
  }

  /** The threads a statement is in, that the actor may read. */
  public List<Onward> from(SpaceFacts space, UUID statement) {
    return themes.ofStatement(space, statement).stream()
        .map(theme -> new Onward(theme, projects.ofThemes(space, List.of(theme.getId()))))
        .toList();
  }

  private static boolean isTaken(
      Which which, Project project, List<Commitment> asked, LocalDate today) {
    return switch (which) {
      case ALL -> true;
      case LATE -> asked.stream().anyMatch(one -> one.isLate(today));
      case WAITING -> asked.stream().anyMatch(one -> one.getState().isOpen());
      case DONE -> project != null && project.getState() == Project.State.DONE;
    };
  }

  private SpeechThread ofProject(SpaceFacts space, Project project) {
    List<Theme> answered =
        project.getThemes().stream()
            .map(id -> themes.find(space, id))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Theme::getName))
            .toList();
    List<UUID> ids = answered.stream().map(Theme::getId).toList();
    List<UUID> own = List.of(project.getId());
    List<Commitment> asked = commitments.of(space, own, ids);
    return new SpeechThread(
        Optional.of(project),
        answered,
        themes.countTogether(ids),
        quotes(space, answered, MOST_QUOTES),
        List.of(),
        asked,
        commitments.answers(asked),
        outcomes.verdicts(project),
        outcomes.published(project, MOST_VOICES),
        new Hidden(
            project.getThemes().size() - (long) answered.size(),
            0,
            commitments.countHidden(space, own, ids)));
  }

  private SpeechThread ofTheme(SpaceFacts space, Theme theme) {
    List<UUID> ids = List.of(theme.getId());
    List<Project> answering = projects.ofThemes(space, ids);
    List<UUID> projectIds = answering.stream().map(Project::getId).toList();
    List<Commitment> asked = commitments.of(space, projectIds, ids);
    return new SpeechThread(
        Optional.empty(),
        List.of(theme),
        themes.countTogether(ids),
        quotes(space, List.of(theme), MOST_QUOTES),
        answering,
        asked,
        commitments.answers(asked),
        Map.of(),
        List.of(),
        new Hidden(
            0, projects.countHidden(space, ids), commitments.countHidden(space, projectIds, ids)));
  }

  private SpeechThread brief(
      SpaceFacts space,
      Optional<Project> project,
      UUID id,
      Map<UUID, Theme> allThemes,
      List<Commitment> asked) {
    List<Theme> answered =
        project
            .map(
                one ->
                    one.getThemes().stream().map(allThemes::get).filter(Objects::nonNull).toList())
            .orElseGet(() -> List.of(allThemes.get(id)));
    return new SpeechThread(
        project,
        answered,
        themes.countTogether(answered.stream().map(Theme::getId).toList()),
        quotes(space, answered, 1),
        List.of(),
        asked,
        Map.of(),
        project
            .filter(one -> one.getAskedAt().isPresent())
            .map(outcomes::verdicts)
            .orElse(Map.of()),
        List.of(),
        Hidden.NOTHING);
  }

  /** What was asked in a space, by project, or by theme where there is no project. */
  private Map<UUID, List<Commitment>> asked(
      SpaceFacts space, Collection<UUID> ofProjects, Collection<UUID> ofThemes) {
    return commitments.of(space, ofProjects, ofThemes).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.getProjectId().orElseGet(() -> one.getThemeId().orElseThrow())));
  }

  /** The latest of each theme in turn, so that no theme speaks alone. */
  private List<Spoken> quotes(SpaceFacts space, List<Theme> of, int most) {
    List<List<Spoken>> latest = new ArrayList<>();
    for (Theme theme : of.stream().limit(most).toList()) {
      latest.add(themes.statements(space, theme, Optional.empty(), most));
    }
    Map<UUID, Spoken> quotes = new LinkedHashMap<>();
    for (int rank = 0; rank < most; rank++) {
      for (List<Spoken> ofTheme : latest) {
        if (rank < ofTheme.size()) {
          Spoken one = ofTheme.get(rank);
          quotes.putIfAbsent(one.statement().getId(), one);
        }
      }
    }
    return quotes.values().stream().limit(most).toList();
  }
}
