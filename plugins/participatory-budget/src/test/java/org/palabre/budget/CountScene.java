package org.palabre.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.TieSeed;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.SignOffs;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.organisation.Organisations;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;

/** Editions whose vote is over: opened, closed and unsealed as the vote core leaves them. */
@ApplicationScoped
public class CountScene {

  @Inject private BudgetScene scene;
  @Inject private EditionRepository editions;
  @Inject private ProjectRepository projects;
  @Inject private BallotSheets sheets;
  @Inject private BoxRepository boxes;
  @Inject private RollRepository roll;
  @Inject private DatabaseClock clock;
  @Inject private Organisations organisations;
  @Inject private CountedPaper paper;

  /**
   * A project to vote on.
   *
   * @param area the key of its area; empty for the whole city
   */
  public record Proposed(String title, String cost, String area) {}

  /** An edition of an officer, who then acts; its vote is over and its box is shut. */
  public Edition voted(
      UUID officer,
      Scope scope,
      String envelope,
      List<String> areas,
      Map<String, Value> rules,
      List<Proposed> proposed)
      throws Exception {
    Edition edition = scene.edition(officer, scope, envelope, areas.toArray(String[]::new));
    LocalDate today = organisations.today();
    Map<String, Value> changed = new HashMap<>();
    changed.put(RuleName.IDEAS_OPEN, new Day(today.minusDays(20)));
    changed.put(RuleName.IDEAS_CLOSE, new Day(today.minusDays(15)));
    changed.put(RuleName.VOTE_OPEN, new Day(today.minusDays(9)));
    changed.put(RuleName.VOTE_CLOSE, new Day(today.minusDays(2)));
    changed.putAll(rules);
    scene.adopt(edition, changed);
    UUID space = edition.getSpaceId();
    scene.committed(
        () -> {
          for (Proposed one : proposed) {
            Optional<UUID> area =
                editions.areas(space).stream()
                    .filter(known -> known.getKey().equals(one.area()))
                    .map(known -> known.getId())
                    .findFirst();
            BudgetProject project =
                new BudgetProject(
                    space,
                    projects.nextNumber(space),
                    new ProjectDescription(
                        one.title(),
                        "",
                        "",
                        "",
                        area,
                        "",
                        Optional.of(43.95 + projects.nextNumber(space) / 100.0),
                        Optional.of(4.80)));
            project.cost(new BigDecimal(one.cost()), null);
            project.move(ProjectState.ACCEPTED, "");
            projects.add(project);
          }
        });
    scene.committed(
        () -> {
          boxes.freeze(space, BallotSheets.lines(sheets.whole(space)));
          boxes.add(new BallotBox(space, null, "0".repeat(64), TieSeed.draw()));
          editions.forChange(space).orElseThrow().open(clock.now(), 1);
        });
    return edition;
  }

  /**
   * Somebody who voted.
   *
   * @param place where; empty for online
   */
  public record Person(int age, String place) {}

  /** Opens the box of an edition on these ballots; as many voted, online but for the last ten. */
  public void unseal(Edition edition, List<Choices> ballots) throws Exception {
    int online = Math.max(0, ballots.size() - 10);
    unseal(edition, ballots, i -> new Person(16 + i % 70, i < online ? "" : "Mairie"));
  }

  /** Opens the box on these ballots; as many voted, the one at each place of the list. */
  public void unseal(Edition edition, List<Choices> ballots, IntFunction<Person> people)
      throws Exception {
    UUID space = edition.getSpaceId();
    int online =
        (int)
            IntStream.range(0, ballots.size())
                .filter(i -> people.apply(i).place().isEmpty())
                .count();
    paper.hold(space, ballots.size() - online, 0);
    scene.committed(
        () -> {
          LocalDate day = organisations.today().minusDays(5);
          for (int i = 0; i < ballots.size(); i++) {
            Person person = people.apply(i);
            int age = person.age();
            Voter voter =
                Voter.registered(
                    space,
                    new Identity(
                        "Famille " + BudgetScene.tag(), "Prénom", day.minusYears(age).minusDays(9)),
                    age,
                    area(ballots.get(i)),
                    Optional.empty(),
                    "counter");
            roll.add(voter);
            Channel channel = person.place().isEmpty() ? Channel.ONLINE : Channel.PAPER;
            roll.signOff(space, voter.id(), new SignOff(day, channel, person.place()));
          }
          BallotBox box = boxes.box(space).orElseThrow();
          box.closed(new SignOffs(online, ballots.size() - online), online, "0".repeat(64));
          Edition held = editions.forChange(space).orElseThrow();
          held.close(clock.now());
          held.unseal(clock.now());
          boxes.keep(space, ballots);
        });
  }

  private static Optional<String> area(Choices choices) {
    return choices.parts().stream()
        .map(Choices.Part::key)
        .filter(key -> !key.isEmpty())
        .findFirst();
  }

  /** These ballots, each this often: {@code ballots(3, ":1=1", 2, "")}. */
  public static List<Choices> ballots(Object... timesAndLines) {
    List<Choices> ballots = new ArrayList<>();
    for (int i = 0; i < timesAndLines.length; i += 2) {
      for (int times = 0; times < (Integer) timesAndLines[i]; times++) {
        ballots.add(Choices.read((String) timesAndLines[i + 1]));
      }
    }
    return ballots;
  }
}
