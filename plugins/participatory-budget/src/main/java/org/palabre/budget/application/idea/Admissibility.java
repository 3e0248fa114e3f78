package org.palabre.budget.application.idea;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.application.edition.EditionGate.Passed;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.statement.StatementCode;

/**
 * Whether an idea keeps to the rules: decided by those who run the edition, with one of the rules'
 * reasons and a sentence when it does not, for everybody to read; appealed by its author once.
 */
@ApplicationScoped
public class Admissibility {

  private final Access access;
  private final Authors authors;
  private final EditionGate gate;
  private final EditionRepository editions;
  private final IdeaRepository ideas;
  private final IdeaNews news;
  private final DatabaseClock clock;

  /** For the container's proxy. */
  protected Admissibility() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Admissibility(
      Access access,
      Authors authors,
      EditionGate gate,
      EditionRepository editions,
      IdeaRepository ideas,
      IdeaNews news,
      DatabaseClock clock) {
    this.access = access;
    this.authors = authors;
    this.gate = gate;
    this.editions = editions;
    this.ideas = ideas;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Says which area an idea is for, and what it is about.
   *
   * @throws Refusal naming {@code area} or {@code category}
   */
  @Transactional
  public void sort(UUID space, UUID id, Optional<UUID> area, String category) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    if (area.isPresent()
        && editions.areas(space).stream().map(Area::getId).noneMatch(area.get()::equals)) {
      throw new Refusal("area", "budget.idea.area");
    }
    change(space, id)
        .sort(
            area.orElse(null), PlainText.optionalLine("category", category, Idea.LONGEST_CATEGORY));
  }

  /**
   * Finds that an idea keeps to the rules.
   *
   * @param seen the version that whoever decides saw
   * @throws Refusal {@code budget.idea.overtaken} if somebody decided meanwhile
   */
  @Transactional
  public void admit(UUID space, UUID id, int seen) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    Idea idea = undecidedAppeal(seen(change(space, id), seen));
    if (idea.getState() != IdeaState.ADMISSIBLE) {
      idea.admit(clock.now());
      news.idea(space, id);
    }
  }

  /**
   * Finds that it does not.
   *
   * @param reason one of the rules' reasons, by its place in their list
   * @param explanation a sentence about this idea
   * @throws Refusal naming {@code reason} or {@code explanation}; {@code budget.idea.overtaken} as
   *     above; {@code budget.idea.inProject} while a project is made of it
   */
  @Transactional
  public void refuse(UUID space, UUID id, int seen, Optional<Integer> reason, String explanation) {
    access.require(RUN_EDITION, space);
    Passed passed = gate.during(space, Phase.IDEAS, Phase.REVIEW);
    String why =
        reason
            .filter(one -> one >= 0 && one < passed.rules().inadmissible().size())
            .map(passed.rules().inadmissible()::get)
            .orElseThrow(() -> new Refusal("reason", "budget.idea.reason"));
    String more = PlainText.lines("explanation", explanation, Idea.LONGEST_EXPLANATION);
    Idea idea = undecidedAppeal(seen(change(space, id), seen));
    if (!ideas.projectsOf(id).isEmpty()) {
      throw new Refusal("", "budget.idea.inProject");
    }
    idea.refuse(why, more, clock.now());
    news.idea(space, id);
  }

  /**
   * Asks, as its author, that an idea that was refused be looked at again.
   *
   * @param code by which they prove that they had it; empty when their account does
   * @throws Refusal naming {@code words}; {@code budget.appeal.none} if there is nothing to appeal
   *     against; {@code budget.appeal.once} the second time
   * @throws AccessDenied if they do not prove it
   */
  @Transactional
  public void appeal(UUID space, UUID id, Optional<StatementCode> code, String words) {
    access.require(READ_EDITION, space);
    if (!authors.had(id, code)) {
      throw new AccessDenied("They do not prove that they had %s.".formatted(id));
    }
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    String sound = PlainText.lines("words", words, Idea.LONGEST_APPEAL);
    Idea idea = change(space, id);
    if (idea.appealedAt().isPresent()) {
      throw new Refusal("", "budget.appeal.once");
    }
    if (idea.getState() != IdeaState.INADMISSIBLE) {
      throw new Refusal("", "budget.appeal.none");
    }
    idea.appeal(sound, clock.now());
  }

  /**
   * Answers an appeal, for good.
   *
   * @param upheld whether it was right: the idea is then admissible
   * @param why for everybody to read
   * @throws Refusal naming {@code answer}; {@code budget.appeal.answered} if nothing waits
   */
  @Transactional
  public void answer(UUID space, UUID id, boolean upheld, String why) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    String sound = PlainText.lines("answer", why, Idea.LONGEST_EXPLANATION);
    Idea idea = change(space, id);
    if (!idea.isAppealWaiting()) {
      throw new Refusal("", "budget.appeal.answered");
    }
    idea.answer(upheld, sound, clock.now());
    news.idea(space, id);
  }

  /** Takes the words of an appeal down for good, in any phase; its answer stands. */
  @Transactional
  public void hideAppeal(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    ideas
        .forChange(space, id)
        .orElseThrow(() -> new Refusal("", "budget.idea.gone"))
        .forgetAppeal();
  }

  private Idea change(UUID space, UUID id) {
    Supports.requireShown(ideas, space, id);
    return ideas.forChange(space, id).orElseThrow(() -> new Refusal("", "budget.idea.gone"));
  }

  private static Idea seen(Idea idea, int seen) {
    if (idea.getVersion() != seen) {
      throw new Refusal("", "budget.idea.overtaken");
    }
    return idea;
  }

  /** Once its author appealed, only the answer to the appeal decides. */
  private static Idea undecidedAppeal(Idea idea) {
    if (idea.appealedAt().isPresent()) {
      throw new Refusal("", "budget.idea.appealed");
    }
    return idea;
  }
}
