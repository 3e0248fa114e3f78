package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.organisation.Organisations;
import org.palabre.people.Bodies;
import org.palabre.people.PublicNames;
import org.palabre.project.Project;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.theme.Themes;

/**
 * What is asked of the sample departments and officials, shown to them with words that go along.
 */
@ApplicationScoped
class SampleRequests {

  private static final int WORDS_SHOWN = 3;

  private final CommitmentWork commitments;
  private final Themes themes;
  private final Bodies bodies;
  private final PublicNames names;
  private final Spaces spaces;
  private final Organisations organisations;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleRequests() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  SampleRequests(
      CommitmentWork commitments,
      Themes themes,
      Bodies bodies,
      PublicNames names,
      Spaces spaces,
      Organisations organisations,
      CurrentActor actor) {
    this.commitments = commitments;
    this.themes = themes;
    this.bodies = bodies;
    this.names = names;
    this.spaces = spaces;
    this.organisations = organisations;
    this.actor = actor;
  }

  /** Asks the department whose name begins so; days are counted from today. */
  Commitment ask(
      UUID space, Project project, String what, String department, int daysAgo, int dueIn) {
    Addressee of =
        bodies.all().stream()
            .filter(body -> body.getName().startsWith(department))
            .findFirst()
            .map(body -> new Addressee(body.getId(), null, body.getName()))
            .orElseGet(() -> new Addressee(null, null, department));
    return ask(space, project, what, of, daysAgo, dueIn);
  }

  /** Asks every elected official there is. */
  void askOfficials(UUID space, Project project, String what, int daysAgo, int dueIn) {
    names
        .electedOfficials()
        .forEach(
            one ->
                ask(
                    space,
                    project,
                    what,
                    new Addressee(null, one.id(), one.name()),
                    daysAgo,
                    dueIn));
  }

  /** Notes what was answered. */
  void answer(
      UUID space,
      Commitment asked,
      String words,
      int daysAgo,
      Commitment.State movesTo,
      int dueIn) {
    LocalDate due = movesTo == Commitment.State.PROMISED ? day(dueIn) : null;
    commitments.record(
        space, asked.getId(), new Reply(words, day(-daysAgo), movesTo, due), UUID.randomUUID());
  }

  private Commitment ask(
      UUID space, Project project, String what, Addressee of, int daysAgo, int dueIn) {
    Request request = new Request(what, of, day(-daysAgo), day(dueIn), Audience.SPACE);
    Commitment asked =
        commitments.request(space, project.getId(), null, request, UUID.randomUUID());
    if (of.isReached()) {
      commitments.disclose(space, asked.getId(), said(space, project));
    }
    return asked;
  }

  private List<UUID> said(UUID space, Project project) {
    SpaceFacts facts = spaces.facts(space, actor.get());
    return project.getThemes().stream()
        .flatMap(id -> themes.find(facts, id).stream())
        .flatMap(theme -> themes.statements(facts, theme, Optional.empty(), WORDS_SHOWN).stream())
        .map(spoken -> spoken.statement().getId())
        .distinct()
        .limit(WORDS_SHOWN)
        .toList();
  }

  private LocalDate day(int fromToday) {
    return organisations.today().plusDays(fromToday);
  }
}
