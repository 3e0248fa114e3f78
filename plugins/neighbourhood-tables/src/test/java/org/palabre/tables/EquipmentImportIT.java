package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.equipment.EquipmentImport;
import org.palabre.equipment.EquipmentLayer;
import org.palabre.equipment.EquipmentLayers;
import org.palabre.equipment.EquipmentMapping;
import org.palabre.equipment.EquipmentNote;
import org.palabre.equipment.EquipmentOrigin;
import org.palabre.equipment.EquipmentPlan;
import org.palabre.input.Refusal;
import org.palabre.spi.OrganisationRole;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.territory.Box;
import org.palabre.testkit.PluginDeployment;

/** Files of equipment: real ones with their three delimiters, and made-up ones that go wrong. */
@ExtendWith(ArquillianExtension.class)
class EquipmentImportIT {

  private static final Path DATA = Path.of(System.getProperty("palabre.shared", "."), "data");

  @Inject private Scene scene;
  @Inject private EquipmentImport imports;
  @Inject private EquipmentLayers layers;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(EquipmentImportIT.class);
  }

  @Test
  void bringsTheFiveFilesOfMarseilleInAndTakesThemAwayAgain() throws Exception {
    List<Path> files = marseille();
    assumeTrue(files.size() == 5, "The five files of Marseille are not in palabre.shared.");
    asOfficer();
    long before = count();
    long brought = 0;
    for (Path path : files) {
      TabularFile file = TabularReader.read(Files.readAllBytes(path));
      EquipmentPlan plan = imports.plan(file, mapping(file));
      assertThat(plan.lines().size()).as(path.toString()).isGreaterThan(90);
      assertThat(plan.notes())
          .as(path.toString())
          .noneMatch(note -> note.kind() == EquipmentNote.Kind.SWAPPED);
      brought += plan.lines().size();
      EquipmentLayer layer =
          imports.run(origin(path.getFileName().toString()), file, mapping(file));
      assertThat(layer.getPlaces()).isEqualTo(plan.lines().size());
      assertThat(imports.plan(file, mapping(file)).lines()).as("a second time").isEmpty();
      assertThatThrownBy(() -> imports.run(origin("encore"), file, mapping(file)))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("equipment.nothing"));
    }
    assertThat(count() - before).isEqualTo(brought);
    assertThat(layers.in(new Box(5.2, 43.1, 5.6, 43.5), 5000)).hasSizeGreaterThan(800);

    layers.all().stream()
        .filter(layer -> layer.getFileName().startsWith("marseille_"))
        .forEach(layer -> imports.undo(layer.getId()));
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void bringsInNothingWhenItsTransactionFails() throws Exception {
    asOfficer();
    TabularFile file = file("nom;lon;lat\nBanc;5.39;43.33\n");
    long before = count();

    scene.rolledBack(
        () -> {
          imports.run(origin("perdu.csv"), file, mapping(file));
          entities.flush();
        });

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void keepsWhatIsTypedAsText() throws Exception {
    asOfficer();
    TabularFile file = file("nom;lon;lat\n\"'); DROP TABLE equipment; --\";5.1;43.9\n");
    EquipmentLayer layer = imports.run(origin("injection.csv"), file, mapping(file));

    assertThat(layers.in(new Box(5.05, 43.85, 5.15, 43.95), 10))
        .extracting("name")
        .containsExactly("'); DROP TABLE equipment; --");
    imports.undo(layer.getId());
    assertThatThrownBy(() -> imports.undo(layer.getId()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("equipment.undo.gone"));
  }

  @Test
  void isForThoseWhoManageTerritories() throws Exception {
    asOfficer();
    TabularFile file = file("nom;lon;lat\nBanc public;5.392;43.332\n");
    EquipmentLayer layer = imports.run(origin("bancs.csv"), file, mapping(file));

    for (OrganisationRole role :
        List.of(
            OrganisationRole.RESIDENT,
            OrganisationRole.FACILITATOR,
            OrganisationRole.DEPARTMENT_AGENT,
            OrganisationRole.ELECTED_OFFICIAL)) {
      scene.as(scene.somebody(role), role);
      refuseAll(file, layer);
    }
    scene.asVisitor();
    refuseAll(file, layer);
    asOfficer();
    imports.undo(layer.getId());
  }

  private void refuseAll(TabularFile file, EquipmentLayer layer) {
    assertThatThrownBy(() -> imports.plan(file, mapping(file))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> imports.run(origin("non.csv"), file, mapping(file)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> imports.undo(layer.getId())).isInstanceOf(AccessDenied.class);
  }

  private void asOfficer() {
    scene.as(scene.somebody(), OrganisationRole.PARTICIPATION_OFFICER);
  }

  private long count() throws Exception {
    return scene.count("SELECT COUNT(*) FROM equipment");
  }

  private static EquipmentOrigin origin(String file) {
    return new EquipmentOrigin("Essai", "Ville de Marseille, 2018", "Licence Ouverte", file);
  }

  private static EquipmentMapping mapping(TabularFile file) {
    return EquipmentMapping.of(EquipmentMapping.guess(file.header()));
  }

  private static TabularFile file(String csv) throws Exception {
    return TabularReader.read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> marseille() throws Exception {
    if (!Files.isDirectory(DATA)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(DATA)) {
      return all.filter(
              path ->
                  path.getFileName()
                      .toString()
                      .matches("marseille_(ecoles|equipements|parcs)_.*_2018\\.csv"))
          .sorted()
          .toList();
    }
  }
}
