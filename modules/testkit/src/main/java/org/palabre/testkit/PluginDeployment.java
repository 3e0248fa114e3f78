package org.palabre.testkit;

import jakarta.servlet.ServletContainerInitializer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.palabre.launcher.composition.Composer;
import org.palabre.testkit.container.Workshop;
import org.palabre.testkit.door.TestDoor;

/**
 * The product with the plugin under test, as the launcher composes it, and the tests in it.
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * class SeatsIT {
 *   @Deployment
 *   static WebArchive product() {
 *     return PluginDeployment.with(SeatsIT.class);
 *   }
 *
 *   @Inject Seats seats;
 * }
 * }</pre>
 *
 * <p>All test classes of a plugin share one deployment and one database: a test makes what it needs
 * and leaves alone what it did not make.
 */
public final class PluginDeployment {

  private static final String[] NEEDED_BY_TESTS = {
    "org.assertj.core.api.Assertions", "net.bytebuddy.ByteBuddy"
  };

  private PluginDeployment() {}

  /**
   * Composes the application to deploy.
   *
   * @param test any test class of the plugin; all classes compiled beside it go along, except unit
   *     tests, which need nothing of this
   */
  public static WebArchive with(Class<?> test) {
    Workshop workshop = Workshop.open();
    Path composed = workshop.folder().application().resolve("palabre");
    new Composer(workshop.distribution()).compose(workshop.plugins(), composed);
    WebArchive application =
        ShrinkWrap.create(WebArchive.class, "palabre.war")
            .as(ExplodedImporter.class)
            .importDirectory(composed.toFile())
            .as(WebArchive.class);
    addTests(application, locationOf(test));
    for (String name : NEEDED_BY_TESTS) {
      application.addAsLibrary(locationOf(load(name)).toFile());
    }
    return application.addAsLibrary(door());
  }

  private static void addTests(WebArchive application, Path classes) {
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*Test(\\$.*)?\\.class"))
          .forEach(
              file ->
                  application.addAsWebInfResource(
                      file.toFile(),
                      "classes/"
                          + classes.relativize(file).toString().replace(File.separatorChar, '/')));
    } catch (IOException e) {
      throw new UncheckedIOException("The tests cannot be read.", e);
    }
  }

  private static JavaArchive door() {
    return ShrinkWrap.create(JavaArchive.class, "palabre-test-door.jar")
        .addPackage(TestDoor.class.getPackage())
        .addAsServiceProvider(ServletContainerInitializer.class, TestDoor.class);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " must be on the test class path.", e);
    }
  }

  private static Path locationOf(Class<?> type) {
    return Path.of(
        java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
