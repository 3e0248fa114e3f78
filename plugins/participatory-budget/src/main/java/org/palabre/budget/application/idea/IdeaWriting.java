package org.palabre.budget.application.idea;

import static org.palabre.budget.BudgetPermission.ENTER_IDEAS;
import static org.palabre.budget.BudgetPermission.TAKE_PART;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.application.edition.EditionGate.Passed;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.idea.IdeaOrigin;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.IdeaWords;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.statement.Channel;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.statement.Told.Speaker;
import org.palabre.territory.Position;

/** Takes ideas in, while the rules take them: online from anybody, on paper and at counters. */
@ApplicationScoped
public class IdeaWriting {

  private final Access access;
  private final EditionGate gate;
  private final EditionRepository editions;
  private final IdeaRepository ideas;
  private final Statements statements;
  private final Organisations organisations;
  private final DatabaseClock clock;

  /** For the container's proxy. */
  protected IdeaWriting() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  IdeaWriting(
      Access access,
      EditionGate gate,
      EditionRepository editions,
      IdeaRepository ideas,
      Statements statements,
      Organisations organisations,
      DatabaseClock clock) {
    this.access = access;
    this.gate = gate;
    this.editions = editions;
    this.ideas = ideas;
    this.statements = statements;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * An idea as it is handed in.
   *
   * @param words its words
   * @param area the area it is for; empty for the whole city
   * @param category what it is about; perhaps empty
   * @param place where, in words; perhaps null
   * @param position where on the map; perhaps null
   * @param name the name its author wants shown; perhaps null
   * @param oldEnough whether they said that they have the age of the rules
   */
  public record Proposal(
      IdeaWords words,
      Optional<UUID> area,
      String category,
      String place,
      Position position,
      String name,
      boolean oldEnough) {}

  /**
   * Keeps an idea of whoever asks. Unless they publish there, it waits to be read first.
   *
   * @param key made for the form: the same form sent twice proposes once
   * @return the statement of its words
   * @throws Refusal {@code budget.phase.early} or {@code budget.phase.late} outside the phase for
   *     ideas; naming {@code area} or {@code age}
   * @throws org.palabre.access.AccessDenied if the actor may not take part
   */
  @Transactional
  public Statement propose(UUID space, Proposal proposal, UUID key) {
    access.require(TAKE_PART, space);
    Passed passed = gate.during(space, Phase.IDEAS);
    requireAge(passed, proposal);
    Told told = told(proposal, Channel.ONLINE, organisations.today());
    return keep(space, proposal, IdeaOrigin.ONLINE, () -> statements.tell(space, told, key));
  }

  /**
   * Keeps an idea that came on paper or at a counter while ideas were taken; it may be entered
   * later.
   *
   * @param received the day it came
   * @param key made for the form: the same form sent twice enters once
   * @return the statement of its words
   * @throws Refusal as above, and naming {@code received} when it came outside the phase for ideas
   * @throws org.palabre.access.AccessDenied if the actor enters no ideas there
   */
  @Transactional
  public Statement enter(
      UUID space, Proposal proposal, IdeaOrigin origin, LocalDate received, UUID key) {
    access.require(ENTER_IDEAS, space);
    Passed passed = gate.during(space, Phase.IDEAS, Phase.REVIEW);
    requireAge(passed, proposal);
    if (received == null
        || received.isAfter(organisations.today())
        || received.isBefore(passed.rules().dates().ideasOpen())
        || received.isAfter(passed.rules().dates().ideasClose())) {
      throw new Refusal("received", "budget.idea.received");
    }
    Channel channel = origin == IdeaOrigin.PAPER ? Channel.LETTER : null;
    return keep(
        space,
        proposal,
        origin,
        () -> statements.bringIn(space, told(proposal, channel, received), key));
  }

  private static void requireAge(Passed passed, Proposal proposal) {
    if (!proposal.oldEnough()) {
      throw new Refusal("age", "budget.idea.age", passed.rules().ages().propose());
    }
  }

  private Statement keep(
      UUID space, Proposal proposal, IdeaOrigin origin, Supplier<Statement> say) {
    proposal.area().ifPresent(area -> requireArea(space, area));
    String category =
        PlainText.optionalLine("category", proposal.category(), Idea.LONGEST_CATEGORY);
    Statement said = say.get();
    if (ideas.ofStatement(said.getId()).isEmpty()) {
      ideas.add(
          new Idea(
              said.getId(), space, proposal.area().orElse(null), category, origin, clock.now()));
    }
    return said;
  }

  private void requireArea(UUID space, UUID area) {
    if (editions.areas(space).stream().map(Area::getId).noneMatch(area::equals)) {
      throw new Refusal("area", "budget.idea.area");
    }
  }

  private static Told told(Proposal proposal, Channel channel, LocalDate day) {
    return new Told(
        proposal.words().statement(),
        null,
        channel,
        PartialDate.of(day),
        proposal.place(),
        null,
        new Speaker(proposal.name(), null, null),
        null,
        proposal.position());
  }
}
