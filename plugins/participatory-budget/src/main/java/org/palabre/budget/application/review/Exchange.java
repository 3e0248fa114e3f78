package org.palabre.budget.application.review;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;
import static org.palabre.budget.BudgetPermission.STUDY_PROJECTS;
import static org.palabre.budget.BudgetPermission.TAKE_PART;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.application.idea.Authors;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.review.Message;
import org.palabre.budget.domain.review.Message.Side;
import org.palabre.budget.domain.review.Message.Voice;
import org.palabre.budget.domain.review.ReviewRepository;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementCode;

/**
 * What is asked and answered about ideas, and what departments and authors work out about projects,
 * in sight of everybody. What comes without an account waits until an officer has read it.
 */
@ApplicationScoped
public class Exchange {

  /** How much one account may say in an hour. */
  public static final int MOST_AN_HOUR = 30;

  private static final int MOST = 500;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Access access;
  private final CurrentActor actor;
  private final Authors authors;
  private final EditionGate gate;
  private final IdeaRepository ideas;
  private final ProjectRepository projects;
  private final ReviewRepository reviews;
  private final IdeaNews news;
  private final DatabaseClock clock;

  /** For the container's proxy. */
  protected Exchange() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  Exchange(
      Access access,
      CurrentActor actor,
      Authors authors,
      EditionGate gate,
      IdeaRepository ideas,
      ProjectRepository projects,
      ReviewRepository reviews,
      IdeaNews news,
      DatabaseClock clock) {
    this.access = access;
    this.actor = actor;
    this.authors = authors;
    this.gate = gate;
    this.ideas = ideas;
    this.projects = projects;
    this.reviews = reviews;
    this.news = news;
    this.clock = clock;
  }

  /** What was said about an idea. */
  public List<Message> aboutIdea(SpaceFacts space, UUID idea) {
    access.require(READ_EDITION, space);
    return reviews.aboutIdea(idea).stream().filter(one -> isOf(space, one)).toList();
  }

  /** What was said about a project. */
  public List<Message> aboutProject(SpaceFacts space, UUID project) {
    access.require(READ_EDITION, space);
    return reviews.aboutProject(project).stream().filter(one -> isOf(space, one)).toList();
  }

  /** One message, for whoever may take it down; empty when there is none of this id there. */
  public Optional<Message> find(SpaceFacts space, UUID id) {
    access.require(RUN_EDITION, space);
    return reviews.message(space.id(), id);
  }

  private static boolean isOf(SpaceFacts space, Message message) {
    return message.getEditionId().equals(space.id());
  }

  /** What waits to be read, oldest first. */
  public List<Message> waiting(SpaceFacts space, int most) {
    access.require(RUN_EDITION, space);
    return reviews.waitingMessages(space.id(), most);
  }

  /**
   * As what the actor speaks of an idea.
   *
   * @param code by which they prove that they had it
   */
  public Side sideOfIdea(UUID space, UUID idea, Optional<StatementCode> code) {
    return staff(space).orElse(authors.had(idea, code) ? Side.AUTHOR : Side.RESIDENT);
  }

  /** As what the actor speaks of a project; empty when they may not: they are of neither side. */
  public Optional<Side> sideOfProject(UUID space, UUID project, Optional<StatementCode> code) {
    return staff(space).or(() -> hadOneOf(project, code).map(idea -> Side.AUTHOR));
  }

  /**
   * What somebody says.
   *
   * @param name the name they want shown; perhaps empty
   * @param key made for the form: the same form sent twice says it once
   */
  public record Said(String name, String words, UUID key) {}

  /**
   * Asks or answers something about an idea.
   *
   * @return whether everybody reads it at once
   * @throws Refusal naming {@code words} or {@code name}, or if the idea is not there; {@code
   *     budget.message.pace} after too many within an hour; {@code budget.message.many} when there
   *     are too many there
   */
  @Transactional
  public boolean sayOfIdea(UUID space, UUID idea, Optional<StatementCode> code, Said said) {
    access.require(TAKE_PART, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    // Two presses at the same moment take turns, and whoever takes their words back goes first.
    ideas.forChange(space, idea);
    ideas
        .find(space, idea)
        .filter(one -> one.said().getState() == Statement.State.PUBLISHED)
        .orElseThrow(() -> new Refusal("", "budget.idea.gone"));
    Optional<Message> before = reviews.sentWith(space, said.key());
    if (before.isPresent()) {
      return isShown(before.get());
    }
    Side side = sideOfIdea(space, idea, code);
    requirePace(idea);
    Message message =
        Message.aboutIdea(
            space,
            idea,
            voice(side, side == Side.AUTHOR ? Optional.of(idea) : Optional.empty(), said),
            sound(said),
            said.key(),
            clock.now());
    reviews.add(message);
    return told(message, () -> news.saidOfIdea(space, idea));
  }

  /**
   * Says something about a project, as a department, an officer, or an author of one of its ideas.
   *
   * @return whether everybody reads it at once
   * @throws Refusal as above
   * @throws AccessDenied if they are none of these
   */
  @Transactional
  public boolean sayOfProject(UUID space, UUID id, Optional<StatementCode> code, Said said) {
    access.require(READ_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    BudgetProject project =
        projects.forChange(space, id).orElseThrow(() -> new Refusal("", "budget.project.gone"));
    Side side =
        sideOfProject(space, id, code)
            .orElseThrow(() -> new AccessDenied("They had no idea of %s.".formatted(id)));
    Optional<Message> before = reviews.sentWith(space, said.key());
    if (before.isPresent()) {
      return isShown(before.get());
    }
    requirePace(id);
    Message message =
        Message.aboutProject(
            space,
            id,
            voice(side, side == Side.AUTHOR ? hadOneOf(id, code) : Optional.empty(), said),
            sound(said),
            said.key(),
            clock.now());
    reviews.add(message);
    return told(message, () -> news.saidOfProject(project));
  }

  /**
   * Lets everybody read what waits.
   *
   * @throws Refusal if it does not wait any more
   */
  @Transactional
  public void show(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    Message message = message(space, id, Message.State.WAITING);
    message.show();
    message.idea().ifPresent(idea -> news.saidOfIdea(space, idea));
    message.project().flatMap(of -> projects.find(space, of)).ifPresent(news::saidOfProject);
  }

  /**
   * Lets nobody read something any more, for good.
   *
   * @throws Refusal if it is hidden already
   */
  @Transactional
  public void hide(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    message(space, id, Message.State.WAITING, Message.State.SHOWN).hide();
  }

  private Message message(UUID space, UUID id, Message.State... in) {
    return reviews
        .messageForChange(space, id)
        .filter(one -> List.of(in).contains(one.getState()))
        .orElseThrow(() -> new Refusal("", "budget.message.gone"));
  }

  private void requirePace(UUID subject) {
    boolean fast =
        actor
            .get()
            .person()
            .filter(me -> reviews.countOf(me, clock.now().minus(HOUR)) >= MOST_AN_HOUR)
            .isPresent();
    if (fast) {
      throw new Refusal("", "budget.message.pace", MOST_AN_HOUR);
    }
    if (reviews.countAbout(subject) >= MOST) {
      throw new Refusal("", "budget.message.many", MOST);
    }
  }

  private boolean told(Message message, Runnable tell) {
    if (isShown(message)) {
      tell.run();
    }
    return isShown(message);
  }

  private static boolean isShown(Message message) {
    return message.getState() == Message.State.SHOWN;
  }

  private Optional<Side> staff(UUID space) {
    if (access.may(RUN_EDITION, space)) {
      return Optional.of(Side.OFFICER);
    }
    return access.may(STUDY_PROJECTS, space) ? Optional.of(Side.DEPARTMENT) : Optional.empty();
  }

  private Optional<UUID> hadOneOf(UUID project, Optional<StatementCode> code) {
    return ideas.ofProject(project).stream()
        .map(one -> one.idea().getId())
        .filter(idea -> authors.had(idea, code))
        .findFirst();
  }

  private Voice voice(Side side, Optional<UUID> authorOf, Said said) {
    return new Voice(
        side,
        actor.get().person(),
        authorOf,
        PlainText.optionalLine("name", said.name(), Message.LONGEST_NAME));
  }

  private static String sound(Said said) {
    return PlainText.lines("words", said.words(), Message.LONGEST);
  }
}
