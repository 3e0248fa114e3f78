package org.palabre.bench.budget;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.palabre.bench.budget.inside.CastBench;
import org.palabre.bench.budget.inside.CastBenchPermission;
import org.palabre.bench.budget.inside.CastBenchPolicy;
import org.palabre.bench.budget.inside.CastRounds;
import org.palabre.bench.budget.inside.Rounds;

/** The plugin of {@link org.palabre.bench.budget.inside} as a jar that a server takes. */
final class InsideJar {

  private static final List<Class<?>> BEANS =
      List.of(
          CastBench.class,
          CastBenchPermission.class,
          CastBenchPolicy.class,
          CastRounds.class,
          Rounds.class);

  /** Classes that nobody else sees, by name. */
  private static final List<String> OTHERS =
      List.of("Caster", "Clients", "PlainCasts", "ServiceCasts");

  private static final String WORDS = "name=Bench\ndescription=Casts ballots inside the server.\n";

  private InsideJar() {}

  /** Writes it into a folder of plugins. */
  static void write(Path plugins) throws IOException {
    Files.createDirectories(plugins);
    try (OutputStream file = Files.newOutputStream(plugins.resolve(CastBench.ID + ".jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest())) {
      for (Class<?> bean : BEANS) {
        putClass(jar, bean.getSimpleName());
      }
      for (String other : OTHERS) {
        putClass(jar, other);
      }
      put(
          jar,
          "META-INF/beans.xml",
          "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
              + " bean-discovery-mode=\"annotated\"/>");
      put(jar, CastBench.ID + "_fr.properties", WORDS);
      put(jar, CastBench.ID + "_en.properties", WORDS);
    }
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Map.of(
            "Palabre-Plugin-Id", CastBench.ID,
            "Palabre-Plugin-Version", "1.0.0",
            "Palabre-Requires-Host", "[0.1,0.2)",
            "Palabre-Requires-Plugins", "budget")
        .forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    return manifest;
  }

  private static void putClass(JarOutputStream jar, String name) throws IOException {
    String path = CastBench.class.getPackageName().replace('.', '/') + "/" + name + ".class";
    try (InputStream bytes = InsideJar.class.getClassLoader().getResourceAsStream(path)) {
      if (bytes == null) {
        throw new IOException("There is no class " + path);
      }
      jar.putNextEntry(new JarEntry(path));
      bytes.transferTo(jar);
    }
  }

  private static void put(JarOutputStream jar, String path, String text) throws IOException {
    jar.putNextEntry(new JarEntry(path));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
