package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.Account;
import org.palabre.people.Person;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statement;
import org.palabre.statement.Statements;
import org.palabre.store.DataVersion;
import org.palabre.tables.application.TableRules;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.testkit.PluginDeployment;

/** What is kept comes back as it was, once, or not at all. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

  @Inject private Scene scene;
  @Inject private DataVersion version;
  @Inject private Territories territories;
  @Inject private TableRules rules;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Statements statements;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(TransactionsIT.class);
  }

  @Test
  void raisesTheDataVersionOnceForAllThatOneTransactionChanges() throws Exception {
    long before = version.current();
    scene.committed(
        () -> {
          entities.persist(new Person("Un " + Scene.tag()));
          entities.flush();
          entities.persist(new Person("Deux " + Scene.tag()));
        });

    assertThat(version.current()).isEqualTo(before + 1);
  }

  @Test
  void readsWhatTimeItIsForTheDatabaseTogetherWithTheDataVersion() throws Exception {
    String clock = "SELECT CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)";
    long before = scene.count(clock);
    DataVersion.Moment now = version.now();

    assertThat(ChronoUnit.MICROS.between(Instant.EPOCH, now.at()))
        .isBetween(before, scene.count(clock));
    assertThat(now.version()).isEqualTo(version.current());
  }

  @Test
  void keepsNeitherRowsNorVersionOfATransactionThatIsGivenUp() throws Exception {
    long before = version.current();
    String name = "Personne " + Scene.tag();
    scene.rolledBack(
        () -> {
          entities.persist(new Person(name));
          entities.flush();
          assertThat(scene.count("SELECT COUNT(*) FROM person WHERE name = ?", name)).isOne();
        });

    assertThat(version.current()).isEqualTo(before);
    assertThat(scene.count("SELECT COUNT(*) FROM person WHERE name = ?", name)).isZero();
  }

  @Test
  void keepsInstantsOfTheNightsTheClockChanges() throws Exception {
    // Half past two does not exist on the first night, and is there twice on the second.
    for (String at :
        new String[] {
          "2026-03-29T01:30:00.123456Z",
          "2026-10-25T00:30:00.000001Z",
          "2026-10-25T01:30:00.999999Z",
          "1999-12-31T23:59:59.5Z"
        }) {
      Instant instant = Instant.parse(at);
      UUID person = scene.somebody();
      scene.committed(() -> entities.find(Account.class, person).signedIn(instant));

      assertThat(entities.find(Account.class, person).getLastSignIn()).isEqualTo(instant);
      assertThat(
              scene.count(
                  "SELECT COUNT(*) FROM account WHERE person_id = ?"
                      + " AND DATE_FORMAT(last_sign_in, '%Y-%m-%dT%H:%i:%s.%fZ') = ?",
                  person, at.length() == 27 ? at : "1999-12-31T23:59:59.500000Z"))
          .as(at)
          .isOne();
    }
  }

  @Test
  void keepsIdentifiersAndWhatIsNotKnown() {
    UUID table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
    UUID id = statements.takeDown(table, Scene.told("Rien d’autre."), UUID.randomUUID()).getId();

    Statement kept = entities.find(Statement.class, id);
    assertThat(kept.getId()).isEqualTo(id).extracting(UUID::version).isEqualTo(7);
    assertThat(kept.getSpaceId()).isEqualTo(table);
    assertThat(kept.getPlace()).isNull();
    assertThat(kept.getHeadCount()).isNull();
    assertThat(kept.getSaid()).isEmpty();
    assertThat(kept.getRecordedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(entities.find(Space.class, table).getTerritoryId()).isNull();
  }

  @Test
  void neverOverwritesATerritoryThatSomebodyElseChanged() throws Exception {
    scene.as(scene.somebody(), OrganisationRole.PARTICIPATION_OFFICER);
    String name = "Quartier " + Scene.tag();
    Territory seen = territories.add(name, Territory.Kind.QUARTER, "", Optional.empty());
    Territory stale = entities.find(Territory.class, seen.getId());
    territories.change(
        seen.getId(),
        seen.getVersion(),
        name + " Nord",
        Territory.Kind.QUARTER,
        "",
        Optional.empty());

    assertThatThrownBy(
            () ->
                territories.change(
                    seen.getId(),
                    seen.getVersion(),
                    name + " Sud",
                    Territory.Kind.QUARTER,
                    "",
                    Optional.empty()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("territory.overtaken"));
    assertThatThrownBy(
            () ->
                scene.committed(
                    () -> {
                      entities.merge(stale);
                      entities.flush();
                    }))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(entities.find(Territory.class, seen.getId()).getName()).isEqualTo(name + " Nord");
  }

  @Test
  void neverOverwritesGroundRulesThatSomebodyElseChanged() {
    UUID table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
    rules.write(table, 0, "On s’écoute.");

    assertThatThrownBy(() -> rules.write(table, 0, "On se coupe la parole."))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("tables.rules.overtaken"));
    int seen = rules.draft(spaces.facts(table, actor.get())).number();
    rules.write(table, seen, "On s’écoute et on décide.");
  }
}
