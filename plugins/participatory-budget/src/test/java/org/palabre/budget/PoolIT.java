package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.box.BoxOpening;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.edition.EditionSetup;
import org.palabre.budget.application.edition.EditionSetup.Start;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.application.vote.Cast;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.application.vote.Voters;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.spi.OrganisationRole;
import org.palabre.testkit.PluginDeployment;

/**
 * Whoever holds a row needs no second connection: with one left in the pool everything of a vote
 * still gets done. Under load those who wait for a row hold the others.
 */
@ExtendWith(ArquillianExtension.class)
class PoolIT {

  /** All but one of those that glassfish-resources.xml allows. */
  private static final int TAKEN = 31;

  @Inject private BudgetScene scene;
  @Inject private VoteScene votes;
  @Inject private Voters voters;
  @Inject private Roll roll;
  @Inject private Casting casting;
  @Inject private VoteOpening opening;
  @Inject private VoteClosing closing;
  @Inject private BoxOpening box;
  @Inject private Counting counting;
  @Inject private EditionSetup setup;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(PoolIT.class);
  }

  @Test
  void votersNeedOneConnection() throws Exception {
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    String mail = BudgetScene.tag() + "@essai.example";
    Identity identity = new Identity("Seul " + BudgetScene.tag(), "A", LocalDate.of(1990, 7, 14));
    crowded(
        () -> {
          UUID request =
              voters.askCode(
                  vote.edition(), new Claim(identity, Optional.empty()), mail, "fr", mail);
          VoterPass pass = voters.confirm(vote.edition(), request, votes.code(mail), mail);
          assertThat(casting.cast(pass, Choices.BLANK, VoteScene.hash(VoteScene.receipt())))
              .isEqualTo(Cast.COUNTED);
        });
  }

  @Test
  void aCounterNeedsOneConnection() throws Exception {
    Vote vote = votes.open(Map.of());
    VoterPass pass = votes.voter(vote);
    votes.as(votes.member(vote.edition(), ParticipatoryBudget.TELLER));
    crowded(
        () -> {
          roll.code(vote.edition(), pass.voter());
          roll.signOff(vote.edition(), pass.voter(), votes.place(vote));
        });
  }

  @Test
  void openingClosingAndCountingNeedOneConnection() throws Exception {
    Vote vote = votes.ready(Scope.CITY, Map.of());
    List<String> shares = new ArrayList<>();
    crowded(() -> shares.addAll(votes.share(vote, false)));
    crowded(() -> opening.open(vote.edition()));
    casting.cast(votes.voter(vote), Choices.read(":1=1"), VoteScene.hash(VoteScene.receipt()));
    votes.pass(vote.edition());
    crowded(() -> closing.close(vote.edition()));
    crowded(
        () -> {
          box.give(vote.edition(), shares.get(0));
          assertThat(box.give(vote.edition(), shares.get(1))).isTrue();
        });
    crowded(() -> counting.count(vote.edition()));
    crowded(() -> counting.publish(vote.edition()));
  }

  @Test
  void beginningNeedsOneConnection() throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    UUID space = scene.space(officer);
    crowded(
        () ->
            setup.begin(
                space, new Start(BigDecimal.TEN, Scope.CITY, List.of()), "fr", UUID.randomUUID()));
  }

  private void crowded(BudgetScene.Act act) throws Exception {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < TAKEN; i++) {
        taken.add(database.getConnection());
      }
      act.run();
    } finally {
      for (Connection one : taken) {
        one.close();
      }
    }
  }
}
