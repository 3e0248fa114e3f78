package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Desk;
import org.palabre.commitment.Desk.Group;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.ThemeDescription;

/** What waits for a department that is asked a great deal. */
@ExtendWith(ArquillianExtension.class)
class DeskIT {

  private static final Logger LOG = Logger.getLogger(DeskIT.class.getName());
  private static final int ASKED = 20_000;

  /** Far above what it takes, far below what a query for each row would. */
  private static final Duration LONGEST = Duration.ofMillis(400);

  @Inject private Scene scene;
  @Inject private Bodies bodies;
  @Inject private Grouping grouping;
  @Inject private Desk desk;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(DeskIT.class);
  }

  @Test
  void staysQuickAndReachesEveryRowOfTwentyThousand() throws Exception {
    UUID agent = scene.somebody(OrganisationRole.DEPARTMENT_AGENT);
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    UUID roads = bodies.create("Voirie " + Scene.tag(), Body.Kind.DEPARTMENT, null).getId();
    bodies.welcome(roads, scene.emailOf(agent));
    UUID table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PRIVATE);
    UUID theme = grouping.create(table, ThemeDescription.named("Tout")).getId();
    ask(table, theme, roads);
    scene.as(agent, OrganisationRole.DEPARTMENT_AGENT);
    LocalDate today = LocalDate.of(2026, 6, 1);

    // One in four is open, and of these four in five were shown.
    long waiting = ASKED / 4 - ASKED / 20;
    long late = desk.count(today).get(Group.LATE);
    int rest = (int) (waiting - late);
    assertThat(desk.count(today).values().stream().mapToLong(i -> i).sum()).isEqualTo(waiting);
    assertThat(late).isPositive().isLessThan(waiting);
    assertThat(desk.count(today).get(Group.PROMISED)).isZero();
    List<Commitment> first = desk.owed(Group.LATE, today, 0, 50);
    List<Commitment> last = desk.owed(Group.WAITING, today, rest - 50, 50);
    assertThat(first).hasSize(50).doesNotContainAnyElementsOf(last);
    assertThat(last).hasSize(50);
    assertThat(first.get(0).getDueOn()).isBefore(last.get(48).getDueOn());
    assertThat(last.get(49).getDueOn()).as("without a date, last").isNull();
    assertThat(desk.owed(Group.WAITING, today, rest, 50)).isEmpty();
    assertThat(desk.owed(Group.LATE, today, (int) late - 1, 50)).hasSize(1);
    assertThat(desk.countStatements(first)).isEmpty();
    assertThat(desk.settled(10)).hasSize(10);

    assertThat(desk.countSome()).isEqualTo(100);

    assertThat(median("the menu's count", () -> desk.countSome())).isLessThan(LONGEST);
    assertThat(median("the page's count", () -> desk.count(today))).isLessThan(LONGEST);
    assertThat(median("the first page", () -> desk.owed(Group.LATE, today, 0, 50)))
        .isLessThan(LONGEST);
    assertThat(median("the last page", () -> desk.owed(Group.WAITING, today, rest - 50, 50)))
        .isLessThan(LONGEST);
  }

  private static Duration median(String what, Runnable read) {
    long[] nanos = new long[9];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      read.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    Duration median = Duration.ofNanos(nanos[nanos.length / 2]);
    LOG.info(() -> "%s of %d: %d ms".formatted(what, ASKED, median.toMillis()));
    return median;
  }

  private void ask(UUID table, UUID theme, UUID body) throws SQLException {
    try (Connection connection = scene.database().getConnection()) {
      run(
          connection,
          "INSERT INTO commitment (id, version, space_id, theme_id, what, body_id, asked_of, state,"
              + " audience, requested_on, due_on, ended_on, created_at) SELECT UUID(), 1, ?, ?,"
              + " CONCAT('Demande ', seq), ?, 'Voirie', IF(seq % 4 = 0, 'REQUESTED', 'KEPT'),"
              + " 'SPACE', '2026-01-01', IF(seq = 20000 - 4, NULL, '2026-01-01' + INTERVAL seq % 997"
              + " DAY), IF(seq % 4 = 0, NULL, '2026-02-01'), NOW() FROM seq_1_to_20000",
          table,
          theme,
          body);
      run(
          connection,
          "INSERT INTO disclosure (id, commitment_id, body_id, disclosed_at, revoked_at)"
              + " SELECT UUID(), id, body_id, NOW(), NULL FROM commitment WHERE theme_id = ?"
              + " AND CAST(SUBSTRING(what, 9) AS UNSIGNED) % 20 <> 0",
          theme);
    }
  }

  private static void run(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        insert.setObject(i + 1, parameters[i]);
      }
      insert.executeUpdate();
    }
  }
}
