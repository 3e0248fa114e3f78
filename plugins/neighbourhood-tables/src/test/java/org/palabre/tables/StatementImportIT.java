package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.input.Refusal;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.ImportMapping;
import org.palabre.statement.ImportPlan;
import org.palabre.statement.Publication;
import org.palabre.statement.StatementImport;
import org.palabre.statement.StatementImports;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.testkit.PluginDeployment;

/** The contributions of Nanterre, 2016: a real file with all its faults. */
@ExtendWith(ArquillianExtension.class)
class StatementImportIT {

  private static final Path FILE =
      Path.of(
          System.getProperty("palabre.shared", "."),
          "data",
          "french",
          "nanterre",
          "nanterre-contributions-2016.csv");
  private static final String KEPT = "SELECT COUNT(*) FROM statement WHERE space_id = ?";

  @Inject private Scene scene;
  @Inject private StatementImports imports;
  @Inject private Publication publication;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private UUID table;
  private TabularFile file;
  private ImportMapping mapping;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(StatementImportIT.class);
  }

  @BeforeEach
  void readTheFile() throws Exception {
    assumeTrue(
        Files.isRegularFile(FILE),
        "The contributions of Nanterre are not here: palabre.shared has no such file.");
    table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.MEMBERS);
    file = TabularReader.read(Files.readAllBytes(FILE));
    mapping = ImportMapping.of(ImportMapping.guess(file.header()));
  }

  @Test
  void bringsEveryRowInAndTakesThemAllAwayAgain() throws Exception {
    ImportPlan plan = imports.plan(table, file, mapping);
    assertThat(plan.rows()).isEqualTo(246);
    assertThat(plan.duplicates()).isEqualTo(3);
    assertThat(plan.leftOut()).isZero();

    StatementImport whole = imports.run(table, FILE.toString(), file, mapping, true, true);
    assertThat(whole.getStatements()).isEqualTo(246);
    assertThat(scene.count(KEPT, table)).isEqualTo(246);
    assertThat(scene.count(KEPT + " AND words LIKE '%<%>%'", table)).as("stray HTML").isPositive();
    assertThat(speakers("p.age_band IS NOT NULL")).isBetween(100L, 150L);

    assertThatThrownBy(() -> imports.run(table, "encore.csv", file, mapping, false, true))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("import.nothing"));

    imports.undo(table, whole.getId());
    assertThat(scene.count(KEPT, table)).isZero();
    assertThat(speakers("TRUE")).isZero();
    assertThat(imports.list(table)).singleElement().extracting("undoneAt").isNotNull();
  }

  @Test
  void leavesDuplicatesOutWhenAsked() throws Exception {
    imports.run(table, "sans.csv", file, mapping, false, true);

    assertThat(scene.count(KEPT, table)).isEqualTo(243);
  }

  @Test
  void bringsInNothingWhenItsTransactionFails() throws Exception {
    scene.rolledBack(
        () -> {
          imports.run(table, "perdu.csv", file, mapping, true, true);
          entities.flush();
          assertThat(scene.count(KEPT, table)).isEqualTo(246);
        });

    assertThat(scene.count(KEPT, table)).isZero();
    assertThat(imports.list(table)).isEmpty();
  }

  @Test
  void keepsWhatSomebodyHasWorkedOn() throws Exception {
    StatementImport whole = imports.run(table, "lu.csv", file, mapping, true, false);
    publication.publish(table, publication.waiting(table, 1).get(0).statement().getId());

    assertThatThrownBy(() -> imports.undo(table, whole.getId()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("import.undo.decided"));
    assertThat(scene.count(KEPT, table)).isEqualTo(246);
  }

  private long speakers(String condition) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM statement_speaker p JOIN statement s ON s.id = p.statement_id"
            + " WHERE s.space_id = ? AND "
            + condition,
        table);
  }
}
