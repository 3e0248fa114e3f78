package org.palabre.launcher.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault sets one plugin aside with its reason, and the good one beside it goes on. */
class InspectionTest {

  private static final String ENTITY = "jakarta.persistence.Entity";

  @TempDir private Path folder;
  private Path platform;
  private Path good;

  @BeforeEach
  void installGoodPlugin() throws IOException {
    platform =
        FixtureJar.empty()
            .annotation(ENTITY, "String name() default \"\";")
            .source(
                "core.Person", "package core; @jakarta.persistence.Entity public class Person {}")
            .write(folder.resolve("palabre-platform-0.1.0.jar"));
    good = FixtureJar.plugin("good").write(folder.resolve("good.jar"));
  }

  @Test
  void putsPluginsAfterThoseTheyRequire() throws IOException {
    Path early =
        FixtureJar.plugin("aaa").state("Palabre-Requires-Plugins", "good").write(jar("aaa"));

    Selection selection = inspect(early, good);

    assertThat(selection.active()).extracting(PluginJar::id).containsExactly("good", "aaa");
    assertThat(selection.dependents("good")).containsExactly("aaa");
  }

  @Test
  void setsAsideWhatRequiresSomethingMissing() throws IOException {
    assertFault(
        FixtureJar.plugin("bad").state("Palabre-Requires-Plugins", "nowhere"),
        "It requires nowhere");
  }

  @Test
  void setsAsideTheSecondOfADuplicate() throws IOException {
    Path copy = FixtureJar.plugin("good").write(jar("copy"));

    Selection selection = inspect(good, copy);

    assertThat(selection.active()).extracting(PluginJar::jar).containsExactly(good);
    assertThat(reason(selection)).contains("good.jar");
    assertThat(selection.aside()).extracting(SetAside::id).containsExactly("copy.jar");
  }

  @Test
  void setsAsideAnIncompatibleHostVersion() throws IOException {
    assertFault(
        FixtureJar.plugin("bad").state("Palabre-Requires-Host", "[7.0,8.0)"),
        "requires a host version in [7.0,8.0); this one is 0.1.0");
  }

  @Test
  void setsAsideAJarWithoutAPlugin() throws IOException {
    assertFault(FixtureJar.empty(), "is no plugin");
    assertFault(
        FixtureJar.plugin("bad")
            .source("fixture.bad.Fixture", "package fixture.bad; class Fixture {}"),
        "provides no plugin");
  }

  @Test
  void setsAsideABrokenManifest() throws IOException {
    assertFault(
        FixtureJar.plugin("bad").state("Palabre-Plugin-Version", null), "Palabre-Plugin-Version");
    assertFault(FixtureJar.plugin("bad").state("Palabre-Requires-Host", "0.1"), "is not a range");
    assertFault(FixtureJar.plugin("bad").state("Palabre-Plugin-Id", "Bad Id"), "is not allowed");
    Path noise = Files.writeString(jar("noise"), "no zip at all");
    assertThat(reason(inspect(good, noise))).contains("cannot be read");
  }

  @Test
  void setsAsideAnEntityNameThatIsTaken() throws IOException {
    assertFault(
        FixtureJar.plugin("bad")
            .annotation(ENTITY, "String name() default \"\";")
            .source(
                "fixture.bad.Resident",
                "package fixture.bad; @jakarta.persistence.Entity(name = \"Person\") class Resident {}"),
        "is named \"Person\" like core.Person");
  }

  @Test
  void setsAsideWhatWouldEscapeTheSwitch() throws IOException {
    for (String annotation :
        List.of(
            "jakarta.servlet.annotation.WebServlet",
            "jakarta.servlet.annotation.WebFilter",
            "jakarta.servlet.annotation.WebListener",
            "jakarta.ws.rs.ext.Provider",
            "jakarta.websocket.server.ServerEndpoint")) {
      assertFault(
          FixtureJar.plugin("bad")
              .annotation(annotation, "")
              .source(
                  "fixture.bad.Escape",
                  "package fixture.bad; @%s class Escape {}".formatted(annotation)),
          "fixture.bad.Escape");
    }
    assertFault(
        FixtureJar.plugin("bad")
            .annotation("jakarta.ejb.Schedule", "")
            .source(
                "fixture.bad.Nightly",
                "package fixture.bad; class Nightly { @jakarta.ejb.Schedule void run() {} }"),
        "an EJB timer (fixture.bad.Nightly)");
  }

  @Test
  void setsAsideWhatDescriptorsWouldBringPastTheSwitch() throws IOException {
    assertFault(
        FixtureJar.plugin("bad")
            .file("META-INF/services/jakarta.enterprise.inject.spi.Extension", "a.B"),
        "a CDI extension");
    assertFault(
        FixtureJar.plugin("bad")
            .file(
                "META-INF/faces-config.xml",
                "<faces-config><lifecycle><phase-listener>a.B</phase-listener></lifecycle></faces-config>"),
        "a Faces phase listener");
    assertFault(
        FixtureJar.plugin("bad")
            .file("META-INF/web-fragment.xml", "<web-fragment><servlet/></web-fragment>"),
        "a servlet");
    assertFault(
        FixtureJar.plugin("bad").file("META-INF/web-fragment.xml", "<web-fragment><serv"),
        "cannot be read");
  }

  @Test
  void setsAsideASecondVersionOfALibrary() throws IOException {
    Path plugin = Files.createDirectories(folder.resolve("bad"));
    FixtureJar.plugin("bad").write(plugin.resolve("bad.jar"));
    Path libraries = Files.createDirectories(plugin.resolve("lib"));
    FixtureJar.empty().write(libraries.resolve("palabre-platform-0.2.0.jar"));

    assertThat(reason(inspect(good, plugin)))
        .contains("palabre-platform in version 0.2.0, but version 0.1.0");
  }

  private void assertFault(FixtureJar faulty, String expected) throws IOException {
    Selection selection = inspect(good, faulty.write(jar("bad")));

    assertThat(selection.active()).extracting(PluginJar::id).containsExactly("good");
    assertThat(reason(selection)).contains(expected);
  }

  private static String reason(Selection selection) {
    assertThat(selection.aside()).hasSize(1);
    return selection.aside().get(0).reason().in(Locale.ENGLISH);
  }

  private Selection inspect(Path... candidates) {
    return Inspection.of("0.1.0", List.of(platform), platform, List.of(candidates));
  }

  private Path jar(String name) {
    return folder.resolve(name + ".jar");
  }
}
