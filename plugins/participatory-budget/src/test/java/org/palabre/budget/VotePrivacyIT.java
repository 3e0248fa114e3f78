package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.vote.Voters;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.budget.persistence.VotePersonalData;
import org.palabre.testkit.PluginDeployment;

/** What the vote knows of a person is told, and erased as far as nobody can vote twice by it. */
@ExtendWith(ArquillianExtension.class)
class VotePrivacyIT {

  @Inject private BudgetScene scene;
  @Inject private VoteScene votes;
  @Inject private RollRepository roll;
  @Inject private VoteClosing closing;
  @Inject private VotePersonalData data;
  @Inject private Voters voters;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(VotePrivacyIT.class);
  }

  @Test
  void tellsAndErasesWhoIsOnARoll() throws Exception {
    String mail = BudgetScene.tag() + "@essai.example";
    UUID person = scene.somebody(mail);
    Vote before = votes.open(Map.of());
    Vote voted = votes.open(Map.of());
    Vote over = votes.open(Map.of());
    Voter waiting = enter(before, mail);
    Voter signed = enter(voted, mail);
    Voter past = enter(over, mail);
    sign(signed);
    sign(past);
    votes.pass(over.edition());
    votes.as(over.officer());
    closing.close(over.edition());

    scene.committed(
        () ->
            assertThat(data.export(person).values())
                .singleElement()
                .satisfies(lines -> assertThat(lines).hasSize(3)));
    scene.committed(() -> data.erase(person));

    assertThat(roll.find(before.edition(), waiting.id())).as("has not voted: gone").isEmpty();
    Voter kept = roll.find(voted.edition(), signed.id()).orElseThrow();
    assertThat(kept.mail()).isEmpty();
    assertThat(kept.identity()).as("has voted and could again: the name stays").isPresent();
    Voter nameless = roll.find(over.edition(), past.id()).orElseThrow();
    assertThat(nameless.identity()).isEmpty();
    assertThat(nameless.signOff()).as("that somebody voted still counts").isPresent();
  }

  @Test
  void tellsAndErasesCodesAskedForAtAnAddress() throws Exception {
    String mail = BudgetScene.tag() + "@essai.example";
    UUID person = scene.somebody(mail);
    Vote vote = votes.open(Map.of());
    scene.asVisitor();
    Identity typed = new Identity("Mercier", "Louise", LocalDate.of(1988, 5, 4));
    voters.askCode(
        vote.edition(),
        new Claim(typed, Optional.empty()),
        mail.toUpperCase(),
        "fr",
        "test-" + BudgetScene.tag());
    scene.committed(
        () ->
            assertThat(data.export(person))
                .containsOnlyKeys(
                    "Codes de vote demandés à votre adresse · Codes to vote sent to you")
                .allSatisfy(
                    (heading, lines) ->
                        assertThat(lines)
                            .singleElement()
                            .asString()
                            .contains("Louise Mercier", "1988-05-04")));
    scene.committed(() -> data.erase(person));
    scene.committed(() -> assertThat(data.export(person)).isEmpty());
  }

  @Test
  void forgetsWhoHeldAShare() throws Exception {
    Vote vote = votes.open(Map.of());
    UUID scrutineer = vote.scrutineers().get(0);
    scene.committed(() -> assertThat(data.export(scrutineer)).hasSize(1));
    scene.committed(() -> data.erase(scrutineer));
    assertThat(
            votes.number("SELECT COUNT(*) FROM budget_key_share WHERE person_id = ?", scrutineer))
        .isZero();
    scene.committed(() -> assertThat(data.export(scrutineer)).isEmpty());
  }

  private Voter enter(Vote vote, String mail) throws Exception {
    Voter voter =
        Voter.registered(
            vote.edition(),
            new Identity("Mercier", "Louise", LocalDate.of(1988, 5, 4)),
            38,
            Optional.empty(),
            Optional.of(mail),
            "mail");
    scene.committed(() -> roll.add(voter));
    return voter;
  }

  private void sign(Voter voter) throws Exception {
    scene.committed(
        () ->
            roll.signOff(
                voter.edition(),
                voter.id(),
                new SignOff(LocalDate.of(2026, 3, 1), Channel.PAPER, "Mairie")));
  }
}
